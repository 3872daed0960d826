"""Schemes of financing and support: who, how much, where, and when they were last known.

``last_known`` is None when the source has no date. A list of papers is usual practice unless a source gives it; each one says so.
"""

from typing import Any

ASK_AR = "هذه وثائق تطلب عادة: تأكدوا من اللائحة لدى الشباك قبل تحضيرها."
ASK_FR = "Pièces habituelles : vérifiez la liste au guichet avant de les préparer."


def _scheme(key: str, **details: Any) -> dict[str, Any]:
    """A scheme with what most of them share: everywhere, every sector, no announced period."""
    shared: dict[str, Any] = {
        "regions": [],
        "sectors": [],
        "forms": [],
        "amount_max": None,
        "windows": [],
        "period_over": False,
    }
    return {"key": key} | shared | details


SCHEMES: list[dict[str, Any]] = [
    _scheme(
        "indh",
        topics=["fund.indh", "fund.finder"],
        provider_ar="المبادرة الوطنية للتنمية البشرية، قسم العمل الاجتماعي بالعمالة أو الإقليم",
        provider_fr="INDH, division de l’action sociale de la province ou préfecture",
        forms=["coop", "gie", "company", "auto_entrepreneur", "project"],
        amount_max=300000,
        last_known="2024-08",
        facts=["indh-share", "indh-province-rules"],
        ar={
            "title": "المبادرة الوطنية للتنمية البشرية، برنامج 3",
            "slug": "moubadara-indh",
            "summary": "دعم لتجهيزات المشروع: 60 % من الاستثمار في حدود 300.000 درهم (30 مليون "
            "سنتيم). الشروط تختلف حسب الإقليم.",
            "who": [
                "تعاونيات القانون 112.12، والمجموعات ذات النفع الاقتصادي، والمقاولات الصغيرة جدا",
                "مقاولون ذاتيون، وشباب من 18 إلى 35 سنة",
                "في بعض الأقاليم: نسبة من النساء والشباب في التعاونية",
            ],
            "amount_text": "60 % من الاستثمار، إلى 300.000 درهم",
            "terms": [
                "مساهمتكم 40 %. في أكادير سنة 2023 كان ممكنا أن يكون نصفها على الأكثر عينيا.",
                "كل إقليم يعلن طلب مشاريعه بشروطه.",
                "مثال: استثمار 60.000 درهم. الدعم 36.000، ومساهمتكم 24.000.",
            ],
            "papers": [
                ASK_AR,
                "التسجيل والنظام الأساسي ولائحة الأعضاء",
                "محضر آخر جمع عام",
                "وصف المشروع والأثمان التقديرية",
            ],
            "where": "قسم العمل الاجتماعي بالعمالة أو الإقليم، أو منصة الشباب.",
            "notes": "المرحلة المعروفة 2019-2023، وذكر نشاط سنة 2024. لم نجد خبرا مؤكدا بعدها.",
        },
        fr={
            "title": "INDH, programme 3",
            "slug": "indh",
            "summary": "Une aide à l’équipement : 60 % de l’investissement, au plus 300 000 DH. Les "
            "règles changent d’une province à l’autre.",
            "who": [
                "Coopératives de la loi 112-12, GIE, très petites entreprises",
                "Auto-entrepreneurs, jeunes de 18 à 35 ans",
                "Selon la province : une part de femmes et de jeunes dans la coopérative",
            ],
            "amount_text": "60 % de l’investissement, au plus 300 000 DH",
            "terms": [
                "Votre part : 40 %. À Agadir, en 2023, la moitié au plus pouvait être en nature.",
                "Chaque province publie son appel et ses règles.",
                "Exemple : investissement de 60 000 DH. Aide 36 000, votre part 24 000.",
            ],
            "papers": [
                ASK_FR,
                "Immatriculation, statuts, liste des membres",
                "Dernier procès-verbal d’assemblée",
                "Description du projet et devis",
            ],
            "where": "La division de l’action sociale de la province, ou la plateforme des jeunes.",
            "notes": "Phase connue : 2019-2023, activité citée en 2024. Rien de sûr depuis.",
        },
    ),
    _scheme(
        "moazara",
        topics=["fund.moazara", "fund.finder"],
        provider_ar="كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني",
        provider_fr="Secrétariat d’État chargé de l’artisanat et de l’économie sociale et solidaire",
        regions=["MA-01", "MA-02", "MA-03"],
        forms=["coop"],
        amount_max=49000,
        last_known="2025-01",
        facts=["moazara-ceiling", "moazara-regions", "moazara-fifth"],
        ar={
            "title": "مؤازرة للتعاونيات",
            "slug": "moazara",
            "summary": "تمويل مشترك إلى 49.000 درهم مع المواكبة، لتعاونيات الجهات الشريكة: الشرق، "
            "فاس-مكناس، طنجة-تطوان-الحسيمة.",
            "who": ["تعاونيات الجهات الشريكة", "للجمعيات بطاقة أخرى: مؤازرة للجمعيات"],
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
            "who": [
                "Coopératives des régions partenaires",
                "Les associations ont leur propre fiche",
            ],
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
    _scheme(
        "moazara-associations",
        topics=["fund.moazara"],
        provider_ar="كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني",
        provider_fr="Secrétariat d’État chargé de l’artisanat et de l’économie sociale et solidaire",
        forms=["association"],
        amount_max=49000,
        last_known="2025-01",
        facts=["moazara-ceiling", "moazara-regions"],
        ar={
            "title": "مؤازرة للجمعيات",
            "slug": "moazara-jam3iyat",
            "summary": "التمويل المشترك نفسه، إلى 49.000 درهم، للجمعيات في كل جهات المغرب.",
            "who": ["جمعيات في كل المغرب"],
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
            "who": ["Associations, dans tout le pays"],
            "amount_text": "Jusqu’à 49 000 DH (2024)",
            "terms": ["Cofinancement", "Un appel par an"],
            "papers": [ASK_FR, "Papiers de l’association", "Fiche et budget du projet"],
            "where": "Le site moazara.artisanat.gov.ma, à l’annonce de l’appel annuel.",
            "notes": "Pour une coopérative, les règles diffèrent : voyez Moazara pour les coopératives.",
        },
    ),
    _scheme(
        "intelaka",
        topics=["fund.intelaka", "fund.finder"],
        provider_ar="البنوك، بضمانة الدولة",
        provider_fr="Les banques, avec la garantie de l’État",
        forms=["coop", "auto_entrepreneur", "company", "informal", "project"],
        amount_max=1200000,
        last_known="2022-10",
        facts=["intelaka-loan", "start-tpe-loan", "intelaka-refusals"],
        ar={
            "title": "انطلاقة",
            "slug": "intilaka",
            "summary": "قرض بنكي إلى 1.200.000 درهم (120 مليون سنتيم) بضمانة الدولة، للتعاونيات "
            "والمقاولين الذاتيين ومن يخرج من القطاع غير المهيكل.",
            "who": [
                "تعاونيات، صناع تقليديون، ضيعات فلاحية، مقاولات صغيرة جدا، مقاولون ذاتيون",
                "وحدات غير مهيكلة تريد أن تصير قانونية",
                "في طور التأسيس أو عمرها أقل من 5 سنوات",
                "رقم المعاملات لا يتجاوز 10 ملايين درهم، باستثناء الإنعاش العقاري",
            ],
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
            "who": [
                "Coopératives, artisans, exploitations agricoles, TPE, auto-entrepreneurs",
                "Unités informelles qui se formalisent",
                "En création ou de moins de 5 ans",
                "Chiffre d’affaires de 10 millions de DH au plus ; pas la promotion immobilière",
            ],
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
    _scheme(
        "forsa",
        topics=["fund.forsa", "fund.finder"],
        provider_ar="برنامج فرصة، عبر مؤسسات القروض الصغرى",
        provider_fr="Programme Forsa, par les organismes de microfinance",
        amount_max=100000,
        last_known="2025-12",
        facts=["forsa-loan", "forsa-deferral"],
        ar={
            "title": "فرصة: قرض الشرف",
            "slug": "forsa",
            "summary": "قرض شرف بلا فائدة إلى 100.000 درهم (10 ملايين سنتيم) مع تكوين ومواكبة. لا "
            "نعرف هل التسجيل مفتوح: آخر دورة معروفة سنة 2023.",
            "who": [
                "كل شخص عمره 18 سنة أو أكثر، له فكرة أو مشروع، ولا يشترط دبلوم",
                "قبول التعاونية: في انتظار التحقق",
            ],
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
            "who": [
                "Toute personne de 18 ans ou plus, avec une idée ou un projet, sans diplôme exigé",
                "Forme coopérative : à vérifier",
            ],
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
    _scheme(
        "lalla",
        topics=["fund.lalla", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        forms=["coop"],
        amount_max=50000,
        last_known="2025-04",
        facts=["lalla-prize"],
        ar={
            "title": "جائزة لالة المتعاونة",
            "slug": "lalla-al-moutaawina",
            "summary": "جائزة 50.000 درهم للتعاونيات النسائية (ديال العيالات)، بطلب ترشيحات كل سنة "
            "من مكتب تنمية التعاون.",
            "who": ["تعاونيات نسائية"],
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
            "who": ["Coopératives de femmes"],
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
    _scheme(
        "generation-solidaire",
        topics=["fund.generation-solidaire", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        forms=["coop", "project"],
        amount_max=50000,
        last_known=None,
        facts=["generation-prize"],
        ar={
            "title": "جائزة الجيل المتضامن",
            "slug": "jil-motadamin",
            "summary": "جائزة 50.000 درهم لتعاونيات الشباب، وللشباب حاملي المشاريع ولو لم يؤسسوا "
            "التعاونية بعد.",
            "who": ["تعاونيات الشباب", "شباب حاملو مشاريع، قبل تأسيس التعاونية"],
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
            "who": ["Coopératives de jeunes", "Jeunes porteurs de projet, avant la création"],
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
    _scheme(
        "mourafaka",
        topics=["fund.mourafaka", "fund.finder"],
        provider_ar="مكتب تنمية التعاون",
        provider_fr="ODCO",
        forms=["coop"],
        last_known="2022-04",
        facts=["mourafaka-support"],
        ar={
            "title": "مرافقة",
            "slug": "mourafaka",
            "summary": "تشخيص وتكوين ومواكبة مدة سنتين للتعاونيات الجديدة. لا يعطي مالا مباشرة.",
            "who": ["تعاونيات جديدة: عمرها القانوني 4 سنوات أو أقل"],
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
            "who": ["Coopératives nouvelles : 4 ans d’existence légale au plus"],
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
    _scheme(
        "tamwil-fellah",
        topics=["fund.tamwil-fellah", "fund.finder"],
        provider_ar="مجموعة القرض الفلاحي للمغرب",
        provider_fr="Groupe Crédit Agricole du Maroc",
        sectors=["agriculture"],
        amount_max=100000,
        last_known=None,
        facts=["tamwil-loan"],
        ar={
            "title": "تمويل الفلاح",
            "slug": "tamwil-fellah",
            "summary": "قروض أقل من 100.000 درهم في الغالب، بلا ضمانة بنكية، للفلاحين الصغار "
            "والمتوسطين (كريدي بلا ضمان للفلاح).",
            "who": ["فلاحون صغار ومتوسطون لا يملكون ضمانة بنكية"],
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
            "who": ["Petits et moyens agriculteurs sans garantie bancaire"],
            "amount_text": "Souvent moins de 100 000 DH, à 5 - 5,5 %",
            "terms": ["Un prêt se rend : accordez le remboursement à la saison"],
            "papers": [ASK_FR, "Une preuve de l’activité agricole", "Ce qui sera financé"],
            "where": "Les agences du Crédit Agricole.",
            "notes": "La source n’est pas datée : vérifiez le taux et les conditions à l’agence.",
        },
    ),
    _scheme(
        "marrakech-women",
        topics=["fund.finder"],
        provider_ar="جهة مراكش-آسفي ووكالة التنمية الاجتماعية",
        provider_fr="Région Marrakech-Safi et Agence de développement social",
        regions=["MA-07"],
        forms=["coop", "project"],
        windows=[("2025-05-05", "2025-06-05")],
        last_known="2026-01",
        facts=["marrakech-women"],
        ar={
            "title": "التمكين الاقتصادي للنساء بمراكش-آسفي",
            "slug": "tamkin-nissae-marrakech",
            "summary": "دعم جهة مراكش-آسفي للتعاونيات النسائية وحاملات المشاريع. طلب سنة 2025 أغلق، "
            "وصرف المال في يناير 2026.",
            "who": ["تعاونيات نسائية بالجهة", "نساء حاملات مشاريع بالجهة"],
            "amount_text": "نحو 16 مليون درهم في المجموع، لـ436 تعاونية",
            "terms": ["طلب واحد معروف: من 5 ماي إلى 5 يونيو 2025"],
            "papers": [ASK_AR, "التسجيل ولائحة العضوات", "تقديم المشروع"],
            "where": "مجلس الجهة، ووكالة التنمية الاجتماعية.",
            "notes": "اسألوا الجهة هل يفتح طلب جديد. ولا تخلطوه ببرنامج «تمكين» لجهة فاس-مكناس.",
        },
        fr={
            "title": "Autonomisation des femmes, Marrakech-Safi",
            "slug": "autonomisation-femmes-marrakech-safi",
            "summary": "L’appui de la région aux coopératives de femmes et aux porteuses de projet. "
            "L’appel de 2025 est clos, l’argent a été versé en janvier 2026.",
            "who": ["Coopératives de femmes de la région", "Femmes porteuses de projet"],
            "amount_text": "Environ 16 millions de DH en tout, pour 436 coopératives",
            "terms": ["Un seul appel connu : du 5 mai au 5 juin 2025"],
            "papers": [ASK_FR, "Immatriculation, liste des membres", "Présentation du projet"],
            "where": "Le Conseil régional et l’Agence de développement social.",
            "notes": "Demandez à la région si un nouvel appel est prévu. À ne pas confondre avec Tamkine, "
            "de Fès-Meknès.",
        },
    ),
    _scheme(
        "tamkine",
        topics=["fund.tamkine"],
        provider_ar="مجلس جهة فاس-مكناس",
        provider_fr="Conseil régional de Fès-Meknès",
        regions=["MA-03"],
        forms=["coop"],
        last_known="2025-08",
        facts=["tamkine-named"],
        ar={
            "title": "تمكين، جهة فاس-مكناس",
            "slug": "tamkine",
            "summary": "برنامج مجلس جهة فاس-مكناس لتعاونيات الجهة. لا نعرف مبلغه: اسألوا قبل أن "
            "تحضروا ملفا.",
            "who": ["تعاونيات جهة فاس-مكناس"],
            "amount_text": "غير معروف",
            "terms": ["الشروط غير منشورة في المصادر التي وجدناها"],
            "papers": [ASK_AR, "التسجيل والنظام الأساسي", "محضر آخر جمع عام"],
            "where": "مجلس جهة فاس-مكناس.",
            "notes": "ذكر سنة 2025 بمناسبة سوق إفران المتنقل.",
        },
        fr={
            "title": "Tamkine, Fès-Meknès",
            "slug": "tamkine",
            "summary": "Un programme du Conseil régional pour les coopératives de Fès-Meknès. Montant "
            "inconnu : demandez avant de préparer un dossier.",
            "who": ["Coopératives de Fès-Meknès"],
            "amount_text": "Inconnu",
            "terms": ["Conditions absentes des sources trouvées"],
            "papers": [ASK_FR, "Immatriculation et statuts", "Dernier procès-verbal d’assemblée"],
            "where": "Le Conseil régional de Fès-Meknès.",
            "notes": "Cité en 2025, à l’occasion du marché itinérant d’Ifrane.",
        },
    ),
    _scheme(
        "awrach",
        topics=["fund.awrach"],
        provider_ar="اللجان الإقليمية لأوراش",
        provider_fr="Comités provinciaux Awrach",
        forms=["coop", "association"],
        period_over=True,
        last_known="2022-01",
        facts=["awrach-over"],
        ar={
            "title": "أوراش (انتهى)",
            "slug": "awrach",
            "summary": "برنامج تشغيل 2022-2023: كانت التعاونيات والجمعيات تشغل الباحثين عن عمل. انتهت "
            "مدته.",
            "who": ["باحثون عن عمل، تشغلهم تعاونيات وجمعيات"],
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
            "who": ["Personnes sans emploi, employées par coopératives et associations"],
            "amount_text": "Salaire minimum au moins, environ 6 mois",
            "terms": ["Volet insertion : 1 500 DH par mois pendant 18 mois"],
            "papers": ["Ne préparez pas de dossier : le programme est fini"],
            "where": "Pour l’emploi aujourd’hui : demandez à la province.",
            "notes": "La page reste pour que personne ne cherche en vain. Pour un projet : voyez INDH et "
            "Moazara.",
        },
    ),
    _scheme(
        "covid-relance",
        topics=["fund.covid"],
        provider_ar="البنوك، بضمانة الدولة",
        provider_fr="Les banques, avec la garantie de l’État",
        forms=["coop", "company"],
        period_over=True,
        last_known="2020-06",
        facts=["covid-relance-over"],
        ar={
            "title": "إنعاش المقاولات الصغيرة جدا، كوفيد (انتهى)",
            "slug": "relance-tpe-covid",
            "summary": "قرض مضمون من فترة كوفيد (يونيو 2020) للمقاولات الصغيرة جدا والصناع "
            "والتعاونيات. لم يعد متاحا.",
            "who": ["مقاولات صغيرة جدا وصناع وتعاونيات، رقم معاملاتها 10 ملايين درهم أو أقل"],
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
            "who": [
                "TPE, artisans et coopératives, chiffre d’affaires de 10 millions de DH au plus"
            ],
            "amount_text": "10 % du chiffre d’affaires au plus, 10 000 DH au moins",
            "terms": ["Garantie à 95 %, 7 ans dont 2 de différé, une seule fois"],
            "papers": ["Ne préparez pas de dossier : la mesure est finie"],
            "where": "Pour un prêt aujourd’hui : voyez Intelaka.",
            "notes": "Des pages en parlent encore comme d’une aide ouverte. C’est une mesure de 2020.",
        },
    ),
]
