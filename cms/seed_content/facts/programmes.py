"""Programmes of farming, upgrading and relief, with the date when they were last known."""

from cms.seed_content.facts.shape import to_verify, verified

PROGRAMMES = [
    verified(
        "generation-green-programme",
        "generation-green",
        "الجيل الأخضر: مشاريع استثمار عمومي وتأهيل لتعاونيات الفلاحة. الهدف 18.000 تعاونية من الجيل "
        "الجديد في أفق 2030.",
        "Génération Green : investissement public et mise à niveau des coopératives agricoles. "
        "Objectif : 18 000 coopératives de nouvelle génération d’ici 2030.",
        value="18000",
    ),
    verified(
        "tpme-support",
        "tpme-2025",
        "منذ نونبر 2025: منح لا تتجاوز 30 % لاستثمار بين مليون و50 مليون درهم، مع 10 % على الأقل من "
        "المال الخاص، لمن رقم معاملاته بين مليون و200 مليون درهم أو لمقاولة جديدة.",
        "Depuis novembre 2025 : primes de 30 % au plus pour un investissement de 1 à 50 millions de "
        "DH, 10 % au moins de fonds propres, chiffre d’affaires de 1 à 200 millions de DH ou "
        "entreprise nouvelle.",
        value="30",
        unit="%",
    ),
    verified(
        "bio-aid-part",
        "bio-aid",
        "وزارة الفلاحة كانت تؤدي جزءا من مصاريف المصادقة البيولوجية. آخر خبر: 2018-2020.",
        "Le ministère de l’Agriculture payait une part des frais de certification bio. Dernière "
        "information : 2018-2020.",
    ),
    verified(
        "fm5-upgrading",
        "solidarity-market",
        "رخص لـ166 تعاونية في 2018-2019 بعد تأهيلها مع مؤسسة محمد الخامس للتضامن والقرض الفلاحي، "
        "وكان منتظرا نحو 200 في 2020-2021.",
        "166 coopératives autorisées en 2018-2019 après une mise à niveau avec la Fondation Mohammed "
        "V et le Crédit Agricole ; environ 200 prévues en 2020-2021.",
        value="166",
    ),
    verified(
        "taroudant-quake-over",
        "taroudant-2024",
        "دعم إلى 90.000 درهم لتعاونيات تارودانت المتضررة من الزلزال، في بداية 2024. انتهى.",
        "Jusqu’à 90 000 DH pour les coopératives de Taroudant touchées par le séisme, début 2024. "
        "C’est fini.",
        value="90000",
        unit="DH",
    ),
    to_verify(
        "farming-counter",
        "طلبات البرامج الفلاحية تقدم عادة في مديرية الفلاحة بالجهة أو الإقليم.",
        "Les demandes agricoles se font d’ordinaire à la direction de l’agriculture de la région ou "
        "de la province.",
    ),
]
