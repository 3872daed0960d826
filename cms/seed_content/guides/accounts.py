"""Bookkeeping and the balance sheet."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

ACCOUNTS = guide(
    "accounts",
    ["gov.accounts"],
    ar={
        "title": "حسابات التعاونية: الدفاتر وإيداع البيلان بالمحكمة",
        "slug": "7isabat-bilan",
        "summary": "كيف نمسك حسابات التعاونية من أول يوم، متى نحتاج محاسبا (كونطابل)، وفي أي أجل "
        "نودع الموازنة (البيلان) بالمحكمة.",
    },
    fr={
        "title": "Comptes de la coopérative : cahiers et dépôt du bilan",
        "slug": "comptes-bilan",
        "summary": "Tenir les comptes d’une coopérative dès le premier jour, quand prendre un "
        "comptable, et dans quel délai déposer le bilan au tribunal.",
    },
    body=[
        fact("balance-filing-days"),
        step(
            ar={
                "title": "نفتح دفتر الصندوق اليوم",
                "who": "أمين المال، ومعه عضو يراقب",
                "where": "في مقر التعاونية",
                "cost": "ثمن دفتر",
                "days": "خمس دقائق كل يوم",
                "papers": [
                    "دفتر بخمس خانات: التاريخ، السبب، داخل، خارج، الباقي",
                    "علبة للفواتير والوصولات",
                ],
                "text": "<p>قاعدة واحدة: لا درهم بلا ورقة. من اشترى يأتي بفاتورة أو وصل. رقموا "
                "الورقة واكتبوا رقمها في الدفتر.</p>",
            },
            fr={
                "title": "Ouvrir le cahier de caisse aujourd’hui",
                "who": "Le trésorier, avec un membre qui vérifie",
                "where": "Au siège",
                "cost": "Le prix d’un cahier",
                "days": "Cinq minutes par jour",
                "papers": [
                    "Un cahier à cinq colonnes : date, motif, entrée, sortie, reste",
                    "Une boîte pour factures et reçus",
                ],
                "text": "<p>Une seule règle : pas un dirham sans papier. Qui achète rapporte une "
                "facture ou un reçu. Numérotez-le et notez ce numéro au cahier.</p>",
            },
            facts=["books-kept"],
        ),
        step(
            ar={
                "title": "نقارن الدفتر والبنك كل شهر",
                "who": "أمين المال والرئيس",
                "where": "مع كشف الحساب البنكي",
                "cost": "لا شيء",
                "days": "ساعة كل شهر",
                "papers": ["كشف البنك موقعا من عضوين"],
                "text": "<p>مال التعاونية لا يختلط بمال البيت. كل بيع كبير يدخل إلى الحساب "
                "البنكي.</p>",
            },
            fr={
                "title": "Comparer cahier et banque chaque mois",
                "who": "Le trésorier et le président",
                "where": "Avec le relevé bancaire",
                "cost": "Rien",
                "days": "Une heure par mois",
                "papers": ["Le relevé, signé par deux membres"],
                "text": "<p>L’argent de la coopérative ne se mêle pas à celui de la maison. Toute "
                "grosse vente passe par la banque.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نختار محاسبا",
                "who": "المجلس",
                "where": "قارنوا بين مكتبين",
                "cost": "حسب عدد الفواتير؛ اطلبوا ثمنا مكتوبا",
                "days": "قبل آخر السنة",
                "papers": ["عقد أو رسالة: ماذا يفعل، بكم، ومتى"],
                "text": "<p>اسألوه: هل اشتغلت مع تعاونية؟ من يضع التصريحات؟ متى تسلموننا "
                "الموازنة؟ المحاسب يساعد، والمسؤولية تبقى عندكم.</p>",
            },
            fr={
                "title": "Choisir un comptable",
                "who": "Le conseil",
                "where": "Comparez deux cabinets",
                "cost": "Selon le nombre de factures ; prix par écrit",
                "days": "Avant la fin de l’année",
                "papers": ["Un contrat ou une lettre : quoi, combien, quand"],
                "text": "<p>Demandez : avez-vous suivi une coopérative ? qui fait les "
                "déclarations ? quand rend-on le bilan ? Le comptable aide ; la responsabilité "
                "reste à vous.</p>",
            },
            facts=["auditor-in-bill", "auditor-threshold"],
        ),
        step(
            ar={
                "title": "نقفل السنة ونجرد",
                "who": "أمين المال والمسؤول عن المخزن",
                "where": "المخزن والمحل",
                "cost": "لا شيء",
                "days": "آخر يوم في السنة المالية",
                "papers": ["ورقة الجرد: كل ما عندنا وثمنه", "لائحة من له علينا ومن لنا عليه"],
                "text": "<p>عدوا كل شيء: البرطمانات، المواد، الآلات، المال. وقعوا الورقة اثنين "
                "اثنين.</p>",
            },
            fr={
                "title": "Clore l’année et compter",
                "who": "Le trésorier et qui garde le dépôt",
                "where": "Le dépôt et l’atelier",
                "cost": "Rien",
                "days": "Le dernier jour de l’exercice",
                "papers": [
                    "L’inventaire : tout ce que nous avons, avec son prix",
                    "La liste des dettes et des créances",
                ],
                "text": "<p>Comptez tout : pots, matières, machines, argent. Signez à deux.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "الجمع العام يصادق، ثم نودع البيلان",
                "who": "الرئيس أو المسير",
                "where": "كتابة الضبط بالمحكمة الابتدائية",
                "cost": "لا رقم مؤكد",
                "days": "30 يوما بعد الجمع العام",
                "papers": ["الموازنة", "محضر الجمع العام", "اسألوا كتابة الضبط عن الباقي"],
                "text": "<p>مثال: جمعكم يوم 10 يونيو. آخر يوم للإيداع 10 يوليوز. لا تنتظروه: "
                "اذهبوا في الأسبوع الأول.</p>",
            },
            fr={
                "title": "L’assemblée approuve, puis le dépôt du bilan",
                "who": "Le président ou le gérant",
                "where": "Greffe du tribunal de première instance",
                "cost": "Pas de chiffre sûr",
                "days": "30 jours après l’assemblée",
                "papers": [
                    "Le bilan",
                    "Le procès-verbal de l’assemblée",
                    "Demandez le reste au greffe",
                ],
                "text": "<p>Exemple : assemblée le 10 juin. Dernier jour : le 10 juillet. "
                "N’attendez pas : allez-y la première semaine.</p>",
            },
            facts=["meeting-yearly-june"],
        ),
        heading("إذا فات الأجل", "Si le délai est passé"),
        paragraph(
            "<p>اذهبوا مع ذلك، ومعكم رسالة تشرح السبب. اسألوا عن القرار كتابة. التأخر مرة أهون من "
            "سنتين بلا إيداع.</p>",
            "<p>Allez-y quand même, avec une lettre qui explique. Demandez la décision par écrit. "
            "Un retard vaut mieux que deux ans sans dépôt.</p>",
        ),
        warn(
            "الإعفاء من الضريبة لا يعفي من الدفاتر ولا من التصريحات. هذا ما يقال عادة؛ تأكدوا من "
            "إدارة الضرائب.",
            "Être exonéré d’impôt ne dispense pas, dit-on, des cahiers et des déclarations. "
            "Vérifiez auprès des impôts.",
        ),
        fact("tax-duties-remain"),
        info(
            "صوروا كل فاتورة بالهاتف يوم تصل. الورق يضيع، والصورة تبقى.",
            "Photographiez chaque facture le jour même. Le papier se perd, la photo reste.",
        ),
        links(
            ("التقريران الأدبي والمالي", "Rapport moral et rapport financier", "guide:reports"),
            ("توزيع الفائض", "Le partage de l’excédent", "guide:surplus"),
            ("ضرائب التعاونية", "Les impôts de la coopérative", "guide:coop-tax"),
        ),
    ],
)
