"""Schemes that are over: shown, so that nobody searches in vain."""

from typing import Any

from cms.seed_content.schemes.shape import row, scheme

CLOSED: list[dict[str, Any]] = [
    scheme(
        "awrach",
        topics=["fund.awrach"],
        provider_ar="اللجان الإقليمية لأوراش",
        provider_fr="Comités provinciaux Awrach",
        period_over=True,
        last_known="2022-01",
        facts=["awrach-over"],
        criteria=[
            row(
                "form",
                "coop",
                "association",
                ar="تعاونيات وجمعيات تشغل باحثين عن عمل",
                fr="Coopératives et associations qui employaient des personnes sans emploi",
            ),
        ],
        pays_for=[("أجور المشتغلين", "Les salaires des personnes employées")],
        ar={
            "title": "أوراش (انتهى)",
            "slug": "awrach",
            "summary": "برنامج تشغيل 2022-2023: كانت التعاونيات والجمعيات تشغل الباحثين عن عمل. انتهت "
            "مدته.",
            "amount_text": "الحد الأدنى للأجر على الأقل، نحو 6 أشهر",
            "terms": ["شق الإدماج: 1.500 درهم في الشهر مدة 18 شهرا"],
            "papers": ["لا تحضروا ملفا: البرنامج انتهى"],
            "where": "للتشغيل اليوم: اسألوا العمالة أو الإقليم.",
            "notes": "تبقى هذه الصفحة حتى لا يبحث أحد سدى. لدعم المشروع: انظروا المبادرة ومؤازرة.",
        },
        fr={
            "title": "Awrach (terminé)",
            "slug": "awrach",
            "summary": "Programme d’emploi 2022-2023 : coopératives et associations employaient des "
            "personnes sans emploi. La période est finie.",
            "amount_text": "Salaire minimum au moins, environ 6 mois",
            "terms": ["Volet insertion : 1 500 DH par mois pendant 18 mois"],
            "papers": ["Ne préparez pas de dossier : le programme est fini"],
            "where": "Pour l’emploi aujourd’hui : demandez à la province.",
            "notes": "La page reste pour que personne ne cherche en vain. Pour un projet : voyez INDH et "
            "Moazara.",
        },
    ),
    scheme(
        "covid-relance",
        topics=["fund.covid"],
        provider_ar="البنوك، بضمانة الدولة",
        provider_fr="Les banques, avec la garantie de l’État",
        period_over=True,
        last_known="2020-06",
        facts=["covid-relance-over"],
        amount_min=10000,
        criteria=[
            row(
                "form",
                "coop",
                "company",
                ar="مقاولات صغيرة جدا وصناع وتعاونيات",
                fr="TPE, artisans et coopératives",
            ),
            row(
                "size",
                maximum=10000000,
                unit="turnover",
                ar="رقم معاملاتها 10 ملايين درهم أو أقل",
                fr="Chiffre d’affaires de 10 millions de DH au plus",
            ),
        ],
        ar={
            "title": "إنعاش المقاولات الصغيرة جدا، كوفيد (انتهى)",
            "slug": "relance-tpe-covid",
            "summary": "قرض مضمون من فترة كوفيد (يونيو 2020) للمقاولات الصغيرة جدا والصناع "
            "والتعاونيات. لم يعد متاحا.",
            "amount_text": "10 % من رقم المعاملات على الأكثر، 10.000 درهم على الأقل",
            "terms": ["ضمانة 95 %، 7 سنوات منها سنتان قبل أول قسط، مرة واحدة"],
            "papers": ["لا تحضروا ملفا: الإجراء انتهى"],
            "where": "لقرض اليوم: انظروا انطلاقة.",
            "notes": "ما زالت مواقع تعرض هذا القرض كأنه مفتوح. إنه إجراء سنة 2020.",
        },
        fr={
            "title": "Relance TPE, Covid (terminé)",
            "slug": "relance-tpe-covid",
            "summary": "Un prêt garanti de la période Covid (juin 2020) pour TPE, artisans et "
            "coopératives. Il n’existe plus.",
            "amount_text": "10 % du chiffre d’affaires au plus, 10 000 DH au moins",
            "terms": ["Garantie à 95 %, 7 ans dont 2 de différé, une seule fois"],
            "papers": ["Ne préparez pas de dossier : la mesure est finie"],
            "where": "Pour un prêt aujourd’hui : voyez Intelaka.",
            "notes": "Des pages en parlent encore comme d’une aide ouverte. C’est une mesure de 2020.",
        },
    ),
    scheme(
        "taroudant-quake",
        topics=["fund.finder"],
        provider_ar="الوكالة الأمريكية للتنمية الدولية وGiveDirectly، مع المبادرة الوطنية",
        provider_fr="USAID et GiveDirectly, avec l’INDH",
        amount_max=90000,
        period_over=True,
        last_known="2024-01",
        facts=["taroudant-quake-over"],
        criteria=[
            row(
                "form",
                "coop",
                ar="تعاونيات متضررة من الزلزال، إقليم تارودانت",
                fr="Coopératives touchées par le séisme, province de Taroudant",
            ),
            row("region", "MA-09", ar="جهة سوس-ماسة", fr="Région Souss-Massa"),
        ],
        ar={
            "title": "دعم تعاونيات تارودانت بعد الزلزال (انتهى)",
            "slug": "da3m-taroudant",
            "summary": "دعم إلى 90.000 درهم لتعاونيات إقليم تارودانت المتضررة من الزلزال. انتهى.",
            "amount_text": "إلى 90.000 درهم",
            "terms": ["طلب واحد، في بداية 2024"],
            "papers": ["لا تحضروا ملفا: البرنامج انتهى"],
            "where": "لدعم اليوم: اسألوا قسم العمل الاجتماعي بعمالة أو إقليم.",
            "notes": "تبقى هذه الصفحة حتى لا يبحث أحد سدى.",
        },
        fr={
            "title": "Aide aux coopératives de Taroudant après le séisme (terminée)",
            "slug": "aide-seisme-taroudant",
            "summary": "Jusqu’à 90 000 DH pour les coopératives de la province de Taroudant touchées par le "
            "séisme. C’est fini.",
            "amount_text": "Jusqu’à 90 000 DH",
            "terms": ["Un seul appel, début 2024"],
            "papers": ["Ne préparez pas de dossier : le programme est fini"],
            "where": "Pour une aide aujourd’hui : la division de l’action sociale de la province.",
            "notes": "La page reste pour que personne ne cherche en vain.",
        },
    ),
]
