"""Sharing the surplus."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

SURPLUS = guide(
    "surplus",
    ["gov.surplus"],
    ar={
        "title": "توزيع الفائض على الأعضاء المنخرطين",
        "slug": "tawzi3-lfaid",
        "summary": "كيف يوزع فائض التعاونية على المنخرطين: الاحتياطي أولا، ثم التكوين، ثم المردود "
        "حسب تعامل كل عضو. مع مثال بالأرقام.",
    },
    fr={
        "title": "Partage de l’excédent entre les membres : la ristourne",
        "slug": "partage-excedent",
        "summary": "Répartir l’excédent d’une coopérative : la réserve d’abord, la formation, "
        "puis la ristourne selon l’activité de chacun. Avec un exemple chiffré.",
    },
    body=[
        paragraph(
            "<p>الفائض هو ما يبقى بعد كل المصاريف. لا يقسم بالتساوي، ولا حسب الحصص. يرجع إلى من "
            "تعامل مع التعاونية.</p>",
            "<p>L’excédent est ce qui reste après toutes les dépenses. Il ne se coupe pas en "
            "parts égales, ni selon le capital. Il revient à qui a travaillé avec la "
            "coopérative.</p>",
        ),
        fact("surplus-order"),
        warn(
            "النسب هنا متداولة وثقتنا فيها قليلة. لا توزعوا درهما قبل قراءة نظامكم الأساسي وسؤال "
            "المندوبية أو المحاسب.",
            "Ces pourcentages sont d’usage et peu sûrs. Ne partagez rien avant de lire vos "
            "statuts et de demander à la délégation ou au comptable.",
        ),
        step(
            ar={
                "title": "نحسب الفائض",
                "who": "أمين المال والمحاسب",
                "where": "من الموازنة",
                "cost": "لا شيء",
                "days": "قبل الجمع العام",
                "papers": ["الموازنة", "كشف تعامل كل عضو في السنة"],
                "text": "<p>مثال: بيع 260.000 درهم. مصاريف 220.000 درهم. الفائض 40.000 درهم (4 "
                "ملايين سنتيم).</p>",
            },
            fr={
                "title": "Calculer l’excédent",
                "who": "Le trésorier et le comptable",
                "where": "À partir du bilan",
                "cost": "Rien",
                "days": "Avant l’assemblée",
                "papers": ["Le bilan", "Le relevé d’activité de chaque membre"],
                "text": "<p>Exemple : ventes 260 000 DH. Dépenses 220 000 DH. Excédent : 40 000 "
                "DH (4 millions de centimes).</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نقتطع الاحتياطي وصندوق التكوين",
                "who": "المجلس يقترح",
                "where": "حسب النظام الأساسي",
                "cost": "لا شيء",
                "days": "قبل الجمع العام",
                "papers": ["ورقة الاقتراح"],
                "text": "<p>في المثال، بالنسب المتداولة: الاحتياطي 4.000 درهم، التكوين 800 درهم. "
                "يبقى 35.200 درهم.</p><p>الاحتياطي مال التعاونية: ينفع في سنة صعبة أو لشراء "
                "آلة.</p>",
            },
            fr={
                "title": "Retirer la réserve et la formation",
                "who": "Le conseil propose",
                "where": "Selon les statuts",
                "cost": "Rien",
                "days": "Avant l’assemblée",
                "papers": ["La feuille de proposition"],
                "text": "<p>Dans l’exemple, aux taux d’usage : réserve 4 000 DH, formation 800 "
                "DH. Reste 35 200 DH.</p><p>La réserve est à la coopérative : pour une mauvaise "
                "année ou une machine.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نحسب مردود كل عضو",
                "who": "أمين المال",
                "where": "من كشف التعامل",
                "cost": "لا شيء",
                "days": "يوم",
                "papers": ["جدول: العضو، ما جلب أو عمل، نسبته، مردوده"],
                "text": "<p>جلبت خديجة 500 لتر من أصل 4.000 لتر، أي 12,5 %. مردودها: 35.200 × "
                "12,5 % = 4.400 درهم.</p><p>لها حصة واحدة، ولحسن خمس حصص وجلب الكمية نفسها: "
                "مردودهما واحد.</p>",
            },
            fr={
                "title": "Calculer la ristourne de chacun",
                "who": "Le trésorier",
                "where": "À partir des relevés d’activité",
                "cost": "Rien",
                "days": "Un jour",
                "papers": ["Un tableau : membre, apport ou travail, part en %, ristourne"],
                "text": "<p>Khadija a livré 500 litres sur 4 000, soit 12,5 %. Sa ristourne : 35 "
                "200 × 12,5 % = 4 400 DH.</p><p>Elle a une part. Lahcen en a cinq et a livré "
                "autant : même ristourne.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "الجمع العام يقرر ونؤدي",
                "who": "كل الأعضاء يصوتون؛ أمين المال يؤدي",
                "where": "الجمع العام العادي",
                "cost": "لا شيء",
                "days": "الأداء في الأجل الذي قرره الجمع",
                "papers": ["القرار في المحضر", "وصل موقع من كل عضو"],
                "text": "<p>تريدون إبقاء المردود في التعاونية لشراء آلة؟ اسألوا المحاسب، ثم اكتبوا القرار "
                "بوضوح.</p>",
            },
            fr={
                "title": "L’assemblée décide, puis on paie",
                "who": "Tous votent ; le trésorier paie",
                "where": "L’assemblée ordinaire",
                "cost": "Rien",
                "days": "Au délai décidé par l’assemblée",
                "papers": ["La décision au procès-verbal", "Un reçu signé par membre"],
                "text": "<p>Vous voulez garder cet argent pour une machine ? Demandez au "
                "comptable, puis écrivez la décision clairement.</p>",
            },
            facts=["meeting-agenda"],
        ),
        heading("والحصص: هل لها ربح؟", "Et les parts rapportent-elles ?"),
        paragraph(
            "<p>قد ينص النظام الأساسي على نسبة لمكافأة رأس المال. قد تقرؤون 6 %: هذا سقف من "
            "القانون القديم. اسألوا المندوبية.</p>",
            "<p>Les statuts peuvent prévoir un taux pour le capital. Vous lirez peut-être 6 % : "
            "c’était le plafond de l’ancienne loi. Demandez à la délégation.</p>",
        ),
        fact("statutes-content"),
        info(
            "سجلوا تعامل كل عضو يوما بيوم: اللترات، الكيلوات أو ساعات العمل. بلا سجل، لا مردود "
            "عادل.",
            "Notez l’activité de chacun jour après jour : litres, kilos ou heures. Sans cahier, "
            "pas de ristourne juste.",
        ),
        links(
            ("حسابات التعاونية", "Les comptes de la coopérative", "guide:accounts"),
            ("المجلس والفائض والخروج", "Conseil, excédent, départ", "guide:board"),
            ("خروج عضو", "Le départ d’un membre", "guide:exit"),
        ),
    ],
)
