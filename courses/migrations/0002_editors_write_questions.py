"""Let editors write the questions of the bank."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

RIGHTS = {
    "editor": ("add", "change", "view"),
    "administrator": ("add", "change", "delete", "view"),
}


def give_rights(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    # Django makes these after all migrations; the groups need them now.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="courses", model="question"
    )
    for role, verbs in RIGHTS.items():
        for verb in verbs:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_question",
                defaults={"name": f"Can {verb} question"},
            )
            Group.objects.get(name=role).permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("courses", "0001_courses_releases_and_events"),
        ("accounts", "0002_role_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
