"""The first page, the shelves and the questions that people ask."""

from typing import Any

HOME: dict[str, dict[str, str]] = {
    "ar": {
        "title": "فضاء المتعاونين",
        "tagline": "معا نؤسس تعاونيتنا، خطوة بخطوة",
        "intro": "دليل واضح، دروس قصيرة، كبسولات بالصوت والصورة، ومستشار يجيب. مجانا، بالعربية "
        "والفرنسية.",
    },
    "fr": {
        "title": "Fadaa Al Moutaawine",
        "tagline": "Fonder notre coopérative, pas à pas, ensemble",
        "intro": "Un guide clair, des leçons courtes, des capsules à écouter, un conseiller qui "
        "répond. Gratuit, en arabe et en français.",
    },
}

SECTIONS: list[dict[str, Any]] = [
    {
        "kind": "guides",
        "ar": {
            "title": "الدليل",
            "slug": "dalil",
            "intro": "كيف نؤسس ونسير ونبيع: خطوات واضحة، ومع كل معلومة مصدرها وتاريخ التحقق منها.",
        },
        "fr": {
            "title": "Guides",
            "slug": "guides",
            "intro": "Fonder, gérer, vendre : des étapes claires, et pour chaque fait sa source et la "
            "date du contrôle.",
        },
    },
    {
        "kind": "financing",
        "ar": {
            "title": "التمويل",
            "slug": "tamwil",
            "intro": "دعم وجوائز وقروض: لمن، كم، أين، ومتى كان آخر خبر مؤكد. البرامج المنتهية تبقى "
            "ظاهرة حتى لا يبحث أحد سدى.",
        },
        "fr": {
            "title": "Financements",
            "slug": "financements",
            "intro": "Aides, prix et prêts : pour qui, combien, où, et de quand date l’information. Les "
            "programmes finis restent affichés pour que personne ne cherche en vain.",
        },
    },
    {
        "kind": "learn",
        "ar": {
            "title": "أتعلم",
            "slug": "at3allam",
            "intro": "دروس من خمس أو ست بطاقات، مع أسئلة وتصحيح فوري. تتوقفون متى شئتم وتعودون إلى "
            "المكان نفسه.",
        },
        "fr": {
            "title": "Cours",
            "slug": "cours",
            "intro": "Des leçons de cinq ou six cartes, avec des questions corrigées tout de suite. Vous "
            "arrêtez quand vous voulez et reprenez au même endroit.",
        },
    },
    {
        "kind": "capsules",
        "ar": {
            "title": "الكبسولات",
            "slug": "capsulat",
            "intro": "حوارات قصيرة مرسومة بين متعاونين متخيلين، أصواتها اصطناعية، مع ترجمة مكتوبة.",
        },
        "fr": {
            "title": "Capsules",
            "slug": "capsules",
            "intro": "De courts dialogues dessinés entre coopérateurs imaginés, voix de synthèse et "
            "sous-titres.",
        },
    },
    {
        "kind": "labels",
        "ar": {
            "title": "الرخص والعلامات",
            "slug": "rokhas",
            "intro": "ما يجب قبل البيع أولا، ثم العلامات التي ترفع القيمة: من يسلمها، بأي وثائق، وكم تكلف.",
        },
        "fr": {
            "title": "Licences et labels",
            "slug": "licences-labels",
            "intro": "D’abord ce qui est obligatoire avant de vendre, puis les labels qui valorisent : qui "
            "les donne, avec quels papiers, à quel coût.",
        },
    },
    {
        "kind": "offices",
        "ar": {
            "title": "قريب منكم",
            "slug": "9rib",
            "intro": "مندوبيات مكتب تنمية التعاون في الجهات الاثنتي عشرة: ماذا تفعل، وماذا تحملون معكم.",
        },
        "fr": {
            "title": "Près de chez vous",
            "slug": "pres-de-chez-vous",
            "intro": "Les délégations de l’ODCO dans les douze régions : ce qu’elles font, ce qu’il faut "
            "apporter.",
        },
    },
    {
        "kind": "events",
        "ar": {
            "title": "المواعيد",
            "slug": "mawa3id",
            "intro": "معارض وأسواق وأيام للتعاونيات. ما لم يعلن تاريخه نقول ذلك.",
        },
        "fr": {
            "title": "Rendez-vous",
            "slug": "rendez-vous",
            "intro": "Salons, marchés et journées des coopératives. Quand la date n’est pas annoncée, nous "
            "le disons.",
        },
    },
    {
        "kind": "about",
        "ar": {
            "title": "من نحن",
            "slug": "man-na7no",
            "intro": "فضاء لحاملي مشاريع التعاونيات ولأعضائها. لا نطلب رقم البطاقة الوطنية، وكل معلومة "
            "لم نتحقق منها نقول ذلك بجانبها.",
            "paragraphs": [
                "<p>هذا الفضاء لمن يريد أن يؤسس تعاونية (كوبيراتيف)، ولمن يعمل في تعاونية قائمة. تجدون "
                "فيه أدلة بخطوات، وتمويلات، ودروسا قصيرة، وكبسولات، ومستشارا يجيب. كل شيء مجاني.</p>",
                "<p><b>كيف نعرف ما نقول؟</b> تحت كل معلومة مصدرها. علامة «تم التحقق» تعني أننا قارناها "
                "بالمصدر المذكور في ذلك اليوم. علامة «في انتظار التحقق» تعني: اسألوا مندوبية مكتب تنمية "
                "التعاون أو مستشارا قبل أن تعتمدوا عليها. هذا الفضاء لا يعوض النص الرسمي.</p>",
                "<p><b>معطياتكم.</b> نكتفي برقم الهاتف واسم تختارونه. لا نطلب رقم البطاقة الوطنية. ولا "
                "نأخذ مالا مقابل ملف أو دعم.</p>",
                "<p><b>الكبسولات.</b> شخصياتها متخيلة، ورسومها من صنعنا، وأصواتها اصطناعية.</p>",
            ],
        },
        "fr": {
            "title": "À propos",
            "slug": "a-propos",
            "intro": "Un espace pour les porteurs de projet et les membres de coopératives. Aucun numéro "
            "de carte nationale demandé ; ce qui n’est pas vérifié est signalé.",
            "paragraphs": [
                "<p>Cet espace est pour qui veut fonder une coopérative, et pour qui travaille dans une "
                "coopérative. Des guides par étapes, des financements, des leçons courtes, des capsules "
                "et un conseiller qui répond. Tout est gratuit.</p>",
                "<p><b>Comment savons-nous ce que nous disons ?</b> Chaque fait porte sa source. "
                "« Vérifié » veut dire comparé à la source citée, ce jour-là. « À vérifier » veut dire : "
                "demandez à la délégation de l’ODCO ou à un conseiller avant de vous y fier. Cet espace "
                "ne remplace pas le texte officiel.</p>",
                "<p><b>Vos données.</b> Un numéro de téléphone et un nom de votre choix suffisent. Aucun "
                "numéro de carte nationale. Nous ne prenons pas d’argent pour un dossier ou une aide.</p>",
                "<p><b>Les capsules.</b> Personnages imaginés, dessins faits par nous, voix de "
                "synthèse.</p>",
            ],
        },
    },
]

QUESTIONS: list[dict[str, str]] = [
    {"ar": "شحال خاص ديال الناس باش نديرو تعاونية؟", "fr": "Combien de membres faut-il ?"},
    {"ar": "كيف نؤسس تعاونية؟", "fr": "Comment créer une coopérative ?"},
    {"ar": "دعم للتعاونية النسائية", "fr": "Aide pour une coopérative de femmes"},
    {"ar": "بغيت نبيع العسل فالنت، واش خاصني رخصة؟", "fr": "Vendre du miel : faut-il l’ONSSA ?"},
    {"ar": "محضر الجمع العام", "fr": "PV d’assemblée générale"},
    {"ar": "شروط انطلاقة", "fr": "Conditions d’Intelaka"},
]
