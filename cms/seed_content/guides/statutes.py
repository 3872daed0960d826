"""Writing the statutes."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

STATUTES = guide(
    "statutes",
    ["create.statutes", "create.file"],
    ar={
        "title": "النظام الأساسي للتعاونية: ماذا نكتب فيه؟",
        "slug": "nidam-asasi",
        "summary": "كيف نكتب النظام الأساسي (القانون الأساسي) للتعاونية: ما يجب أن يتضمنه، أمثلة "
        "لجمل جاهزة، وما نتفق عليه قبل التوقيع.",
    },
    fr={
        "title": "Statuts d’une coopérative : que faut-il écrire ?",
        "slug": "statuts",
        "summary": "Écrire les statuts de la coopérative : ce qu’ils doivent contenir, des "
        "phrases modèles, et ce sur quoi s’entendre avant de signer.",
    },
    body=[
        paragraph(
            "<p>النظام الأساسي هو عقد بينكم. من يقرؤه بعد خمس سنوات يجب أن يفهم ماذا اتفقتم.</p>",
            "<p>Les statuts sont un contrat entre vous. Qui les lira dans cinq ans doit "
            "comprendre ce que vous avez décidé.</p>",
        ),
        fact("statutes-content"),
        step(
            ar={
                "title": "نتفق على ستة أسئلة",
                "who": "كل المؤسسين",
                "where": "اجتماع واحد، والأجوبة على لوحة",
                "cost": "لا شيء",
                "days": "مساء أو مساءان",
                "papers": ["ورقة الأجوبة الستة"],
                "text": "<ol><li>ما اسم التعاونية، وأين مقرها؟</li><li>ماذا تفعل؟ "
                "ولمن؟</li><li>كم عدد الحصص، وكم قيمة الحصة؟</li><li>من يدخل بعدنا، وبأي "
                "شرط؟</li><li>من يخرج: كيف، ومتى يسترجع حصته؟</li><li>من يسير، ولكم سنة؟</li></ol>",
            },
            fr={
                "title": "Répondre ensemble à six questions",
                "who": "Tous les fondateurs",
                "where": "Une réunion, les réponses au tableau",
                "cost": "Rien",
                "days": "Une ou deux soirées",
                "papers": ["La feuille des six réponses"],
                "text": "<ol><li>Quel nom, quel siège ?</li><li>Que fait-on, et pour qui "
                "?</li><li>Combien de parts, et de quelle valeur ?</li><li>Qui peut entrer après "
                "nous, et comment ?</li><li>Comment part-on, et quand récupère-t-on sa part "
                "?</li><li>Qui dirige, et pour combien d’années ?</li></ol>",
            },
            facts=["share-minimum", "duration-maximum"],
        ),
        step(
            ar={
                "title": "نأخذ نموذجا ونغيره",
                "who": "عضوان يكتبان",
                "where": "مندوبية مكتب تنمية التعاون",
                "cost": "لا شيء، أو أجرة من يحرر لكم",
                "days": "أسبوع",
                "papers": ["نموذج النظام الأساسي من المندوبية"],
                "text": "<p>لا تنقلوا نظام تعاونية أخرى كما هو. اقرؤوا كل مادة: هل تقول ما اتفقنا "
                "عليه؟</p>",
            },
            fr={
                "title": "Partir d’un modèle et l’adapter",
                "who": "Deux membres écrivent",
                "where": "Délégation de l’ODCO",
                "cost": "Rien, ou le prix d’un rédacteur",
                "days": "Une semaine",
                "papers": ["Le modèle de statuts de la délégation"],
                "text": "<p>Ne recopiez pas les statuts d’une autre. À chaque article : dit-il ce "
                "que nous avons décidé ?</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نقرؤه بصوت مرتفع ونوقعه",
                "who": "كل المؤسسين أو وكلاؤهم",
                "where": "الجمع العام التأسيسي",
                "cost": "المصادقة على التوقيعات",
                "days": "يوم الجمع",
                "papers": [
                    "النظام الأساسي، موقعا في كل صفحة",
                    "تقرير تقييم الحصص العينية، إن وجدت",
                ],
                "text": "<p>من لا يقرأ له الحق أن يسمع ويسأل. لا تعجلوا: ساعتان هنا توفران سنتين "
                "من النزاع.</p>",
            },
            fr={
                "title": "Lire à voix haute, puis signer",
                "who": "Tous les fondateurs ou leurs mandataires",
                "where": "L’assemblée constitutive",
                "cost": "La légalisation des signatures",
                "days": "Le jour de l’assemblée",
                "papers": [
                    "Les statuts, signés à chaque page",
                    "Le rapport d’évaluation en nature, s’il y en a",
                ],
                "text": "<p>Qui ne lit pas a le droit d’entendre et de demander. Deux heures ici "
                "évitent deux ans de dispute.</p>",
            },
            facts=["statutes-signed-by-all", "in-kind-report"],
        ),
        heading("جمل تساعدكم", "Des phrases pour commencer"),
        paragraph(
            "<p>غيروا ما بين القوسين، ثم اعرضوا النص على المندوبية.</p><ul><li><b>الغرض:</b> "
            "«إنتاج (العسل) ومشتقاته وتحويلها وتعليبها وتسويقها، وكل ما يرتبط "
            "بذلك».</li><li><b>رأس المال:</b> «(2.400) درهم، مقسمة إلى (24) حصة، قيمة الواحدة "
            "(100) درهم».</li><li><b>التصويت:</b> «لكل عضو صوت واحد، مهما كان عدد "
            "حصصه».</li><li><b>الانسحاب:</b> «يخبر العضو المجلس كتابة، (ثلاثة أشهر) قبل "
            "خروجه».</li></ul>",
            "<p>Changez ce qui est entre parenthèses, puis montrez le texte à la "
            "délégation.</p><ul><li><b>Objet :</b> « produire, transformer, emballer et vendre "
            "(le miel) et ses dérivés, et tout ce qui s’y rattache ».</li><li><b>Capital :</b> « "
            "(2 400) DH, en (24) parts de (100) DH ».</li><li><b>Vote :</b> « un membre, une "
            "voix, quel que soit le nombre de ses parts ».</li><li><b>Retrait :</b> « le membre "
            "prévient le conseil par écrit, (trois mois) avant de partir ».</li></ul>",
        ),
        fact("one-member-one-vote"),
        warn(
            "قد تقرؤون في صفحات أخرى سقفا لمكافأة رأس المال هو 6 %. هذا رقم من القانون القديم. "
            "اسألوا المندوبية عن نسبة اليوم.",
            "Vous lirez ailleurs un plafond de 6 % pour la rémunération du capital. C’est un "
            "chiffre de l’ancienne loi. Demandez le taux actuel à la délégation.",
        ),
        heading("نريد تغيير النظام الأساسي", "Nous voulons changer les statuts"),
        paragraph(
            "<p>التغيير قرار للجمع العام غير العادي. اكتبوا المادة القديمة والمادة الجديدة في "
            "الاستدعاء، جنبا إلى جنب.</p>",
            "<p>Le changement se décide en assemblée extraordinaire. Mettez l’ancien et le nouvel "
            "article côte à côte dans la convocation.</p>",
        ),
        fact("quorum-extraordinary"),
        fact("statutes-adaptation"),
        info(
            "النظام الداخلي شيء آخر: ساعات العمل، الدور في الآلة، نظافة المحل. تكتبونه من بعد.",
            "Le règlement intérieur est autre chose : horaires, tour de machine, propreté. Il "
            "vient après.",
        ),
        links(
            ("الأعضاء ورأس المال", "Membres et capital", "guide:members"),
            ("وثائق ملف التسجيل", "Les papiers du dossier", "guide:registration-file"),
            ("خروج عضو", "Le départ d’un membre", "guide:exit"),
        ),
    ],
)
