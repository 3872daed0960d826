"""The doors and foot of the demo's home pages, written after the pages they lead to."""

import uuid
from collections.abc import Callable
from typing import Any

from wagtail.models import Locale, Page

from cms.models import HomePage, SectionPage

StableKey = Callable[[str, str], uuid.UUID]
# (target, drawing, Arabic words, Arabic promise, French words, French promise)
DOORS = (
    ("journey:found-a-cooperative", "people", "نؤسس تعاونية", "خطوة بخطوة، ابتداء من خمسة أشخاص",
     "Fonder une coopérative", "Pas à pas, à partir de cinq personnes"),
    ("section:learn", "book", "نتعلم", "البيع عبر الإنترنت وتسيير الجموع",
     "Apprendre", "Vendre en ligne, tenir une assemblée"),
    ("place:finder", "money", "نجد تمويلا", "ما يناسبنا، ولماذا",
     "Trouver un financement", "Ce qui nous convient, et pourquoi"),
    ("place:ask", "chat", "نتحدث إلى مستشار", "كتابة ومجانا",
     "Parler à un conseiller", "Par écrit, gratuitement"),
    ("flow:which-form", "scale", "أي شكل يناسبنا؟", "أسئلة قليلة وجواب معلل",
     "Quelle forme nous convient ?", "Quelques questions, une réponse expliquée"),
    ("flow:licence", "check", "هل نحتاج رخصة؟", "قبل أن نبيع منتوجنا",
     "Faut-il une autorisation ?", "Avant de vendre notre produit"),
)  # fmt: skip
FOOT = (
    ("place:search", "البحث", "Recherche"),
    ("place:my_space", "فضائي", "Mon espace"),
    ("place:ask", "اسأل مستشارا", "Demander à un conseiller"),
    ("place:founding", "وثائق التأسيس", "Les papiers de fondation"),
    ("glossary:glossary", "معجم الكلمات", "Les mots expliqués"),
    ("section:about", "عن هذا الفضاء", "À propos de cet espace"),
)


def seed_menus(homes: dict[str, HomePage], locales: dict[str, Locale], key: StableKey) -> None:
    """Fill what nobody has written yet; a link whose page is missing is left out."""
    for code, home in homes.items():
        page = HomePage.objects.get(pk=home.pk)
        if page.doors or page.footer:
            continue
        arabic = code == "ar"
        locale = locales[code]
        page.doors = [
            ("door", target | {
                "label": ar if arabic else fr,
                "text": ar_text if arabic else fr_text,
                "icon": drawing,
            })
            for where, drawing, ar, ar_text, fr, fr_text in DOORS
            if (target := _target(where, locale, key))
        ]  # fmt: skip
        page.footer = [
            ("link", target | {"label": ar if arabic else fr})
            for where, ar, fr in FOOT
            if (target := _target(where, locale, key))
        ]
        page.save_revision().publish()


def _target(where: str, locale: Locale, key: StableKey) -> dict[str, Any]:
    """``{page, place, url}`` of ``kind:key``, or nothing when there is no such page."""
    kind, _colon, name = where.partition(":")
    if kind == "place":
        return {"page": None, "place": name, "url": ""}
    if kind == "section":
        page = SectionPage.objects.filter(kind=name, locale=locale).first()
    else:
        page = Page.objects.filter(translation_key=key(kind, name), locale=locale).first()
    return {"page": page, "place": "", "url": ""} if page else {}
