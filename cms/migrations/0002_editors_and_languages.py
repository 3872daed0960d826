"""Both languages, and what each role may do with pages, facts, pictures and films."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LANGUAGES = ("ar", "fr")
PAGE_RIGHTS = {
    "editor": ("add_page", "change_page", "publish_page", "bulk_delete_page"),
    "legal_reviewer": ("change_page", "publish_page", "lock_page", "unlock_page"),
    "media_producer": ("add_page", "change_page"),
    "administrator": (
        "add_page",
        "change_page",
        "publish_page",
        "bulk_delete_page",
        "lock_page",
        "unlock_page",
    ),
}
KEEP = ("add", "change", "view")
ALL = ("add", "change", "delete", "view")
FACT, FILM = ("cms", "fact"), ("media", "asset")
REDIRECT, TRANSLATION = ("wagtailredirects", "redirect"), ("wagtail_localize", "translation")
# {role: {(app, model): verbs}}
MODEL_RIGHTS: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {
    "editor": {FACT: KEEP, FILM: KEEP, REDIRECT: KEEP, TRANSLATION: ("submit",)},
    "legal_reviewer": {FACT: KEEP},
    "media_producer": {FILM: KEEP},
    "administrator": {
        FACT: ALL,
        FILM: ALL,
        REDIRECT: ALL,
        TRANSLATION: ("submit",),
        ("wagtailcore", "site"): ("change", "view"),
        ("wagtailcore", "collection"): ALL,
    },
}
PICTURE_EDITORS = ("editor", "media_producer", "administrator")
PICTURE_RIGHTS = {
    ("wagtailimages", "image"): ("add_image", "change_image", "choose_image"),
    ("wagtaildocs", "document"): ("add_document", "change_document", "choose_document"),
}


def lay_ground(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Locale = apps.get_model("wagtailcore", "Locale")
    for code in LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    _give_page_rights(apps)
    groups = {group.name: group for group in apps.get_model("auth", "Group").objects.all()}
    for role, rights in MODEL_RIGHTS.items():
        for (app_label, model), verbs in rights.items():
            for verb in verbs:
                permission = _permission(apps, app_label, model, f"{verb}_{model}")
                groups[role].permissions.add(permission)
    _give_picture_rights(apps, groups)


def _give_page_rights(apps: Apps) -> None:
    groups = {group.name: group for group in apps.get_model("auth", "Group").objects.all()}
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for role, codenames in PAGE_RIGHTS.items():
        for codename in codenames:
            GroupPagePermission.objects.get_or_create(
                group=groups[role],
                page=root,
                permission=_permission(apps, "wagtailcore", "page", codename),
            )


def _give_picture_rights(apps: Apps, groups: dict[str, Any]) -> None:
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for role in PICTURE_EDITORS:
        for (app_label, model), codenames in PICTURE_RIGHTS.items():
            for codename in codenames:
                GroupCollectionPermission.objects.get_or_create(
                    group=groups[role],
                    collection=root,
                    permission=_permission(apps, app_label, model, codename),
                )


def _permission(apps: Apps, app_label: str, model: str, codename: str) -> Any:
    """The permission row, made now because Django makes it after all migrations."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return permission


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0001_pages_and_facts"),
        ("accounts", "0002_role_groups"),
        ("media", "0001_films"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(lay_ground, migrations.RunPython.noop)]
