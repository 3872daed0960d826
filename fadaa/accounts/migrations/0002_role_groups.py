"""Make the groups of every role, and give each what it may do in the CMS."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = (
    "member",
    "advisor",
    "delegation_lead",
    "editor",
    "legal_reviewer",
    "media_producer",
    "administrator",
)
WORK_IN_CMS = ("editor", "legal_reviewer", "media_producer", "administrator")
# Django makes these after all migrations; the groups need them now.
MANAGE_PEOPLE = {
    ("accounts", "user"): ("add_user", "change_user", "delete_user", "view_user"),
    ("auth", "group"): ("add_group", "change_group", "delete_group", "view_group"),
}


def make_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    groups = {role: Group.objects.get_or_create(name=role)[0] for role in ROLES}
    access = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for role in WORK_IN_CMS:
        groups[role].permissions.add(access)
    for (app_label, model), codenames in MANAGE_PEOPLE.items():
        content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=model)
        for codename in codenames:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            groups["administrator"].permissions.add(permission)


def remove_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_and_profiles"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(make_groups, remove_groups)]
