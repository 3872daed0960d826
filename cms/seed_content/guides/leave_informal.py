"""From informal work to a lawful one, without haste."""

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

LEAVE_INFORMAL = guide(
    "leave-informal",
    ["form.informal", "form.compare"],
    ar={
        "title": "خدامة فالنوار: كيف أصير قانونية خطوة بخطوة",
        "slug": "khoroj-mn-nwar",
        "summary": "تعملون في النوار (القطاع غير المهيكل) وتريدون أن تصيروا قانونيين؟ ماذا يتغير، "
        "ماذا نربح وماذا نؤدي، ومن أين نبدأ بلا خوف.",
    },
    fr={
        "title": "Sortir de l’informel : devenir légal, pas à pas",
        "slug": "sortir-informel",
        "summary": "Vous travaillez au noir, dans l’informel, et voulez devenir légal ? Ce qui "
        "change, ce qu’on gagne, ce qu’on paie, et par où commencer sans peur.",
    },
    body=[
        paragraph(
            "<p>لستم حالة نادرة، ولا عيب في ما تعملون. هذه الصفحة لا تحكم على أحد. تعطيكم طريقا "
            "يبدأ من حيث أنتم.</p>",
            "<p>Vous n’êtes pas un cas rare, et votre travail n’a rien de honteux. Cette page ne "
            "juge personne. Elle part de là où vous êtes.</p>",
        ),
        fact("informal-alone"),
        fact("informal-premises"),
        heading("ماذا يتغير؟", "Qu’est-ce qui change ?"),
        paragraph(
            "<ul><li><b>نربح:</b> فاتورة للزبون الكبير، باب للتمويل، تغطية صحية، ومكان في "
            "المعارض.</li><li><b>نؤدي:</b> اشتراكات وتصريحات، كل شهر أو كل "
            "سنة.</li><li><b>نتعلم:</b> كتابة كل درهم داخل وخارج.</li></ul>",
            "<ul><li><b>On gagne :</b> une facture pour les gros clients, une porte vers les "
            "aides, une couverture santé, une place dans les foires.</li><li><b>On paie :</b> "
            "cotisations et déclarations, chaque mois ou chaque année.</li><li><b>On apprend "
            ":</b> à noter chaque dirham.</li></ul>",
        ),
        step(
            ar={
                "title": "أكتب ما أبيع، شهرا كاملا",
                "who": "أنتم",
                "where": "في دفتر صغير",
                "cost": "ثمن الدفتر",
                "days": "شهر",
                "papers": ["دفتر: التاريخ، ماذا بعت، بكم، وكم صرفت"],
                "text": "<p>بلا هذا الدفتر كل مقارنة تخمين. مثال: دخل 3.800 درهم، خرج 2.300، بقي "
                "1.500 في الشهر.</p>",
            },
            fr={
                "title": "Noter ses ventes, un mois entier",
                "who": "Vous",
                "where": "Dans un petit cahier",
                "cost": "Le prix du cahier",
                "days": "Un mois",
                "papers": ["Un cahier : date, vente, prix, dépense"],
                "text": "<p>Sans ce cahier, on devine. Exemple : entrées 3 800 DH, sorties 2 300, "
                "reste 1 500 par mois.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "أبحث عن أربعة مثلي",
                "who": "أنتم، في الدوار أو السوق",
                "where": "حيث يجتمع أهل الحرفة",
                "cost": "كأس شاي",
                "days": "على مهلكم",
                "papers": ["لائحة: الاسم، الحرفة، ماذا يريد كل واحد"],
                "text": "<p>خمسة أشخاص يشترون المواد معا بثمن أرخص، ويبيعون كمية أكبر. جربوا أولا "
                "بيعة واحدة مشتركة قبل أي ورقة.</p>",
            },
            fr={
                "title": "Chercher quatre personnes comme soi",
                "who": "Vous, au douar ou au souk",
                "where": "Là où se retrouvent les gens du métier",
                "cost": "Un verre de thé",
                "days": "Prenez votre temps",
                "papers": ["Une liste : nom, métier, ce que chacun veut"],
                "text": "<p>À cinq, on achète moins cher et on vend plus. Essayez une première "
                "vente commune avant tout papier.</p>",
            },
            facts=["members-minimum"],
        ),
        step(
            ar={
                "title": "وجدتهم: نؤسس تعاونية",
                "who": "خمسة أو أكثر",
                "where": "دليل التأسيس في هذا الفضاء",
                "cost": "1.000 درهم رأس مال على الأقل، يؤدى ربعه أولا",
                "days": "من أسبوعين إلى 6 أسابيع، في انتظار التحقق",
                "papers": ["انظروا دليل التأسيس"],
                "text": "<p>تناسبكم إذا كنتم تعملون معا فعلا، وتقبلون أن يقرر الجميع.</p>",
            },
            fr={
                "title": "Je les ai trouvées : une coopérative",
                "who": "Cinq personnes ou plus",
                "where": "Le guide de création de cet espace",
                "cost": "1 000 DH de capital au moins, le quart d’abord",
                "days": "2 à 6 semaines, à vérifier",
                "papers": ["Voyez le guide de création"],
                "text": "<p>Elle vous va si vous travaillez vraiment ensemble et acceptez de "
                "décider à plusieurs.</p>",
            },
            facts=["capital-minimum"],
        ),
        step(
            logic="or",
            ar={
                "title": "أنا وحدي: المقاول الذاتي",
                "who": "شخص واحد",
                "where": "اسألوا عن أقرب شباك للتسجيل",
                "cost": "ضريبة 0,5 % أو 1 % مما تبيعون، واشتراك التغطية الصحية",
                "days": "لا أجل مؤكد",
                "papers": ["اسألوا الشباك عن اللائحة"],
                "text": "<p>بداية سهلة لمن يعمل وحده. احسبوا اشتراك التغطية قبل التسجيل، لا بعده. "
                "ويمكنكم أن تؤسسوا تعاونية عندما تكبر المجموعة.</p>",
            },
            fr={
                "title": "Je suis seul : auto-entrepreneur",
                "who": "Une personne",
                "where": "Demandez le guichet le plus proche",
                "cost": "Impôt de 0,5 % ou 1 % des ventes, et la cotisation AMO",
                "days": "Pas de délai sûr",
                "papers": ["Demandez la liste au guichet"],
                "text": "<p>Un départ facile pour qui travaille seul. Comptez la cotisation AMO "
                "avant l’inscription, pas après. La coopérative pourra venir quand le groupe "
                "grandit.</p>",
            },
            facts=["ae-ceilings", "ae-numbers"],
        ),
        capsule("khamsa-dyal-nnas"),
        warn(
            "صفحة منتشرة تقول إن سقف المقاول الذاتي صار 2 مليون درهم سنة 2025. تغطية دليل إدارة "
            "الضرائب تخالفها.",
            "Une page annonce un plafond de 2 millions de DH en 2025 pour l’auto-entrepreneur. La "
            "presse sur le guide des impôts dit le contraire.",
        ),
        heading("هل يطلبون مني السنوات الماضية؟", "Va-t-on me réclamer les années passées ?"),
        paragraph(
            "<p>سؤال صحيح، ولا جواب واحد له. اسألوا إدارة الضرائب ووكالة الضمان الاجتماعي قبل "
            "التسجيل. أو اسألوا مستشارا هنا أولا: لا يطلب اسمكم الكامل.</p>",
            "<p>Bonne question, sans réponse unique. Demandez aux impôts et à la CNSS avant de "
            "vous inscrire. Ou d’abord à un conseiller ici : votre nom complet n’est pas "
            "exigé.</p>",
        ),
        info(
            "بعض برامج التمويل مفتوحة لمن يخرج من القطاع غير المهيكل، مثل انطلاقة. اقرؤوا شروطها "
            "وتاريخ آخر خبر.",
            "Certains programmes s’ouvrent à qui quitte l’informel, comme Intelaka. Lisez les "
            "conditions et la date de l’information.",
        ),
        links(
            (
                "تأسيس تعاونية خطوة بخطوة",
                "Créer une coopérative, étape par étape",
                "guide:create-steps",
            ),
            ("مقارنة الأشكال القانونية", "Comparer les formes juridiques", "guide:legal-form"),
            ("التغطية الصحية (لامو)", "La couverture santé (AMO)", "guide:health-cover"),
            ("انطلاقة", "Intelaka", "scheme:intelaka"),
        ),
    ],
)
