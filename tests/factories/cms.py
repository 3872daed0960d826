"""Pages and facts for tests: two homes, shelves, and what stands on them."""

import datetime as dt
import json
import uuid

import factory
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, Site

from cms.models import (
    CapsulePage,
    Fact,
    GuidePage,
    HomePage,
    SchemeCriterion,
    SchemePage,
    SectionPage,
)
from tests.factories.media import AssetFactory

LANGUAGES = ("ar", "fr")
EMPTY_STEP = {
    "logic": "and",
    **dict.fromkeys(("who", "where", "cost", "days", "text"), ""),
    "papers": [],
    "facts": [],
}


def locale(code):
    return Locale.objects.get_or_create(language_code=code)[0]


class FactFactory(factory.django.DjangoModelFactory):
    """One language of a fact; the same ``key`` in another language is its twin."""

    class Meta:
        model = Fact

    key = factory.Sequence(lambda number: f"fact-{number}")
    locale = factory.LazyFunction(lambda: locale("ar"))
    translation_key = factory.LazyAttribute(lambda fact: uuid.uuid5(uuid.NAMESPACE_OID, fact.key))
    statement = "يلزم خمسة أعضاء على الأقل."
    source_title = "القانون 112.12"
    status = "verified"
    verified_on = dt.date(2026, 9, 12)
    verified_by = "ODCO"


def make_site():
    """Both homes and the shelves under them: ``{(kind, language): SectionPage}``."""
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    homes = {home.locale.language_code: home for home in HomePage.objects.all()}
    for code in LANGUAGES:
        if code not in homes:
            home = HomePage(
                title=f"Home {code}",
                slug=f"home-{code}",
                tagline="…",
                intro="…",
                locale=locale(code),
            )
            if "ar" in homes:
                home.translation_key = homes["ar"].translation_key
            homes[code] = root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": homes["ar"]}
    )
    shelves = {}
    for kind in ("guides", "financing", "capsules"):
        key = uuid.uuid5(uuid.NAMESPACE_OID, kind)
        for code in LANGUAGES:
            shelves[kind, code] = publish(
                SectionPage(title=f"{kind} {code}", slug=kind, kind=kind, translation_key=key),
                HomePage.objects.get(pk=homes[code].pk),
            )
    return shelves


def publish(page, parent):
    """Put a page under its parent, in the parent's language, the way editors do."""
    page.locale = parent.locale
    page.show_in_menus = isinstance(page, SectionPage)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def guide(shelf, title="تأسيس تعاونية", *, facts=(), steps=(), **fields):
    """A published guide that quotes facts, then has one step for each title."""
    body = [{"type": "fact", "value": {"fact": fact.pk}} for fact in facts]
    body += [{"type": "step", "value": EMPTY_STEP | {"title": step}} for step in steps]
    fields.setdefault("slug", f"guide-{fresh(shelf).numchild}")
    return publish(GuidePage(title=title, body=json.dumps(body), **fields), fresh(shelf))


def draft_guide(shelf, title="مسودة دليل", **fields):
    """A guide that nobody has published yet."""
    fields.setdefault("slug", f"draft-{fresh(shelf).numchild}")
    page = GuidePage(title=title, live=False, locale=shelf.locale, **fields)
    fresh(shelf).add_child(instance=page)
    page.save_revision()
    return page


ROWS = {"forms": "form", "regions": "region", "sectors": "sector"}


def criteria_of(fields, locale_of_page):
    """Take ``regions``, ``sectors``, ``forms`` and ``criteria`` out of fields, as rows."""
    rows = [
        SchemeCriterion(kind=kind, values=fields.pop(name), locale=locale_of_page)
        for name, kind in ROWS.items()
        if name in fields
    ]
    return rows + list(fields.pop("criteria", []))


def scheme(shelf, title="انطلاقة", **fields):
    """A published scheme; ``regions``, ``sectors`` and ``forms`` become criterion rows."""
    fields.setdefault("slug", f"scheme-{fresh(shelf).numchild}")
    fields["criteria"] = criteria_of(fields, shelf.locale)
    return publish(SchemePage(title=title, provider="ODCO", **fields), fresh(shelf))


def capsule(shelf, title="كبسولة", asset=None, **fields):
    """A published capsule; its film has no captions unless the test writes some."""
    fields.setdefault("no_captions_reason", "فيلم بلا كلام")
    fields.setdefault("slug", f"capsule-{fresh(shelf).numchild}")
    page = CapsulePage(title=title, asset=asset or AssetFactory(), synopsis="…", **fields)
    return publish(page, fresh(shelf))


def empty_rows(model):
    """What a browser posts for the lists of child rows of a page type, all empty."""
    names = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
    posted = {f"{name}-TOTAL_FORMS": 0 for name in names}
    return posted | {f"{name}-INITIAL_FORMS": 0 for name in names}


def fresh(page):
    """The page as the database knows it: adding a child needs the right count."""
    return type(page).objects.get(pk=page.pk)
