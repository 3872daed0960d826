"""Who takes part, and who helps."""

from cms.seed_content.glossary.shape import Term, Words

PEOPLE = [
    Term(
        "cooperative",
        Words(
            "تعاونية",
            "مجموعة أشخاص أسسوا معا مقاولة يملكونها ويقررون فيها: لكل عضو صوت واحد، مهما دفع.",
            "سبع نساء يجمعن زيت أركان ويبعنه باسم واحد ويتقاسمن العمل.",
            "تعاونيات",
            "كوبيراتيف|ta3awoniya|taawniya|koperativ",
        ),
        Words(
            "coopérative",
            "Une entreprise fondée et dirigée par ses membres : une personne, une voix, quel que soit "
            "l’argent mis.",
            "Sept femmes pressent l’huile d’argan et la vendent sous un seul nom.",
            "coopératives",
            "cooperative|coperative|koperativ|coop|ta3awoniya",
        ),
        "guide:create-steps",
    ),
    Term(
        "member",
        Words(
            "منخرط",
            "من دخل التعاونية بحصة أو أكثر: يصوت، ويشارك في العمل، وله نصيب من الفائض.",
            "فاطمة منخرطة: دفعت حصتها ووقعت النظام الأساسي.",
            "منخرطة|منخرطين|منخرطون|منخرطات",
            "متعاون|متعاونة|عضو فالتعاونية|moutaawin|mounkharit",
        ),
        Words(
            "coopérateur",
            "Une personne entrée dans la coopérative avec une part ou plus : elle vote, travaille et "
            "a droit à l’excédent.",
            "Fatima est coopératrice : elle a payé sa part et signé les statuts.",
            "coopératrice|coopérateurs|coopératrices|adhérent|adhérents|adhérente|adhérentes",
            "membre|moutaawin|moukharit",
        ),
        "guide:members",
    ),
    Term(
        "union",
        Words(
            "اتحاد التعاونيات",
            "تعاونيات تجتمع لتشتري أو تبيع أو تدافع عن نفسها معا. كل واحدة تبقى مستقلة.",
            "خمس تعاونيات للحليب تشتري شاحنة مبردة واحدة.",
            "اتحادات التعاونيات|اتحاد تعاونيات",
            "ittihad",
        ),
        Words(
            "union de coopératives",
            "Des coopératives qui se regroupent pour acheter, vendre ou se défendre ensemble. Chacune "
            "reste indépendante.",
            "Cinq coopératives laitières achètent un seul camion frigorifique.",
            "unions de coopératives",
            "union",
        ),
    ),
    Term(
        "odco",
        Words(
            "مكتب تنمية التعاون",
            "الإدارة العمومية التي ترافق التعاونيات: توافق على الاسم، تكون الأعضاء، وتمسك السجل "
            "المركزي.",
            "تطلبون الموافقة على اسم التعاونية من المكتب.",
            "",
            "لودكو|أودكو|odco|lodco|odeco",
        ),
        Words(
            "ODCO",
            "L’Office du développement de la coopération : l’administration qui accompagne les "
            "coopératives, approuve leur nom et tient le registre central.",
            "Vous demandez à l’ODCO d’approuver le nom de la coopérative.",
            "Office du développement de la coopération",
            "odeco|odc|lodco",
        ),
        "guide:odco",
    ),
    Term(
        "delegation",
        Words(
            "مندوبية جهوية",
            "مكتب الإدارة في جهتكم: تذهبون إليه بدل السفر إلى الرباط.",
            "مندوبية المكتب في جهة سوس ماسة توجد بأكادير.",
            "المندوبية الجهوية|مندوبيات جهوية|مندوبية المكتب",
            "mandoubiya|délégation",
        ),
        Words(
            "délégation régionale",
            "Le bureau d’une administration dans votre région : on y va au lieu d’aller à Rabat.",
            "La délégation de l’ODCO pour Souss-Massa est à Agadir.",
            "délégations régionales",
            "delegation|mandoubiya",
        ),
    ),
    Term(
        "project-holder",
        Words(
            "حامل مشروع",
            "شخص عنده فكرة عمل ولم يؤسس بعد تعاونية أو مقاولة.",
            "يوسف حامل مشروع: يريد أن يبيع عسل بلدته.",
            "حاملة مشروع|حاملي المشاريع|حاملو المشاريع|حامل المشروع",
            "مول المشروع|moul lmachrou3",
        ),
        Words(
            "porteur de projet",
            "Une personne qui a une idée d’activité et n’a pas encore fondé de structure.",
            "Youssef est porteur de projet : il veut vendre le miel de son village.",
            "porteuse de projet|porteurs de projet|porteurs de projets|porteuses de projet",
            "moul lmachrou3",
        ),
    ),
    Term(
        "support",
        Words(
            "مواكبة",
            "شخص أو إدارة يمشي معكم مدة: ينصح ويكون ويراجع، ولا يعمل مكانكم.",
            "بعد التأسيس يزوركم مواكب كل شهر لينظر معكم في الحسابات.",
            "المواكبة",
            "معاونة|مرافقة|accompagnement|mowakaba",
        ),
        Words(
            "accompagnement",
            "Quelqu’un avance avec vous un temps : il conseille, forme et relit, sans faire à votre "
            "place.",
            "Après la création, un conseiller vient chaque mois regarder les comptes avec vous.",
            "",
            "mowakaba|suivi|coaching",
        ),
    ),
    Term(
        "sse",
        Words(
            "الاقتصاد الاجتماعي والتضامني",
            "كل عمل يكسب منه أصحابه ويخدم الناس قبل المال: تعاونيات، جمعيات، تعاضديات.",
            "سوق تبيع فيه تعاونيات فقط هو من هذا الاقتصاد.",
            "اقتصاد اجتماعي وتضامني|الاقتصاد التضامني",
            "ess",
        ),
        Words(
            "économie sociale et solidaire",
            "Toute activité qui fait vivre ses gens et sert d’abord la société : coopératives, "
            "associations, mutuelles.",
            "Un marché réservé aux coopératives en fait partie.",
            "ESS",
            "economie solidaire",
        ),
    ),
    Term(
        "board",
        Words(
            "مجلس الإدارة",
            "الأعضاء المنتخبون الذين يسيرون التعاونية بين اجتماعين، وينفذون ما قرره الجمع العام.",
            "يجتمع مجلس الإدارة كل شهر لينظر في الطلبيات.",
            "مجالس الإدارة",
            "المكتب|lmaktab|majlis lidara",
        ),
        Words(
            "conseil d’administration",
            "Les membres élus qui dirigent la coopérative entre deux assemblées et appliquent leurs "
            "décisions.",
            "Le conseil se réunit chaque mois pour suivre les commandes.",
            "conseils d’administration|conseil d'administration",
            "bureau|ca",
        ),
        "guide:board",
    ),
    Term(
        "manager",
        Words(
            "المسير",
            "عضو يكلفه الأعضاء بتسيير التعاونية والتوقيع باسمها، خاصة في التعاونيات الصغيرة.",
            "للتعاونية مسيرتان: واحدة للإنتاج وواحدة للبيع.",
            "مسير|مسيرة|مسيرين|مسيرون",
            "gérant|mossayir",
        ),
        Words(
            "gérant",
            "Un membre chargé de diriger la coopérative et de signer pour elle, surtout dans les "
            "petites.",
            "La coopérative a deux gérantes : l’une produit, l’autre vend.",
            "gérante|gérants|gérantes",
            "gerant|mossayir",
        ),
        "guide:board",
    ),
    Term(
        "treasurer",
        Words(
            "أمين المال",
            "من يمسك الصندوق والدفتر: يكتب ما دخل وما خرج ويحفظ الفواتير.",
            "أعطت أمينة المال وصلا عن كل حصة دفعت.",
            "أمينة المال",
            "مول الصندوق|trésorier|amin lmal",
        ),
        Words(
            "trésorier",
            "La personne qui tient la caisse et le cahier : elle écrit ce qui entre et sort et garde "
            "les factures.",
            "La trésorière donne un reçu pour chaque part payée.",
            "trésorière|trésoriers|trésorières",
            "tresorier|amin lmal",
        ),
    ),
    Term(
        "term-of-office",
        Words(
            "مدة الانتداب",
            "المدة التي يبقى فيها المنتخب في مهمته قبل انتخاب جديد.",
            "انتهت مدة انتداب الرئيس: على جدول الأعمال انتخاب جديد.",
            "مدة انتداب|انتداب",
            "mandat|intidab",
        ),
        Words(
            "mandat",
            "Le temps pendant lequel une personne élue garde sa charge avant une nouvelle élection.",
            "Le mandat du président finit : l’élection est à l’ordre du jour.",
            "mandats",
            "intidab",
        ),
    ),
    Term(
        "auditor",
        Words(
            "مراقب الحسابات",
            "محاسب من خارج التعاونية يفحص حساباتها ويقول هل هي صحيحة.",
            "مراقب الحسابات طلب فواتير شهر ماي.",
            "مراقبي الحسابات|مراقبو الحسابات",
            "commissaire aux comptes",
        ),
        Words(
            "commissaire aux comptes",
            "Un comptable extérieur qui contrôle les comptes et dit s’ils sont justes.",
            "Le commissaire aux comptes a demandé les factures de mai.",
            "commissaires aux comptes",
            "auditeur",
        ),
    ),
]
