"""The moral and financial reports, and members' right to see the accounts."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

REPORTS = guide(
    "reports",
    ["gov.reports", "gov.conflict"],
    ar={
        "title": "التقرير الأدبي والمالي، وحق الأعضاء في رؤية الحسابات",
        "slug": "ta9rir-adabi-mali",
        "summary": "كيف نكتب التقرير الأدبي والتقرير المالي للتعاونية، وماذا نفعل إذا لم تورينا "
        "الرئيسة أو الرئيس الحساب.",
    },
    fr={
        "title": "Rapport moral, rapport financier : voir les comptes",
        "slug": "rapport-moral-financier",
        "summary": "Écrire le rapport moral et le rapport financier d’une coopérative, et que "
        "faire quand la présidente ou le président ne montre pas les comptes.",
    },
    body=[
        step(
            ar={
                "title": "نكتب التقرير الأدبي: ماذا فعلنا؟",
                "who": "الرئيس والكاتب",
                "where": "في مقر التعاونية",
                "cost": "لا شيء",
                "days": "يومان، شهرا قبل الجمع",
                "papers": ["التقرير الأدبي، صفحة أو صفحتان"],
                "text": "<p>خمس فقرات قصيرة:</p><ol><li>كم عضوا دخل، وكم خرج.</li><li>ماذا أنتجنا "
                "وأين بعنا.</li><li>أي تكوين وأي معرض حضرنا.</li><li>ما الذي لم ينجح، "
                "ولماذا.</li><li>ماذا نريد في السنة المقبلة.</li></ol>",
            },
            fr={
                "title": "Le rapport moral : qu’avons-nous fait ?",
                "who": "Le président et le secrétaire",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Deux jours, un mois avant l’assemblée",
                "papers": ["Le rapport moral, une ou deux pages"],
                "text": "<p>Cinq courts paragraphes :</p><ol><li>Combien de membres sont entrés, "
                "combien sont partis.</li><li>Ce qui a été produit, où c’est vendu.</li><li>Les "
                "formations et les foires.</li><li>Ce qui n’a pas marché, et pourquoi.</li><li>Ce "
                "que nous voulons l’an prochain.</li></ol>",
            },
            facts=["meeting-agenda"],
        ),
        step(
            ar={
                "title": "نكتب التقرير المالي: أين ذهب المال؟",
                "who": "أمين المال، مع المحاسب",
                "where": "من دفتر الصندوق وكشف البنك",
                "cost": "أجرة المحاسب إن وجد",
                "days": "أسبوع",
                "papers": ["التقرير المالي", "الموازنة (بيلان)", "كشف الحساب البنكي إلى آخر السنة"],
                "text": "<p>جدول بأربعة أسطر يكفي للفهم. مثال: كان في الصندوق 12.000 درهم. دخل "
                "180.000. خرج 171.000. بقي 21.000.</p><p>تأكدوا: هل 21.000 هو ما في البنك "
                "والصندوق معا؟</p>",
            },
            fr={
                "title": "Le rapport financier : où est allé l’argent ?",
                "who": "Le trésorier, avec le comptable",
                "where": "À partir du cahier de caisse et du relevé",
                "cost": "Le comptable, s’il y en a un",
                "days": "Une semaine",
                "papers": ["Le rapport financier", "Le bilan", "Le relevé bancaire de fin d’année"],
                "text": "<p>Quatre lignes suffisent pour comprendre. Exemple : en caisse 12 000 "
                "DH. Entrées 180 000. Sorties 171 000. Reste 21 000.</p><p>Vérifiez : 21 000, "
                "est-ce bien banque et caisse ensemble ?</p>",
            },
            facts=["books-kept"],
        ),
        step(
            ar={
                "title": "نضعهما رهن إشارة الأعضاء",
                "who": "المجلس أو المسير",
                "where": "مقر التعاونية",
                "cost": "لا شيء",
                "days": "مع الاستدعاء",
                "papers": ["نسخة من التقريرين ومن الموازنة", "ورقة يوقع فيها من اطلع"],
                "text": "<p>حددوا ساعتين في الأسبوع يأتي فيهما من أراد. من لا يقرأ له أن يأتي مع "
                "من يثق به.</p>",
            },
            fr={
                "title": "Les laisser à la disposition des membres",
                "who": "Le conseil ou le gérant",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Avec la convocation",
                "papers": [
                    "Une copie des deux rapports et du bilan",
                    "Une feuille signée par qui est venu voir",
                ],
                "text": "<p>Fixez deux heures par semaine pour venir voir. Qui ne lit pas vient "
                "avec quelqu’un de confiance.</p>",
            },
            facts=["members-see-accounts"],
        ),
        heading(
            "الرئيسة لا ترينا الحساب: ماذا نفعل؟",
            "La présidente ne montre pas les comptes : que faire ?",
        ),
        paragraph(
            "<p>ابدؤوا بالهدوء. كثيرا ما يكون السبب أن الدفتر غير مرتب، لا أن المال "
            "ضاع.</p><ol><li>اطلبوا الحساب شفويا، ثم كتابة باسم عضوين أو أكثر.</li><li>اكتبوا "
            "بالضبط ما تريدون: الدفتر، الكشف، فواتير شهر معين.</li><li>سلموا الطلب مقابل توقيع، "
            "واتركوا أجلا معقولا.</li><li>ضعوا النقطة في جدول أعمال الجمع العام.</li><li>بلا "
            "جواب: اتصلوا بالاتحاد أو بمندوبية مكتب تنمية التعاون.</li></ol>",
            "<p>Commencez calmement. Souvent le cahier est en désordre, l’argent n’est pas "
            "perdu.</p><ol><li>Demandez de vive voix, puis par écrit, à deux ou "
            "plus.</li><li>Dites exactement quoi : cahier, relevé, factures d’un "
            "mois.</li><li>Remettez la demande contre signature, avec un délai "
            "raisonnable.</li><li>Mettez le point à l’ordre du jour de l’assemblée.</li><li>Sans "
            "réponse : l’union, ou la délégation de l’ODCO.</li></ol>",
        ),
        paragraph(
            "<p><b>نموذج طلب.</b> «نحن الأعضاء الموقعين أسفله، نطلب الاطلاع على دفتر الصندوق وكشف "
            "البنك من (شهر) إلى (شهر)، في مقر التعاونية، قبل (التاريخ). وشكرا.»</p>",
            "<p><b>Modèle de demande.</b> « Nous, membres soussignés, demandons à voir le cahier "
            "de caisse et le relevé bancaire de (mois) à (mois), au siège, avant le (date). "
            "Merci. »</p>",
        ),
        fact("conciliation-first"),
        warn(
            "لا تتهموا أحدا في مجموعة واتساب. الاتهام المكتوب بلا دليل قد يرجع عليكم.",
            "N’accusez personne dans un groupe WhatsApp. Une accusation écrite sans preuve peut "
            "se retourner contre vous.",
        ),
        heading("من يطلب التقريرين أيضا؟", "Qui d’autre les demande ?"),
        fact("reports-and-finance"),
        info(
            "أنتم في المجلس؟ اقرؤوا كشف البنك أمام الأعضاء كل ثلاثة أشهر. الثقة أرخص من النزاع.",
            "Vous êtes au conseil ? Lisez le relevé devant les membres tous les trois mois. La "
            "confiance coûte moins qu’une dispute.",
        ),
        links(
            ("حسابات التعاونية والموازنة", "Les comptes et le bilan", "guide:accounts"),
            ("النزاع والصلح", "Conflit et conciliation", "guide:conflict"),
            ("نموذج محضر الجمع العام", "Modèle de procès-verbal", "guide:minutes"),
        ),
    ],
)
