"""The cooperative office and its delegations."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

ODCO = guide(
    "odco",
    ["inst.odco"],
    ar={
        "title": "مكتب تنمية التعاون (لودكو) ومندوبياته الجهوية",
        "slug": "maktab-tanmiyat-ta3awon",
        "summary": "ماذا يفعل مكتب تنمية التعاون، كيف نصل إلى مندوبية جهتنا، ماذا نسألها، وما "
        "الجديد: بنك المشاريع والأكاديمية والسوق الإلكتروني.",
    },
    fr={
        "title": "L’ODCO et ses délégations régionales",
        "slug": "odco-delegations",
        "summary": "Ce que fait l’Office du développement de la coopération, comment joindre la "
        "délégation de votre région, quoi lui demander, et ses nouveaux services.",
    },
    body=[
        heading("ماذا يفعل المكتب؟", "Que fait l’ODCO ?"),
        paragraph(
            "<ul><li>يوافق على اسم التعاونية.</li><li>يمسك السجل المركزي للتعاونيات.</li><li>يعلن "
            "جوائز وبرامج خاصة بالتعاونيات.</li><li>يقدم التكوين والنصيحة عن طريق "
            "مندوبياته.</li></ul><p>المكتب لا يسجل التعاونية: التسجيل في المحكمة الابتدائية. ولا "
            "يعطي القروض: القرض من البنك.</p>",
            "<ul><li>Il approuve le nom de la coopérative.</li><li>Il tient le registre "
            "central.</li><li>Il lance des prix et programmes pour coopératives.</li><li>Ses "
            "délégations forment et conseillent.</li></ul><p>Il n’immatricule pas : c’est le "
            "tribunal de première instance. Il ne prête pas : c’est la banque.</p>",
        ),
        fact("name-request-signatures"),
        fact("central-register"),
        heading("كيف نصل إليه؟", "Comment le joindre ?"),
        fact("odco-regions"),
        fact("odco-contact"),
        step(
            ar={
                "title": "نتصل قبل السفر",
                "who": "عضو واحد، ومعه ورقة وقلم",
                "where": "مندوبية جهتكم",
                "cost": "ثمن المكالمة",
                "days": "عشر دقائق",
                "papers": ["أسئلتكم مكتوبة، ثلاثة على الأكثر"],
                "text": "<p>قولوا أولا: من أنتم، من أي إقليم، وماذا تريدون. ثم اسألوا: أي يوم "
                "نأتي؟ ما الوثائق؟ من نسأل عنه بالاسم؟</p>",
            },
            fr={
                "title": "Appeler avant le trajet",
                "who": "Un membre, papier et crayon",
                "where": "La délégation de votre région",
                "cost": "L’appel",
                "days": "Dix minutes",
                "papers": ["Vos questions écrites, trois au plus"],
                "text": "<p>Dites d’abord qui vous êtes, de quelle province, ce que vous voulez. "
                "Puis : quel jour venir ? quels papiers ? qui demander ?</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نزور المندوبية ونكتب الجواب",
                "who": "عضوان",
                "where": "المندوبية",
                "cost": "التنقل",
                "days": "نصف يوم",
                "papers": ["الوثائق المطلوبة: الأصل ونسخة"],
                "text": "<p>اكتبوا اسم من أجابكم والتاريخ والجواب. إذا قيل لكم رقم أو أجل، "
                "اسألوا: في أي مادة أو ورقة؟</p>",
            },
            fr={
                "title": "Aller à la délégation et noter la réponse",
                "who": "Deux membres",
                "where": "La délégation",
                "cost": "Le trajet",
                "days": "Une demi-journée",
                "papers": ["Les papiers demandés : original et copie"],
                "text": "<p>Notez le nom, la date, la réponse. Pour un chiffre ou un délai, "
                "demandez : dans quel article, quel papier ?</p>",
            },
            facts=[],
        ),
        heading("عشرة أسئلة تنفعكم عندهم", "Dix questions à leur poser"),
        paragraph(
            "<ol><li>هل يطلب الاسم عبر الإنترنت؟</li><li>كم تبقى الموافقة على الاسم "
            "صالحة؟</li><li>هل عندكم نموذج للنظام الأساسي؟</li><li>ما لائحة ملف التسجيل "
            "عندنا؟</li><li>هل بدأ التصريح عن بعد؟</li><li>كم يوما قبل الجمع نستدعي؟</li><li>ما "
            "النصاب في حالتنا؟</li><li>هل يلزمنا مراقب حسابات؟</li><li>ما التكوين القريب "
            "منا؟</li><li>متى تفتح الجوائز هذه السنة؟</li></ol>",
            "<ol><li>Le nom se demande-t-il en ligne ?</li><li>Combien de temps l’accord vaut-il "
            "?</li><li>Avez-vous un modèle de statuts ?</li><li>Quels papiers pour le dossier, "
            "ici ?</li><li>La télédéclaration a-t-elle commencé ?</li><li>Combien de jours pour "
            "convoquer ?</li><li>Quel quorum dans notre cas ?</li><li>Faut-il un commissaire aux "
            "comptes ?</li><li>Quelle formation près de chez nous ?</li><li>Quand ouvrent les "
            "prix cette année ?</li></ol>",
        ),
        heading("خدمات أعلنها المكتب", "Les services annoncés"),
        fact("odco-tools"),
        fact("tele-declaration"),
        fact("controls-scoring"),
        warn(
            "هذا الفضاء ليس مكتب تنمية التعاون، ولا يسلم أي وثيقة رسمية. نحن ندلكم على الباب "
            "الصحيح.",
            "Cet espace n’est pas l’ODCO et ne délivre aucun papier officiel. Nous vous montrons "
            "la bonne porte.",
        ),
        heading("التعاونيات اليوم", "Les coopératives aujourd’hui"),
        fact("cooperatives-count"),
        info(
            "تكتب الكلمة بطرق كثيرة: ODCO، لودكو، أودكو، مكتب تنمية التعاون. هي مؤسسة واحدة.",
            "ODCO, ODECO, « lodco » : c’est le même office.",
        ),
        links(
            ("شهادة التسمية", "L’attestation de dénomination", "guide:name"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
            ("جائزة لالة المتعاونة", "Le prix Lalla Al Moutaaouina", "scheme:lalla"),
            ("موقع مكتب تنمية التعاون", "Le site de l’ODCO", "https://www.odco.gov.ma/"),
        ),
    ],
)
