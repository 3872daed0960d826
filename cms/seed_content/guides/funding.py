"""Find financing: where to begin."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

FUNDING = guide(
    "find-financing",
    ["fund.finder"],
    ar={
        "title": "أي تمويل يناسبنا؟",
        "slug": "tamwil-lina",
        "summary": "دعم أم جائزة أم قرض؟ كيف نختار التمويل المناسب لتعاونيتنا، نسائية كانت أو جديدة، "
        "وماذا نحضر قبل أن نطرق الباب.",
    },
    fr={
        "title": "Quel financement nous convient ?",
        "slug": "quel-financement",
        "summary": "Subvention, prix ou prêt ? Choisir le financement d’une coopérative, de femmes ou "
        "nouvelle, et ce qu’il faut préparer avant de frapper à la porte.",
    },
    body=[
        heading("ثلاثة أنواع من المال", "Trois sortes d’argent"),
        paragraph(
            "<ul><li><b>الدعم</b> (منحة): لا يرد، لكن تؤدون جزءا من المشروع. مثل المبادرة ومؤازرة.</li>"
            "<li><b>الجائزة</b>: لا ترد، وعليها منافسة كبيرة. مثل لالة المتعاونة.</li><li><b>القرض</b> "
            "(كريدي): يرد كل شهر أو كل موسم. مثل انطلاقة وفرصة.</li></ul>",
            "<ul><li><b>La subvention</b> : ne se rend pas, mais vous payez une part du projet. INDH, "
            "Moazara.</li><li><b>Le prix</b> : ne se rend pas, beaucoup de candidates. Lalla Al "
            "Moutaaouina.</li><li><b>Le prêt</b> : se rend, chaque mois ou chaque saison. Intelaka, "
            "Forsa.</li></ul>",
        ),
        step(
            ar={
                "title": "نحدد ما نحتاج",
                "who": "المجلس والأعضاء",
                "where": "في اجتماع قصير",
                "cost": "لا شيء",
                "days": "أسبوع",
                "papers": ["لائحة المشتريات مع ثلاثة أثمان تقديرية (دوفي)"],
                "text": "<p>اكتبوا: ماذا نشتري، بكم، وماذا سيتغير في البيع. «آلة تعليب بـ60.000 درهم، "
                "فنعلب 200 برطمان في اليوم بدل 60» أوضح من «نريد الدعم».</p>",
            },
            fr={
                "title": "Dire ce qu’il faut",
                "who": "Le conseil et les membres",
                "where": "En une courte réunion",
                "cost": "Rien",
                "days": "Une semaine",
                "papers": ["La liste d’achats, avec trois devis"],
                "text": "<p>Écrivez : quoi, combien, et ce que cela change aux ventes. « Une machine à "
                "60 000 DH, pour remplir 200 pots par jour au lieu de 60 » est plus clair que « nous "
                "voulons une aide ».</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نحضر الملف (لضوسي)",
                "who": "الكاتب وأمين المال",
                "where": "في التعاونية",
                "cost": "نسخ ومصادقة",
                "days": "أسبوع أو أسبوعان",
                "papers": [
                    "التسجيل والنظام الأساسي ولائحة الأعضاء",
                    "محضر آخر جمع عام والتقريران الأدبي والمالي",
                    "مخطط الأعمال (بيزنس بلان) والأثمان التقديرية",
                ],
                "text": "<p>هذه هي الوثائق التي تطلب عادة: تأكدوا من اللائحة لدى الشباك.</p><p>محضر الجمع العام يفتح أبوابا كثيرة. من لم يعقد جمعه، يبدأ من هناك.</p>",
            },
            fr={
                "title": "Préparer le dossier",
                "who": "Le secrétaire et le trésorier",
                "where": "À la coopérative",
                "cost": "Copies et certifications",
                "days": "Une à deux semaines",
                "papers": [
                    "Immatriculation, statuts, liste des membres",
                    "Dernier procès-verbal d’assemblée, rapports moral et financier",
                    "Plan d’affaires et devis",
                ],
                "text": "<p>Ce sont les papiers souvent demandés : vérifiez la liste au guichet.</p><p>Le procès-verbal d’assemblée ouvre bien des portes. Si la vôtre ne s’est pas "
                "tenue, commencez par là.</p>",
            },
            facts=["reports-and-finance"],
        ),
        step(
            ar={
                "title": "نسأل الشباك قبل الإيداع",
                "who": "عضوان، لا واحد",
                "where": "العمالة أو الإقليم، البنك، مندوبية المكتب، حسب البرنامج",
                "cost": "التنقل",
                "days": "يوم",
                "papers": ["أسئلتكم مكتوبة: هل الباب مفتوح؟ ما الوثائق؟ متى الجواب؟"],
                "text": "<p>إذا رفض طلبكم، اطلبوا السبب مكتوبا. البنوك ترفض كثيرا، والسبب يساعدكم على "
                "إصلاح الملف.</p>",
            },
            fr={
                "title": "Demander au guichet avant de déposer",
                "who": "Deux membres plutôt qu’un",
                "where": "Province ou préfecture, banque, délégation de l’ODCO, selon le programme",
                "cost": "Le trajet",
                "days": "Un jour",
                "papers": [
                    "Vos questions écrites : est-ce ouvert ? quels papiers ? réponse quand ?"
                ],
                "text": "<p>En cas de refus, demandez le motif par écrit. Les banques refusent souvent ; "
                "le motif aide à réparer le dossier.</p>",
            },
            facts=["intelaka-refusals"],
        ),
        heading("تعاونية نسائية", "Coopérative de femmes"),
        fact("lalla-prize"),
        fact("marrakech-women"),
        heading("تعاونية جديدة أو فكرة", "Coopérative nouvelle, ou simple idée"),
        fact("mourafaka-support"),
        fact("generation-prize"),
        heading("تجهيزات للإنتاج", "Équipement de production"),
        fact("indh-share"),
        fact("moazara-ceiling"),
        fact("moazara-regions"),
        heading("قرض", "Un prêt"),
        fact("intelaka-loan"),
        fact("forsa-loan"),
        fact("tamwil-loan"),
        fact("microcredit-ceiling"),
        warn(
            "آخر مصادرنا من مارس 2026، وبعضها من 2022. لا تدفعوا مالا لأي وسيط يعدكم بالدعم.",
            "Nos sources les plus récentes datent de mars 2026, certaines de 2022. Ne payez aucun "
            "intermédiaire qui promet une aide.",
        ),
        info(
            "الناس يتحدثون بالسنتيم: 30 مليون = 300.000 درهم. في الملف اكتبوا الدرهم دائما.",
            "On parle souvent en centimes : « 30 millions » veut dire 300 000 DH. Dans le dossier, "
            "écrivez toujours en dirhams.",
        ),
        links(
            ("ملف التمويل ومخطط الأعمال", "Le dossier et le plan d’affaires", "guide:funding-file"),
            ("المبادرة الوطنية، برنامج 3", "INDH, programme 3", "scheme:indh"),
            ("مؤازرة", "Moazara", "scheme:moazara"),
            ("لالة المتعاونة", "Lalla Al Moutaaouina", "scheme:lalla"),
            ("انطلاقة", "Intelaka", "scheme:intelaka"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
