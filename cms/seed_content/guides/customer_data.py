"""Customers' personal data, Law 09-08."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

CUSTOMER_DATA = guide(
    "customer-data",
    ["sell.data"],
    ar={
        "title": "معطيات الزبناء: القانون 09.08 والتصريح لدى CNDP",
        "slug": "mo3tayat-zobana",
        "summary": "نأخذ أسماء الزبناء وأرقام هواتفهم: ماذا يقول القانون 09.08 عن المعطيات "
        "الشخصية، متى نصرح لدى CNDP، وكيف نحمي الدفتر والهاتف.",
    },
    fr={
        "title": "Données personnelles des clients : loi 09-08 et CNDP",
        "slug": "donnees-clients",
        "summary": "Vous notez noms et téléphones des clients : ce que demande la loi 09-08 sur "
        "les données personnelles, quand déclarer à la CNDP, comment protéger le cahier et le "
        "téléphone.",
    },
    body=[
        paragraph(
            "<p>المعطيات الشخصية هي كل ما يعرف به شخص: اسمه، هاتفه، عنوانه، صورته. هي أمانة "
            "عندكم.</p>",
            "<p>Une donnée personnelle, c’est ce qui fait reconnaître quelqu’un : nom, téléphone, "
            "adresse, photo. On vous la confie.</p>",
        ),
        fact("personal-data-declaration"),
        step(
            ar={
                "title": "نكتب لائحة ما نأخذ",
                "who": "المسؤول عن البيع",
                "where": "ورقة واحدة",
                "cost": "لا شيء",
                "days": "نصف ساعة",
                "papers": ["جدول: ماذا نأخذ، لماذا، أين نضعه، متى نمحوه"],
                "text": "<p>للتوصيل ثلاثة أشياء تكفي: الاسم والهاتف والعنوان. لا تطلبوا رقم "
                "البطاقة الوطنية ولا تاريخ الميلاد.</p>",
            },
            fr={
                "title": "Écrire la liste de ce qu’on prend",
                "who": "La personne chargée des ventes",
                "where": "Une seule feuille",
                "cost": "Rien",
                "days": "Une demi-heure",
                "papers": ["Un tableau : quoi, pourquoi, rangé où, effacé quand"],
                "text": "<p>Pour livrer, trois choses suffisent : nom, téléphone, adresse. Pas de "
                "numéro de carte nationale, pas de date de naissance.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نصرح قبل أن نبدأ",
                "who": "الرئيس أو المسير",
                "where": "اللجنة الوطنية لمراقبة حماية المعطيات (CNDP)",
                "cost": "اسألوا اللجنة",
                "days": "لا أجل مؤكد",
                "papers": ["استمارة التصريح", "الجدول السابق"],
                "text": "<p>التصريح للمعطيات العادية. الإذن لرقم البطاقة أو المعطيات الحساسة. "
                "وإذا كان موقعكم مستضافا في الخارج، فاسألوا عن طلب النقل.</p>",
            },
            fr={
                "title": "Déclarer avant de commencer",
                "who": "Le président ou le gérant",
                "where": "La CNDP",
                "cost": "Demandez à la CNDP",
                "days": "Pas de délai sûr",
                "papers": ["Le formulaire de déclaration", "Le tableau précédent"],
                "text": "<p>Déclaration pour les données ordinaires. Autorisation pour la carte "
                "nationale ou le sensible. Site hébergé à l’étranger : demandez le transfert.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نطلب الموافقة ونشرح",
                "who": "من يكلم الزبون",
                "where": "الرسالة الأولى أو صفحة البيع",
                "cost": "لا شيء",
                "days": "مع كل زبون جديد",
                "papers": ["جملة الموافقة"],
                "text": "<p><b>نموذج.</b> «نحتفظ باسمكم وهاتفكم وعنوانكم لتوصيل الطلب فقط. نمحوها "
                "إذا طلبتم. هل تريدون أن نخبركم بالجديد؟ نعم أو لا.»</p>",
            },
            fr={
                "title": "Demander l’accord et expliquer",
                "who": "Qui parle au client",
                "where": "Le premier message ou la page de vente",
                "cost": "Rien",
                "days": "À chaque nouveau client",
                "papers": ["La phrase d’accord"],
                "text": "<p><b>Modèle.</b> « Nous gardons nom, téléphone et adresse pour livrer, "
                "rien d’autre. Nous les effaçons à votre demande. Voulez-vous nos nouveautés ? "
                "Oui ou non. »</p>",
            },
            facts=["consent-sites-2014"],
        ),
        step(
            ar={
                "title": "نحمي الهاتف والدفتر",
                "who": "كل من يرى المعطيات",
                "where": "هاتف التعاونية",
                "cost": "لا شيء",
                "days": "اليوم",
                "papers": ["لائحة من له الحق أن يرى"],
                "text": "<ul><li>هاتف للتعاونية، بقفل، لا هاتف يلعب به الأطفال.</li><li>الدفتر في "
                "خزانة مغلقة.</li><li>عضو خرج: غيروا القفل.</li><li>بعد سنة: امحوا من لم يعد "
                "يشتري.</li></ul>",
            },
            fr={
                "title": "Protéger téléphone et cahier",
                "who": "Toute personne qui voit ces données",
                "where": "Le téléphone de la coopérative",
                "cost": "Rien",
                "days": "Aujourd’hui",
                "papers": ["La liste de qui peut voir"],
                "text": "<ul><li>Un téléphone de la coopérative, verrouillé, pas celui des "
                "enfants.</li><li>Le cahier dans une armoire fermée.</li><li>Un membre part : "
                "changez le code.</li><li>Après un an : effacez qui n’achète plus.</li></ul>",
            },
            facts=[],
        ),
        heading("أخطاء كثيرة ترونها كل يوم", "Les erreurs de tous les jours"),
        paragraph(
            "<ul><li>مجموعة واتساب فيها كل الزبناء: كل واحد يرى رقم الآخر. استعملوا لائحة "
            "إرسال.</li><li>صورة وصل فيها عنوان زبونة على فيسبوك.</li><li>بيع لائحة الأرقام أو "
            "إعطاؤها لصديق.</li><li>صورة زبون بلا إذنه.</li></ul>",
            "<ul><li>Un groupe WhatsApp de tous les clients : chacun voit le numéro des autres. "
            "Prenez une liste de diffusion.</li><li>Un reçu avec l’adresse d’une cliente sur "
            "Facebook.</li><li>Vendre ou prêter la liste des numéros.</li><li>La photo d’un "
            "client sans son accord.</li></ul>",
        ),
        warn(
            "فكروا في أعضائكم أيضا: سجل الأعضاء فيه معطيات شخصية. لا تنشروه.",
            "Pensez aussi à vos membres : leur registre contient des données personnelles. "
            "Ne le publiez pas.",
        ),
        info(
            "زبون طلب محو رقمه؟ امحوه في اليوم نفسه وأخبروه. هذا أحسن إشهار.",
            "Un client demande l’effacement ? Faites-le le jour même et dites-le-lui. C’est la "
            "meilleure publicité.",
        ),
        links(
            ("قانون البيع عبر الإنترنت", "La loi de la vente en ligne", "guide:online-law"),
            (
                "نبيع عبر الإنترنت من الألف إلى الياء",
                "Vendre en ligne, pas à pas",
                "guide:sell-online",
            ),
        ),
    ],
)
