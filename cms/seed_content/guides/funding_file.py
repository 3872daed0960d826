"""The file one shows to whoever gives or lends."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

FUNDING_FILE = guide(
    "funding-file",
    ["fund.finder"],
    ar={
        "title": "ملف الدعم والتمويل: الوثائق ومخطط الأعمال",
        "slug": "malaf-tamwil",
        "summary": "بغيتو دعم أو قرض للتعاونية؟ لائحة وثائق الملف، مخطط أعمال في صفحة واحدة، "
        "وماذا نفعل إذا رفض الطلب.",
    },
    fr={
        "title": "Dossier de financement : papiers et plan d’affaires",
        "slug": "dossier-financement",
        "summary": "Aide ou prêt pour la coopérative : les papiers du dossier, un plan d’affaires "
        "d’une page, et que faire en cas de refus.",
    },
    body=[
        step(
            ar={
                "title": "نختار بابا واحدا",
                "who": "المجلس والأعضاء",
                "where": "صفحات التمويل في هذا الفضاء",
                "cost": "لا شيء",
                "days": "اجتماع",
                "papers": ["ورقة: ماذا نحتاج، بكم، ولماذا"],
                "text": "<ul><li>آلة أو محل: المبادرة، مؤازرة.</li><li>تعاونية نسائية: جائزة لالة "
                "المتعاونة أيضا.</li><li>شباب أو فكرة: الجيل المتضامن.</li><li>مال للدوران: قرض "
                "انطلاقة أو القروض الصغرى.</li></ul><p>ملف جيد لباب واحد أحسن من خمسة ملفات "
                "ناقصة.</p>",
            },
            fr={
                "title": "Choisir une seule porte",
                "who": "Le conseil et les membres",
                "where": "Les pages de financement de cet espace",
                "cost": "Rien",
                "days": "Une réunion",
                "papers": ["Une feuille : quoi, combien, pourquoi"],
                "text": "<ul><li>Machine ou local : INDH, Moazara.</li><li>Coopérative de femmes "
                ": aussi le prix Lalla Al Moutaaouina.</li><li>Jeunes, ou idée : Génération "
                "solidaire.</li><li>Argent pour tourner : prêt Intelaka ou "
                "microcrédit.</li></ul><p>Un bon dossier vaut mieux que cinq incomplets.</p>",
            },
            facts=["indh-share", "indh-province-rules"],
        ),
        step(
            ar={
                "title": "نجمع الوثائق",
                "who": "الكاتب",
                "where": "ملف واحد، ونسخة منه في الهاتف",
                "cost": "النسخ والمصادقة",
                "days": "أسبوع",
                "papers": [
                    "رقم التسجيل والنظام الأساسي",
                    "لائحة الأعضاء: كم امرأة، كم شابا",
                    "محضر آخر جمع عام والتقريران",
                    "الموازنة ووصل إيداعها",
                    "ثلاثة أثمان تقديرية (دوفي) لكل آلة",
                    "شهادة الحساب البنكي",
                ],
                "text": "<p>هذه هي الوثائق التي تطلب عادة. تأكدوا من اللائحة عند الشباك: كل إقليم "
                "وكل بنك له لائحته.</p>",
            },
            fr={
                "title": "Rassembler les papiers",
                "who": "Le secrétaire",
                "where": "Une chemise, et sa photo au téléphone",
                "cost": "Copies et certification",
                "days": "Une semaine",
                "papers": [
                    "Immatriculation et statuts",
                    "Liste des membres : combien de femmes, de jeunes",
                    "Dernier procès-verbal et deux rapports",
                    "Bilan et récépissé de dépôt",
                    "Trois devis par machine",
                    "Attestation du compte bancaire",
                ],
                "text": "<p>Ce sont les papiers souvent demandés. Vérifiez au guichet : chaque "
                "province, chaque banque a sa liste.</p>",
            },
            facts=["reports-and-finance"],
        ),
        step(
            ar={
                "title": "نكتب مخطط الأعمال في صفحة",
                "who": "أمين المال وعضوان",
                "where": "في التعاونية",
                "cost": "لا شيء",
                "days": "يومان",
                "papers": ["صفحة واحدة: ستة أسطر"],
                "text": "<ol><li><b>من نحن:</b> 12 امرأة، كسكس، منذ 2022.</li><li><b>ماذا نبيع "
                "اليوم:</b> 600 كيس في الشهر، 17.400 درهم.</li><li><b>ماذا ينقصنا:</b> آلة تجفيف "
                "بـ75.000 درهم.</li><li><b>ماذا يتغير:</b> 1.000 كيس في الشهر، حتى في "
                "الشتاء.</li><li><b>من سيشتري:</b> ثلاثة متاجر، أسماؤها ورسائلها.</li><li><b>كم "
                "نؤدي نحن:</b> 30.000 درهم من صندوقنا.</li></ol>",
            },
            fr={
                "title": "Un plan d’affaires d’une page",
                "who": "Le trésorier et deux membres",
                "where": "À la coopérative",
                "cost": "Rien",
                "days": "Deux jours",
                "papers": ["Une page : six lignes"],
                "text": "<ol><li><b>Qui :</b> 12 femmes, couscous, depuis 2022.</li><li><b>Ventes "
                ":</b> 600 sachets par mois, 17 400 DH.</li><li><b>Besoin :</b> un séchoir à 75 "
                "000 DH.</li><li><b>Changement :</b> 1 000 sachets par mois, même "
                "l’hiver.</li><li><b>Acheteurs :</b> trois magasins, avec leurs "
                "lettres.</li><li><b>Notre part :</b> 30 000 DH de notre caisse.</li></ol>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نحسب حصتنا قبل أن نطلب",
                "who": "أمين المال",
                "where": "في التعاونية",
                "cost": "لا شيء",
                "days": "ساعة",
                "papers": ["ورقة: الثمن، حصتهم، حصتنا، من أين"],
                "text": "<p>مثال المبادرة: مشروع بـ75.000 درهم. 60 % منها 45.000، وحصتنا 30.000 "
                "درهم (3 ملايين سنتيم). من أين تأتي؟</p>",
            },
            fr={
                "title": "Compter notre part avant de demander",
                "who": "Le trésorier",
                "where": "À la coopérative",
                "cost": "Rien",
                "days": "Une heure",
                "papers": ["Une feuille : prix, leur part, la nôtre, d’où elle vient"],
                "text": "<p>Exemple INDH : projet de 75 000 DH. 60 % font 45 000 ; notre part : "
                "30 000 DH (3 millions de centimes). D’où viendra-t-elle ?</p>",
            },
            facts=["moazara-ceiling"],
        ),
        step(
            ar={
                "title": "نودع ونتتبع",
                "who": "عضوان",
                "where": "الشباك الذي يذكره البرنامج",
                "cost": "التنقل",
                "days": "اسألوا: متى الجواب؟",
                "papers": ["وصل الإيداع مؤرخا", "نسخة كاملة من الملف عندكم"],
                "text": "<p>ضعوا تاريخا في التقويم. اتصلوا مرة كل أسبوعين بلطف، واكتبوا من "
                "أجابكم.</p>",
            },
            fr={
                "title": "Déposer et suivre",
                "who": "Deux membres",
                "where": "Le guichet indiqué par le programme",
                "cost": "Le trajet",
                "days": "Demandez la date de réponse",
                "papers": ["Un récépissé daté", "Une copie entière chez vous"],
                "text": "<p>Notez une date au calendrier. Appelez gentiment toutes les deux "
                "semaines, et notez qui a répondu.</p>",
            },
            facts=[],
        ),
        heading("رفض طلبنا", "Notre demande est refusée"),
        fact("intelaka-refusals"),
        paragraph(
            "<p>الرفض ليس نهاية. اطلبوا السبب كتابة. أصلحوا ثلاثة أشياء، وارجعوا في الدورة "
            "المقبلة. أو اعرضوا الملف على مستشار هنا قبل أن تعيدوه.</p>",
            "<p>Un refus n’est pas la fin. Demandez le motif par écrit. Corrigez trois choses et "
            "revenez. Ou montrez le dossier à un conseiller ici avant de le redéposer.</p>",
        ),
        warn(
            "لا تدفعوا لوسيط يعدكم بالدعم. ولا تشتروا الآلة قبل الموافقة إلا إذا قيل لكم كتابة إن "
            "ذلك ممكن.",
            "Ne payez aucun intermédiaire qui promet une aide. N’achetez pas la machine avant "
            "l’accord, sauf si on vous l’écrit.",
        ),
        info(
            "صوروا محلكم ومنتوجكم قبل الدعم وبعده: الصورتان تفتحان الباب التالي.",
            "Photographiez l’atelier avant et après : ces deux photos ouvrent la porte suivante.",
        ),
        links(
            ("أي تمويل يناسبنا؟", "Quel financement nous convient ?", "guide:find-financing"),
            ("المبادرة الوطنية، برنامج 3", "INDH, programme 3", "scheme:indh"),
            ("التقريران الأدبي والمالي", "Rapport moral et rapport financier", "guide:reports"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
