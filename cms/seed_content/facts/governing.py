"""Running a cooperative: meetings, organs, accounts, surplus, disputes."""

from cms.seed_content.facts.shape import to_verify, verified

GOVERNING = [
    verified(
        "meeting-yearly-june",
        "conformity-2019",
        "الجمع العام العادي واجب مرة كل سنة. إذا كانت سنتكم المالية هي السنة العادية، فآخر أجل هو "
        "شهر يونيو.",
        "L’assemblée générale ordinaire se tient chaque année. Si votre exercice suit l’année "
        "civile, vous avez jusqu’à juin.",
    ),
    verified(
        "balance-filing-days",
        "conformity-2019",
        "بعد الجمع العام، تودع الموازنة (البيلان) بالمحكمة الابتدائية داخل 30 يوما. ويمكن رفض "
        "الملف المتأخر.",
        "Après l’assemblée, le bilan est déposé au tribunal de première instance dans les 30 jours. "
        "Un dossier en retard peut être refusé.",
        value="30",
        unit="days",
    ),
    verified(
        "section-meetings",
        "conformity-2019",
        "يمكن عقد جموع فروع إذا تجاوز عدد الأعضاء 500 أو شملت التعاونية أكثر من عمالة أو إقليم.",
        "Des assemblées de section sont possibles au-delà de 500 membres, ou si la coopérative "
        "couvre plus d’une province ou préfecture.",
        value="500",
    ),
    to_verify(
        "convocation-days",
        "يصل الاستدعاء مع جدول الأعمال قبل 15 يوما على الأقل. راجعوا نظامكم الأساسي.",
        "La convocation, avec l’ordre du jour, part au moins 15 jours avant. Voyez vos statuts.",
        value="15",
        unit="days",
    ),
    to_verify(
        "quorum-ordinary",
        "نصاب الجمع العام العادي: نصف الأعضاء. في الاستدعاء الثاني يكون النصاب أقل أو لا يشترط.",
        "Quorum de l’assemblée ordinaire : la moitié des membres. À la seconde convocation, il est "
        "plus bas ou n’est plus exigé.",
        value="50",
        unit="%",
    ),
    to_verify(
        "quorum-extraordinary",
        "الجمع العام غير العادي (تغيير النظام الأساسي، الاندماج، الحل): حضور نحو الثلثين، والقرار "
        "بأغلبية الثلثين.",
        "L’assemblée extraordinaire (statuts, fusion, dissolution) : présence d’environ deux tiers, "
        "décision aux deux tiers.",
    ),
    to_verify(
        "proxy-rule",
        "يمكن للعضو أن يوكل عضوا آخر فقط، وعدد التوكيلات محدود.",
        "Un membre ne peut donner procuration qu’à un autre membre, et le nombre est limité.",
    ),
    to_verify(
        "meeting-agenda",
        "جدول الأعمال المعتاد: التقرير الأدبي، التقرير المالي، المصادقة، إبراء الذمة، الفائض، "
        "الانتخابات.",
        "Ordre du jour habituel : rapport moral, rapport financier, approbation, quitus, excédent, "
        "élections.",
    ),
    to_verify(
        "books-kept",
        "تمسك التعاونية: سجل الأعضاء، سجل محاضر الجموع والمجلس، أوراق الحضور، دفتر الحصص، "
        "اليومية المحاسبية، والجرد.",
        "La coopérative tient : registre des membres, registres des procès-verbaux des assemblées et "
        "du conseil, feuilles de présence, registre des parts, journal comptable, inventaire.",
    ),
    to_verify(
        "members-see-accounts",
        "من حق الأعضاء الاطلاع على الحسابات والتقارير قبل الجمع العام. طريقة الاطلاع وأجله: تأكدوا "
        "من نظامكم الأساسي ومن المندوبية.",
        "Les membres ont le droit de consulter les comptes et les rapports avant l’assemblée. "
        "Manière et délai : vérifiez dans vos statuts et auprès de la délégation.",
    ),
    verified(
        "reports-and-finance",
        "recovery-2020",
        "ربط مكتب تنمية التعاون سنة 2020 الاستفادة من التمويل بمحضر الجمع العام وبالتقريرين "
        "الأدبي والمالي.",
        "En 2020, l’ODCO a lié l’accès au financement au procès-verbal de l’assemblée et aux rapports "
        "moral et financier.",
    ),
    verified(
        "controls-scoring",
        "new-path-2025",
        "أعلن المكتب سنة 2025 أنه يعد تنقيطا للتعاونيات لتوجيه المراقبة.",
        "En 2025, l’ODCO a annoncé qu’il prépare une notation des coopératives pour cibler les "
        "contrôles.",
    ),
    verified(
        "penal-sanctions",
        "cce",
        "ينص القانون على عقوبات زجرية، وعلى واجبات محاسبية ولجنة مراقبة.",
        "La loi prévoit des sanctions pénales, des obligations comptables et un comité de contrôle.",
    ),
    verified(
        "conciliation-first",
        "law-slides",
        "النزاعات تعرض أولا على الصلح لدى الاتحاد أو الجامعة.",
        "Les différends passent d’abord par la conciliation de l’union ou de la fédération.",
    ),
    verified(
        "statutes-adaptation",
        "law-18-months",
        "كان على التعاونيات القديمة أن تلائم أنظمتها الأساسية قبل 31 دجنبر 2019، وإلا فقدت صفتها "
        "القانونية.",
        "Les coopératives anciennes devaient adapter leurs statuts avant le 31 décembre 2019, sous "
        "peine de perdre leur statut légal.",
        value="2019-12-31",
    ),
    to_verify(
        "board-size",
        "مجلس الإدارة من 3 إلى 12 عضوا، ينتخبهم الجمع العام. التعاونية الصغيرة (أقل من نحو 50 "
        "عضوا) يمكن أن يسيرها مسير واحد أو أكثر.",
        "Le conseil compte de 3 à 12 membres élus par l’assemblée. Une petite coopérative (moins de "
        "50 membres environ) peut avoir un ou plusieurs gérants.",
        value="3-12",
    ),
    to_verify(
        "auditor-threshold",
        "مراقب الحسابات واجب فوق حجم معين. الرقم المتداول: رقم معاملات 10 ملايين درهم.",
        "Un commissaire aux comptes est obligatoire au-delà d’une certaine taille. Chiffre courant : "
        "10 millions de DH de chiffre d’affaires.",
        value="10000000",
        unit="DH",
    ),
    to_verify(
        "surplus-order",
        "ترتيب توزيع الفائض: الاحتياطي القانوني (نحو 10 % إلى أن يساوي رأس المال)، صندوق التكوين "
        "(نحو 2 %)، ثم المردود لكل عضو حسب تعامله مع التعاونية. الاحتياطي لا يوزع.",
        "Ordre de répartition de l’excédent : réserve légale (environ 10 % jusqu’à égaler le "
        "capital), fonds de formation (environ 2 %), puis ristourne selon les opérations de chacun. "
        "Les réserves ne se partagent pas.",
    ),
    to_verify(
        "exit-refund",
        "العضو الذي ينسحب أو يقصى يسترجع حصته حسب النظام الأساسي. المبلغ والأجل: تأكدوا من النص.",
        "Le membre qui se retire ou qui est exclu récupère sa part selon les statuts. Montant et "
        "délai : vérifiez le texte.",
    ),
    to_verify(
        "meeting-on-request",
        "يمكن لجزء من الأعضاء أن يطلبوا كتابة عقد الجمع العام. النسبة: تأكدوا من نظامكم الأساسي.",
        "Une part des membres peut demander par écrit une assemblée. La proportion : vérifiez vos "
        "statuts.",
    ),
    verified(
        "minutes-argan",
        "argan-minutes",
        "دراسة لمحاضر سبع تعاونيات للأركان وجدت نقط الضعف في نظام التسيير ومشاركة الأعضاء "
        "والتكوين.",
        "Une étude des procès-verbaux de sept coopératives d’argan trouve trois points faibles : le "
        "mode de direction, la participation des membres, la formation.",
        value="7",
    ),
    verified(
        "adaptation-half",
        "conformity-2019",
        "في مارس 2019، كان نحو نصف التعاونيات القديمة فقط قد لاءم نظامه الأساسي.",
        "En mars 2019, la moitié environ des anciennes coopératives avait adapté ses statuts.",
        value="50",
        unit="%",
    ),
    to_verify(
        "auditor-in-bill",
        "مشروع القانون جعل مراقب الحسابات واجبا فوق حجم معين. اسألوا المندوبية عن الحد اليوم.",
        "Le projet de loi rendait un commissaire aux comptes obligatoire au-delà d’une taille. "
        "Demandez le seuil actuel à la délégation.",
        source="auditor-bill",
    ),
    verified(
        "unions-federation",
        "unions",
        "ينظم القانون أيضا اندماج التعاونيات وحلها، واتحاداتها وجامعتها.",
        "La loi règle aussi la fusion, la dissolution, les unions et la fédération des coopératives.",
    ),
]
