"""Give an empty site its homes, Arabic at the root of the site and French beside it."""

import uuid

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# The demo's own key, so that it fills these homes instead of making others.
HOME_KEY = uuid.uuid5(uuid.UUID("6f0f2a53-8b0e-4e0c-9c1f-0c0a11a20112"), "home:home")
HOMES = (
    ("ar", "فضاء المتعاونين", "معًا نؤسس تعاونيتنا، خطوة بخطوة"),
    ("fr", "Fadaa Al Moutaawine", "Fonder notre coopérative, pas à pas, ensemble"),
)


def make_homes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    ContentType = apps.get_model("contenttypes", "ContentType")
    HomePage = apps.get_model("cms", "HomePage")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    root = Page.objects.filter(depth=1).first()
    if root is None or HomePage.objects.exists():
        return
    # The page that says "Welcome to your new Wagtail site!".
    Page.objects.filter(depth=2, slug="home", content_type__model="page").delete()
    home_type, _ = ContentType.objects.get_or_create(app_label="cms", model="homepage")
    homes = {}
    for number, (language, title, tagline) in enumerate(HOMES, start=1):
        homes[language] = HomePage.objects.create(
            title=title,
            draft_title=title,
            tagline=tagline,
            intro=title,
            slug=f"home-{language}",
            url_path=f"/home-{language}/",
            path=f"{root.path}{number:04d}",
            depth=2,
            numchild=0,
            content_type=home_type,
            locale=Locale.objects.get(language_code=language),
            translation_key=HOME_KEY,
        )
    Page.objects.filter(pk=root.pk).update(numchild=len(HOMES))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page_id": homes["ar"].pk},
    )


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0002_editors_and_languages"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    # Going back leaves the homes to the removal of their table.
    operations = [migrations.RunPython(make_homes, migrations.RunPython.noop)]
