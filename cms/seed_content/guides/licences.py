"""Authorisations and labels for food, cosmetics and crafts."""

from cms.seed_content.guides.shape import fact, guide, heading, links, paragraph, step, warn

LICENCES = guide(
    "licences",
    ["label.onssa", "label.halal", "label.igp", "label.cosmetics", "label.souk-solidaire"],
    ar={
        "title": "الرخص والعلامات: أونسا، حلال، البيان الجغرافي",
        "slug": "rokhas-3alamat",
        "summary": "ماذا يلزم لبيع الأغذية ومواد التجميل: الترخيص الصحي (أونسا)، العنونة، ثم "
        "العلامات التي ترفع القيمة: حلال، البيان الجغرافي المحمي، بيو.",
    },
    fr={
        "title": "Autorisations et labels : ONSSA, halal, IGP",
        "slug": "autorisations-labels",
        "summary": "Ce qu’il faut pour vendre aliments et cosmétiques : autorisation sanitaire ONSSA, "
        "étiquette, puis les labels qui valorisent : halal, IGP, bio.",
    },
    body=[
        paragraph(
            "<p>الرخصة واجبة قبل البيع. العلامة اختيارية: اطلبوها عندما يسألكم عنها الزبون أو "
            "المتجر.</p>",
            "<p>L’autorisation est obligatoire avant de vendre. Le label est un choix : demandez-le "
            "quand un client ou un magasin vous le demande.</p>",
        ),
        heading("الأغذية: الترخيص الصحي", "Aliments : l’autorisation sanitaire"),
        fact("onssa-authorisation"),
        fact("onssa-exempt"),
        step(
            ar={
                "title": "نسأل قبل أن نبني",
                "who": "الرئيس أو المسير",
                "where": "المديرية الجهوية لأونسا",
                "cost": "لا شيء",
                "days": "قبل شراء الآلات",
                "papers": ["تصميم بسيط للمحل", "لائحة المنتوجات ومراحل العمل"],
                "text": "<p>اعرضوا تصميم المحل قبل الأشغال: تغييره من بعد يكلف أكثر. اطلبوا لائحة "
                "الوثائق مكتوبة.</p>",
            },
            fr={
                "title": "Demander avant de construire",
                "who": "Le président ou le gérant",
                "where": "Direction régionale de l’ONSSA",
                "cost": "Rien",
                "days": "Avant d’acheter les machines",
                "papers": [
                    "Un plan simple du local",
                    "La liste des produits et des étapes de travail",
                ],
                "text": "<p>Montrez le plan avant les travaux : le changer après coûte plus cher. "
                "Demandez la liste des pièces par écrit.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نودع الطلب ونستقبل الزيارة",
                "who": "الرئيس، ومعه المسؤول عن الإنتاج",
                "where": "المديرية الجهوية، ثم في محلكم",
                "cost": "حسب التجهيز",
                "days": "لا أجل مؤكد",
                "papers": ["تطلب عادة: الطلب، النظام الأساسي، تصميم المحل؛ تأكدوا لدى أونسا"],
                "text": "<p>تأتي اللجنة إلى المحل. كونوا جاهزين: النظافة، الماء، ترتيب العمل، دفتر ما "
                "يدخل وما يخرج.</p>",
            },
            fr={
                "title": "Déposer la demande, recevoir la visite",
                "who": "Le président et la personne chargée de la production",
                "where": "Direction régionale, puis dans votre local",
                "cost": "Selon l’équipement",
                "days": "Pas de délai sûr",
                "papers": [
                    "Souvent demandés : demande, statuts, plan du local ; vérifiez à l’ONSSA"
                ],
                "text": "<p>On visite le local. Soyez prêts : propreté, eau, ordre du travail, cahier "
                "des entrées et sorties.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نضع الرقم على العنونة",
                "who": "من يعلب",
                "where": "على كل برطمان وكل علبة",
                "cost": "ثمن الطباعة",
                "days": "بعد تسلم الرقم",
                "papers": ["نموذج العنونة (ليتيكيت) بالعربية والفرنسية"],
                "text": "<p>اكتبوا: الاسم، المكونات، الوزن، التاريخ، التعاونية والعنوان، ورقم الترخيص. "
                "اعرضوا النموذج على أونسا قبل طبع الكمية كلها.</p>",
            },
            fr={
                "title": "Mettre le numéro sur l’étiquette",
                "who": "Qui emballe",
                "where": "Sur chaque pot, chaque boîte",
                "cost": "L’impression",
                "days": "Quand vous avez le numéro",
                "papers": ["Un modèle d’étiquette en arabe et en français"],
                "text": "<p>Écrivez : nom, composition, poids, date, coopérative et adresse, numéro "
                "d’autorisation. Montrez le modèle à l’ONSSA avant d’imprimer toute la série.</p>",
            },
            facts=["label-number"],
        ),
        heading("مواد التجميل", "Cosmétiques"),
        fact("cosmetics-registration"),
        warn(
            "زيت أركان للأكل وزيت أركان للتجميل طريقان مختلفان: الأولى عند أونسا، والثانية عند AMMPS.",
            "Huile d’argan alimentaire et huile d’argan cosmétique suivent deux chemins : l’ONSSA pour "
            "la première, l’AMMPS pour la seconde.",
        ),
        heading("علامة حلال", "Le label halal"),
        fact("halal-coop"),
        heading("البيان الجغرافي والعلامات الفلاحية", "IGP, AOP, Label agricole"),
        fact("origin-signs"),
        paragraph(
            "<p>تعاونية واحدة لا تطلب البيان الجغرافي وحدها. اسألوا أولا: هل لمنتوج بلدتكم مجموعة "
            "قائمة؟ إن وجدت، انخرطوا فيها.</p>",
            "<p>Une coopérative ne demande pas une IGP toute seule. Demandez d’abord : un groupement "
            "existe-t-il pour ce produit ? Si oui, rejoignez-le.</p>",
        ),
        heading("بيو والصناعة التقليدية", "Bio et artisanat"),
        fact("organic-certified"),
        fact("handmade-label"),
        heading("السوق التضامني", "Le marché solidaire"),
        fact("solidarity-market"),
        links(
            ("نبيع عبر الإنترنت وفق القانون", "Vendre en ligne", "guide:sell-online"),
            ("المبادرة الوطنية للتنمية البشرية", "INDH", "scheme:indh"),
        ),
    ],
)
