"""Grants of provinces and regions, and public investment."""

from typing import Any

from cms.seed_content.schemes.shape import ASK_AR, ASK_FR, row, scheme

GRANTS: list[dict[str, Any]] = [
    scheme(
        "indh",
        topics=["fund.indh", "fund.finder"],
        provider_ar="المبادرة الوطنية للتنمية البشرية، قسم العمل الاجتماعي بالعمالة أو الإقليم",
        provider_fr="INDH, division de l’action sociale de la province ou préfecture",
        amount_max=300000,
        last_known="2024-08",
        facts=["indh-share", "indh-province-rules"],
        share=60,
        own_share=40,
        criteria=[
            row(
                "form",
                "coop",
                "gie",
                "company",
                "auto_entrepreneur",
                "project",
                ar="تعاونيات القانون 112.12، والمجموعات ذات النفع الاقتصادي، والمقاولات الصغيرة جدا، "
                "والمقاولون الذاتيون، والشباب حاملو المشاريع",
                fr="Coopératives de la loi 112-12, GIE, très petites entreprises, auto-entrepreneurs "
                "et jeunes porteurs de projet",
            ),
            row(
                "other",
                ar="الشباب الذين يتقدمون بأسمائهم: من 18 إلى 35 سنة",
                fr="Jeunes qui se présentent en leur nom : de 18 à 35 ans",
            ),
            row(
                "other",
                ar="في بعض الأقاليم: نسبة من النساء والشباب في التعاونية",
                fr="Selon la province : une part de femmes et de jeunes dans la coopérative",
            ),
        ],
        pays_for=[("التجهيزات والآلات المذكورة في المشروع", "L’équipement prévu dans le projet")],
        counters=[
            (
                "قسم العمل الاجتماعي بالعمالة أو الإقليم",
                "Division de l’action sociale de la province ou préfecture",
            ),
            ("منصة الشباب", "Plateforme des jeunes"),
        ],
        ar={
            "title": "المبادرة الوطنية للتنمية البشرية، برنامج 3",
            "slug": "moubadara-indh",
            "summary": "دعم لتجهيزات المشروع: 60 % من الاستثمار في حدود 300.000 درهم (30 مليون "
            "سنتيم). الشروط تختلف حسب الإقليم.",
            "amount_text": "60 % من الاستثمار، إلى 300.000 درهم",
            "terms": [
                "مساهمتكم 40 %. في أكادير سنة 2023 كان ممكنا أن يكون نصفها على الأكثر عينيا.",
                "كل إقليم يعلن طلب مشاريعه بشروطه.",
                "مثال: استثمار 60.000 درهم. الدعم 36.000، ومساهمتكم 24.000.",
            ],
            "papers": [
                ASK_AR,
                "التسجيل والنظام الأساسي ولائحة الأعضاء",
                "محضر آخر جمع عام",
                "وصف المشروع والأثمان التقديرية",
            ],
            "where": "قسم العمل الاجتماعي بالعمالة أو الإقليم، أو منصة الشباب.",
            "notes": "المرحلة المعروفة 2019-2023، وذكر نشاط سنة 2024. لم نجد خبرا مؤكدا بعدها.",
        },
        fr={
            "title": "INDH, programme 3",
            "slug": "indh",
            "summary": "Une aide à l’équipement : 60 % de l’investissement, au plus 300 000 DH. Les "
            "règles changent d’une province à l’autre.",
            "amount_text": "60 % de l’investissement, au plus 300 000 DH",
            "terms": [
                "Votre part : 40 %. À Agadir, en 2023, la moitié au plus pouvait être en nature.",
                "Chaque province publie son appel et ses règles.",
                "Exemple : investissement de 60 000 DH. Aide 36 000, votre part 24 000.",
            ],
            "papers": [
                ASK_FR,
                "Immatriculation, statuts, liste des membres",
                "Dernier procès-verbal d’assemblée",
                "Description du projet et devis",
            ],
            "where": "La division de l’action sociale de la province, ou la plateforme des jeunes.",
            "notes": "Phase connue : 2019-2023, activité citée en 2024. Rien de sûr depuis.",
        },
    ),
    scheme(
        "marrakech-women",
        topics=["fund.finder"],
        provider_ar="جهة مراكش-آسفي ووكالة التنمية الاجتماعية",
        provider_fr="Région Marrakech-Safi et Agence de développement social",
        windows=[("2025-05-05", "2025-06-05")],
        last_known="2026-01",
        facts=["marrakech-women"],
        criteria=[
            row(
                "form",
                "coop",
                "project",
                ar="تعاونيات، وحاملات مشاريع",
                fr="Coopératives, et porteuses de projet",
            ),
            row("gender", "women", ar="نساء", fr="Femmes"),
            row("region", "MA-07", ar="جهة مراكش-آسفي", fr="Région Marrakech-Safi"),
        ],
        counters=[
            ("مجلس جهة مراكش-آسفي", "Conseil régional de Marrakech-Safi"),
            ("وكالة التنمية الاجتماعية", "Agence de développement social"),
        ],
        ar={
            "title": "التمكين الاقتصادي للنساء بمراكش-آسفي",
            "slug": "tamkin-nissae-marrakech",
            "summary": "دعم جهة مراكش-آسفي للتعاونيات النسائية وحاملات المشاريع. طلب سنة 2025 أغلق، "
            "وصرف المال في يناير 2026.",
            "amount_text": "نحو 16 مليون درهم في المجموع، لـ436 تعاونية",
            "terms": ["طلب واحد معروف: من 5 ماي إلى 5 يونيو 2025"],
            "papers": [ASK_AR, "التسجيل ولائحة العضوات", "تقديم المشروع"],
            "where": "مجلس الجهة، ووكالة التنمية الاجتماعية.",
            "notes": "اسألوا الجهة هل يفتح طلب جديد. ولا تخلطوه ببرنامج «تمكين» لجهة فاس-مكناس.",
        },
        fr={
            "title": "Autonomisation des femmes, Marrakech-Safi",
            "slug": "autonomisation-femmes-marrakech-safi",
            "summary": "L’appui de la région aux coopératives de femmes et aux porteuses de projet. "
            "L’appel de 2025 est clos, l’argent a été versé en janvier 2026.",
            "amount_text": "Environ 16 millions de DH en tout, pour 436 coopératives",
            "terms": ["Un seul appel connu : du 5 mai au 5 juin 2025"],
            "papers": [ASK_FR, "Immatriculation, liste des membres", "Présentation du projet"],
            "where": "Le Conseil régional et l’Agence de développement social.",
            "notes": "Demandez à la région si un nouvel appel est prévu. À ne pas confondre avec Tamkine, "
            "de Fès-Meknès.",
        },
    ),
    scheme(
        "tamkine",
        topics=["fund.tamkine"],
        provider_ar="مجلس جهة فاس-مكناس",
        provider_fr="Conseil régional de Fès-Meknès",
        last_known="2025-08",
        facts=["tamkine-named"],
        criteria=[
            row("form", "coop", ar="تعاونيات", fr="Coopératives"),
            row("region", "MA-03", ar="جهة فاس-مكناس", fr="Région Fès-Meknès"),
        ],
        counters=[("مجلس جهة فاس-مكناس", "Conseil régional de Fès-Meknès")],
        ar={
            "title": "تمكين، جهة فاس-مكناس",
            "slug": "tamkine",
            "summary": "برنامج مجلس جهة فاس-مكناس لتعاونيات الجهة. لا نعرف مبلغه: اسألوا قبل أن "
            "تحضروا ملفا.",
            "amount_text": "غير معروف",
            "terms": ["الشروط غير منشورة في المصادر التي وجدناها"],
            "papers": [ASK_AR, "التسجيل والنظام الأساسي", "محضر آخر جمع عام"],
            "where": "مجلس جهة فاس-مكناس.",
            "notes": "ذكر سنة 2025 بمناسبة سوق إفران المتنقل.",
        },
        fr={
            "title": "Tamkine, Fès-Meknès",
            "slug": "tamkine",
            "summary": "Un programme du Conseil régional pour les coopératives de Fès-Meknès. Montant "
            "inconnu : demandez avant de préparer un dossier.",
            "amount_text": "Inconnu",
            "terms": ["Conditions absentes des sources trouvées"],
            "papers": [ASK_FR, "Immatriculation et statuts", "Dernier procès-verbal d’assemblée"],
            "where": "Le Conseil régional de Fès-Meknès.",
            "notes": "Cité en 2025, à l’occasion du marché itinérant d’Ifrane.",
        },
    ),
]
