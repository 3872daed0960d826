"""Prizes, coaching and shared costs, run by the cooperative office and its ministry."""

from typing import Any

from cms.seed_content.schemes.shape import ASK_AR, ASK_FR, row, scheme

SUPPORT: list[dict[str, Any]] = [
    scheme(
        "moazara",
        topics=["fund.moazara", "fund.finder"],
        provider_ar="كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني",
        provider_fr="Secrétariat d’État chargé de l’artisanat et de l’économie sociale et solidaire",
        amount_max=49000,
        last_known="2025-01",
        facts=["moazara-ceiling", "moazara-regions", "moazara-fifth"],
        criteria=[
            row("form", "coop", ar="تعاونيات مسجلة", fr="Coopératives immatriculées"),
            row(
                "region",
                "MA-01",
                "MA-02",
                "MA-03",
                ar="مقرها في جهة شريكة: الشرق، فاس-مكناس، طنجة-تطوان-الحسيمة",
                fr="Siège dans une région partenaire : Oriental, Fès-Meknès, "
                "Tanger-Tétouan-Al Hoceïma",
            ),
        ],
        pays_for=[
            ("جزء من مشروع التعاونية، مع المواكبة", "Une part du projet, avec un accompagnement")
        ],
        online=[("moazara.artisanat.gov.ma", "https://moazara.artisanat.gov.ma/")],
        ar={
            "title": "مؤازرة للتعاونيات",
            "slug": "moazara",
            "summary": "تمويل مشترك إلى 49.000 درهم مع المواكبة، لتعاونيات الجهات الشريكة: الشرق، "
            "فاس-مكناس، طنجة-تطوان-الحسيمة.",
            "amount_text": "إلى 49.000 درهم (2024)",
            "terms": ["تمويل مشترك: تؤدون جزءا من المشروع", "طلب مشاريع كل سنة", "مواكبة مع المال"],
            "papers": [
                ASK_AR,
                "التسجيل والنظام الأساسي",
                "محضر الجمع العام والتقريران الأدبي والمالي",
                "بطاقة المشروع وميزانيته",
            ],
            "where": "الموقع moazara.artisanat.gov.ma عند إعلان الطلب السنوي.",
            "notes": "ذكرت الصحافة أن الجهات صارت خمسا وأن الباقي سيلتحق من بعد. إذا كانت جهتكم غير "
            "مذكورة، فاسألوا: ربما التحقت.",
        },
        fr={
            "title": "Moazara pour les coopératives",
            "slug": "moazara",
            "summary": "Un cofinancement jusqu’à 49 000 DH avec accompagnement, pour les coopératives "
            "des régions partenaires : Oriental, Fès-Meknès, Tanger-Tétouan-Al Hoceïma.",
            "amount_text": "Jusqu’à 49 000 DH (2024)",
            "terms": [
                "Cofinancement : vous payez une part du projet",
                "Un appel par an",
                "Un accompagnement avec l’argent",
            ],
            "papers": [
                ASK_FR,
                "Immatriculation et statuts",
                "Procès-verbal d’assemblée, rapports moral et financier",
                "Fiche et budget du projet",
            ],
            "where": "Le site moazara.artisanat.gov.ma, à l’annonce de l’appel annuel.",
            "notes": "La presse a parlé de cinq régions, puis de toutes plus tard. Si la vôtre n’est "
            "pas citée, demandez : elle a peut-être rejoint.",
        },
    ),
    scheme(
        "moazara-associations",
        topics=["fund.moazara"],
        provider_ar="كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني",
        provider_fr="Secrétariat d’État chargé de l’artisanat et de l’économie sociale et solidaire",
        amount_max=49000,
        last_known="2025-01",
        facts=["moazara-ceiling", "moazara-regions"],
        criteria=[
            row(
                "form",
                "association",
                ar="جمعيات في كل المغرب",
                fr="Associations, dans tout le pays",
            ),
        ],
        pays_for=[("جزء من مشروع الجمعية", "Une part du projet de l’association")],
        online=[("moazara.artisanat.gov.ma", "https://moazara.artisanat.gov.ma/")],
        ar={
            "title": "مؤازرة للجمعيات",
            "slug": "moazara-jam3iyat",
            "summary": "التمويل المشترك نفسه، إلى 49.000 درهم، للجمعيات في كل جهات المغرب.",
            "amount_text": "إلى 49.000 درهم (2024)",
            "terms": ["تمويل مشترك", "طلب مشاريع كل سنة"],
            "papers": [ASK_AR, "وثائق الجمعية", "بطاقة المشروع وميزانيته"],
            "where": "الموقع moazara.artisanat.gov.ma عند إعلان الطلب السنوي.",
            "notes": "إذا كنتم تعاونية، فالشروط مختلفة: انظروا مؤازرة للتعاونيات.",
        },
        fr={
            "title": "Moazara pour les associations",
            "slug": "moazara-associations",
            "summary": "Le même cofinancement, jusqu’à 49 000 DH, pour les associations de tout le "
            "pays.",
            "amount_text": "Jusqu’à 49 000 DH (2024)",
            "terms": ["Cofinancement", "Un appel par an"],
            "papers": [ASK_FR, "Papiers de l’association", "Fiche et budget du projet"],
            "where": "Le site moazara.artisanat.gov.ma, à l’annonce de l’appel annuel.",
            "notes": "Pour une coopérative, les règles diffèrent : voyez Moazara pour les coopératives.",
        },
    ),
    scheme(
        "mourafaka",
        topics=["fund.mourafaka", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        last_known="2022-04",
        facts=["mourafaka-support"],
        criteria=[
            row("form", "coop", ar="تعاونيات مسجلة", fr="Coopératives immatriculées"),
            row("stage", "starting", ar="في سنواتها الأولى", fr="Dans leurs premières années"),
            row(
                "seniority",
                maximum=4,
                ar="عمرها القانوني 4 سنوات أو أقل",
                fr="4 ans d’existence légale au plus",
            ),
        ],
        pays_for=[
            ("تشخيص وتكوين ومواكبة سنتين", "Diagnostic, formation et deux ans d’accompagnement"),
        ],
        counters=[("مندوبية مكتب تنمية التعاون", "Délégation de l’ODCO")],
        ar={
            "title": "مرافقة",
            "slug": "mourafaka",
            "summary": "تشخيص وتكوين ومواكبة مدة سنتين للتعاونيات الجديدة. لا يعطي مالا مباشرة.",
            "amount_text": "لا مال: تكوين ومواكبة سنتين",
            "terms": [
                "600 تعاونية على ثلاث مراحل، 200 في كل مرحلة",
                "مؤسسة OCP تمول أحسن المشاريع",
                "المرحلة الأولى: كلميم-واد نون، درعة-تافيلالت، مراكش-آسفي، الرباط-سلا-القنيطرة",
            ],
            "papers": [ASK_AR, "التسجيل وتاريخه", "تقديم النشاط"],
            "where": "طلب من مكتب تنمية التعاون: اسألوا المندوبية.",
            "notes": "كلمة «مرافقة» تعني المواكبة عامة، وهي هنا اسم برنامج. آخر خبر سنة 2022.",
        },
        fr={
            "title": "Mourafaka",
            "slug": "mourafaka",
            "summary": "Diagnostic, formation et deux ans d’accompagnement pour les coopératives "
            "nouvelles. Pas d’argent direct.",
            "amount_text": "Pas d’argent : formation et deux ans d’accompagnement",
            "terms": [
                "600 coopératives en trois phases de 200",
                "La Fondation OCP finance les meilleurs projets",
                "Phase 1 : Guelmim-Oued Noun, Drâa-Tafilalet, Marrakech-Safi, Rabat-Salé-Kénitra",
            ],
            "papers": [ASK_FR, "Immatriculation et sa date", "Présentation de l’activité"],
            "where": "Un appel de l’ODCO : demandez à la délégation.",
            "notes": "Dernière information : 2022. Demandez si une phase est ouverte.",
        },
    ),
    scheme(
        "lalla",
        topics=["fund.lalla", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        amount_max=50000,
        last_known="2025-04",
        facts=["lalla-prize"],
        criteria=[
            row("form", "coop", ar="تعاونيات مسجلة", fr="Coopératives immatriculées"),
            row("gender", "women", ar="تعاونيات نسائية", fr="Coopératives de femmes"),
        ],
        counters=[("مندوبية مكتب تنمية التعاون", "Délégation de l’ODCO")],
        ar={
            "title": "جائزة لالة المتعاونة",
            "slug": "lalla-al-moutaawina",
            "summary": "جائزة 50.000 درهم للتعاونيات النسائية (ديال العيالات)، بطلب ترشيحات كل سنة "
            "من مكتب تنمية التعاون.",
            "amount_text": "50.000 درهم لكل تعاونية فائزة",
            "terms": [
                "جائزة لا ترد",
                "31 فائزة من 388 ترشيحا في الدورة السادسة: المنافسة قوية",
            ],
            "papers": [ASK_AR, "التسجيل ولائحة العضوات", "محضر آخر جمع عام", "تقديم المشروع"],
            "where": "مندوبية مكتب تنمية التعاون، عند إعلان الطلب.",
            "notes": "تعلن عادة في مارس أو أبريل. حضروا الملف في يناير.",
        },
        fr={
            "title": "Prix Lalla Al Moutaaouina",
            "slug": "lalla-al-moutaaouina",
            "summary": "Un prix de 50 000 DH pour les coopératives de femmes, avec un appel à "
            "candidatures de l’ODCO chaque année.",
            "amount_text": "50 000 DH par coopérative lauréate",
            "terms": [
                "Un prix ne se rend pas",
                "31 lauréates sur 388 candidatures à la 6e édition : la concurrence est forte",
            ],
            "papers": [
                ASK_FR,
                "Immatriculation, liste des membres",
                "Dernier procès-verbal d’assemblée",
                "Présentation du projet",
            ],
            "where": "La délégation de l’ODCO, à l’annonce de l’appel.",
            "notes": "Le prix tombe d’ordinaire en mars ou avril. Préparez le dossier dès janvier.",
        },
    ),
    scheme(
        "generation-solidaire",
        topics=["fund.generation-solidaire", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        amount_max=50000,
        last_known=None,
        facts=["generation-prize"],
        criteria=[
            row(
                "form",
                "coop",
                "project",
                ar="تعاونيات الشباب، والشباب حاملو المشاريع",
                fr="Coopératives de jeunes, et jeunes porteurs de projet",
            ),
            row(
                "stage",
                "idea",
                "founding",
                "starting",
                "running",
                ar="ولو لم تؤسس التعاونية بعد",
                fr="Même avant la création de la coopérative",
            ),
            row(
                "other",
                ar="السن القصوى غير مذكورة في المصدر: اسألوا المندوبية",
                fr="L’âge maximum n’est pas dans la source : demandez à la délégation",
            ),
        ],
        counters=[("مندوبية مكتب تنمية التعاون", "Délégation de l’ODCO")],
        ar={
            "title": "جائزة الجيل المتضامن",
            "slug": "jil-motadamin",
            "summary": "جائزة 50.000 درهم لتعاونيات الشباب، وللشباب حاملي المشاريع ولو لم يؤسسوا "
            "التعاونية بعد.",
            "amount_text": "50.000 درهم",
            "terms": ["جائزة لا ترد", "31 فائزا في الدورة الثالثة، منهم 4 حاملي مشاريع"],
            "papers": [ASK_AR, "تقديم المشروع", "التسجيل، إن تأسست التعاونية"],
            "where": "مندوبية مكتب تنمية التعاون، عند إعلان الطلب.",
            "notes": "تاريخ المصدر غير محدد. السن المطلوبة وتاريخ الدورة المقبلة: اسألوا المندوبية.",
        },
        fr={
            "title": "Génération solidaire",
            "slug": "generation-solidaire",
            "summary": "Un prix de 50 000 DH pour les coopératives de jeunes, et pour les jeunes "
            "porteurs de projet même avant de créer la coopérative.",
            "amount_text": "50 000 DH",
            "terms": ["Un prix ne se rend pas", "31 lauréats à la 3e édition, dont 4 projets"],
            "papers": [
                ASK_FR,
                "Présentation du projet",
                "Immatriculation, si la coopérative existe",
            ],
            "where": "La délégation de l’ODCO, à l’annonce de l’appel.",
            "notes": "La source n’est pas datée. Âge demandé, prochaine édition : demandez à la délégation.",
        },
    ),
]
