"""From five people to a registered cooperative."""

from cms.seed_content.journeys.shape import journey, page, paper, place, step

FOUNDING = journey(
    "found-a-cooperative",
    [
        "create.steps",
        "create.file",
        "create.register",
        "create.name",
        "create.members-capital",
        "create.cost-delay",
    ],
    ar={
        "title": "نؤسس تعاونيتنا",
        "slug": "nouassis-taawniyatna",
        "summary": "مسار تأسيس تعاونية (كوبيراتيف) من خمسة أشخاص إلى رقم التسجيل. علموا ما أنجزتم، "
        "واكتبوا ملاحظاتكم، وانظروا ما بقي من وقت ومال.",
        "intro": "الطريق من خمسة أشخاص إلى رقم التسجيل. في كل خطوة: من، أين، بكم، وأي وثائق. علموا "
        "ما أنجزتم: الصفحة تحسب ما بقي.",
        "goal": "في يدكم استمارة عليها رقم تسجيل تعاونيتكم، وملف كامل.",
    },
    fr={
        "title": "Fonder notre coopérative",
        "slug": "fonder-notre-cooperative",
        "summary": "Le parcours pour fonder (créer) une coopérative, de cinq personnes au numéro "
        "d’immatriculation. Cochez, notez, voyez ce qui reste de temps et d’argent.",
        "intro": "Le chemin de cinq personnes au numéro d’immatriculation. À chaque étape : qui, où, "
        "combien, quels papiers. Cochez ce qui est fait : la page calcule ce qui reste.",
        "goal": "Vous tenez le formulaire qui porte le numéro de votre coopérative, et un dossier "
        "complet.",
    },
    steps=[
        step(
            "people",
            ar={
                "title": "نجد خمسة أشخاص",
                "who": "من له الفكرة، مع أهله وجيرانه",
                "where": "في الدوار أو الحي أو السوق",
                "text": "<p>اكتبوا لائحة: الاسم، والهاتف، وماذا يعرف كل واحد أن يعمل. خمسة هو الحد "
                "الأدنى. ستة أو سبعة أحسن: إذا خرج واحد بقيت التعاونية.</p>",
                "note": "لا أجل لهذه الخطوة.",
            },
            fr={
                "title": "Trouver cinq personnes",
                "who": "La personne qui a l’idée, avec ses proches et ses voisins",
                "where": "Au douar, au quartier, au souk",
                "text": "<p>Faites une liste : nom, téléphone, ce que chacun sait faire. Cinq est le "
                "minimum. Six ou sept, c’est mieux : si quelqu’un part, la coopérative reste.</p>",
                "note": "Cette étape n’a pas de délai.",
            },
            cost=(0, 0),
            facts=("members-minimum",),
            links=(page("guide:members"), page("capsule:khamsa-dyal-nnas")),
        ),
        step(
            "agree",
            ar={
                "title": "نتفق على الفكرة",
                "who": "الخمسة معا",
                "where": "بينكم، حول ورقة واحدة",
                "text": "<p>أجيبوا معا كتابة: ماذا ننتج؟ من يشتري، وبكم؟ من يعمل ماذا؟ وهل يقبل كل "
                "واحد صوتا واحدا مثل الآخرين؟ إذا اختلفتم هنا، فالأحسن أن يكون الآن.</p>",
                "note": "لا أجل لهذه الخطوة.",
            },
            fr={
                "title": "S’accorder sur l’idée",
                "who": "Les cinq, ensemble",
                "where": "Entre vous, autour d’une feuille",
                "text": "<p>Répondez par écrit : que produit-on ? Qui achète, à quel prix ? Qui fait "
                "quoi ? Chacun accepte-t-il une seule voix, comme les autres ? S’il y a un désaccord, "
                "mieux vaut qu’il sorte maintenant.</p>",
                "note": "Cette étape n’a pas de délai.",
            },
            cost=(0, 0),
            papers=(
                paper(
                    "ورقة الفكرة: المنتوج، الزبون، العمل",
                    "La feuille d’idée : produit, client, travail",
                ),
            ),
            facts=("one-member-one-vote", "three-activities"),
        ),
        step(
            "form",
            logic="optional",
            ar={
                "title": "نتأكد أن التعاونية هي الشكل الذي يناسبنا",
                "who": "الخمسة معا",
                "where": "على الهاتف، بضعة أسئلة",
                "text": "<p>إذا كان أحدكم يتردد بين تعاونية ومقاول ذاتي وشركة وجمعية، أجيبوا عن "
                "الأسئلة قبل أن تمشوا إلى الإدارة.</p>",
                "note": "",
            },
            fr={
                "title": "Vérifier que la coopérative nous convient",
                "who": "Les cinq, ensemble",
                "where": "Sur le téléphone, quelques questions",
                "text": "<p>Si vous hésitez entre coopérative, auto-entrepreneur, société ou "
                "association, répondez aux questions avant d’aller à l’administration.</p>",
                "note": "",
            },
            cost=(0, 0),
            days=(0, 0),
            links=(page("flow:which-form"), page("guide:legal-form")),
        ),
        step(
            "name",
            ar={
                "title": "نطلب الموافقة على التسمية",
                "who": "خمسة أشخاص على الأقل يوقعون الطلب",
                "where": "مكتب تنمية التعاون (لودكو)، مندوبية جهتكم",
                "text": "<p>حضروا اسمين أو ثلاثة. املؤوا الطلب ووقعوه وضعوه. احتفظوا بالأصل: ملف "
                "المحكمة يطلب الأصل ونسختين مصادقا عليهما.</p>",
                "note": "أجل الجواب رقم مشروع القانون. عن الكلفة، اسألوا المندوبية.",
            },
            fr={
                "title": "Faire approuver le nom",
                "who": "Cinq personnes au moins signent la demande",
                "where": "ODCO, délégation de votre région",
                "text": "<p>Préparez deux ou trois noms. Remplissez la demande, signez-la, déposez-la. "
                "Gardez l’original : le tribunal demande l’original et deux copies certifiées.</p>",
                "note": "Le délai de réponse est celui du projet de loi. Pour le coût, demandez à la "
                "délégation.",
            },
            days=(3, 3),
            unsure=True,
            office="odco-delegation",
            papers=(
                paper(
                    "طلب الموافقة على التسمية", "La demande d’approbation du nom", "name-request"
                ),
            ),
            facts=("name-request-signatures", "name-answer-days", "name-not-company"),
            links=(page("guide:name"), page("guide:odco")),
        ),
        step(
            "statutes-here",
            ar={
                "title": "نكتب النظام الأساسي بملف هذا الفضاء",
                "who": "اثنان منكم، ثم يقرأ الجميع",
                "where": "على الهاتف، في «ملف التأسيس»",
                "text": "<p>أدخلوا الأعضاء والحصص والمقر والغرض. تخرج لكم الوثائق مكتوبة، وما ينقص "
                "مبين فيها. لا نطلب رقم البطاقة الوطنية: يبقى سطر فارغ تملؤونه بيدكم.</p>",
                "note": "الأيام تقدير منا.",
            },
            fr={
                "title": "Écrire les statuts avec le dossier de ce site",
                "who": "Deux d’entre vous, puis tous relisent",
                "where": "Sur le téléphone, dans le « dossier de fondation »",
                "text": "<p>Entrez les membres, les parts, le siège et l’objet. Les papiers sortent "
                "écrits ; ce qui manque y est marqué. Le numéro de carte nationale n’est pas demandé : "
                "une ligne vide reste à remplir à la main.</p>",
                "note": "Les jours sont notre estimation.",
            },
            cost=(0, 0),
            days=(1, 3),
            papers=(
                paper("النظام الأساسي", "Les statuts", "statutes"),
                paper("لائحة الأعضاء وحصصهم", "La liste des membres et des parts", "member-list"),
            ),
            facts=("statutes-content", "capital-minimum", "share-minimum"),
            links=(
                place("founding", "نفتح ملف التأسيس", "Ouvrir le dossier de fondation"),
                page("guide:statutes"),
            ),
        ),
        step(
            "statutes-other",
            logic="or",
            ar={
                "title": "نكلف من يكتب النظام الأساسي",
                "who": "محاسب أو كاتب عمومي أو محام",
                "where": "في مكتبه",
                "text": "<p>اطلبوا الثمن قبل البدء، واقرؤوا كل مادة قبل التوقيع: النظام نظامكم.</p>",
                "note": "الثمن حسب المكتب: اسألوا اثنين.",
            },
            fr={
                "title": "Faire écrire les statuts par quelqu’un",
                "who": "Un comptable, un écrivain public ou un avocat",
                "where": "À son bureau",
                "text": "<p>Demandez le prix avant de commencer et lisez chaque article avant de "
                "signer : ce sont vos statuts.</p>",
                "note": "Le prix dépend du bureau : demandez-en deux.",
            },
        ),
        step(
            "in-kind",
            logic="optional",
            ar={
                "title": "نقيم الحصص العينية",
                "who": "إذا قدم عضو أرضا أو آلة أو ماشية بدل المال",
                "where": "عند خبير؛ اسألوا المندوبية من يقبل تقريره",
                "text": "<p>إذا كانت كل الحصص نقدا، فلا حاجة إلى هذه الخطوة.</p>",
                "note": "",
            },
            fr={
                "title": "Évaluer les apports en nature",
                "who": "Si un membre apporte une terre, une machine ou du bétail au lieu d’argent",
                "where": "Chez un expert ; demandez à la délégation quel rapport est accepté",
                "text": "<p>Si toutes les parts sont en argent, passez cette étape.</p>",
                "note": "",
            },
            papers=(paper("تقرير التقييم", "Le rapport d’évaluation"),),
            facts=("in-kind-report",),
        ),
        step(
            "meeting",
            ar={
                "title": "نعقد الجمع العام التأسيسي",
                "who": "كل المؤسسين، أو وكلاؤهم",
                "where": "أي مكان يسع الجميع",
                "text": "<p>اقرؤوا النظام مادة مادة بصوت مرتفع. وقعوا. انتخبوا المسؤولين. اكتبوا "
                "المحضر (بيفي) في اليوم نفسه.</p>",
                "note": "أكبر المصاريف المصادقة على التوقيعات: لا رقم مؤكد.",
            },
            fr={
                "title": "Tenir l’assemblée constitutive",
                "who": "Tous les fondateurs, ou leurs mandataires",
                "where": "Tout lieu où chacun a sa place",
                "text": "<p>Lisez les statuts à voix haute, article par article. Signez. Élisez les "
                "responsables. Écrivez le procès-verbal (PV) le jour même.</p>",
                "note": "La légalisation des signatures coûte le plus : pas de chiffre sûr.",
            },
            days=(1, 1),
            papers=(
                paper("ورقة الحضور", "La feuille de présence", "attendance-list"),
                paper("محضر الجمع التأسيسي", "Le procès-verbal de l’assemblée", "minutes"),
            ),
            facts=("statutes-signed-by-all",),
            links=(page("guide:minutes"), page("capsule:jam3-bila-khawf")),
        ),
        step(
            "bank",
            ar={
                "title": "نودع الحصص في البنك",
                "who": "المسؤولون المنتخبون",
                "where": "بنك قريب منكم",
                "text": "<p>مثال: خمسة أعضاء، لكل واحد حصتان من 100 درهم: رأس المال 1.000 درهم. يؤدى "
                "الربع على الأقل، أي 250 درهما. اطلبوا شهادة الإيداع.</p>",
                "note": "هذا مالكم ويبقى للتعاونية. الحساب لأصغر رأس مال: من ربعه إلى كله.",
            },
            fr={
                "title": "Déposer les parts à la banque",
                "who": "Les responsables élus",
                "where": "Une banque près de chez vous",
                "text": "<p>Exemple : cinq membres, deux parts de 100 DH chacun, soit 1 000 DH de "
                "capital. Le quart au moins est versé : 250 DH. Demandez l’attestation de dépôt.</p>",
                "note": "C’est votre argent, il reste à la coopérative. Calcul pour le plus petit "
                "capital : du quart au tout.",
            },
            cost=(250, 1000),
            days=(1, 5),
            papers=(paper("شهادة الإيداع البنكي", "L’attestation de dépôt"),),
            facts=("shares-quarter-paid", "funds-bank-days", "shares-balance-years"),
        ),
        step(
            "authority",
            logic="and",
            ar={
                "title": "نودع نسخة لدى السلطة المحلية",
                "who": "الرئيس أو مسير أو وكيل",
                "where": "القيادة أو الملحقة الإدارية",
                "text": "<p>لا تخرجوا دون وصل مؤرخ. صوروه في الحين.</p>",
                "note": "",
            },
            fr={
                "title": "Déposer une copie à l’autorité locale",
                "who": "Le président, un gérant ou un mandataire",
                "where": "Le caïdat ou l’annexe administrative",
                "text": "<p>Ne partez pas sans un récépissé daté. Photographiez-le aussitôt.</p>",
                "note": "",
            },
            papers=(paper("وصل الإيداع", "Le récépissé"),),
            facts=("local-authority-receipt",),
        ),
        step(
            "register",
            ar={
                "title": "نسجل التعاونية بالمحكمة الابتدائية",
                "who": "المؤسسون أو الرئيس أو مسير أو وكيل",
                "where": "كتابة الضبط بالمحكمة الابتدائية، السجل المحلي للتعاونيات",
                "text": "<p>قبل الذهاب، اتصلوا بكتابة الضبط واقرؤوا عليها اللائحة. هي المحكمة "
                "الابتدائية، لا المحكمة الإدارية.</p>",
                "note": "قليل الكلفة عادة. المسطرة كلها من أسبوعين إلى 6 أسابيع، في انتظار التحقق.",
            },
            fr={
                "title": "Immatriculer au tribunal de première instance",
                "who": "Les fondateurs, le président, un gérant ou un mandataire",
                "where": "Greffe du tribunal de première instance, registre local des coopératives",
                "text": "<p>Avant d’y aller, appelez le greffe et lisez-lui la liste des pièces. C’est "
                "le tribunal de première instance, pas le tribunal administratif.</p>",
                "note": "Peu cher d’ordinaire. Tout le parcours prend 2 à 6 semaines, à vérifier.",
            },
            papers=(
                paper(
                    "طلب التسجيل في ثلاث نسخ", "La demande d’immatriculation, en trois exemplaires"
                ),
                paper("طلب التسمية الموافق عليه", "La demande de nom approuvée"),
                paper("النظام الأساسي موقعا", "Les statuts signés", "statutes"),
                paper("المحضر وورقة الحضور", "Le procès-verbal et la présence", "minutes"),
                paper("لائحة الأعضاء وحصصهم", "La liste des membres et des parts", "member-list"),
                paper(
                    "شهادة البنك ووصل السلطة المحلية", "L’attestation de la banque et le récépissé"
                ),
            ),
            office="court",
            facts=(
                "local-register",
                "registration-request-copies",
                "registration-papers",
                "founding-cost",
                "founding-delay",
            ),
            links=(
                page("guide:register"),
                page("guide:registration-file"),
                page("guide:founding-cost"),
            ),
        ),
        step(
            "tax",
            ar={
                "title": "نصرح لدى الضرائب",
                "who": "الرئيس أو المسير، مع المحاسب",
                "where": "إدارة الضرائب",
                "text": "<p>خذوا معكم نسخة من التسجيل والنظام الأساسي. اسألوا: ماذا نصرح، ومتى؟</p>",
                "note": "ابدؤوا في الأسبوع الأول.",
            },
            fr={
                "title": "Se déclarer aux impôts",
                "who": "Le président ou le gérant, avec le comptable",
                "where": "Direction des impôts",
                "text": "<p>Apportez une copie de l’immatriculation et des statuts. Demandez : que "
                "déclarer, et quand ?</p>",
                "note": "Commencez la première semaine.",
            },
            facts=("after-registration", "tax-duties-remain"),
            links=(page("guide:coop-tax"),),
        ),
        step(
            "cnss",
            logic="optional",
            ar={
                "title": "ننخرط في الضمان الاجتماعي",
                "who": "إذا كان للتعاونية أجراء",
                "where": "وكالة الصندوق الوطني للضمان الاجتماعي",
                "text": "<p>اسألوا متى وكيف تصرحون بالأجير. واسألوا عن التغطية الصحية للأعضاء أنفسهم.</p>",
                "note": "",
            },
            fr={
                "title": "S’affilier à la CNSS",
                "who": "Si la coopérative a des salariés",
                "where": "Agence de la CNSS",
                "text": "<p>Demandez quand et comment déclarer un salarié. Demandez aussi la couverture des "
                "membres eux-mêmes.</p>",
                "note": "",
            },
            links=(page("guide:health-cover"),),
        ),
        step(
            "licences",
            logic="optional",
            ar={
                "title": "نطلب رخصة القطاع",
                "who": "إذا كنتم تنتجون غذاء أو مواد تجميل",
                "where": "أونسا أو وكالة الأدوية، حسب المنتوج",
                "text": "<p>لا تبيعوا غذاء ولا مواد تجميل قبل الترخيص.</p>",
                "note": "",
            },
            fr={
                "title": "Demander l’autorisation du secteur",
                "who": "Si vous produisez des aliments ou des cosmétiques",
                "where": "ONSSA ou agence du médicament, selon le produit",
                "text": "<p>Ne vendez ni aliments ni cosmétiques avant l’autorisation.</p>",
                "note": "",
            },
            facts=("onssa-authorisation",),
            links=(
                page("flow:licence"),
                page("journey:sell-food"),
                page("guide:licences"),
                page("guide:find-financing"),
            ),
        ),
    ],
)
