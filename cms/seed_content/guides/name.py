"""The name of a cooperative and its approval."""

from cms.seed_content.guides.shape import fact, guide, info, links, paragraph, step, warn

NAME = guide(
    "name",
    ["create.name", "inst.odco"],
    ar={
        "title": "شهادة التسمية: اسم التعاونية لدى مكتب تنمية التعاون",
        "slug": "chahadat-tasmia",
        "summary": "كيف نختار اسم التعاونية ونطلب شهادة التسمية (ورقة السمية) من مكتب تنمية "
        "التعاون: من يوقع الطلب، أين يودع، وهل يتم عبر الإنترنت.",
    },
    fr={
        "title": "Attestation de dénomination : le nom de la coopérative (ODCO)",
        "slug": "attestation-denomination",
        "summary": "Choisir le nom de la coopérative et demander l’attestation de dénomination à "
        "l’ODCO : qui signe, où déposer, et ce qu’on sait de la demande en ligne.",
    },
    body=[
        step(
            ar={
                "title": "نختار اسمين أو ثلاثة",
                "who": "كل المؤسسين، خمسة على الأقل",
                "where": "بينكم",
                "cost": "لا شيء",
                "days": "اجتماع واحد",
                "papers": ["ورقة فيها الأسماء المقترحة، بالعربية والفرنسية"],
                "text": "<ul><li>اسم قصير، يسهل نطقه في الهاتف.</li><li>فيه منتوجكم أو بلدتكم: "
                "«تعاونية زيتون تاغيا» مثلا.</li><li>يكتب بالطريقة نفسها في كل الوثائق. حرف واحد "
                "مختلف قد يعيد الملف.</li><li>ابحثوا عنه في الإنترنت: قد تحمله تعاونية "
                "أخرى.</li></ul>",
            },
            fr={
                "title": "Choisir deux ou trois noms",
                "who": "Tous les fondateurs, cinq au moins",
                "where": "Entre vous",
                "cost": "Rien",
                "days": "Une réunion",
                "papers": ["Une feuille avec les noms proposés, en arabe et en français"],
                "text": "<ul><li>Un nom court, facile à dire au téléphone.</li><li>Il parle du "
                "produit ou du lieu : « Coopérative Zitoun Taghia », par exemple.</li><li>Il "
                "s’écrit pareil sur tous les papiers. Une lettre de différence peut faire revenir "
                "le dossier.</li><li>Cherchez-le sur internet : une autre coopérative le porte "
                "peut-être.</li></ul>",
            },
            facts=["members-minimum"],
        ),
        step(
            ar={
                "title": "نملأ الطلب ونوقعه",
                "who": "خمسة أشخاص على الأقل يوقعون",
                "where": "استمارة مكتب تنمية التعاون",
                "cost": "لا رقم مؤكد؛ اسألوا المندوبية",
                "days": "نصف يوم",
                "papers": [
                    "طلب الموافقة على التسمية، موقعا",
                    "ما تطلبه المندوبية من وثائق أخرى: اسألوا بالهاتف قبل التنقل",
                ],
                "text": "<p>اكتبوا الأسماء بالترتيب: المفضل أولا. واكتبوا رقم هاتف يجيب دائما.</p>",
            },
            fr={
                "title": "Remplir et signer la demande",
                "who": "Cinq personnes au moins signent",
                "where": "Formulaire de l’ODCO",
                "cost": "Pas de chiffre sûr ; demandez à la délégation",
                "days": "Une demi-journée",
                "papers": [
                    "La demande d’approbation de dénomination, signée",
                    "Les autres pièces voulues par la délégation : appelez avant le trajet",
                ],
                "text": "<p>Écrivez les noms dans l’ordre, le préféré d’abord. Donnez un numéro "
                "de téléphone qui répond.</p>",
            },
            facts=["name-request-signatures"],
        ),
        step(
            ar={
                "title": "نودع الطلب ونحتفظ بالوصل",
                "who": "عضو أو عضوان",
                "where": "مندوبية مكتب تنمية التعاون (لودكو) في جهتكم",
                "cost": "التنقل",
                "days": "الجواب في 3 أيام، رقم في انتظار التحقق",
                "papers": ["نسخة من الطلب، مؤرخة عند الإيداع"],
                "text": "<p>اسألوا: متى الجواب، وبأي طريقة؟ إذا رفض الاسم، اطلبوا السبب وقدموا "
                "الاسم الثاني.</p>",
            },
            fr={
                "title": "Déposer et garder une preuve",
                "who": "Un ou deux membres",
                "where": "Délégation de l’ODCO de votre région",
                "cost": "Le trajet",
                "days": "Réponse en 3 jours, chiffre à vérifier",
                "papers": ["Une copie de la demande, datée au dépôt"],
                "text": "<p>Demandez quand et comment viendra la réponse. En cas de refus, "
                "demandez le motif et proposez le deuxième nom.</p>",
            },
            facts=["name-answer-days"],
        ),
        step(
            ar={
                "title": "نحفظ الأصل لملف المحكمة",
                "who": "الكاتب",
                "where": "في ملف التعاونية",
                "cost": "المصادقة على النسخ",
                "days": "يوم التسلم",
                "papers": ["الأصل", "نسختان مصادق عليهما"],
                "text": "<p>صوروا الوثيقة بالهاتف أيضا. لا تسلموا الأصل الوحيد إلا لكتابة "
                "الضبط.</p>",
            },
            fr={
                "title": "Garder l’original pour le tribunal",
                "who": "Le secrétaire",
                "where": "Dans le dossier de la coopérative",
                "cost": "La certification des copies",
                "days": "Le jour du retrait",
                "papers": ["L’original", "Deux copies certifiées"],
                "text": "<p>Photographiez aussi le papier. Ne remettez l’original qu’au "
                "greffe.</p>",
            },
            facts=["registration-request-copies"],
        ),
        warn(
            "لا تخلطوا: الشهادة السلبية للشركات لا تنفع التعاونية. وإذا قيل لكم إن الطلب صار كله "
            "عبر الإنترنت، فتأكدوا من المندوبية.",
            "Ne confondez pas : le certificat négatif des sociétés ne sert pas à une coopérative. "
            "Et si l’on vous dit que tout se fait en ligne, vérifiez auprès de la délégation.",
        ),
        fact("name-not-company"),
        fact("online-procedures"),
        fact("tele-declaration"),
        fact("name-requests-2016"),
        paragraph(
            "<p><b>بعد التسمية:</b> الجمع العام التأسيسي. لا تنتظروا شهورا: قد تكون للموافقة مدة. "
            "اسألوا المندوبية عنها يوم التسلم.</p>",
            "<p><b>Ensuite :</b> l’assemblée constitutive. N’attendez pas des mois : l’accord a "
            "peut-être une durée. Demandez-la à la délégation le jour du retrait.</p>",
        ),
        info(
            "لا ترسلوا رقم البطاقة الوطنية في هذا الفضاء. المندوبية وحدها قد تطلب وثائق الهوية.",
            "N’envoyez pas de numéro de carte nationale ici. Seule la délégation peut demander "
            "des pièces d’identité.",
        ),
        links(
            (
                "تأسيس تعاونية خطوة بخطوة",
                "Créer une coopérative, étape par étape",
                "guide:create-steps",
            ),
            ("وثائق ملف التسجيل", "Les papiers du dossier", "guide:registration-file"),
            ("مكتب تنمية التعاون ومندوبياته", "L’ODCO et ses délégations", "guide:odco"),
        ),
    ],
)
