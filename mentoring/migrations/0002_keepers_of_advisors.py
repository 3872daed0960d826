"""Let administrators and delegation leads keep the advisors and see where requests stand."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEEPERS = ("administrator", "delegation_lead")
# Django makes these after all migrations; the groups need them now.
MAY = {
    "advisor": ("add_advisor", "change_advisor", "view_advisor"),
    "request": ("view_request",),
}


def permit(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    groups = [Group.objects.get_or_create(name=name)[0] for name in KEEPERS]
    for model, codenames in MAY.items():
        content_type, _ = ContentType.objects.get_or_create(app_label="mentoring", model=model)
        for codename in codenames:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            for group in groups:
                group.permissions.add(permission)
    # A lead keeps the advisors in the CMS, so a lead must get in.
    access = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    Group.objects.get(name="delegation_lead").permissions.add(access)


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Permission = apps.get_model("auth", "Permission")
    codenames = [codename for names in MAY.values() for codename in names]
    for permission in Permission.objects.filter(
        content_type__app_label="mentoring", codename__in=codenames
    ):
        permission.group_set.clear()
    for access in Permission.objects.filter(
        content_type__app_label="wagtailadmin", codename="access_admin"
    ):
        access.group_set.remove(*access.group_set.filter(name="delegation_lead"))


class Migration(migrations.Migration):
    dependencies = [
        ("mentoring", "0001_requests_and_advisors"),
        ("accounts", "0002_role_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(permit, forbid)]
