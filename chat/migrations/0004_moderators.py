"""Let administrators and delegation leads moderate conversations."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = ("administrator", "delegation_lead")
VERBS = {
    "report": ("change", "view"),
    "watchedword": ("add", "change", "delete", "view"),
}


def give_permissions(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    groups = list(Group.objects.filter(name__in=ROLES))
    for model, verbs in VERBS.items():
        content_type, _ = ContentType.objects.get_or_create(app_label="chat", model=model)
        for verb in verbs:
            # Django makes these after all migrations; the groups need them now.
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {model}"},
            )
            for group in groups:
                group.permissions.add(permission)


def take_permissions(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Permission = apps.get_model("auth", "Permission")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.remove(
            *Permission.objects.filter(
                content_type__app_label="chat", content_type__model__in=list(VERBS)
            )
        )


class Migration(migrations.Migration):
    dependencies = [
        ("chat", "0003_outbox"),
        ("accounts", "0002_role_groups"),
    ]

    operations = [migrations.RunPython(give_permissions, take_permissions)]
