"""Labels, offices, fairs and markets."""

from cms.seed_content.facts.shape import to_verify, verified

PLACES = [
    verified(
        "origin-examples",
        "sdoq",
        "أمثلة: بيان جغرافي محمي لأركان طلبته AMIGHA، وتسمية منشأ لزعفران تالوين.",
        "Exemples : IGP Argane, demandée par l’AMIGHA, et AOP safran de Taliouine.",
        article="25-06",
    ),
    verified(
        "label-agricole-example",
        "sdoq",
        "مثال على العلامة الفلاحية: لحم الحمل «لايتون» (agneau laiton).",
        "Exemple de Label agricole : l’agneau laiton.",
        article="25-06",
    ),
    to_verify(
        "labelling-content",
        "يكتب على العنونة عادة: الاسم، المكونات، الوزن، تاريخ الصلاحية، المنتج وعنوانه، رقم الدفعة، "
        "بالعربية. قارنوا اللائحة مع أونسا.",
        "Sur l’étiquette, d’ordinaire : nom, ingrédients, poids, date limite, producteur et adresse, "
        "numéro de lot, en arabe. Comparez la liste avec l’ONSSA.",
    ),
    to_verify(
        "odco-delegations",
        "تذكر المصادر مندوبيات جهوية لمكتب تنمية التعاون، ولا تذكر عناوينها. اسألوا قبل أن تسافروا.",
        "Les sources parlent de délégations régionales de l’ODCO, sans adresse. Demandez avant de "
        "vous déplacer.",
    ),
    verified(
        "name-by-odco",
        "odco-faq",
        "تسمية التعاونية يوافق عليها مكتب تنمية التعاون، بطلب موقع من خمسة أشخاص على الأقل.",
        "Le nom de la coopérative est approuvé par l’ODCO, sur une demande signée d’au moins cinq "
        "personnes.",
        value="5",
    ),
    verified(
        "meknes-fair-2025",
        "meknes-2025",
        "المعرض الجهوي بمكناس: من 31 يناير إلى 7 فبراير 2025، 160 رواقا.",
        "Salon régional de Meknès : du 31 janvier au 7 février 2025, 160 stands.",
        value="160",
    ),
    verified(
        "agadir-fair-2026",
        "social-stands",
        "المعرض الجهوي للاقتصاد الاجتماعي والتضامني لسوس-ماسة أقيم بأكادير في يناير 2026.",
        "Le salon régional de l’ESS de Souss-Massa s’est tenu à Agadir en janvier 2026.",
        value="2026-01",
    ),
    verified(
        "national-day",
        "national-day",
        "اليوم الوطني للتعاونيات: 18 شتنبر من كل سنة.",
        "La journée nationale des coopératives est le 18 septembre.",
        value="18-09",
    ),
    to_verify(
        "international-day",
        "اليوم الدولي للتعاونيات: أول سبت من يوليوز.",
        "La journée internationale des coopératives est le premier samedi de juillet.",
    ),
    verified(
        "taroudant-market-2025",
        "taroudant-market",
        "السوق المتنقل بتارودانت: نونبر 2025، 60 رواقا.",
        "Marché itinérant de Taroudant : novembre 2025, 60 stands.",
        value="60",
    ),
    verified(
        "ifrane-market-2025",
        "tamkine",
        "السوق المتنقل بإفران: غشت 2025، ثلاث مراحل، 70 عارضا في كل مرحلة.",
        "Marché itinérant d’Ifrane : août 2025, trois phases de 70 exposants.",
        value="70",
    ),
]
