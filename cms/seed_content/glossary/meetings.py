"""Meetings, reports and what is left at the end of a year."""

from cms.seed_content.glossary.shape import Term, Words

MEETINGS = [
    Term(
        "ordinary-meeting",
        Words(
            "الجمع العام العادي",
            "اجتماع كل الأعضاء كل سنة: يسمعون ما وقع، يصادقون على الحسابات، ويقررون في الفائض.",
            "في الجمع العام العادي يعرض أمين المال ما دخل وما خرج.",
            "الجمع العام السنوي|جمع عام عادي|الجموع العامة العادية",
            "الجمع العام|ago|jam3 3am|jm3 3am|ag",
        ),
        Words(
            "assemblée générale ordinaire",
            "La réunion annuelle de tous les membres : ils écoutent le bilan de l’année, approuvent "
            "les comptes et décident de l’excédent.",
            "À l’assemblée ordinaire, le trésorier montre ce qui est entré et sorti.",
            "assemblées générales ordinaires|assemblée ordinaire|AGO|assemblée générale annuelle",
            "ag|assemblee generale|jam3 3am",
        ),
        "guide:assembly",
    ),
    Term(
        "extraordinary-meeting",
        Words(
            "الجمع العام غير العادي",
            "اجتماع لقرارات كبيرة: تغيير النظام الأساسي، الاندماج، الحل. يطلب حضورا وأصواتا أكثر.",
            "غيرت التعاونية مقرها في جمع عام غير عادي.",
            "جمع عام غير عادي|الجمع العام الاستثنائي",
            "age|assemblée extraordinaire",
        ),
        Words(
            "assemblée générale extraordinaire",
            "Une réunion pour les grandes décisions : changer les statuts, fusionner, dissoudre. Elle "
            "demande plus de présents et plus de voix.",
            "La coopérative a changé de siège en assemblée extraordinaire.",
            "assemblée extraordinaire|assemblées extraordinaires|AGE",
            "assemblee extraordinaire",
        ),
        "guide:assembly",
    ),
    Term(
        "convocation",
        Words(
            "الاستدعاء",
            "ورقة أو رسالة تصل إلى كل عضو قبل الاجتماع: اليوم والساعة والمكان وما سيناقش.",
            "أرسلت الرئيسة الاستدعاء على واتساب وعلقته في المقر.",
            "استدعاء|استدعاءات",
            "عراضة|istid3a|convocation",
        ),
        Words(
            "convocation",
            "Le papier ou message que chaque membre reçoit avant la réunion : jour, heure, lieu et "
            "sujets.",
            "La présidente a envoyé la convocation sur WhatsApp et l’a affichée au siège.",
            "convocations",
            "invitation|istid3a",
        ),
        "guide:convocation",
    ),
    Term(
        "agenda",
        Words(
            "جدول الأعمال",
            "لائحة ما سيناقش في الاجتماع، بالترتيب. ما ليس فيه لا يقرر فيه.",
            "في جدول الأعمال: التقرير الأدبي، التقرير المالي، الانتخاب.",
            "جداول الأعمال",
            "ordre du jour|jadwal",
        ),
        Words(
            "ordre du jour",
            "La liste des sujets de la réunion, dans l’ordre. On ne décide pas de ce qui n’y est pas.",
            "À l’ordre du jour : rapport moral, rapport financier, élections.",
            "ordres du jour",
            "agenda|jadwal",
        ),
        "guide:assembly",
    ),
    Term(
        "quorum",
        Words(
            "النصاب القانوني",
            "أقل عدد من الأعضاء يجب أن يحضر ليكون القرار صحيحا.",
            "حضر القليل، فلم يكتمل النصاب وأجل الاجتماع.",
            "النصاب",
            "شحال خاص يحضرو|quorum|koroum|nisab",
        ),
        Words(
            "quorum",
            "Le plus petit nombre de membres présents pour qu’une décision soit valable.",
            "Trop peu de monde : le quorum n’est pas atteint, la réunion est reportée.",
            "",
            "korom|nisab",
        ),
        "guide:quorum",
    ),
    Term(
        "majority",
        Words(
            "الأغلبية",
            "عدد الأصوات الذي يجعل القرار مقبولا. البسيطة: أكثر من النصف؛ وبعض القرارات تطلب أكثر.",
            "صوت تسعة من أحد عشر: القرار مقبول بالأغلبية.",
            "أغلبية الأصوات|الأغلبية البسيطة",
            "aghlabiya|majorité",
        ),
        Words(
            "majorité",
            "Le nombre de voix qui fait passer une décision. Simple : plus de la moitié ; certaines "
            "décisions en demandent plus.",
            "Neuf voix sur onze : la décision passe à la majorité.",
            "majorités|majorité simple",
            "majorite|aghlabiya",
        ),
        "guide:quorum",
    ),
    Term(
        "proxy",
        Words(
            "الوكالة",
            "ورقة يوقعها عضو لا يستطيع الحضور، ليصوت عضو آخر مكانه.",
            "خديجة مريضة: أعطت وكالة لنادية لتصوت عنها.",
            "توكيل|وكالة مكتوبة|توكيلات",
            "بروكيراسيون|procuration|wakala",
        ),
        Words(
            "procuration",
            "Un papier signé par un membre absent, pour qu’un autre membre vote à sa place.",
            "Khadija est malade : elle donne procuration à Nadia.",
            "procurations",
            "wakala|brokirassion",
        ),
        "guide:assembly",
    ),
    Term(
        "minutes",
        Words(
            "المحضر",
            "الورقة التي تحكي ما قرر في الاجتماع: من حضر، ماذا نوقش، كم صوتا. توقع وتحفظ.",
            "طلب البنك محضر انتخاب الرئيسة.",
            "محاضر|محضر",
            "بيفي|pv|p.v|mahdar",
        ),
        Words(
            "procès-verbal",
            "Le papier qui raconte ce qu’une réunion a décidé : présents, débats, votes. On le signe "
            "et on le garde.",
            "La banque demande le procès-verbal d’élection de la présidente.",
            "procès-verbaux|PV",
            "proces verbal|mahdar",
        ),
        "guide:minutes",
    ),
    Term(
        "attendance-sheet",
        Words(
            "ورقة الحضور",
            "لائحة يوقع فيها كل من حضر الاجتماع. بها يحسب النصاب.",
            "وقع ثمانية في ورقة الحضور، واثنان بوكالة.",
            "لائحة الحضور|أوراق الحضور",
            "feuille de presence|wra9at lhodor",
        ),
        Words(
            "feuille de présence",
            "La liste que chaque personne présente signe. Elle sert à compter le quorum.",
            "Huit signatures sur la feuille de présence, et deux procurations.",
            "feuilles de présence|liste de présence",
            "feuille de presence",
        ),
        "guide:assembly",
    ),
    Term(
        "moral-report",
        Words(
            "التقرير الأدبي",
            "حكاية السنة: ما فعلته التعاونية، وما نجح وما لم ينجح. يقرأ على الأعضاء.",
            "في التقرير الأدبي: معرضان، وزبون جديد، وآلة تعطلت.",
            "تقرير أدبي|التقارير الأدبية",
            "rapport moral|ta9rir adabi",
        ),
        Words(
            "rapport moral",
            "Le récit de l’année : ce que la coopérative a fait, réussi ou manqué. On le lit aux "
            "membres.",
            "Dans le rapport moral : deux foires, un nouveau client, une machine en panne.",
            "rapports moraux",
            "rapport d’activité",
        ),
        "guide:reports",
    ),
    Term(
        "financial-report",
        Words(
            "التقرير المالي",
            "أرقام السنة بكلام مفهوم: ما دخل، ما خرج، ما بقي، ما علينا.",
            "في التقرير المالي: بعنا أكثر، لكن التعليب صار أغلى.",
            "تقرير مالي|التقارير المالية",
            "rapport financier|ta9rir mali",
        ),
        Words(
            "rapport financier",
            "Les chiffres de l’année en clair : ce qui est entré, sorti, ce qui reste, ce qu’on doit.",
            "Dans le rapport financier : plus de ventes, mais un emballage plus cher.",
            "rapports financiers",
            "comptes",
        ),
        "guide:reports",
    ),
    Term(
        "balance-sheet",
        Words(
            "الموازنة",
            "صورة لمال التعاونية في آخر يوم من السنة: ما تملكه وما عليها.",
            "في الموازنة: الآلات والمخزون من جهة، والقروض من جهة.",
            "الموازنة السنوية",
            "بيلان|حصيلة|bilan",
        ),
        Words(
            "bilan",
            "La photo de l’argent de la coopérative au dernier jour de l’année : ce qu’elle a, ce "
            "qu’elle doit.",
            "Au bilan : machines et stock d’un côté, prêts de l’autre.",
            "bilans|bilan comptable",
            "bilane|7assila",
        ),
        "guide:accounts",
    ),
    Term(
        "reserve",
        Words(
            "الاحتياطي القانوني",
            "جزء من الفائض يبقى في التعاونية كل سنة ولا يوزع، لأيام الشدة.",
            "تعطلت الآلة، فأصلحت من الاحتياطي.",
            "احتياطي قانوني|الاحتياطي",
            "réserve|i7tiyati",
        ),
        Words(
            "réserve légale",
            "La part de l’excédent gardée chaque année dans la coopérative, jamais partagée, pour les "
            "jours difficiles.",
            "La machine tombe en panne : la réserve paie la réparation.",
            "réserves légales",
            "reserve",
        ),
        "guide:surplus",
    ),
    Term(
        "surplus",
        Words(
            "الفائض",
            "ما يبقى في آخر السنة بعد أداء كل المصاريف. الجمع العام يقرر ماذا يفعل به.",
            "بقي فائض: جزء للاحتياطي، وجزء للأعضاء حسب عملهم.",
            "فائض|فائض السنة",
            "ربح|excédent|rb7",
        ),
        Words(
            "excédent",
            "Ce qui reste à la fin de l’année quand tout est payé. L’assemblée décide qu’en faire.",
            "Une partie va à la réserve, une autre aux membres selon leur travail.",
            "excédents",
            "benefice|excedent|rb7",
        ),
        "guide:surplus",
    ),
    Term(
        "rebate",
        Words(
            "المردود التعاوني",
            "نصيب العضو من الفائض حسب ما عمل أو باع مع التعاونية، لا حسب ماله.",
            "من سلمت حليبا أكثر أخذت مردودا أكثر.",
            "مردود الأعضاء",
            "ristourne|mardoud",
        ),
        Words(
            "ristourne",
            "La part d’excédent qui revient au membre selon ce qu’il a fait avec la coopérative, pas "
            "selon son argent.",
            "Qui a livré plus de lait reçoit une ristourne plus grande.",
            "ristournes",
            "mardoud",
        ),
        "guide:surplus",
    ),
]
