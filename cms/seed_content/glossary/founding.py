"""Founding a cooperative, and ending one."""

from cms.seed_content.glossary.shape import Term, Words

FOUNDING = [
    Term(
        "name",
        Words(
            "التسمية",
            "الاسم الرسمي للتعاونية. توافق عليه الإدارة قبل التأسيس حتى لا يحمله غيركم.",
            "«تعاونية أزهار الأطلس» تسمية.",
            "طلب التسمية|شهادة التسمية",
            "سمية التعاونية|ورقة السمية|denomination|attestation négative|chahadat tasmia",
        ),
        Words(
            "dénomination",
            "Le nom officiel de la coopérative. L’administration l’approuve avant la fondation, pour "
            "que personne d’autre ne le porte.",
            "« Coopérative Azhar Al Atlas » est une dénomination.",
            "dénominations",
            "denomination|nom|attestation négative|tasmia",
        ),
        "guide:name",
    ),
    Term(
        "statutes",
        Words(
            "النظام الأساسي",
            "العقد المكتوب بين الأعضاء: من أنتم، ماذا تفعلون، كيف تقررون، كيف يدخل عضو ويخرج.",
            "قبل التوقيع اقرؤوا النظام الأساسي بصوت عال مع الجميع.",
            "أنظمة أساسية|للنظام الأساسي",
            "القانون الأساسي|القانون الاساسي|statut|nidam asassi|9anon asassi",
        ),
        Words(
            "statuts",
            "Le contrat écrit entre les membres : qui vous êtes, ce que vous faites, comment vous "
            "décidez, comment on entre et on sort.",
            "Avant de signer, lisez les statuts à voix haute, tous ensemble.",
            "",
            "statut|stattus|nidam asassi",
        ),
        "guide:statutes",
    ),
    Term(
        "bylaws",
        Words(
            "النظام الداخلي",
            "قواعد كل يوم التي لا تكتب في النظام الأساسي: الأوقات، النظافة، التأخر، من يفتح المحل.",
            "من تأخر ثلاث مرات يتحدث معه المكتب: هذا يكتب في النظام الداخلي.",
            "",
            "reglement interieur|nidam dakhili",
        ),
        Words(
            "règlement intérieur",
            "Les règles de tous les jours qui ne sont pas dans les statuts : horaires, hygiène, "
            "retards, qui ouvre le local.",
            "« Trois retards, et le bureau vous parle » : cela s’écrit dans le règlement intérieur.",
            "",
            "reglement interieur",
        ),
    ),
    Term(
        "founding-meeting",
        Words(
            "الجمع العام التأسيسي",
            "الاجتماع الذي تولد فيه التعاونية: يحضر المؤسسون، يوافقون على النظام الأساسي، وينتخبون "
            "المسيرين.",
            "كتبت أمينة المحضر وقعه كل من حضر الجمع التأسيسي.",
            "الجمع التأسيسي|جمع عام تأسيسي",
            "jam3 taassissi|assemblée constitutive",
        ),
        Words(
            "assemblée constitutive",
            "La réunion où naît la coopérative : les fondateurs adoptent les statuts et élisent les "
            "dirigeants.",
            "Amina écrit le procès-verbal, et tous les présents le signent.",
            "assemblée générale constitutive",
            "assemblee constitutive|jam3 taassissi",
        ),
        "guide:create-steps",
    ),
    Term(
        "share",
        Words(
            "الحصة",
            "جزء من رأس المال يدفعه العضو عند دخوله. لا تعطيه أصواتا أكثر.",
            "دفعت كل واحدة حصتين، ولكل واحدة صوت واحد.",
            "حصة|الحصص|حصصا|حصصهم|حصتين",
            "سهم|part|hissa",
        ),
        Words(
            "part sociale",
            "Un morceau du capital que le membre paie en entrant. Il ne donne pas plus de voix.",
            "Chacune a payé deux parts, et chacune a une voix.",
            "parts sociales",
            "part|sahm|hissa",
        ),
        "guide:members",
    ),
    Term(
        "capital",
        Words(
            "رأس المال",
            "مجموع الحصص: المال الأول الذي تبدأ به التعاونية.",
            "عشرة أعضاء، لكل واحد حصتان: هذا رأس مال التعاونية.",
            "رأس مال|رأسمال|الرأسمال",
            "capital|rass lmal",
        ),
        Words(
            "capital",
            "La somme de toutes les parts : le premier argent de la coopérative.",
            "Dix membres avec deux parts chacun : voilà le capital.",
            "capital social",
            "rass lmal",
        ),
        "guide:members",
    ),
    Term(
        "in-kind",
        Words(
            "حصة عينية",
            "حصة تعطى شيئا لا مالا: آلة، أرض، ماشية. تقدر قيمتها قبل ذلك.",
            "دخل حسن بفرن قدر ثمنه في تقرير.",
            "الحصص العينية|الحصة العينية|حصص عينية",
            "apport en nature",
        ),
        Words(
            "apport en nature",
            "Une part donnée en chose et non en argent : machine, terrain, bétail. On en estime la "
            "valeur avant.",
            "Hassan apporte un four, estimé dans un rapport.",
            "apports en nature",
            "apport",
        ),
    ),
    Term(
        "local-register",
        Words(
            "السجل المحلي للتعاونيات",
            "دفتر رسمي في المحكمة تكتب فيه كل تعاونية. بعد التسجيل توجد التعاونية قانونيا.",
            "أخذت التعاونية رقمها من السجل المحلي.",
            "السجل المحلي",
            "registre local|sijil",
        ),
        Words(
            "registre local",
            "Le livre officiel du tribunal où s’inscrit chaque coopérative. Une fois inscrite, elle "
            "existe en droit.",
            "La coopérative tient son numéro du registre local.",
            "registre local des coopératives",
            "registre|sijil",
        ),
        "guide:register",
    ),
    Term(
        "registration",
        Words(
            "التسجيل في السجل",
            "تقييد التعاونية في السجل بالمحكمة: من ذلك اليوم تستطيع أن توقع وتبيع باسمها.",
            "قدم المؤسسون طلب التسجيل ومعه الملف.",
            "طلب التسجيل|تقييد التعاونية",
            "تقييد|immatriculation|tasjil",
        ),
        Words(
            "immatriculation",
            "L’inscription de la coopérative au registre du tribunal : ce jour-là elle peut signer et "
            "vendre en son nom.",
            "Les fondateurs déposent la demande d’immatriculation avec le dossier.",
            "immatriculations",
            "enregistrement|tasjil",
        ),
        "guide:registration-file",
    ),
    Term(
        "court",
        Words(
            "المحكمة الابتدائية",
            "المحكمة القريبة منكم. فيها يسجل تأسيس التعاونيات وتودع أوراقها.",
            "ذهبت الرئيسة إلى المحكمة الابتدائية لتأخذ الاستمارة.",
            "المحاكم الابتدائية",
            "المحكمة|tribunal|ma7kama",
        ),
        Words(
            "tribunal de première instance",
            "Le tribunal proche de chez vous. On y inscrit les coopératives et on y dépose leurs "
            "papiers.",
            "La présidente y retire le formulaire d’inscription.",
            "tribunaux de première instance",
            "tribunal|mahkama",
        ),
    ),
    Term(
        "clerk",
        Words(
            "كتابة الضبط",
            "مكتب داخل المحكمة يتسلم الأوراق ويمسك السجلات.",
            "سلمت كتابة الضبط وصلا بالملف.",
            "",
            "greffe|kitabat dabt",
        ),
        Words(
            "secrétariat-greffe",
            "Le bureau du tribunal qui reçoit les papiers et tient les registres.",
            "Le greffe vous donne un reçu du dossier.",
            "greffe",
            "grefe|kitabat dabt",
        ),
    ),
    Term(
        "local-authority",
        Words(
            "السلطة المحلية",
            "ممثل الدولة في حيكم أو قريتكم: القائد أو الباشا.",
            "أودعتم نسخة من الوثائق لدى السلطة المحلية.",
            "السلطات المحلية",
            "القايد|المقدم|lqayd|caid",
        ),
        Words(
            "autorité locale",
            "Le représentant de l’État dans votre quartier ou village : le caïd ou le pacha.",
            "Vous y déposez une copie des documents.",
            "autorités locales",
            "caid|moqadem",
        ),
    ),
    Term(
        "receipt",
        Words(
            "وصل الإيداع",
            "ورقة تثبت أنكم سلمتم ملفا، وفيها التاريخ. احفظوها.",
            "ضاع الملف، لكن وصل الإيداع أثبت التاريخ.",
            "وصل إيداع",
            "الوصل|récépissé|wassl",
        ),
        Words(
            "récépissé",
            "Le papier daté qui prouve que vous avez déposé un dossier. Gardez-le.",
            "Le dossier s’est perdu ; le récépissé prouve la date.",
            "récépissés",
            "recepisse|recu|wassl",
        ),
    ),
    Term(
        "dissolution",
        Words(
            "حل التعاونية",
            "نهاية التعاونية: يقررها الأعضاء أو القانون، ثم تؤدى الديون.",
            "قرر الجمع غير العادي حل التعاونية بعد سفر أغلب الأعضاء.",
            "",
            "سدان التعاونية|dissolution",
        ),
        Words(
            "dissolution",
            "La fin de la coopérative, décidée par les membres ou par la loi ; on paie ensuite les "
            "dettes.",
            "Presque tous étaient partis : l’assemblée a voté la dissolution.",
            "",
            "fermeture|7el",
        ),
    ),
    Term(
        "liquidation",
        Words(
            "التصفية",
            "ما بعد الحل: بيع ما تملكه التعاونية وأداء ما عليها.",
            "بيعت الآلة في التصفية وأدي الكراء.",
            "تصفية التعاونية",
            "liquidation|tasfiya",
        ),
        Words(
            "liquidation",
            "Ce qui suit la dissolution : vendre ce que la coopérative possède et payer ce qu’elle "
            "doit.",
            "La machine a été vendue et le loyer payé.",
            "",
            "tasfiya",
        ),
    ),
]
