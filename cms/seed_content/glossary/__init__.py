"""Terms in plain words. No number of the law stands here: numbers are facts, and facts change."""

from cms.seed_content.glossary.forms import FORMS
from cms.seed_content.glossary.founding import FOUNDING
from cms.seed_content.glossary.meetings import MEETINGS
from cms.seed_content.glossary.money import MONEY
from cms.seed_content.glossary.people import PEOPLE
from cms.seed_content.glossary.selling import SELLING
from cms.seed_content.glossary.shape import Term

PAGE = {
    "ar": {
        "title": "معجم المتعاونين",
        "slug": "mo3jam",
        "summary": "كلمات القانون والمال والبيع بكلام بسيط، مع مثال لكل كلمة.",
        "intro": "كلمات القانون والمال والبيع بكلام بسيط. ابحثوا بالعربية أو بالدارجة أو بحروف "
        "لاتينية.",
    },
    "fr": {
        "title": "Glossaire des coopérateurs",
        "slug": "glossaire",
        "summary": "Les mots de la loi, de l’argent et de la vente en langage simple, avec un exemple.",
        "intro": "Les mots de la loi, de l’argent et de la vente en langage simple. Cherchez en "
        "français, en arabe dialectal ou comme vous l’écrivez.",
    },
}

TERMS: list[Term] = [*PEOPLE, *FOUNDING, *MEETINGS, *FORMS, *MONEY, *SELLING]
