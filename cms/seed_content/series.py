"""The series of capsules: which films stand together, in which order, and what they answer."""

from typing import Any

SERIES: list[dict[str, Any]] = [
    {
        "key": "five-neighbours",
        "topics": ["learn.capsules", "create.steps"],
        "capsules": [
            ("khamsa-dyal-nnas", ["learn.capsules", "create.members-capital", "create.steps"]),
            ("smiya-dyalna", ["learn.capsules", "create.name", "create.statutes"]),
            ("jam3-bila-khawf", ["learn.capsules", "gov.ago", "gov.minutes"]),
        ],
        "ar": {
            "title": "خمس جارات: من الفكرة إلى أول جمع عام",
            "slug": "khams-jarat",
            "summary": "زهرة وجاراتها يؤسسن تعاونية: كم شخصا يلزم، كيف نختار الاسم، وكيف نتكلم في "
            "الجمع العام بلا خوف. ثلاث كبسولات قصيرة.",
        },
        "fr": {
            "title": "Cinq voisines : de l’idée à la première assemblée",
            "slug": "cinq-voisines",
            "summary": "Zahra et ses voisines fondent une coopérative : combien de personnes, quel nom, "
            "et comment parler à l’assemblée sans peur. Trois courtes capsules.",
        },
    },
    {
        "key": "selling-fairly",
        "topics": ["learn.capsules", "sell.law"],
        "capsules": [
            ("souma-dyal-lbarman", ["learn.capsules", "sell.pricing"]),
            ("tard-bla-7jar", ["learn.capsules", "sell.delivery"]),
            ("wa3d-mektoub", ["learn.capsules", "sell.law", "sell.data"]),
        ],
        "ar": {
            "title": "نبيع بالحق: الثمن والطرد والوعد",
            "slug": "nbi3o-bl7a9",
            "summary": "مليكة تبيع العسل، وإدريس يحسب معها: ثمن لا يخسر، طرد بلا حجر، ووعد مكتوب "
            "يحفظ ثقة الزبون. ثلاث كبسولات قصيرة.",
        },
        "fr": {
            "title": "Vendre juste : le prix, le colis, la promesse",
            "slug": "vendre-juste",
            "summary": "Malika vend du miel et Driss compte avec elle : un prix qui ne perd pas, un "
            "colis sans caillou, une promesse écrite. Trois courtes capsules.",
        },
    },
]
