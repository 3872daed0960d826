"""Let editors and administrators change synonyms and best bets, and read the query log."""

from django.db import migrations

ROLES = ("editor", "administrator")
MAY = {
    "synonymgroup": ("add", "change", "delete", "view"),
    "bestbet": ("add", "change", "delete", "view"),
    "querylog": ("view",),
}


def give(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    groups = Group.objects.filter(name__in=ROLES)
    for model, verbs in MAY.items():
        content_type, _ = ContentType.objects.get_or_create(app_label="search", model=model)
        for verb in verbs:
            # Django makes these after all migrations; the groups need them now.
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {model}"},
            )
            for group in groups:
                group.permissions.add(permission)


def take(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.remove(*Permission.objects.filter(content_type__app_label="search"))


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_starter_synonyms"),
        ("accounts", "0002_role_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give, take)]
