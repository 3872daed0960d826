"""Taxes of a cooperative."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

COOP_TAX = guide(
    "coop-tax",
    ["tax.coop"],
    ar={
        "title": "ضرائب التعاونية: هل التعاونية معفاة من الضريبة؟",
        "slug": "dariba-taawniya",
        "summary": "متى تعفى التعاونية من الضريبة على الشركات، ما سقف رقم المعاملات المتداول، "
        "وماذا يبقى علينا من تصريحات حتى مع الإعفاء.",
    },
    fr={
        "title": "Impôts : la coopérative est-elle exonérée ?",
        "slug": "impots-cooperative",
        "summary": "Quand une coopérative est exonérée d’impôt sur les sociétés, quelle limite de "
        "chiffre d’affaires circule, et les déclarations qui restent à faire.",
    },
    body=[
        paragraph(
            "<p>الجواب القصير: نعم، لكن بشرط. والإعفاء لا يعني أن تنسوا إدارة الضرائب.</p>",
            "<p>En bref : oui, mais à une condition. Et être exonéré ne veut pas dire oublier les "
            "impôts.</p>",
        ),
        fact("tax-exemption"),
        heading("أي حالة هي حالتنا؟", "Quel est notre cas ?"),
        paragraph(
            "<ul><li><b>نجمع ونبيع كما هو</b>: حليب، زيتون، صوف من أعضائنا، بلا تحويل. تدخلون في "
            "الحالة الأولى.</li><li><b>نحول</b>: زيت، جبن، كسكس، زرابي. انظروا إلى رقم "
            "المعاملات.</li><li><b>نشتري من غير الأعضاء</b>: اسألوا محاسبا، فالشرط الأول يتكلم عن "
            "مواد الأعضاء.</li></ul>",
            "<ul><li><b>On collecte et on vend tel quel</b> : lait, olives, laine de nos membres. "
            "C’est le premier cas.</li><li><b>On transforme</b> : huile, fromage, couscous, "
            "tapis. Regardez le chiffre d’affaires.</li><li><b>On achète à des non-membres</b> : "
            "demandez à un comptable, car la première condition parle des membres.</li></ul>",
        ),
        fact("tax-exemption-limit"),
        fact("third-party-trade"),
        warn(
            "قد تقرؤون حدا من 1 أو 2 مليون درهم. هذه أرقام من نقاش سنة 2005. والرقم 10 ملايين "
            "درهم (مليار سنتيم) متداول، لكنه في انتظار التحقق.",
            "Vous lirez peut-être 1 ou 2 millions de DH. Ces chiffres viennent des débats de "
            "2005. Celui de 10 millions de DH (1 milliard de centimes) est courant, mais encore à "
            "vérifier.",
        ),
        step(
            ar={
                "title": "نأخذ التعريف الضريبي",
                "who": "الرئيس أو المسير",
                "where": "إدارة الضرائب التي يتبعها المقر",
                "cost": "لا رقم مؤكد",
                "days": "الأسبوع الأول بعد التسجيل",
                "papers": ["نسخة من التسجيل", "النظام الأساسي والمحضر", "ما يثبت عنوان المقر"],
                "text": "<p>اسألوا سؤالين واكتبوا الجواب: أي تصريحات علينا؟ وفي أي شهر؟</p>",
            },
            fr={
                "title": "Prendre l’identifiant fiscal",
                "who": "Le président ou le gérant",
                "where": "Les impôts dont dépend le siège",
                "cost": "Pas de chiffre sûr",
                "days": "La première semaine après l’immatriculation",
                "papers": [
                    "Une copie de l’immatriculation",
                    "Les statuts et le procès-verbal",
                    "Une preuve de l’adresse",
                ],
                "text": "<p>Posez deux questions et notez la réponse : quelles déclarations ? "
                "quel mois ?</p>",
            },
            facts=["after-registration"],
        ),
        step(
            ar={
                "title": "نتتبع رقم المعاملات كل شهر",
                "who": "أمين المال",
                "where": "دفتر المبيعات",
                "cost": "لا شيء",
                "days": "ربع ساعة كل شهر",
                "papers": ["جدول: الشهر، المبيعات، المجموع منذ يناير"],
                "text": "<p>مثال: بعتم إلى غاية شتنبر 640.000 درهم. أنتم بعيدون عن السقف "
                "المتداول. إذا اقتربتم منه، اتصلوا بالمحاسب قبل آخر السنة.</p>",
            },
            fr={
                "title": "Suivre les ventes chaque mois",
                "who": "Le trésorier",
                "where": "Le cahier des ventes",
                "cost": "Rien",
                "days": "Un quart d’heure par mois",
                "papers": ["Un tableau : mois, ventes, total depuis janvier"],
                "text": "<p>Exemple : fin septembre, 640 000 DH vendus. Vous êtes loin de la "
                "limite citée. Si vous en approchez, appelez le comptable avant la fin de "
                "l’année.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نصرح، ولو كنا معفيين",
                "who": "المحاسب، والرئيس يوقع",
                "where": "إدارة الضرائب",
                "cost": "أجرة المحاسب",
                "days": "التواريخ التي تعطيها إدارة الضرائب",
                "papers": ["الموازنة", "تصريح الأجور إن كان لكم أجراء"],
                "text": "<p>اطلبوا وصل كل تصريح، واحفظوه مع المحضر. وإذا شككتم في الإعفاء، اسألوا "
                "الإدارة كتابة.</p>",
            },
            fr={
                "title": "Déclarer, même exonérés",
                "who": "Le comptable ; le président signe",
                "where": "Les impôts",
                "cost": "Les honoraires du comptable",
                "days": "Aux dates données par les impôts",
                "papers": ["Le bilan", "La déclaration des salaires, s’il y en a"],
                "text": "<p>Gardez le reçu de chaque déclaration. En cas de doute sur "
                "l’exonération, interrogez les impôts par écrit.</p>",
            },
            facts=["tax-duties-remain"],
        ),
        info(
            "نحسب هنا «دون الضريبة على القيمة المضافة» كما في المصادر. إذا كانت فواتيركم "
            "بالضريبة، اطلبوا من المحاسب رقمكم الصحيح.",
            "Les sources parlent de montants hors TVA. Si vos factures portent la TVA, demandez "
            "votre chiffre exact au comptable.",
        ),
        links(
            ("حسابات التعاونية والبيلان", "Les comptes et le bilan", "guide:accounts"),
            ("أختار الشكل القانوني", "Choisir une forme juridique", "guide:legal-form"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
