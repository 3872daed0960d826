"""What the previews of blocks show in the block picker, in the language of the editor."""

from typing import Any

from django.utils.translation import gettext as _

from cms.queries import current_language


def heading() -> str:
    return _("What you need")


def paragraph() -> str:
    return _(
        "<p>Five people who trust each other can begin. <b>Write down</b> what you will do.</p>"
    )


def notice() -> dict[str, Any]:
    return {"tone": "info", "text": _("Nobody has to pay for the name request.")}


def line() -> str:
    return _("The list of members")


def question() -> str:
    return _("How many people do we need?")


def phone() -> str:
    return "+212 5 37 00 00 00"


def _fact() -> Any:
    from cms.models import Fact

    facts = Fact.objects.in_language(current_language()).order_by("-status", "pk")
    return facts.filter(status="verified").first() or facts.first()


def fact() -> dict[str, Any]:
    return {"fact": _fact()}


def step() -> dict[str, Any]:
    return {
        "title": _("Ask for a name"),
        "logic": "and",
        "who": _("One of the founders"),
        "where": _("Registry of cooperatives"),
        "cost": _("Free"),
        "days": _("Some days"),
        "papers": [_("The request, signed")],
        "text": _("<p>Propose three names, the best first.</p>"),
        "facts": [],
    }


def small_step() -> dict[str, Any]:
    return {"title": _("Ask for a name"), "text": step()["text"]}


def capsule() -> dict[str, Any]:
    from cms.models import CapsulePage

    films = CapsulePage.objects.live().filter(locale__language_code=current_language())
    return {"capsule": films.select_related("asset").first()}


def links() -> dict[str, Any]:
    return {
        "links": [{"label": _("Ask an advisor"), "page": None, "url": "https://example.org/"}],
    }


def picture() -> dict[str, Any]:
    from wagtail.images.models import Image

    return {
        "image": Image.objects.order_by("-pk").first(),
        "alt": _("Women sort olives at a table"),
        "decorative": False,
        "caption": _("The first harvest"),
        "credit": "",
    }


def online() -> dict[str, Any]:
    return {"label": _("Site of the programme"), "url": "https://example.org/"}


def counter() -> dict[str, Any]:
    return {"name": _("Delegation of your region"), "page": None, "note": ""}


def flow_question() -> dict[str, Any]:
    answers = [_("Fewer than five"), _("Five or more")]
    return {"text": question(), "answers": [{"label": label} for label in answers]}


def flow_result() -> dict[str, Any]:
    return {
        "title": _("A cooperative suits you"),
        "text": paragraph(),
        "facts": [],
        "steps": [],
    }
