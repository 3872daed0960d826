"""Outcomes by their new names; labels, prepared answers and waiting times for the keepers."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEEPERS = ("administrator", "delegation_lead")
KEPT = ("label", "cannedanswer", "regionrules", "closure")
VERBS = ("add", "change", "delete", "view")
NEW_NAMES = {"oriented": "referred", "started": "answered", "no_reply": "abandoned"}


def rename(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Outcome = apps.get_model("mentoring", "Outcome")
    for old, new in NEW_NAMES.items():
        Outcome.objects.filter(kind=old).update(kind=new)


def permit(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    groups = list(Group.objects.filter(name__in=KEEPERS))
    for model in KEPT:
        content_type, _ = ContentType.objects.get_or_create(app_label="mentoring", model=model)
        for verb in VERBS:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {model}"},
            )
            for group in groups:
                group.permissions.add(permission)


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Permission = apps.get_model("auth", "Permission")
    kept = Permission.objects.filter(
        content_type__app_label="mentoring", content_type__model__in=KEPT
    )
    for permission in kept:
        permission.group_set.clear()


class Migration(migrations.Migration):
    dependencies = [("mentoring", "0005_appointments_and_days_off")]

    operations = [
        migrations.RunPython(rename, migrations.RunPython.noop),
        migrations.RunPython(permit, forbid),
    ]
