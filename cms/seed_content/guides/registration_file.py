"""The papers of the registration file."""

from cms.seed_content.guides.shape import (
    fact,
    guide,
    heading,
    info,
    links,
    paragraph,
    step,
    warn,
)

REGISTRATION_FILE = guide(
    "registration-file",
    ["create.file", "create.register"],
    ar={
        "title": "وثائق تأسيس تعاونية: ملف التسجيل",
        "slug": "wathaiq-tasis",
        "summary": "لائحة وثائق تأسيس التعاونية: الطلب في ثلاث نسخ، التسمية، النظام الأساسي، "
        "المحضر، لائحة الأعضاء، شهادة البنك، وصل السلطة المحلية.",
    },
    fr={
        "title": "Documents pour créer une coopérative : le dossier",
        "slug": "documents-dossier",
        "summary": "La liste des papiers pour créer une coopérative : demande en trois "
        "exemplaires, nom approuvé, statuts, procès-verbal, membres, banque, récépissé.",
    },
    body=[
        paragraph(
            "<p>حضروا ملفا واحدا، بورقة أولى فيها هذه اللائحة. ضعوا علامة أمام كل وثيقة جاهزة.</p>",
            "<p>Préparez une seule chemise, avec cette liste en première page. Cochez chaque "
            "papier prêt.</p>",
        ),
        step(
            ar={
                "title": "ما يأتي من الإدارة",
                "who": "عضو يتتبع الملف",
                "where": "مندوبية المكتب، ثم كتابة الضبط",
                "cost": "النسخ والمصادقة",
                "days": "ابدؤوا من هنا",
                "papers": [
                    "طلب التسجيل على الاستمارة الرسمية، في ثلاث نسخ",
                    "طلب التسمية الموافق عليه: أصل ونسختان مصادق عليهما",
                ],
                "text": "<p>خذوا الاستمارة من كتابة الضبط: هكذا تكون الصيغة التي تقبلها محكمتكم. "
                "املؤوها بخط واضح، بالاسم نفسه حرفا حرفا.</p>",
            },
            fr={
                "title": "Ce qui vient de l’administration",
                "who": "Un membre qui suit le dossier",
                "where": "Délégation de l’ODCO, puis greffe",
                "cost": "Copies et certification",
                "days": "Commencez par là",
                "papers": [
                    "La demande d’immatriculation officielle, en trois exemplaires",
                    "La demande de nom approuvée : un original, deux copies certifiées",
                ],
                "text": "<p>Prenez le formulaire au greffe : ce sera celui que votre tribunal "
                "accepte. Écrivez lisiblement, avec le nom exact, lettre par lettre.</p>",
            },
            facts=["registration-request-copies", "register-form", "official-forms"],
        ),
        step(
            ar={
                "title": "ما نكتبه نحن",
                "who": "كل المؤسسين يوقعون",
                "where": "الجمع العام التأسيسي",
                "cost": "المصادقة على التوقيعات",
                "days": "يوم الجمع",
                "papers": [
                    "النظام الأساسي، يوقعه كل المؤسسين أو وكلاؤهم",
                    "محضر الجمع التأسيسي وفيه أسماء المسؤولين",
                    "لائحة الأعضاء وحصصهم",
                    "ورقة الحضور",
                    "تقرير تقييم الحصص العينية، إن وجدت",
                ],
                "text": "<p>نموذج سطر في لائحة الأعضاء: «فاطمة (الاسم العائلي)، دوار (الاسم)، 2 "
                "حصص، 200 درهم، أدت 50 درهما».</p>",
            },
            fr={
                "title": "Ce que nous écrivons",
                "who": "Tous les fondateurs signent",
                "where": "L’assemblée constitutive",
                "cost": "La légalisation des signatures",
                "days": "Le jour de l’assemblée",
                "papers": [
                    "Les statuts, signés par tous les fondateurs ou mandataires",
                    "Le procès-verbal constitutif, avec les responsables",
                    "La liste des membres et de leurs parts",
                    "La feuille de présence",
                    "Le rapport d’évaluation des apports en nature, s’il y en a",
                ],
                "text": "<p>Une ligne de la liste : « Fatima (nom), douar (nom), 2 parts, 200 DH, "
                "50 DH versés ».</p>",
            },
            facts=["statutes-signed-by-all", "in-kind-report", "shares-quarter-paid"],
        ),
        step(
            ar={
                "title": "ما نطلبه من البنك والسلطة المحلية",
                "who": "المسؤولون المنتخبون",
                "where": "البنك، ثم القيادة أو الملحقة الإدارية",
                "cost": "مصاريف الحساب",
                "days": "5 أيام على الأكثر بين قبض المال وإيداعه",
                "papers": ["شهادة الإيداع البنكي", "وصل السلطة المحلية، مؤرخا"],
                "text": "<p>لا تخرجوا بلا وصل. صوروه قبل أن تضعوه في الملف.</p>",
            },
            fr={
                "title": "Ce qu’il faut obtenir de la banque et du caïdat",
                "who": "Les responsables élus",
                "where": "La banque, puis le caïdat ou l’annexe",
                "cost": "Les frais du compte",
                "days": "5 jours au plus entre l’argent reçu et son dépôt",
                "papers": [
                    "L’attestation de dépôt bancaire",
                    "Le récépissé daté de l’autorité locale",
                ],
                "text": "<p>Ne partez jamais sans récépissé. Photographiez-le avant de le "
                "ranger.</p>",
            },
            facts=["funds-bank-days", "local-authority-receipt"],
        ),
        heading("هل اللائحة كاملة؟", "La liste est-elle complète ?"),
        fact("registration-papers"),
        warn(
            "لم نقارن بعد لائحة الملف بالمادة 11 من القانون. قبل الإيداع، اعرضوا لائحتكم على "
            "كتابة الضبط واطلبوا ما ينقص كتابة.",
            "Cette liste n’est pas encore comparée à l’article 11 de la loi. Avant le dépôt, "
            "montrez la vôtre au greffe et faites écrire ce qui manque.",
        ),
        heading("أخطاء تعيد الملف", "Les erreurs qui font revenir le dossier"),
        paragraph(
            "<ul><li>الاسم مكتوب بطريقتين.</li><li>توقيع ناقص في صفحة من النظام "
            "الأساسي.</li><li>مبلغ شهادة البنك لا يطابق لائحة الحصص.</li><li>محضر لا يذكر أسماء "
            "المسؤولين.</li><li>نسخ غير مصادق عليها.</li></ul>",
            "<ul><li>Le nom écrit de deux façons.</li><li>Une signature oubliée sur une page des "
            "statuts.</li><li>Un montant de banque différent de la liste des parts.</li><li>Un "
            "procès-verbal sans le nom des responsables.</li><li>Des copies non "
            "certifiées.</li></ul>",
        ),
        info(
            "نسخ وثائق الهوية تسلم للإدارة وحدها. لا ترسلوها في واتساب ولا في هذا الفضاء.",
            "Les copies de pièces d’identité vont à l’administration seulement. Ne les envoyez ni "
            "par WhatsApp, ni ici.",
        ),
        links(
            ("التسجيل بالمحكمة الابتدائية", "L’immatriculation au tribunal", "guide:register"),
            ("النظام الأساسي", "Les statuts", "guide:statutes"),
            ("شهادة التسمية", "L’attestation de dénomination", "guide:name"),
            ("كم تكلف التعاونية؟", "Combien coûte une coopérative ?", "guide:founding-cost"),
        ),
    ],
)
