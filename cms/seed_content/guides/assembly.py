"""The general assembly: convene, hold, write down, file."""

from cms.seed_content.guides.shape import (
    capsule,
    fact,
    guide,
    heading,
    info,
    links,
    paragraph,
    step,
    warn,
)

ASSEMBLY = guide(
    "assembly",
    [
        "gov.ago",
        "gov.convocation",
        "gov.quorum",
        "gov.minutes",
        "gov.reports",
        "gov.accounts",
        "gov.sanctions",
    ],
    ar={
        "title": "الجمع العام العادي السنوي: الخطوات كلها",
        "slug": "jam3-3am",
        "summary": "واش ضروري الجمع العام كل عام؟ نعم، في أجل أقصاه يونيو: كيف نستدعي الأعضاء، كم يلزم من "
        "الحضور، نموذج المحضر (بيفي)، ثم إيداع الموازنة في 30 يوما.",
    },
    fr={
        "title": "L’assemblée générale ordinaire (AGO), pas à pas",
        "slug": "assemblee-generale",
        "summary": "Chaque année, au plus tard en juin : convoquer, compter le quorum, écrire le "
        "procès-verbal (modèle de PV), puis déposer le bilan dans les 30 jours.",
    },
    body=[
        capsule("jam3-bila-khawf"),
        fact("meeting-yearly-june"),
        step(
            ar={
                "title": "نحضر الحسابات والتقريرين",
                "who": "مجلس الإدارة أو المسير، مع المحاسب",
                "where": "مقر التعاونية",
                "cost": "أجرة المحاسب إن وجد",
                "days": "شهر قبل الجمع",
                "papers": [
                    "التقرير الأدبي: ماذا فعلنا هذه السنة",
                    "التقرير المالي: كم دخل، كم خرج، كم بقي",
                    "الموازنة (بيلان)",
                ],
                "text": "<p>التقرير الأدبي صفحة أو صفحتان بكلام بسيط. التقرير المالي يفهمه من لا "
                "يقرأ الأرقام: ارسموا الداخل والخارج على لوحة.</p>",
            },
            fr={
                "title": "Préparer les comptes et les deux rapports",
                "who": "Le conseil ou le gérant, avec le comptable",
                "where": "Au siège",
                "cost": "Le comptable, s’il y en a un",
                "days": "Un mois avant",
                "papers": [
                    "Le rapport moral : ce que nous avons fait",
                    "Le rapport financier : entrées, sorties, reste",
                    "Le bilan",
                ],
                "text": "<p>Le rapport moral tient en une ou deux pages simples. Le rapport financier "
                "doit parler à qui ne lit pas les chiffres : dessinez entrées et sorties au tableau."
                "</p>",
            },
            facts=["members-see-accounts", "books-kept"],
        ),
        step(
            ar={
                "title": "نستدعي كل الأعضاء",
                "who": "الرئيس أو المسير",
                "where": "رسالة باليد مع توقيع التسلم، أو الطريقة التي في نظامكم",
                "cost": "قليل",
                "days": "15 يوما قبل الجمع، رقم في انتظار التحقق",
                "papers": ["الاستدعاء: اليوم، الساعة، المكان", "جدول الأعمال"],
                "text": "<p>اكتبوا الاستدعاء لكل عضو، ولا تنسوا أحدا: من لم يستدع قد يعترض على قرارات "
                "الجمع. رسالة واتساب تذكير جيد، لكنها لا تعوض الاستدعاء.</p>",
            },
            fr={
                "title": "Convoquer tous les membres",
                "who": "Le président ou le gérant",
                "where": "Remise en main propre signée, ou la manière prévue par vos statuts",
                "cost": "Peu",
                "days": "15 jours avant, chiffre à vérifier",
                "papers": ["La convocation : jour, heure, lieu", "L’ordre du jour"],
                "text": "<p>Écrivez à chaque membre, sans oublier personne : un membre non convoqué peut "
                "contester l’assemblée. Un message WhatsApp est un bon rappel, il ne remplace pas la "
                "convocation.</p>",
            },
            facts=["convocation-days", "meeting-agenda"],
        ),
        step(
            ar={
                "title": "نحسب الحضور: النصاب القانوني",
                "who": "كاتب الجلسة",
                "where": "عند باب القاعة",
                "cost": "لا شيء",
                "days": "يوم الجمع",
                "papers": ["ورقة الحضور، يوقعها كل حاضر", "التوكيلات (بروكيراسيون) إن وجدت"],
                "text": "<p>مثال: 24 عضوا. نصفهم 12. إذا حضر 12 عضوا، بأنفسهم أو بتوكيل، يبدأ الجمع. "
                "وإلا يستدعى مرة ثانية.</p>",
            },
            fr={
                "title": "Compter les présents : le quorum",
                "who": "Le secrétaire de séance",
                "where": "À l’entrée de la salle",
                "cost": "Rien",
                "days": "Le jour même",
                "papers": [
                    "La feuille de présence, signée par chacun",
                    "Les procurations, s’il y en a",
                ],
                "text": "<p>Exemple : 24 membres, la moitié fait 12. Si 12 sont présents ou représentés, "
                "l’assemblée commence. Sinon, on convoque une seconde fois.</p>",
            },
            facts=["quorum-ordinary", "proxy-rule", "one-member-one-vote"],
        ),
        step(
            ar={
                "title": "نناقش ونصوت ونكتب المحضر",
                "who": "كل الأعضاء؛ الرئيس يسير والكاتب يكتب",
                "where": "في القاعة",
                "cost": "لا شيء",
                "days": "يوم الجمع",
                "papers": ["المحضر (بيفي)، في سجل المحاضر", "ورقة الحضور مرفقة به"],
                "text": "<p>اقرؤوا كل نقطة، واسمعوا الأسئلة، ثم صوتوا. اكتبوا عدد الأصوات: مع، ضد، "
                "امتناع.</p>",
            },
            fr={
                "title": "Débattre, voter, écrire le procès-verbal",
                "who": "Tous ; le président dirige, le secrétaire écrit",
                "where": "Dans la salle",
                "cost": "Rien",
                "days": "Le jour même",
                "papers": [
                    "Le procès-verbal (PV), dans son registre",
                    "La feuille de présence jointe",
                ],
                "text": "<p>Lisez chaque point, écoutez les questions, puis votez. Écrivez le nombre de "
                "voix : pour, contre, abstention.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نودع الموازنة بالمحكمة",
                "who": "الرئيس أو المسير",
                "where": "كتابة الضبط بالمحكمة الابتدائية",
                "cost": "لا رقم مؤكد",
                "days": "30 يوما بعد الجمع",
                "papers": ["الموازنة", "محضر الجمع: اسألوا كتابة الضبط عن باقي الوثائق"],
                "text": "<p>سجلوا اليوم الثلاثين في التقويم يوم الجمع نفسه. واحتفظوا بوصل "
                "الإيداع.</p>",
            },
            fr={
                "title": "Déposer le bilan au tribunal",
                "who": "Le président ou le gérant",
                "where": "Greffe du tribunal de première instance",
                "cost": "Pas de chiffre sûr",
                "days": "30 jours après l’assemblée",
                "papers": ["Le bilan", "Le procès-verbal : demandez au greffe les autres pièces"],
                "text": "<p>Notez le trentième jour au calendrier le jour même de l’assemblée. Gardez "
                "le récépissé.</p>",
            },
            facts=["balance-filing-days"],
        ),
        heading("نموذج محضر بسيط", "Un modèle simple de procès-verbal"),
        paragraph(
            "<p>انسخوه وغيروا ما بين القوسين. اعرضوه على المندوبية أو على مستشار قبل أول "
            "استعمال.</p><ol><li>تعاونية (الاسم)، مسجلة تحت رقم (الرقم) بالسجل المحلي بـ(المدينة).</li>"
            "<li>اجتمع الجمع العام العادي يوم (التاريخ) على الساعة (الساعة) بـ(المكان).</li><li>عدد "
            "الأعضاء (24)، الحاضرون (15)، الممثلون بتوكيل (2): اكتمل النصاب.</li><li>تلا (الاسم) "
            "التقرير الأدبي، وتلا (الاسم) التقرير المالي.</li><li>القرار الأول: المصادقة على "
            "التقريرين. مع (16)، ضد (0)، امتناع (1).</li><li>القرار الثاني: تخصيص الفائض كما يلي "
            "(…).</li><li>القرار الثالث: انتخاب (الأسماء) لمدة (…).</li><li>رفعت الجلسة على الساعة "
            "(الساعة). توقيع الرئيس والكاتب.</li></ol>",
            "<p>Recopiez-le et changez ce qui est entre parenthèses. Montrez-le à la délégation ou à un "
            "conseiller avant le premier usage.</p><ol><li>Coopérative (nom), immatriculée sous le "
            "numéro (numéro) au registre local de (ville).</li><li>L’assemblée générale ordinaire s’est "
            "réunie le (date) à (heure) à (lieu).</li><li>Membres (24), présents (15), représentés (2) : "
            "le quorum est atteint.</li><li>(Nom) a lu le rapport moral, (nom) le rapport financier."
            "</li><li>Première résolution : approbation des deux rapports. Pour (16), contre (0), "
            "abstention (1).</li><li>Deuxième résolution : l’excédent est affecté ainsi (…).</li>"
            "<li>Troisième résolution : sont élus (noms) pour (durée).</li><li>Séance levée à (heure). "
            "Signatures du président et du secrétaire.</li></ol>",
        ),
        heading("وإذا لم نعقد الجمع العام؟", "Et si l’assemblée ne se tient pas ?"),
        paragraph(
            "<p>لا يقع كل شيء في يوم واحد، لكن الأبواب تغلق: الملف المتأخر يمكن أن يرفض، والتمويل "
            "يطلب المحضر والتقريرين. لا تنتظروا: استدعوا الأعضاء الآن، ولو متأخرين، واكتبوا ما "
            "وقع.</p>",
            "<p>Tout n’arrive pas en un jour, mais les portes se ferment : un dossier en retard peut "
            "être refusé, et les financements demandent le procès-verbal et les rapports. N’attendez "
            "pas : convoquez maintenant, même en retard, et écrivez ce qui s’est passé.</p>",
        ),
        fact("reports-and-finance"),
        fact("controls-scoring"),
        fact("penal-sanctions"),
        warn(
            "تفاصيل العقوبات والأرقام في القانون لم نتحقق منها مادة بمادة. اسألوا المندوبية قبل أن "
            "تعتمدوا عليها.",
            "Le détail des sanctions n’a pas été vérifié article par article. Demandez à la délégation "
            "avant de vous y fier.",
        ),
        heading("الجمع العام غير العادي", "L’assemblée extraordinaire"),
        fact("quorum-extraordinary"),
        fact("section-meetings"),
        info(
            "المواعيد الثلاثة: استدعاء قبل 15 يوما (في انتظار التحقق)، جمع في أجل أقصاه يونيو، إيداع في "
            "30 يوما.",
            "Les trois dates : convoquer 15 jours avant (à vérifier), se réunir au plus tard en juin, "
            "déposer dans les 30 jours.",
        ),
        links(
            ("الاستدعاء وجدول الأعمال", "La convocation et l’ordre du jour", "guide:convocation"),
            ("النصاب والأغلبية", "Quorum et majorité", "guide:quorum"),
            ("نموذج محضر كامل", "Un modèle complet de procès-verbal", "guide:minutes"),
            ("لم نعقد الجمع: ماذا يقع؟", "Pas d’assemblée : les conséquences", "guide:sanctions"),
            ("المجلس والفائض والخروج والنزاع", "Conseil, excédent, départ, conflit", "guide:board"),
            ("أي تمويل يناسبنا؟", "Quel financement nous convient ?", "guide:find-financing"),
        ),
    ],
)
