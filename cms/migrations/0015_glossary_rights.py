"""Editors keep the glossary; reviewers correct it."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VERBS = {
    "editor": ("add", "change", "view"),
    "legal_reviewer": ("change", "view"),
    "administrator": ("add", "change", "delete", "view"),
}


def give_rights(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _ = ContentType.objects.get_or_create(app_label="cms", model="glossaryterm")
    for role, verbs in VERBS.items():
        group = apps.get_model("auth", "Group").objects.get(name=role)
        for verb in verbs:
            permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
                content_type=kind,
                codename=f"{verb}_glossaryterm",
                defaults={"name": f"Can {verb} glossary term"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0014_imports_of_content"),
        ("accounts", "0002_role_groups"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
