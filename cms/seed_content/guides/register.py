"""The local register at the court of first instance."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

REGISTER = guide(
    "register",
    ["create.register", "create.steps"],
    ar={
        "title": "تسجيل التعاونية بالمحكمة: السجل المحلي",
        "slug": "tasjil-lma7kama",
        "summary": "فين كندوزو التسجيل؟ في كتابة الضبط بالمحكمة الابتدائية: من يودع الملف، ماذا "
        "نتسلم، وكيف نحصل على مستخرج من السجل المحلي للتعاونيات.",
    },
    fr={
        "title": "Immatriculer la coopérative au tribunal : le registre local",
        "slug": "immatriculation-tribunal",
        "summary": "Où s’immatriculer ? Au greffe du tribunal de première instance : qui dépose, "
        "ce qu’on retire, et comment avoir un extrait du registre local des coopératives.",
    },
    body=[
        fact("local-register"),
        warn(
            "هي المحكمة الابتدائية العادية، لا المحكمة الإدارية. صفحات قديمة ما زالت تتحدث عن إذن "
            "مسبق (agrément): لم يعد موجودا.",
            "C’est le tribunal de première instance ordinaire, pas le tribunal administratif. De "
            "vieilles pages parlent encore d’agrément préalable : il n’existe plus.",
        ),
        step(
            ar={
                "title": "نراجع الملف قبل التنقل",
                "who": "عضوان، واحد يقرأ وواحد يضع العلامة",
                "where": "في مقر التعاونية",
                "cost": "لا شيء",
                "days": "ساعة",
                "papers": ["لائحة وثائق الملف، مع علامة أمام كل وثيقة"],
                "text": "<p>اتصلوا بكتابة الضبط: أي شباك، أي ساعة، أي رسوم، وكم نسخة؟</p>",
            },
            fr={
                "title": "Relire le dossier avant le trajet",
                "who": "Deux membres : l’un lit, l’autre coche",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Une heure",
                "papers": ["La liste des papiers, cochée ligne par ligne"],
                "text": "<p>Appelez le greffe : quel guichet, quelle heure, quels frais, combien "
                "d’exemplaires ?</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نودع طلب التسجيل",
                "who": "المؤسسون، أو رئيس المجلس، أو مسير، أو وكيل",
                "where": "كتابة الضبط بالمحكمة الابتدائية التي يتبعها مقركم",
                "cost": "لا رقم مؤكد",
                "days": "زيارة واحدة إذا كان الملف كاملا",
                "papers": ["طلب التسجيل في ثلاث نسخ", "التسمية الموافق عليها، ووثائق الملف"],
                "text": "<p>من يودع مكان الآخرين يحمل وكالة. اطلبوا ورقة تثبت يوم الإيداع.</p>",
            },
            fr={
                "title": "Déposer la demande",
                "who": "Les fondateurs, le président, un gérant ou un mandataire",
                "where": "Greffe du tribunal de première instance de votre siège",
                "cost": "Pas de chiffre sûr",
                "days": "Une visite si le dossier est complet",
                "papers": [
                    "La demande en trois exemplaires",
                    "Le nom approuvé et les papiers du dossier",
                ],
                "text": "<p>Qui dépose pour les autres porte une procuration. Demandez une preuve "
                "datée du dépôt.</p>",
            },
            facts=["registration-request-copies", "register-form"],
        ),
        step(
            ar={
                "title": "نتسلم الاستمارة وعليها الرقم",
                "who": "من أودع الملف",
                "where": "كتابة الضبط",
                "cost": "لا شيء في الغالب؛ اسألوا",
                "days": "لا أجل مؤكد؛ اسألوا يوم الإيداع",
                "papers": ["الاستمارة وعليها رقم التسجيل"],
                "text": "<p>من هذا اليوم، اكتبوا الرقم في كل فاتورة ورسالة وطلب تمويل. وانسخوا "
                "الاستمارة: سيطلبها البنك والضرائب.</p>",
            },
            fr={
                "title": "Retirer le formulaire qui porte le numéro",
                "who": "Qui a déposé",
                "where": "Le greffe",
                "cost": "Le plus souvent rien ; demandez",
                "days": "Pas de délai sûr ; demandez au dépôt",
                "papers": ["Le formulaire avec le numéro d’immatriculation"],
                "text": "<p>Dès ce jour, écrivez ce numéro sur factures, lettres et demandes "
                "d’aide. Copiez le formulaire : banque et impôts le voudront.</p>",
            },
            facts=["founding-delay", "after-registration"],
        ),
        heading("سجلان، لا سجل واحد", "Deux registres, pas un seul"),
        paragraph(
            "<ul><li><b>السجل المحلي</b>: عند كتابة الضبط. هنا تسجلون.</li><li><b>السجل "
            "المركزي</b>: عند مكتب تنمية التعاون. لا تذهبون إليه للتسجيل.</li></ul>",
            "<ul><li><b>Le registre local</b> : au greffe. C’est là que vous vous "
            "inscrivez.</li><li><b>Le registre central</b> : à l’ODCO. Vous n’y allez pas pour "
            "vous inscrire.</li></ul>",
        ),
        fact("central-register"),
        fact("register-extract"),
        info(
            "المستخرج ينفع كثيرا: زبون كبير أو بنك يريد أن يتأكد أن تعاونيتكم مسجلة.",
            "L’extrait sert souvent : un gros client ou une banque veut s’assurer que vous êtes "
            "inscrits.",
        ),
        heading("ماذا إذا رفض الملف؟", "Et si le dossier est refusé ?"),
        paragraph(
            "<p>اطلبوا السبب مكتوبا. أصلحوا وثيقة وثيقة، ثم ارجعوا. إن لم تفهموا السبب، اسألوا "
            "المندوبية أو مستشارا هنا.</p>",
            "<p>Demandez le motif par écrit. Corrigez pièce par pièce, puis revenez. Si le motif "
            "n’est pas clair, demandez à la délégation ou à un conseiller ici.</p>",
        ),
        fact("online-procedures"),
        links(
            ("وثائق ملف التسجيل", "Les papiers du dossier", "guide:registration-file"),
            ("كم تكلف التعاونية؟", "Combien coûte une coopérative ?", "guide:founding-cost"),
            (
                "تأسيس تعاونية خطوة بخطوة",
                "Créer une coopérative, étape par étape",
                "guide:create-steps",
            ),
        ),
    ],
)
