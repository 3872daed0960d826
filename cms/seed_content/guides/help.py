"""Talk to the cooperative office or to an advisor."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph

HELP = guide(
    "help",
    ["chat.advisor", "inst.odco"],
    ar={
        "title": "أتحدث إلى مستشار أو إلى مكتب تنمية التعاون",
        "slug": "mostachar-odco",
        "summary": "من يجيب عن ماذا: مستشار هذا الفضاء، مكتب تنمية التعاون (لودكو)، العمالة، أونسا، "
        "البنك. وكيف تسألون لتحصلوا على جواب مفيد.",
    },
    fr={
        "title": "Parler à un conseiller ou à l’ODCO",
        "slug": "conseiller-odco",
        "summary": "Qui répond à quoi : le conseiller de cet espace, l’ODCO, la province, l’ONSSA, la "
        "banque. Et comment demander pour obtenir une réponse utile.",
    },
    body=[
        heading("مستشار هذا الفضاء", "Le conseiller de cet espace"),
        paragraph(
            "<p>اكتبوا سؤالكم كما تقولونه، بالعربية أو بالفرنسية. الخدمة مجانية. ترون أين وصل طلبكم: "
            "ينتظر، عرض على مستشار، أخذه مستشار.</p><ol><li>قولوا من أنتم: تعاونية أو مجموعة أو فكرة، "
            "وكم عددكم.</li><li>قولوا أين: الجهة والإقليم.</li><li>قولوا ماذا تريدون، في جملة "
            "واحدة.</li><li>قولوا ماذا فعلتم إلى الآن.</li></ol>",
            "<p>Écrivez comme vous parlez, en arabe ou en français. C’est gratuit. Vous voyez où en est "
            "la demande : en attente, proposée, prise par un conseiller.</p><ol><li>Dites qui vous "
            "êtes : coopérative, groupe ou idée, et combien.</li><li>Dites où : région et province."
            "</li><li>Dites ce que vous voulez, en une phrase.</li><li>Dites ce que vous avez déjà "
            "fait.</li></ol>",
        ),
        info(
            "لا ترسلوا رقم البطاقة الوطنية ولا رقم البطاقة البنكية. لن يطلبهما مستشار أبدا.",
            "N’envoyez ni numéro de carte nationale, ni numéro de carte bancaire. Un conseiller ne les "
            "demande jamais.",
        ),
        heading("مكتب تنمية التعاون (لودكو)", "L’ODCO"),
        fact("odco-contact"),
        fact("odco-regions"),
        fact("odco-tools"),
        fact("cooperatives-count"),
        heading("من يجيب عن ماذا؟", "Qui répond à quoi ?"),
        paragraph(
            "<ul><li><b>التسمية والتأسيس</b>: مندوبية مكتب تنمية التعاون.</li><li><b>التسجيل "
            "والموازنة</b>: كتابة الضبط بالمحكمة الابتدائية.</li><li><b>المبادرة الوطنية</b>: قسم العمل "
            "الاجتماعي بالعمالة أو الإقليم، ومنصة الشباب.</li><li><b>الأغذية</b>: أونسا.</li><li><b>الصناعة "
            "التقليدية</b>: غرفة الصناعة التقليدية.</li><li><b>القروض</b>: البنك، والمركز الجهوي "
            "للاستثمار للمساعدة.</li><li><b>التغطية الصحية</b>: الصندوق الوطني للضمان "
            "الاجتماعي.</li></ul>",
            "<ul><li><b>Nom et fondation</b> : délégation de l’ODCO.</li><li><b>Registre et bilan</b> : "
            "greffe du tribunal de première instance.</li><li><b>INDH</b> : division de l’action sociale "
            "de la province, plateforme des jeunes.</li><li><b>Aliments</b> : ONSSA.</li><li><b>Artisanat"
            "</b> : chambre d’artisanat.</li><li><b>Prêts</b> : banque, avec l’aide du CRI.</li><li><b>"
            "Santé</b> : CNSS.</li></ul>",
        ),
        links(
            ("مكتب تنمية التعاون ومندوبياته", "L’ODCO et ses délégations", "guide:odco"),
            ("تأسيس تعاونية خطوة بخطوة", "Créer une coopérative", "guide:create-steps"),
            ("موقع مكتب تنمية التعاون", "Le site de l’ODCO", "https://www.odco.gov.ma/"),
        ),
    ],
)
