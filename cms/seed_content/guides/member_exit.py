"""A member who leaves or is excluded."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

EXIT = guide(
    "exit",
    ["gov.exit", "gov.conflict"],
    ar={
        "title": "خروج عضو من التعاونية: الانسحاب والإقصاء واسترجاع الحصص",
        "slug": "khoroj-3odw",
        "summary": "كيف ينسحب عضو من التعاونية، متى يمكن الإقصاء، وكيف يسترجع العضو حصته. مع "
        "نموذج رسالة انسحاب.",
    },
    fr={
        "title": "Quitter la coopérative : retrait, exclusion, remboursement",
        "slug": "retrait-exclusion",
        "summary": "Comment un membre se retire, quand on peut exclure, et comment la part "
        "sociale est rendue. Avec un modèle de lettre de retrait.",
    },
    body=[
        fact("exit-refund"),
        fact("statutes-content"),
        warn(
            "مبلغ الاسترجاع وأجله يختلفان حسب النظام الأساسي. لم نتحقق من النص مادة بمادة: اسألوا "
            "المندوبية قبل أي قرار.",
            "Le montant et le délai dépendent des statuts. Le texte n’est pas vérifié article par "
            "article : demandez à la délégation avant toute décision.",
        ),
        heading("أريد أن أنسحب", "Je veux partir"),
        step(
            ar={
                "title": "أقرأ النظام الأساسي",
                "who": "العضو",
                "where": "المادة التي تتكلم عن الانسحاب",
                "cost": "لا شيء",
                "days": "قبل الكتابة",
                "papers": ["نسخة من النظام الأساسي: اطلبوها من الكاتب"],
                "text": "<p>ابحثوا عن ثلاثة أشياء: كم شهرا قبل الخروج، متى يرد المال، وماذا يخصم "
                "منه.</p>",
            },
            fr={
                "title": "Lire les statuts",
                "who": "Le membre",
                "where": "L’article sur le retrait",
                "cost": "Rien",
                "days": "Avant d’écrire",
                "papers": ["Une copie des statuts : demandez-la au secrétaire"],
                "text": "<p>Cherchez trois choses : le préavis, la date du remboursement, ce qui "
                "en est retenu.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "أكتب رسالة الانسحاب",
                "who": "العضو",
                "where": "إلى الرئيس، مقابل توقيع",
                "cost": "لا شيء، أو رسالة مضمونة",
                "days": "حسب النظام الأساسي",
                "papers": ["رسالة الانسحاب، ونسخة موقعة تحتفظون بها"],
                "text": "<p><b>نموذج.</b> «أنا (الاسم)، عضو في تعاونية (الاسم)، أخبركم بانسحابي "
                "ابتداء من (التاريخ). أطلب تصفية حسابي ورد حصصي وعددها (العدد). وتقبلوا "
                "التحية.»</p>",
            },
            fr={
                "title": "Écrire la lettre de retrait",
                "who": "Le membre",
                "where": "Au président, contre signature",
                "cost": "Rien, ou une lettre recommandée",
                "days": "Selon les statuts",
                "papers": ["La lettre de retrait, avec un double signé pour vous"],
                "text": "<p><b>Modèle.</b> « Je soussigné(e) (nom), membre de la coopérative "
                "(nom), vous informe de mon retrait à partir du (date). Je demande l’arrêté de "
                "mon compte et le remboursement de mes (nombre) parts. »</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نصفي الحساب ونرد الحصة",
                "who": "المجلس وأمين المال",
                "where": "في مقر التعاونية",
                "cost": "قيمة الحصص",
                "days": "حسب النظام الأساسي",
                "papers": [
                    "ورقة الحساب: ما للعضو وما عليه",
                    "وصل موقع",
                    "سجل الأعضاء والحصص محينا",
                ],
                "text": "<p>مثال: حصتان من 100 درهم، وعليه 50 درهما من البذور. يسترجع 150 درهما. "
                "الاحتياطي لا يوزع عليه.</p>",
            },
            fr={
                "title": "Arrêter le compte et rendre la part",
                "who": "Le conseil et le trésorier",
                "where": "Au siège",
                "cost": "La valeur des parts",
                "days": "Selon les statuts",
                "papers": [
                    "Le compte : ce qu’on lui doit, ce qu’il doit",
                    "Un reçu signé",
                    "Les registres des membres et des parts, à jour",
                ],
                "text": "<p>Exemple : deux parts de 100 DH, et 50 DH de semences dues. Il reprend "
                "150 DH. La réserve ne lui est pas partagée.</p>",
            },
            facts=["surplus-order", "books-kept"],
        ),
        heading("نريد إقصاء عضو", "Nous voulons exclure un membre"),
        paragraph(
            "<p>الإقصاء آخر حل. خطوات عادلة:</p><ol><li>حديث بين شخصين، ثم رسالة تقول ما المشكل "
            "بالضبط.</li><li>أجل ليصلح العضو الأمر.</li><li>استماع: يتكلم ويدافع عن نفسه أمام "
            "المجلس.</li><li>قرار من الجهة التي حددها النظام الأساسي، مكتوب ومعلل.</li><li>إخبار "
            "العضو كتابة، ورد حصته.</li></ol><p>المرض والولادة والرأي المخالف ليست أسبابا "
            "للإقصاء.</p>",
            "<p>L’exclusion vient en dernier. Une voie juste :</p><ol><li>Une conversation, puis "
            "une lettre qui dit exactement le problème.</li><li>Un délai pour "
            "réparer.</li><li>Une écoute : le membre se défend devant le conseil.</li><li>Une "
            "décision de l’organe prévu aux statuts, écrite et motivée.</li><li>Une lettre au "
            "membre, et le remboursement de sa part.</li></ol><p>La maladie, une naissance ou un "
            "avis contraire ne sont pas des motifs.</p>",
        ),
        fact("conciliation-first"),
        heading("صرنا أقل من خمسة!", "Nous ne sommes plus cinq !"),
        fact("members-minimum"),
        paragraph(
            "<p>إذا نزل العدد تحت خمسة، ابحثوا عن عضو جديد بسرعة واسألوا المندوبية. لا تنتظروا "
            "الجمع العام المقبل.</p>",
            "<p>Si vous passez sous cinq, cherchez vite un nouveau membre et appelez la "
            "délégation. N’attendez pas la prochaine assemblée.</p>",
        ),
        info(
            "توفي عضو رحمه الله؟ اجلسوا مع أسرته، واشرحوا حصته، واقرؤوا معا ما يقول النظام "
            "الأساسي.",
            "Un membre est décédé ? Asseyez-vous avec sa famille, expliquez sa part, lisez "
            "ensemble les statuts.",
        ),
        links(
            ("النزاع والصلح", "Conflit et conciliation", "guide:conflict"),
            ("النظام الأساسي", "Les statuts", "guide:statutes"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
