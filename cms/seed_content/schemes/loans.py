"""Loans: all of them are paid back."""

from typing import Any

from cms.seed_content.schemes.shape import ASK_AR, ASK_FR, row, scheme

LOANS: list[dict[str, Any]] = [
    scheme(
        "intelaka",
        topics=["fund.intelaka", "fund.finder"],
        provider_ar="البنوك، بضمانة الدولة",
        provider_fr="Les banques, avec la garantie de l’État",
        amount_max=1200000,
        last_known="2022-10",
        facts=["intelaka-loan", "start-tpe-loan", "intelaka-refusals"],
        rate_min="1.75",
        rate_max="2",
        criteria=[
            row(
                "form",
                "coop",
                "auto_entrepreneur",
                "company",
                "informal",
                "project",
                ar="تعاونيات، صناع تقليديون، ضيعات فلاحية، مقاولات صغيرة جدا، مقاولون ذاتيون، "
                "ووحدات غير مهيكلة تريد أن تصير قانونية",
                fr="Coopératives, artisans, exploitations agricoles, TPE, auto-entrepreneurs, et "
                "unités informelles qui se formalisent",
            ),
            row(
                "stage",
                "founding",
                "starting",
                ar="في طور التأسيس أو في السنوات الأولى",
                fr="En création ou dans les premières années",
            ),
            row("seniority", maximum=5, ar="أقل من 5 سنوات", fr="Moins de 5 ans"),
            row(
                "size",
                maximum=10000000,
                unit="turnover",
                ar="رقم المعاملات لا يتجاوز 10 ملايين درهم في السنة",
                fr="Chiffre d’affaires de 10 millions de DH par an au plus",
            ),
            row("other", ar="الإنعاش العقاري", fr="La promotion immobilière", excludes=True),
        ],
        counters=[
            ("شباك المقاولات الصغيرة جدا في وكالة بنكية", "Guichet TPE d’une agence bancaire"),
            ("المركز الجهوي للاستثمار، للمساعدة", "Centre régional d’investissement, pour aider"),
        ],
        ar={
            "title": "انطلاقة",
            "slug": "intilaka",
            "summary": "قرض بنكي إلى 1.200.000 درهم (120 مليون سنتيم) بضمانة الدولة، للتعاونيات "
            "والمقاولين الذاتيين ومن يخرج من القطاع غير المهيكل.",
            "amount_text": "قرض إلى 1.200.000 درهم، بفائدة 2 % في المدن أو 1,75 % في القرى",
            "terms": [
                "ضمانة الدولة 80 %، بلا ضمانة شخصية",
                "دراسة الملف مجانية",
                "Start-TPE: للمقاولة الصغيرة جدا في بدايتها، 50.000 درهم بلا فائدة إضافة إلى قرض "
                "لا يتجاوز 300.000",
            ],
            "papers": [
                ASK_AR,
                "مخطط الأعمال (بيزنس بلان)",
                "التسجيل والنظام الأساسي، أو ورقة المشروع",
                "الأثمان التقديرية",
            ],
            "where": "وكالة بنكية، شباك المقاولات الصغيرة جدا. والمركز الجهوي للاستثمار يساعد.",
            "notes": "القرض يرد. البنوك ترفض ملفات كثيرة: اطلبوا سبب الرفض كتابة، وجربوا بنكا آخر.",
        },
        fr={
            "title": "Intelaka",
            "slug": "intelaka",
            "summary": "Un prêt bancaire jusqu’à 1 200 000 DH avec garantie de l’État, pour "
            "coopératives, auto-entrepreneurs et qui sort de l’informel.",
            "amount_text": "Prêt jusqu’à 1 200 000 DH, à 2 % (ville) ou 1,75 % (rural) hors TVA",
            "terms": [
                "Garantie de l’État à 80 %, sans garantie personnelle",
                "Frais de dossier gratuits",
                "Start-TPE : pour une TPE en création, 50 000 DH sans intérêt avec un prêt de 300 000 "
                "DH au plus",
            ],
            "papers": [
                ASK_FR,
                "Plan d’affaires",
                "Immatriculation et statuts, ou note de projet",
                "Devis",
            ],
            "where": "Une agence bancaire, guichet TPE. Le CRI peut aider.",
            "notes": "Un prêt se rend. Les banques refusent beaucoup : demandez le motif par écrit et "
            "essayez une autre banque.",
        },
    ),
    scheme(
        "forsa",
        topics=["fund.forsa", "fund.finder"],
        provider_ar="برنامج فرصة، عبر مؤسسات القروض الصغرى",
        provider_fr="Programme Forsa, par les organismes de microfinance",
        amount_max=100000,
        last_known="2025-12",
        facts=["forsa-loan", "forsa-deferral"],
        rate_min="0",
        rate_max="0",
        criteria=[
            row("age", minimum=18, ar="18 سنة أو أكثر", fr="18 ans ou plus"),
            row(
                "stage",
                "idea",
                "founding",
                "starting",
                ar="فكرة أو مشروع، ولا يشترط دبلوم",
                fr="Une idée ou un projet, sans diplôme exigé",
            ),
            row(
                "other", ar="قبول التعاونية: في انتظار التحقق", fr="Forme coopérative : à vérifier"
            ),
        ],
        online=[("forsa.ma", "https://forsa.ma/")],
        counters=[("مؤسسات القروض الصغرى", "Organismes de microfinance")],
        ar={
            "title": "فرصة: قرض الشرف",
            "slug": "forsa",
            "summary": "قرض شرف بلا فائدة إلى 100.000 درهم (10 ملايين سنتيم) مع تكوين ومواكبة. لا "
            "نعرف هل التسجيل مفتوح: آخر دورة معروفة سنة 2023.",
            "amount_text": "قرض إلى 100.000 درهم بفائدة 0 %، منه منحة إلى 10.000 درهم",
            "terms": [
                "السداد في 10 سنوات على الأكثر، منها سنتان قبل أول قسط",
                "تكوين عن بعد، ثم احتضان شهرين ونصف",
                "من له قرض: تأجيل السداد ممكن منذ فاتح دجنبر 2025",
            ],
            "papers": [ASK_AR, "تقديم المشروع", "وثائق الشخص، وتسلم في الموقع الرسمي فقط"],
            "where": "الموقع forsa.ma.",
            "notes": "القرض يرد ولو كان بلا فائدة. واشتكى مستفيدون سنة 2023 من تأخر صرف المال.",
        },
        fr={
            "title": "Forsa, prêt d’honneur",
            "slug": "forsa",
            "summary": "Un prêt d’honneur à 0 % jusqu’à 100 000 DH, avec formation. On ignore si "
            "l’inscription est ouverte : dernier appel connu en 2023.",
            "amount_text": "Prêt à 0 % jusqu’à 100 000 DH, dont 10 000 DH au plus de subvention",
            "terms": [
                "Remboursement en 10 ans au plus, dont 2 de différé",
                "Formation à distance, puis deux mois et demi d’incubation",
                "Prêt en cours : report possible depuis le 1er décembre 2025",
            ],
            "papers": [
                ASK_FR,
                "Présentation du projet",
                "Papiers de la personne, à remettre sur le site officiel seulement",
            ],
            "where": "Le site forsa.ma.",
            "notes": "Un prêt sans intérêt se rend aussi. En 2023, des bénéficiaires se plaignaient de "
            "retards de versement.",
        },
    ),
    scheme(
        "tamwil-fellah",
        topics=["fund.tamwil-fellah", "fund.finder"],
        provider_ar="مجموعة القرض الفلاحي للمغرب",
        provider_fr="Groupe Crédit Agricole du Maroc",
        amount_max=100000,
        last_known=None,
        facts=["tamwil-loan"],
        rate_min="5",
        rate_max="5.5",
        criteria=[
            row(
                "sector",
                "agriculture",
                ar="فلاحون صغار ومتوسطون",
                fr="Petits et moyens agriculteurs",
            ),
            row("other", ar="لا يملكون ضمانة بنكية", fr="Sans garantie bancaire"),
        ],
        counters=[("وكالات القرض الفلاحي", "Agences du Crédit Agricole")],
        ar={
            "title": "تمويل الفلاح",
            "slug": "tamwil-fellah",
            "summary": "قروض أقل من 100.000 درهم في الغالب، بلا ضمانة بنكية، للفلاحين الصغار "
            "والمتوسطين (كريدي بلا ضمان للفلاح).",
            "amount_text": "أقل من 100.000 درهم في الغالب، بفائدة 5 إلى 5,5 %",
            "terms": ["قرض يرد: اتفقوا على السداد حسب الموسم"],
            "papers": [ASK_AR, "ما يثبت النشاط الفلاحي", "وصف ما سيمول"],
            "where": "وكالات القرض الفلاحي.",
            "notes": "تاريخ المصدر غير محدد: تأكدوا من الفائدة ومن الشروط في الوكالة.",
        },
        fr={
            "title": "Tamwil El Fellah",
            "slug": "tamwil-el-fellah",
            "summary": "Des prêts souvent inférieurs à 100 000 DH, sans garantie bancaire, pour petits "
            "et moyens agriculteurs.",
            "amount_text": "Souvent moins de 100 000 DH, à 5 - 5,5 %",
            "terms": ["Un prêt se rend : accordez le remboursement à la saison"],
            "papers": [ASK_FR, "Une preuve de l’activité agricole", "Ce qui sera financé"],
            "where": "Les agences du Crédit Agricole.",
            "notes": "La source n’est pas datée : vérifiez le taux et les conditions à l’agence.",
        },
    ),
]
