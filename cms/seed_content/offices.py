"""The counters of the cooperative office, one for each region, and its head office.

Cities: those of the office's regional tour. No source gives the addresses of the delegations:
the pages say so. The contact of the head office dates from 2020.
"""

from typing import Any

# (key, region, city in Arabic, city in French, slug, what is known of the region: ar, fr)
DELEGATIONS = (
    (
        "tanger",
        "MA-01",
        "طنجة",
        "Tanger",
        "tanja",
        "الجهة شريكة في برنامج مؤازرة منذ 2024.",
        "La région est partenaire de Moazara depuis 2024.",
    ),
    (
        "oujda",
        "MA-02",
        "وجدة",
        "Oujda",
        "oujda",
        "الجهة شريكة في برنامج مؤازرة: 14 تعاونية من الشرق في الدورة الخامسة.",
        "La région est partenaire de Moazara : 14 coopératives de l’Oriental à la 5e édition.",
    ),
    (
        "fes",
        "MA-03",
        "فاس",
        "Fès",
        "fas",
        "الجهة شريكة في برنامج مؤازرة، ولمجلسها برنامج تمكين.",
        "La région est partenaire de Moazara ; son conseil mène aussi Tamkine.",
    ),
    (
        "rabat",
        "MA-04",
        "الرباط",
        "Rabat",
        "rbat",
        "المقر المركزي للمكتب في الرباط أيضا: له صفحته هنا.",
        "Le siège de l’office est aussi à Rabat : il a sa page ici.",
    ),
    (
        "beni-mellal",
        "MA-05",
        "بني ملال",
        "Béni Mellal",
        "bni-mellal",
        "1.948 تعاونية في الجهة سنة 2021.",
        "1 948 coopératives dans la région en 2021.",
    ),
    (
        "casablanca",
        "MA-06",
        "الدار البيضاء",
        "Casablanca",
        "casa",
        "السوق التضامني «الواحة» في الدار البيضاء.",
        "Le Marché solidaire de l’Oasis est à Casablanca.",
    ),
    (
        "marrakech",
        "MA-07",
        "مراكش",
        "Marrakech",
        "mrrakch",
        "أعلنت الجهة في 2025 طلبا للتعاونيات النسائية.",
        "La région a ouvert en 2025 un appel pour les coopératives de femmes.",
    ),
    (
        "errachidia",
        "MA-08",
        "الرشيدية",
        "Errachidia",
        "rachidia",
        "كانت الجهة في المرحلة الأولى من برنامج مرافقة.",
        "La région était de la phase 1 de Mourafaka.",
    ),
    (
        "agadir",
        "MA-09",
        "أكادير",
        "Agadir",
        "agadir",
        "3.929 تعاونية في الجهة سنة 2020؛ ومعرض جهوي بأكادير في يناير 2026.",
        "3 929 coopératives dans la région en 2020 ; salon régional à Agadir en janvier 2026.",
    ),
    (
        "guelmim",
        "MA-10",
        "كلميم",
        "Guelmim",
        "guelmim",
        "كانت الجهة في المرحلة الأولى من برنامج مرافقة.",
        "La région était de la phase 1 de Mourafaka.",
    ),
    (
        "laayoune",
        "MA-11",
        "العيون",
        "Laâyoune",
        "l3youne",
        "زارت قافلة المكتب مدينة العيون سنة 2025.",
        "La tournée de l’office est passée à Laâyoune en 2025.",
    ),
    (
        "dakhla",
        "MA-12",
        "الداخلة",
        "Dakhla",
        "dakhla",
        "زارت قافلة المكتب مدينة الداخلة سنة 2025.",
        "La tournée de l’office est passée à Dakhla en 2025.",
    ),
)
DOES_AR = [
    "تجيب عن أسئلة التأسيس: من أين نبدأ، وما الأوراق",
    "توجه طلب الموافقة على تسمية التعاونية",
    "تخبر بطلبات الترشيح: لالة المتعاونة، الجيل المتضامن، مرافقة",
    "تشرح واجبات السنة: الجمع العام، التقارير، الحصيلة",
]
DOES_FR = [
    "Répond sur la création : par où commencer, quels papiers",
    "Oriente la demande d’approbation du nom",
    "Annonce les appels : Lalla Al Moutaaouina, Génération solidaire, Mourafaka",
    "Explique les devoirs de l’année : assemblée, rapports, bilan",
]
BRING_AR = [
    "أسماء خمسة أشخاص على الأقل وما يعرف كل واحد أن يعمل",
    "غرض المشروع في سطرين",
    "ثلاثة أسماء مقترحة للتعاونية",
    "إذا كانت التعاونية قائمة: التسجيل، النظام الأساسي، آخر محضر",
]
BRING_FR = [
    "Les noms d’au moins cinq personnes, et ce que chacune sait faire",
    "L’objet du projet en deux lignes",
    "Trois noms proposés pour la coopérative",
    "Si elle existe déjà : immatriculation, statuts, dernier procès-verbal",
]
ASK_AR = "لا نعرف عنوانا مؤكدا: اتصلوا بالمقر أو اسألوا العمالة قبل أن تسافروا."
ASK_FR = "Aucune adresse confirmée : appelez le siège ou demandez à la province avant de partir."


