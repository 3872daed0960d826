"""Disputes and conciliation."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

CONFLICT = guide(
    "conflict",
    ["gov.conflict"],
    ar={
        "title": "نزاع في التعاونية: الصلح قبل المحكمة",
        "slug": "niza3-solh",
        "summary": "اختلفنا في التعاونية: كيف نهدأ، نكتب المشكل، نطلب الصلح عند الاتحاد أو "
        "الجامعة، ومتى نحتاج محاميا أو المحكمة.",
    },
    fr={
        "title": "Conflit dans la coopérative : la conciliation d’abord",
        "slug": "conflit-conciliation",
        "summary": "Un désaccord entre membres : se calmer, écrire le problème, demander la "
        "conciliation de l’union ou de la fédération, et quand aller au tribunal.",
    },
    body=[
        fact("conciliation-first"),
        step(
            ar={
                "title": "نسمع كل طرف وحده",
                "who": "شخص يقبله الطرفان",
                "where": "مكان هادئ، بلا شهود كثيرين",
                "cost": "لا شيء",
                "days": "ثلاثة أيام من الهدوء، ثم ساعة لكل طرف",
                "papers": ["ورقة: ماذا وقع، متى، وماذا يريد كل طرف"],
                "text": "<p>ثلاث قواعد: واحد يتكلم، لا شتم، ونتكلم عن الفعل لا عن الشخص. «لم تسلم "
                "الوصل» أحسن من «أنت سارق».</p>",
            },
            fr={
                "title": "Écouter chaque côté seul",
                "who": "Une personne acceptée des deux côtés",
                "where": "Un lieu calme, sans public",
                "cost": "Rien",
                "days": "Trois jours de calme, puis une heure chacun",
                "papers": ["Une feuille : quoi, quand, et ce que chacun veut"],
                "text": "<p>Trois règles : un seul parle, pas d’insulte, on parle de l’acte et "
                "non de la personne. « Le reçu manque » vaut mieux que « tu es un voleur ».</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نرجع إلى النص",
                "who": "الطرفان معا",
                "where": "النظام الأساسي والمحاضر والدفاتر",
                "cost": "لا شيء",
                "days": "اجتماع واحد",
                "papers": ["النظام الأساسي", "المحضر الذي فيه القرار", "الفواتير أو الكشوف"],
                "text": "<p>كثير من النزاعات ينتهي هنا: القرار مكتوب، أو لم يكتب أبدا. إن لم يكتب، "
                "اكتبوه اليوم.</p>",
            },
            fr={
                "title": "Revenir aux textes",
                "who": "Les deux côtés ensemble",
                "where": "Statuts, procès-verbaux, cahiers",
                "cost": "Rien",
                "days": "Une réunion",
                "papers": ["Les statuts", "Le procès-verbal de la décision", "Factures ou relevés"],
                "text": "<p>Souvent, la dispute finit ici : la décision est écrite, ou ne l’a "
                "jamais été. Sinon, écrivez-la aujourd’hui.</p>",
            },
            facts=["members-see-accounts"],
        ),
        step(
            ar={
                "title": "نكتب الاتفاق ونوقعه",
                "who": "الطرفان والوسيط",
                "where": "في مقر التعاونية",
                "cost": "لا شيء",
                "days": "اليوم نفسه",
                "papers": ["ورقة الاتفاق: من يفعل ماذا، وقبل أي تاريخ"],
                "text": "<p>مثال: «يعرض أمين المال الدفتر كل أول سبت. يعتذر (الاسم) في الاجتماع. "
                "نراجع الاتفاق يوم (التاريخ).»</p>",
            },
            fr={
                "title": "Écrire l’accord et le signer",
                "who": "Les deux côtés et le médiateur",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Le même jour",
                "papers": ["L’accord : qui fait quoi, avant quelle date"],
                "text": "<p>Exemple : « Le trésorier montre le cahier chaque premier samedi. "
                "(Nom) s’excuse en réunion. Nous relisons l’accord le (date). »</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "لم نتفق؟ نطلب الصلح رسميا",
                "who": "الطرف الذي يشتكي، كتابة",
                "where": "اتحاد التعاونيات أو الجامعة؛ والمندوبية تدلكم",
                "cost": "اسألوا",
                "days": "لا أجل مؤكد",
                "papers": ["طلب الصلح", "نسخ الوثائق، لا الأصول"],
                "text": "<p>قطاعكم بلا اتحاد؟ اسألوا مندوبية مكتب تنمية التعاون: إلى من نتوجه؟</p>",
            },
            fr={
                "title": "Pas d’accord ? Demander la conciliation",
                "who": "Qui se plaint, par écrit",
                "where": "L’union ou la fédération ; la délégation vous oriente",
                "cost": "Demandez",
                "days": "Pas de délai sûr",
                "papers": ["La demande de conciliation", "Des copies, pas les originaux"],
                "text": "<p>Pas d’union dans votre secteur ? Demandez à la délégation de l’ODCO à "
                "qui vous adresser.</p>",
            },
            facts=["unions-federation"],
        ),
        heading("متى المحكمة؟", "Et le tribunal ?"),
        paragraph(
            "<p>بعد أن يفشل الصلح، أو إذا ضاع مال أو وقع تهديد. تحدثوا أولا إلى محام. المحكمة "
            "طويلة، وغالبا تخسر التعاونية زبناءها في الطريق.</p>",
            "<p>Quand la conciliation échoue, ou s’il y a vol ou menace. Voyez d’abord un avocat. "
            "Un procès est long, et la coopérative y perd souvent ses clients.</p>",
        ),
        warn(
            "هذه الصفحة لا تعوض محاميا. لا تكتبوا أسماء ولا اتهامات في مجموعات واتساب أو فيسبوك.",
            "Cette page ne remplace pas un avocat. N’écrivez ni noms ni accusations dans les "
            "groupes WhatsApp ou Facebook.",
        ),
        heading("نزاعات تتكرر، وعلاجها", "Les disputes fréquentes, et leur remède"),
        paragraph(
            "<ul><li><b>«لا نرى الحسابات»</b>: كشف البنك على الحائط كل شهر.</li><li><b>«أعمل أكثر "
            "من غيري»</b>: دفتر ساعات أو كيلوات، ومردود حسبه.</li><li><b>«الزوج أو القريب يقرر "
            "مكاننا»</b>: لا يدخل الجمع إلا الأعضاء. صوت لكل عضو.</li><li><b>«الآلة دائما عند "
            "فلان»</b>: جدول أسبوعي معلق.</li></ul>",
            "<ul><li><b>« On ne voit pas les comptes »</b> : le relevé affiché chaque "
            "mois.</li><li><b>« Je travaille plus que les autres »</b> : un cahier d’heures ou de "
            "kilos, et une ristourne selon lui.</li><li><b>« Un mari ou un proche décide pour "
            "nous »</b> : seuls les membres entrent à l’assemblée. Une voix chacun.</li><li><b>« "
            "La machine est toujours chez le même »</b> : un planning affiché.</li></ul>",
        ),
        fact("one-member-one-vote"),
        info(
            "مستشار هذا الفضاء يستطيع أن يسمعكم بهدوء ويدلكم على الباب المناسب. لا يحكم بينكم.",
            "Un conseiller de cet espace peut vous écouter et vous orienter. Il ne juge pas entre "
            "vous.",
        ),
        links(
            (
                "التقريران وحق رؤية الحسابات",
                "Les rapports et le droit de voir les comptes",
                "guide:reports",
            ),
            ("خروج عضو", "Le départ d’un membre", "guide:exit"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
