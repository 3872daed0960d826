"""Fairs, markets and days. Days only where a source gives them; else the date is not announced."""

from typing import Any

_NO_PLAN: dict[str, Any] = {
    "opens_at": None,
    "closes_at": None,
    "seats": None,
    "sessions": [],
    "region": "",
}

EVENTS: list[dict[str, Any]] = [
    _NO_PLAN
    | {
        "key": "national-day",
        "topics": ["inst.odco"],
        "first_day": "2027-09-18",
        "last_day": None,
        "facts": ["national-day"],
        "ar": {
            "title": "اليوم الوطني للتعاونيات",
            "slug": "yawm-watani",
            "summary": "18 شتنبر من كل سنة: يوم للتعريف بالتعاونيات ولقاء من سبقوكم إلى التأسيس.",
            "date_words": "",
            "place": "في الجهات؛ الأماكن تعلن من بعد",
            "organiser": "مكتب تنمية التعاون وشركاؤه",
            "price": "",
            "registration": "اسألوا مندوبية المكتب في بداية شتنبر عما ينظم في مدينتكم.",
            "about": "فرصة لعرض منتوجكم ولطرح سؤالكم على تعاونية قائمة. البرنامج لم يعلن بعد.",
        },
        "fr": {
            "title": "Journée nationale des coopératives",
            "slug": "journee-nationale",
            "summary": "Le 18 septembre de chaque année : un jour pour faire connaître les coopératives et "
            "rencontrer celles qui existent.",
            "date_words": "",
            "place": "Dans les régions ; lieux annoncés plus tard",
            "organiser": "L’ODCO et ses partenaires",
            "price": "",
            "registration": "Demandez à la délégation, début septembre, ce qui se prépare chez vous.",
            "about": "L’occasion de montrer un produit et de poser vos questions à une coopérative. Le "
            "programme n’est pas encore annoncé.",
        },
    },
    _NO_PLAN
    | {
        "key": "international-day",
        "topics": ["inst.odco"],
        "first_day": "2027-07-03",
        "last_day": None,
        "facts": ["international-day"],
        "ar": {
            "title": "اليوم الدولي للتعاونيات",
            "slug": "yawm-dawli",
            "summary": "أول سبت من يوليوز: يوم التعاونيات في العالم.",
            "date_words": "",
            "place": "في كل مكان؛ اسألوا المندوبية",
            "organiser": "الحركة التعاونية الدولية",
            "price": "",
            "registration": "لا تسجيل: نظموا لقاء مفتوحا في محلكم.",
            "about": "مناسبة لفتح باب التعاونية للجيران والزبناء.",
        },
        "fr": {
            "title": "Journée internationale des coopératives",
            "slug": "journee-internationale",
            "summary": "Le premier samedi de juillet : le jour des coopératives du monde.",
            "date_words": "",
            "place": "Partout ; demandez à la délégation",
            "organiser": "Le mouvement coopératif international",
            "price": "",
            "registration": "Sans inscription : ouvrez votre atelier aux voisins.",
            "about": "Une occasion d’ouvrir la porte de la coopérative aux voisins et aux clients.",
        },
    },
    _NO_PLAN
    | {
        "key": "agadir-fair",
        "topics": ["inst.odco", "sell.pricing"],
        "region": "MA-09",
        "first_day": None,
        "last_day": None,
        "facts": ["agadir-fair-2026", "social-networks-stands"],
        "ar": {
            "title": "المعرض الجهوي للاقتصاد الاجتماعي والتضامني، أكادير",
            "slug": "ma3rid-agadir",
            "summary": "معرض جهة سوس-ماسة للتعاونيات. أقيم في يناير 2026، وتاريخ الدورة المقبلة لم يعلن "
            "بعد.",
            "date_words": "آخر دورة: يناير 2026. التاريخ المقبل لم يعلن بعد",
            "place": "أكادير",
            "organiser": "جهة سوس-ماسة وشركاؤها؛ اسألوا المندوبية",
            "price": "",
            "registration": "اسألوا مندوبية أكادير في الخريف عن باب الترشيح للأروقة.",
            "about": "جاء زبناء إلى الأروقة بعد أن رأوا تيك توك وإنستغرام: صوروا منتوجكم قبل المعرض.",
        },
        "fr": {
            "title": "Salon régional de l’économie sociale et solidaire, Agadir",
            "slug": "salon-agadir",
            "summary": "Le salon des coopératives de Souss-Massa. Tenu en janvier 2026 ; la prochaine date "
            "n’est pas annoncée.",
            "date_words": "Dernière édition : janvier 2026. Prochaine date non annoncée",
            "place": "Agadir",
            "organiser": "La région Souss-Massa et ses partenaires ; demandez à la délégation",
            "price": "",
            "registration": "Demandez à la délégation d’Agadir, à l’automne, comment obtenir un stand.",
            "about": "TikTok et Instagram ont amené des acheteurs aux stands : filmez vos produits avant.",
        },
    },
    _NO_PLAN
    | {
        "key": "ifrane-market",
        "topics": ["fund.tamkine", "inst.odco"],
        "region": "MA-03",
        "first_day": None,
        "last_day": None,
        "seats": 70,
        "sessions": [
            ("المرحلة الأولى", "Première phase", "70 عارضا", "70 exposants"),
            ("المرحلة الثانية", "Deuxième phase", "70 عارضا", "70 exposants"),
            ("المرحلة الثالثة", "Troisième phase", "70 عارضا", "70 exposants"),
        ],
        "facts": ["ifrane-market-2025", "tamkine-named"],
        "ar": {
            "title": "السوق المتنقل للتعاونيات، إفران",
            "slug": "souk-ifrane",
            "summary": "سوق صيفي لتعاونيات فاس-مكناس. أقيم في غشت 2025 على ثلاث مراحل، 70 عارضا في كل "
            "مرحلة.",
            "date_words": "آخر دورة: غشت 2025. التاريخ المقبل لم يعلن بعد",
            "place": "إفران",
            "organiser": "مجلس جهة فاس-مكناس وشركاؤه",
            "price": "",
            "registration": "اسألوا مندوبية فاس قبل الصيف.",
            "about": "كل مرحلة لعارضين آخرين: إذا لم تقبلوا في الأولى فاسألوا عن الثانية.",
        },
        "fr": {
            "title": "Marché itinérant des coopératives, Ifrane",
            "slug": "marche-ifrane",
            "summary": "Un marché d’été des coopératives de Fès-Meknès. Tenu en août 2025, en trois phases "
            "de 70 exposants.",
            "date_words": "Dernière édition : août 2025. Prochaine date non annoncée",
            "place": "Ifrane",
            "organiser": "Le Conseil régional de Fès-Meknès et ses partenaires",
            "price": "",
            "registration": "Demandez à la délégation de Fès avant l’été.",
            "about": "Chaque phase accueille d’autres exposants : refusés à la première, demandez la "
            "deuxième.",
        },
    },
    _NO_PLAN
    | {
        "key": "taroudant-market",
        "topics": ["inst.odco"],
        "region": "MA-09",
        "first_day": None,
        "last_day": None,
        "seats": 60,
        "facts": ["taroudant-market-2025"],
        "ar": {
            "title": "السوق المتنقل، تارودانت",
            "slug": "souk-taroudant",
            "summary": "سوق متنقل بستين رواقا، أقيم في نونبر 2025. التاريخ المقبل لم يعلن بعد.",
            "date_words": "آخر دورة: نونبر 2025. التاريخ المقبل لم يعلن بعد",
            "place": "تارودانت",
            "organiser": "غير مذكور في ما قرأنا: اسألوا المندوبية",
            "price": "",
            "registration": "اسألوا مندوبية أكادير.",
            "about": "",
        },
        "fr": {
            "title": "Marché itinérant, Taroudant",
            "slug": "marche-taroudant",
            "summary": "Un marché itinérant de soixante stands, tenu en novembre 2025. Prochaine date non "
            "annoncée.",
            "date_words": "Dernière édition : novembre 2025. Prochaine date non annoncée",
            "place": "Taroudant",
            "organiser": "Absent de nos lectures : demandez à la délégation",
            "price": "",
            "registration": "Demandez à la délégation d’Agadir.",
            "about": "",
        },
    },
    _NO_PLAN
    | {
        "key": "meknes-fair-2025",
        "topics": ["inst.odco"],
        "region": "MA-03",
        "first_day": "2025-01-31",
        "last_day": "2025-02-07",
        "seats": 160,
        "facts": ["meknes-fair-2025"],
        "ar": {
            "title": "المعرض الجهوي بمكناس، 2025",
            "slug": "ma3rid-meknes-2025",
            "summary": "ثمانية أيام و160 رواقا بمكناس. انتهى المعرض؛ تبقى صفحته لمن يبحث عن الدورة "
            "المقبلة.",
            "date_words": "",
            "place": "مكناس",
            "organiser": "غير مذكور في ما قرأنا: اسألوا المندوبية",
            "price": "",
            "registration": "للدورة المقبلة: اسألوا مندوبية فاس.",
            "about": "",
        },
        "fr": {
            "title": "Salon régional de Meknès, 2025",
            "slug": "salon-meknes-2025",
            "summary": "Huit jours et 160 stands à Meknès. Le salon est passé ; sa page reste pour qui "
            "cherche la prochaine édition.",
            "date_words": "",
            "place": "Meknès",
            "organiser": "Absent de nos lectures : demandez à la délégation",
            "price": "",
            "registration": "Pour la prochaine édition : demandez à la délégation de Fès.",
            "about": "",
        },
    },
]