def _delegation(row: tuple[str, ...]) -> dict[str, Any]:
    key, region, city_ar, city_fr, slug, known_ar, known_fr = row
    return {
        "key": key,
        "kind": "odco-delegation",
        "region": region,
        "topics": ["inst.odco"],
        "phones": [],
        "email": "",
        "facts": ["odco-regions", "odco-delegations", "name-by-odco"],
        "ar": {
            "title": f"مندوبية مكتب تنمية التعاون، {city_ar}",
            "slug": f"mandoubia-{slug}",
            "summary": f"أقرب باب لمن يريد أن يؤسس تعاونية في جهة مدينتها {city_ar}: تسأل وتوجه مجانا.",
            "city": city_ar,
            "address": "",
            "hours": "",
            "contact_source": "",
            "does": DOES_AR,
            "bring": BRING_AR,
            "notes": f"{ASK_AR} {known_ar}",
        },
        "fr": {
            "title": f"Délégation de l’ODCO, {city_fr}",
            "slug": f"delegation-{key}",
            "summary": f"La porte la plus proche pour fonder une coopérative dans la région de "
            f"{city_fr} : on y répond et on y oriente gratuitement.",
            "city": city_fr,
            "address": "",
            "hours": "",
            "contact_source": "",
            "does": DOES_FR,
            "bring": BRING_FR,
            "notes": f"{ASK_FR} {known_fr}",
        },
    }


HEAD_OFFICE: dict[str, Any] = {
    "key": "odco",
    "kind": "odco",
    "region": "MA-04",
    "topics": ["inst.odco"],
    "phones": ["05 37 77 10 33", "05 37 77 10 34"],
    "email": "odco@odco.gov.ma",
    "facts": ["odco-contact", "odco-tools", "name-by-odco"],
    "ar": {
        "title": "مكتب تنمية التعاون، المقر بالرباط",
        "slug": "odco-rbat",
        "summary": "المقر المركزي للمكتب الذي يرافق التعاونيات. عنوانه وهاتفه من سنة 2020: تأكدوا قبل أن "
        "تتنقلوا.",
        "city": "الرباط",
        "address": "الرباط أكدال، ص.ب. 1297",
        "hours": "",
        "contact_source": "نسخة تجريبية لموقع المكتب، 2020",
        "does": [
            "يوافق على تسمية التعاونيات",
            "يمسك السجل المركزي للتعاونيات",
            "يعلن الجوائز وبرامج المواكبة",
            "أطلق في يناير 2026 بنك المشاريع وأكاديمية وسوقا إلكترونيا",
        ],
        "bring": BRING_AR,
        "notes": "ابدؤوا بالمندوبية الأقرب إليكم.",
    },
    "fr": {
        "title": "ODCO, siège de Rabat",
        "slug": "odco-siege",
        "summary": "Le siège de l’office qui accompagne les coopératives. Adresse et téléphone datent de "
        "2020 : vérifiez avant de vous déplacer.",
        "city": "Rabat",
        "address": "Rabat-Agdal, BP 1297",
        "hours": "",
        "contact_source": "Prototype du site de l’office, 2020",
        "does": [
            "Approuve les noms des coopératives",
            "Tient le registre central des coopératives",
            "Annonce prix et programmes d’accompagnement",
            "A lancé en janvier 2026 une banque de projets, une académie et une place de marché",
        ],
        "bring": BRING_FR,
        "notes": "Commencez par la délégation la plus proche.",
    },
}
OFFICES: list[dict[str, Any]] = [*map(_delegation, DELEGATIONS), HEAD_OFFICE]
