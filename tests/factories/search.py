"""Documents for the index, a lexicon for reading queries, and pages to be found."""

from wagtail.models import Locale, Page, Site

from cms.models import GuidePage, HomePage, SchemePage, SchemeWindow, SectionPage
from search.analysis import Lexicon, Synonyms, Vocabulary, understand, words
from search.engines.base import Document, Request
from search.starter import starter_synonyms
from tests.factories.cms import criteria_of


def document(number, title, body="", **fields):
    """A guide in Arabic or French, by its first letter."""
    lang = "fr" if title[:1].isascii() else "ar"
    return Document(
        **{"ref": f"page:{number}", "kind": "guide", "lang": lang, "title": title, "body": body}
        | fields
    )


def vocabulary(*texts):
    frequency = {}
    for text in texts:
        for word in {word.folded for word in words(text)}:
            frequency[word] = frequency.get(word, 0) + 1
    return Vocabulary(frequency)


def lexicon(*texts):
    """What an index of these texts knows, with the synonyms of a new site."""
    return Lexicon(vocabulary(*texts), Synonyms(terms for _name, terms in starter_synonyms()))


def make_site():
    """Arabic and French homes with one shelf each: ``{"ar": SectionPage, "fr": SectionPage}``."""
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    shelves = {}
    home = None
    for lang in ("ar", "fr"):
        locale = Locale.objects.get_or_create(language_code=lang)[0]
        fields = {"tagline": "…", "intro": "…", "locale": locale}
        if home:
            fields["translation_key"] = home.translation_key
        home = root.add_child(instance=HomePage(title=f"Home {lang}", slug=lang, **fields))
        shelf = SectionPage(title=f"Shelf {lang}", slug="shelf", kind="guides", locale=locale)
        shelves[lang] = home.add_child(instance=shelf)
    Site.objects.create(
        hostname="localhost", root_page=Page.objects.get(slug="ar"), is_default_site=True
    )
    return shelves


def guide(shelf, title, summary="", *, topics=(), publish=True, text=""):
    """A guide below a shelf; published through Wagtail, so that its events are sent."""
    page = shelf.add_child(
        instance=GuidePage(
            title=title,
            slug=f"guide-{shelf.get_children().count()}",
            summary=summary,
            topics=list(topics),
            locale=shelf.locale,
            live=False,
            body=[("paragraph", text)] if text else [],
        )
    )
    if publish:
        page.save_revision().publish()
        page.refresh_from_db()
    return page


def scheme(shelf, title, **fields):
    """A published scheme; ``over=True`` closes it, ``opens`` gives it a period."""
    over, opens = fields.pop("over", False), fields.pop("opens", None)
    rows = criteria_of(fields, shelf.locale)
    page = shelf.add_child(
        instance=SchemePage(
            title=title,
            slug=f"scheme-{shelf.get_children().count()}",
            provider="ODCO",
            locale=shelf.locale,
            live=False,
            period_over=over,
            criteria=rows,
            **fields,
        )
    )
    if opens:
        page.windows.add(SchemeWindow(opens=opens))
    page.save_revision().publish()
    page.refresh_from_db()
    return page


GUIDES = [
    document(1, "Créer une coopérative", "Cinq membres suffisent.", topics=("create.steps",)),
    document(2, "تأسيس تعاونية", "المراحل بالترتيب، خمسة أعضاء."),
    document(3, "Forsa", "Prêt d'honneur.", kind="scheme", regions=("MA-03",), sectors=("food",)),
    document(4, "Intelaka", "Un prêt pour tous.", kind="scheme"),
    document(5, "Mourafaka", "Un prêt et un appui.", kind="scheme", regions=("MA-09",)),
]


def ask(engine, text, *, lang="fr", exact=False, **options):
    """Ask an engine itself, with the words of its own index."""
    plan = understand(text, lang, Lexicon(engine.vocabulary()), exact=exact)
    return engine.search(Request(plan, **options))


def refs(result):
    return [hit.ref for hit in result.hits]
