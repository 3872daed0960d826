"""Choose a legal form, and leave the informal sector."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, warn

LEGAL_FORM = guide(
    "legal-form",
    ["form.compare", "form.informal", "social.amo", "tax.coop"],
    ar={
        "title": "أختار الشكل القانوني وأخرج من النوار",
        "slug": "shakl-9anoni",
        "summary": "تعاونية أم مقاول ذاتي أم شركة أم جمعية؟ مقارنة بسيطة لمن يعمل في القطاع غير "
        "المهيكل (النوار) ويريد أن يصير قانونيا.",
    },
    fr={
        "title": "Choisir une forme juridique, sortir de l’informel",
        "slug": "choisir-forme-juridique",
        "summary": "Coopérative, auto-entrepreneur, société ou association ? Une comparaison simple "
        "pour qui travaille dans l’informel et veut devenir légal.",
    },
    body=[
        heading("ثلاثة أسئلة أولا", "Trois questions d’abord"),
        paragraph(
            "<ol><li><b>فرد أم مجموعة؟</b> فرد: المقاول الذاتي أو الشركة. خمسة أو أكثر: "
            "التعاونية ممكنة.</li><li><b>هل تريدون أن يقرر الجميع معا؟</b> في التعاونية لكل عضو صوت "
            "واحد.</li><li><b>كم تبيعون في السنة؟</b> للمقاول الذاتي سقف.</li></ol>",
            "<ol><li><b>Seul ou en groupe ?</b> Seul : auto-entrepreneur ou société. Cinq ou plus : la "
            "coopérative est possible.</li><li><b>Voulez-vous décider tous ensemble ?</b> En "
            "coopérative, un membre égale une voix.</li><li><b>Combien vendez-vous par an ?</b> "
            "L’auto-entrepreneur a un plafond.</li></ol>",
        ),
        fact("informal-alone"),
        heading("التعاونية (كوبيراتيف)", "La coopérative"),
        paragraph(
            "<ul><li>خمسة أعضاء على الأقل، و1.000 درهم على الأقل.</li><li>لها: وسائل مشتركة، إعفاء "
            "ضريبي بشروط، وجوائز خاصة بالتعاونيات.</li><li>عليها: جمع عام كل سنة، حسابات، وقرارات "
            "جماعية.</li></ul>",
            "<ul><li>Cinq membres au moins, 1 000 DH au moins.</li><li>Pour : moyens partagés, "
            "exonération fiscale sous conditions, prix réservés aux coopératives.</li><li>Contre : "
            "assemblée chaque année, comptes, décisions à plusieurs.</li></ul>",
        ),
        fact("members-minimum"),
        fact("three-activities"),
        fact("tax-exemption"),
        fact("tax-exemption-limit"),
        fact("tax-duties-remain"),
        heading("المقاول الذاتي (لوطو أنتروبرونور)", "L’auto-entrepreneur"),
        paragraph(
            "<ul><li>شخص واحد، بلا رأس مال.</li><li>له: أسهل بداية، فواتير، وتغطية صحية.</li><li>عليه: "
            "سقف لرقم المعاملات، واشتراكات التغطية الصحية التي تتراكم إن لم تؤد.</li></ul>",
            "<ul><li>Une seule personne, sans capital.</li><li>Pour : le plus facile, des factures, "
            "l’AMO.</li><li>Contre : un plafond de ventes, et des cotisations AMO qui s’accumulent si "
            "on ne les paie pas.</li></ul>",
        ),
        fact("ae-ceilings"),
        fact("ae-one-client"),
        fact("ae-no-accounts"),
        warn(
            "صفحة منتشرة تقول إن سقف المقاول الذاتي صار مليوني درهم سنة 2025. تغطية دليل إدارة الضرائب لسنة "
            "2025 تخالفها.",
            "Une page qui circule annonce un plafond de 2 millions de DH en 2025 pour "
            "l’auto-entrepreneur. La presse qui présente le guide des impôts de 2025 dit le contraire.",
        ),
        heading("الشركة والجمعية والمجموعة", "Société, association, groupement"),
        fact("sarl-people"),
        paragraph(
            "<ul><li><b>الشركة (صارل)</b>: قرارات سريعة، لكن ضرائب ومحاسبة. في انتظار التحقق.</li>"
            "<li><b>الجمعية</b>: لأهداف اجتماعية، ولا توزع الربح على أعضائها. في انتظار "
            "التحقق.</li><li><b>مجموعة ذات النفع الاقتصادي (GIE)</b>: تجمع مقاولات أو تعاونيات قائمة. "
            "مسؤولية أعضائها تضامنية. في انتظار التحقق.</li></ul>",
            "<ul><li><b>SARL</b> : décisions rapides, mais impôts et comptabilité. À vérifier.</li>"
            "<li><b>Association</b> : but social, ne partage pas de bénéfice. À vérifier.</li>"
            "<li><b>GIE</b> : regroupe des entreprises ou coopératives existantes, avec une "
            "responsabilité solidaire. À vérifier.</li></ul>",
        ),
        heading(
            "أعمل في النوار: ماذا يتغير؟", "Je travaille dans l’informel : qu’est-ce qui change ?"
        ),
        paragraph(
            "<p>تستطيعون إعطاء فاتورة، وطلب التمويل، والاستفادة من التغطية الصحية (لامو). وفي "
            "المقابل: تصريحات واشتراكات كل شهر أو كل سنة.</p><ol><li>احسبوا ما تبيعون في "
            "شهر.</li><li>تحدثوا إلى أربعة أشخاص يعملون مثلكم.</li><li>إن وجدتموهم: دليل التأسيس. إن "
            "لم تجدوهم: ابدؤوا بصفة مقاول ذاتي، وارجعوا إلى التعاونية عندما تكبر "
            "المجموعة.</li></ol>",
            "<p>Vous pouvez donner une facture, demander un financement, avoir l’AMO. En échange : des "
            "déclarations et des cotisations, chaque mois ou chaque année.</p><ol><li>Comptez ce que "
            "vous vendez en un mois.</li><li>Parlez à quatre personnes qui travaillent comme vous."
            "</li><li>Si vous les trouvez : le guide de création. Sinon : commencez "
            "auto-entrepreneur, et revenez à la coopérative quand le groupe grandit.</li></ol>",
        ),
        heading("التغطية الصحية (لامو)", "La couverture santé (AMO)"),
        fact("amo-self-employed"),
        fact("amo-artisans"),
        fact("amo-rates"),
        info(
            "تخافون من متأخرات الاشتراك؟ اسألوا وكالة الضمان الاجتماعي عن وضعكم قبل التسجيل، لا بعده.",
            "Vous craignez les arriérés ? Demandez votre situation à l’agence CNSS avant de vous "
            "inscrire, pas après.",
        ),
        links(
            (
                "أخرج من النوار خطوة بخطوة",
                "Sortir de l’informel, pas à pas",
                "guide:leave-informal",
            ),
            ("التغطية الصحية (لامو)", "La couverture santé (AMO)", "guide:health-cover"),
            ("تأسيس تعاونية خطوة بخطوة", "Créer une coopérative", "guide:create-steps"),
            ("انطلاقة", "Intelaka", "scheme:intelaka"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
