"""What follows when duties are not met, and how to put things right."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

SANCTIONS = guide(
    "sanctions",
    ["gov.sanctions", "gov.ago"],
    ar={
        "title": "مدرناش الجمع العام هاد العام: شنو يوقع؟",
        "slug": "3awaqib-jam3",
        "summary": "إلا مدرناش الجمع العام شنو يوقع؟ العواقب على التعاونية المتأخرة أو النائمة: "
        "الإيداع، التمويل، المراقبة، وكيف نصلح الوضع.",
    },
    fr={
        "title": "Pas d’assemblée générale cette année : les conséquences",
        "slug": "sanctions-retard",
        "summary": "Ce qui arrive à une coopérative qui ne tient pas son assemblée ou ne dépose "
        "pas son bilan, ou qui dort : dépôt, financement, contrôle. Et comment réparer.",
    },
    body=[
        paragraph(
            "<p>لا تخافوا ولا تختبئوا. أكثر الحالات تصلح إذا بدأتم اليوم. هذه هي العواقب، ثم "
            "الطريق.</p>",
            "<p>N’ayez pas peur et ne vous cachez pas. La plupart des cas se réparent si l’on "
            "commence aujourd’hui. Voici les suites, puis le chemin.</p>",
        ),
        heading("ماذا يقع؟", "Que se passe-t-il ?"),
        fact("meeting-yearly-june"),
        fact("balance-filing-days"),
        fact("reports-and-finance"),
        fact("controls-scoring"),
        fact("penal-sanctions"),
        warn(
            "القانون ينص على عقوبات، لكننا لم نتحقق من المبالغ والحالات مادة بمادة. لا تصدقوا "
            "رقما بلا مادة: اسألوا المندوبية.",
            "La loi prévoit des sanctions, mais montants et cas ne sont pas vérifiés article par "
            "article. Ne croyez aucun chiffre sans article : demandez à la délégation.",
        ),
        heading("كيف نصلح؟", "Comment réparer ?"),
        step(
            ar={
                "title": "نعرف أين نحن",
                "who": "الرئيس أو أي عضوين",
                "where": "في مقر التعاونية",
                "cost": "لا شيء",
                "days": "يوم",
                "papers": ["آخر محضر", "آخر موازنة مودعة", "لائحة الأعضاء الباقين"],
                "text": "<p>اكتبوا ثلاثة تواريخ: آخر جمع عام، آخر إيداع، آخر تصريح بالضريبة.</p>",
            },
            fr={
                "title": "Savoir où nous en sommes",
                "who": "Le président, ou deux membres",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Un jour",
                "papers": [
                    "Le dernier procès-verbal",
                    "Le dernier bilan déposé",
                    "La liste des membres restants",
                ],
                "text": "<p>Écrivez trois dates : dernière assemblée, dernier dépôt, dernière "
                "déclaration d’impôt.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نسأل المندوبية وكتابة الضبط",
                "who": "عضوان",
                "where": "مندوبية مكتب تنمية التعاون، ثم المحكمة الابتدائية",
                "cost": "التنقل",
                "days": "أسبوع",
                "papers": ["نسخة من التسجيل", "التواريخ الثلاثة"],
                "text": "<p>اسألوا: هل ما زلنا في السجل؟ ماذا ينقص ملفنا؟ هل نستطيع الإيداع "
                "متأخرين، وكيف؟</p>",
            },
            fr={
                "title": "Demander à la délégation et au greffe",
                "who": "Deux membres",
                "where": "Délégation de l’ODCO, puis tribunal de première instance",
                "cost": "Le trajet",
                "days": "Une semaine",
                "papers": ["Une copie de l’immatriculation", "Les trois dates"],
                "text": "<p>Demandez : sommes-nous encore au registre ? que manque-t-il ? peut-on "
                "déposer en retard, et comment ?</p>",
            },
            facts=["local-register"],
        ),
        step(
            ar={
                "title": "نستدعي الجمع العام الآن، ولو متأخرين",
                "who": "المجلس أو المسير؛ وإلا فالأعضاء كتابة",
                "where": "كما في نظامكم الأساسي",
                "cost": "قليل",
                "days": "15 يوما قبل الجمع، رقم في انتظار التحقق",
                "papers": ["الاستدعاء", "حسابات كل سنة ناقصة، سنة بسنة"],
                "text": "<p>اشرحوا في المحضر لماذا تأخرتم. لا تكتبوا تاريخا قديما أبدا: محضر مزور "
                "أخطر من محضر متأخر.</p>",
            },
            fr={
                "title": "Convoquer maintenant, même en retard",
                "who": "Le conseil ou le gérant ; sinon les membres, par écrit",
                "where": "Selon vos statuts",
                "cost": "Peu",
                "days": "15 jours avant, chiffre à vérifier",
                "papers": ["La convocation", "Les comptes de chaque année manquante"],
                "text": "<p>Expliquez le retard au procès-verbal. N’écrivez jamais une date "
                "ancienne : un faux est plus grave qu’un retard.</p>",
            },
            facts=["convocation-days", "meeting-on-request"],
        ),
        step(
            ar={
                "title": "نودع ونحتفظ بالوصل",
                "who": "الرئيس أو المسير",
                "where": "كتابة الضبط",
                "cost": "لا رقم مؤكد",
                "days": "في أسبوع الجمع نفسه",
                "papers": ["الموازنات والمحضر", "رسالة تشرح التأخر"],
                "text": "<p>إذا رفض الملف، اطلبوا السبب كتابة وارجعوا إلى المندوبية.</p>",
            },
            fr={
                "title": "Déposer et garder le récépissé",
                "who": "Le président ou le gérant",
                "where": "Le greffe",
                "cost": "Pas de chiffre sûr",
                "days": "La semaine de l’assemblée",
                "papers": ["Les bilans et le procès-verbal", "Une lettre qui explique le retard"],
                "text": "<p>En cas de refus, demandez le motif par écrit et revenez à la "
                "délégation.</p>",
            },
            facts=[],
        ),
        heading(
            "التعاونية القديمة والتعاونية النائمة", "Coopérative ancienne, coopérative endormie"
        ),
        fact("statutes-adaptation"),
        fact("adaptation-half"),
        paragraph(
            "<p>تعاونية لا تعمل منذ سنوات؟ أمامكم طريقان: إحياؤها بجمع عام وحسابات، أو حلها كما "
            "ينبغي. اسألوا المندوبية أي الطريقين يناسبكم، ولا تتركوها معلقة.</p>",
            "<p>Elle ne travaille plus depuis des années ? Deux voies : la réveiller, avec "
            "assemblée et comptes, ou la dissoudre dans les règles. Demandez à la délégation "
            "laquelle vous convient, et n’attendez pas.</p>",
        ),
        fact("unions-federation"),
        info(
            "ضعوا من الآن ثلاثة تواريخ في التقويم: استدعاء ماي، جمع يونيو، إيداع يوليوز.",
            "Notez dès maintenant trois dates : convocation en mai, assemblée en juin, dépôt en "
            "juillet.",
        ),
        links(
            ("استدعاء الجمع العام", "La convocation", "guide:convocation"),
            ("إيداع البيلان", "Les comptes et le bilan", "guide:accounts"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
