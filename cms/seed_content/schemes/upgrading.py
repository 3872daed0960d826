"""Investment and upgrading: farms, authorisations, labels, larger firms."""

from typing import Any

from cms.seed_content.schemes.shape import ASK_AR, ASK_FR, row, scheme

UPGRADING: list[dict[str, Any]] = [
    scheme(
        "generation-green",
        topics=["fund.finder"],
        provider_ar="وكالة التنمية الفلاحية، وزارة الفلاحة",
        provider_fr="Agence pour le développement agricole, ministère de l’Agriculture",
        last_known="2022-01",
        facts=["generation-green-programme", "farming-counter"],
        criteria=[
            row(
                "form",
                "coop",
                "gie",
                ar="تعاونيات فلاحية، اتحادات، ومجموعات ذات النفع الاقتصادي",
                fr="Coopératives agricoles, unions et GIE",
            ),
            row(
                "sector",
                "agriculture",
                "food",
                ar="الفلاحة والمنتوجات المجالية",
                fr="Agriculture et produits du terroir",
            ),
            row(
                "other",
                ar="فلاحون صغار في وضعية هشة، شباب ونساء العالم القروي",
                fr="Petits agriculteurs fragiles, jeunes et femmes du monde rural",
            ),
        ],
        pays_for=[
            (
                "مشاريع استثمار عمومي يحملها المنتجون معا",
                "Des projets d’investissement public portés par un groupe",
            ),
            (
                "تأهيل المجموعات: التثمين والتعليب والتسويق",
                "La mise à niveau des groupements : valorisation, emballage, vente",
            ),
        ],
        counters=[
            (
                "المديرية الجهوية أو الإقليمية للفلاحة (للتأكد)",
                "Direction de l’agriculture de la région ou de la province (à vérifier)",
            ),
        ],
        ar={
            "title": "الجيل الأخضر، وكالة التنمية الفلاحية",
            "slug": "jil-akhdar",
            "summary": "برنامج عمومي للتعاونيات الفلاحية: استثمار مع المجموعة وتأهيل للمنتوج. لا يعطي "
            "مبلغا ثابتا لكل تعاونية.",
            "amount_text": "لا مبلغ ثابت: حسب المشروع",
            "terms": [
                "تأهيل 280 مجموعة و880 تعاونية و16 منتوجا، حسب الوكالة",
                "هدف 2030: 18.000 تعاونية من الجيل الجديد",
            ],
            "papers": [ASK_AR, "التسجيل والنظام الأساسي", "وصف المنتوج وعدد المنتجين"],
            "where": "اسألوا مديرية الفلاحة في جهتكم أو إقليمكم.",
            "notes": "هو برنامج دولة طويل، لا طلب مشاريع بتاريخ محدد. آخر مصدر مؤرخ: 2022.",
        },
        fr={
            "title": "Génération Green, ADA",
            "slug": "generation-green",
            "summary": "Un programme public pour les coopératives agricoles : investissement en groupe et "
            "mise à niveau du produit. Pas de somme fixe par coopérative.",
            "amount_text": "Pas de somme fixe : selon le projet",
            "terms": [
                "Mise à niveau de 280 groupements, 880 coopératives et 16 produits, selon l’agence",
                "Objectif 2030 : 18 000 coopératives de nouvelle génération",
            ],
            "papers": [ASK_FR, "Immatriculation et statuts", "Produit et nombre de producteurs"],
            "where": "Demandez à la direction de l’agriculture de votre région ou province.",
            "notes": "C’est un programme d’État de longue durée, sans appel daté. Dernière source datée : "
            "2022.",
        },
    ),
    scheme(
        "bio-aid",
        topics=["fund.finder", "label.igp"],
        provider_ar="وزارة الفلاحة",
        provider_fr="Ministère de l’Agriculture",
        last_known="2020-01",
        facts=["bio-aid-part", "organic-certified"],
        criteria=[
            row(
                "sector",
                "agriculture",
                "food",
                ar="منتجو المنتوجات البيولوجية",
                fr="Producteurs biologiques",
            ),
            row(
                "other",
                ar="منتوج تصادق عليه هيئة معتمدة حسب القانون 39.12",
                fr="Un produit certifié selon la loi 39-12",
            ),
        ],
        pays_for=[("جزء من مصاريف المصادقة البيولوجية", "Une part des frais de certification bio")],
        ar={
            "title": "دعم المصادقة البيولوجية (بيو)",
            "slug": "da3m-bio",
            "summary": "كانت وزارة الفلاحة تؤدي جزءا من مصاريف شهادة بيو. آخر خبر بين 2018 و2020: "
            "اسألوا قبل أن تحسبوا عليه.",
            "amount_text": "جزء من مصاريف المصادقة؛ النسبة غير مؤكدة",
            "terms": ["تؤدون المصادقة لهيئة معتمدة", "الدعم لا يعوض كل المصاريف"],
            "papers": [ASK_AR, "شهادة المصادقة وفاتورتها"],
            "where": "مديرية الفلاحة في جهتكم أو إقليمكم.",
            "notes": "المصادر من 2018 إلى 2020 فقط.",
        },
        fr={
            "title": "Aide à la certification bio",
            "slug": "aide-certification-bio",
            "summary": "Le ministère de l’Agriculture payait une part des frais de certification bio. "
            "Dernières nouvelles entre 2018 et 2020 : demandez avant de compter dessus.",
            "amount_text": "Une part des frais de certification ; taux non confirmé",
            "terms": ["Vous payez un organisme agréé", "L’aide ne couvre pas tout"],
            "papers": [ASK_FR, "Le certificat et sa facture"],
            "where": "La direction de l’agriculture de votre région ou province.",
            "notes": "Les sources vont de 2018 à 2020 seulement.",
        },
    ),
    scheme(
        "onssa-upgrading",
        topics=["label.onssa", "fund.finder"],
        provider_ar="مؤسسة محمد الخامس للتضامن والقرض الفلاحي للمغرب",
        provider_fr="Fondation Mohammed V pour la Solidarité et Crédit Agricole du Maroc",
        last_known=None,
        facts=["fm5-upgrading", "onssa-authorisation"],
        criteria=[
            row("form", "coop", ar="تعاونيات", fr="Coopératives"),
            row("sector", "food", "agriculture", ar="تنتج أغذية", fr="Qui produisent des aliments"),
            row(
                "other",
                ar="تسعى إلى الترخيص الصحي لأونسا",
                fr="Qui cherchent l’autorisation de l’ONSSA",
            ),
        ],
        pays_for=[
            ("تأهيل المحل والعمل لنيل الترخيص", "La mise à niveau pour obtenir l’autorisation")
        ],
        ar={
            "title": "التأهيل لترخيص أونسا",
            "slug": "ta2hil-onssa",
            "summary": "مواكبة لتأهيل التعاونيات حتى تنال الترخيص الصحي. 166 تعاونية رخص لها في "
            "2018-2019، وكان منتظرا نحو 200 في 2020-2021.",
            "amount_text": "لا مبلغ معلن: تأهيل ومواكبة",
            "terms": ["آخر مرحلة معروفة: 2020-2021"],
            "papers": [ASK_AR, "التسجيل والنظام الأساسي", "لائحة المنتوجات ومراحل العمل"],
            "where": "اسألوا السوق التضامني أو وكالة القرض الفلاحي.",
            "notes": "لا نعرف هل فتحت مرحلة بعد 2021.",
        },
        fr={
            "title": "Mise à niveau pour l’ONSSA",
            "slug": "mise-a-niveau-onssa",
            "summary": "Un appui pour mettre la coopérative aux normes de l’ONSSA : 166 autorisées en "
            "2018-2019, environ 200 prévues en 2020-2021.",
            "amount_text": "Pas de somme annoncée : mise à niveau et suivi",
            "terms": ["Dernière phase connue : 2020-2021"],
            "papers": [ASK_FR, "Immatriculation et statuts", "Produits et étapes de travail"],
            "where": "Demandez au Marché solidaire ou à une agence du Crédit Agricole.",
            "notes": "Nous ne savons pas si une phase a été ouverte après 2021.",
        },
    ),
    scheme(
        "tpme",
        topics=["fund.finder"],
        provider_ar="المركز الجهوي للاستثمار",
        provider_fr="Centre régional d’investissement (CRI)",
        own_share=10,
        last_known="2025-11",
        windows=[("2025-11-01", None)],
        facts=["tpme-support"],
        criteria=[
            row(
                "other",
                ar="مقاولات؛ واسألوا المركز الجهوي هل تقبل التعاونية",
                fr="Entreprises ; demandez au CRI si une coopérative est admise",
            ),
            row(
                "size",
                minimum=1000000,
                maximum=200000000,
                unit="turnover",
                ar="رقم معاملات بين مليون و200 مليون درهم؛ لا يشترط على المقاولة الجديدة",
                fr="Chiffre d’affaires de 1 à 200 millions de DH ; non demandé aux entreprises "
                "nouvelles",
            ),
            row(
                "size",
                minimum=1000000,
                maximum=50000000,
                unit="investment",
                ar="استثمار بين مليون و50 مليون درهم",
                fr="Investissement de 1 à 50 millions de DH",
            ),
        ],
        pays_for=[
            ("منحة لا تتجاوز 30 % من الاستثمار", "Une prime de 30 % de l’investissement au plus")
        ],
        counters=[("المركز الجهوي للاستثمار", "Centre régional d’investissement")],
        ar={
            "title": "دعم استثمار المقاولات الصغرى والمتوسطة",
            "slug": "da3m-istithmar-tpme",
            "summary": "منح لا تتجاوز 30 % لاستثمار بين مليون و50 مليون درهم. أكبر من قدرة أغلب "
            "التعاونيات.",
            "amount_text": "منح لا تتجاوز 30 % من الاستثمار",
            "terms": ["10 % على الأقل من مالكم", "أقل استثمار: مليون درهم (100 مليون سنتيم)"],
            "papers": [ASK_AR, "مخطط الأعمال", "ما يثبت مالكم الخاص"],
            "where": "المركز الجهوي للاستثمار في جهتكم.",
            "notes": "مفتوح منذ نونبر 2025. إذا كان مشروعكم أقل من مليون درهم، فانظروا المبادرة ومؤازرة "
            "وانطلاقة.",
        },
        fr={
            "title": "Aide à l’investissement des TPME",
            "slug": "aide-investissement-tpme",
            "summary": "Des primes de 30 % au plus pour un investissement de 1 à 50 millions de DH. Hors "
            "de portée de la plupart des coopératives.",
            "amount_text": "Primes de 30 % de l’investissement au plus",
            "terms": [
                "10 % au moins de fonds propres",
                "Investissement d’un million de DH au moins",
            ],
            "papers": [ASK_FR, "Plan d’affaires", "Preuve des fonds propres"],
            "where": "Le centre régional d’investissement de votre région.",
            "notes": "Ouvert depuis novembre 2025. Projet plus petit : voyez INDH, Moazara, Intelaka.",
        },
    ),
]
