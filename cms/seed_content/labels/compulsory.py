"""What the law asks for before selling."""

from typing import Any

COMPULSORY: list[dict[str, Any]] = [
    {
        "key": "onssa",
        "duty": "compulsory",
        "topics": ["label.onssa"],
        "sectors": ["food", "agriculture", "fishery"],
        "website": "",
        "facts": ["onssa-authorisation", "onssa-exempt"],
        "ar": {
            "title": "الترخيص الصحي لأونسا",
            "slug": "tarkhis-onssa",
            "summary": "واجب قبل إنتاج الأغذية أو تحويلها أو تعليبها للبيع. يسلم بعد زيارة المحل، ومعه "
            "رقم يكتب على العنونة.",
            "products": "العسل، الزيت، الكسكس، الجبن، المربى، التمور، وكل غذاء يباع",
            "giver": "أونسا، المكتب الوطني للسلامة الصحية",
            "law": "القانون 28.07 والمرسوم 2.10.473",
            "cost": "كلفة التجهيز حسب المحل؛ واجبات الملف: اسألوا المديرية",
            "delay": "لا أجل مؤكد في مصادرنا",
            "validity": "ما دام المحل يحترم الشروط؛ اسألوا عن المراقبة",
            "steps": [
                (
                    "نسأل قبل البناء",
                    "<p>اعرضوا تصميم المحل على المديرية قبل الأشغال وقبل شراء الآلات.</p>",
                ),
                ("نودع الطلب", "<p>الطلب باسم التعاونية، لكل محل على حدة.</p>"),
                (
                    "نستقبل الزيارة",
                    "<p>تزور اللجنة المحل: الماء، النظافة، مسار العمل، السجلات.</p>",
                ),
                ("نأخذ الرقم", "<p>يكتب رقم الترخيص على كل عبوة.</p>"),
            ],
            "papers": [
                "هذه وثائق تطلب عادة: خذوا اللائحة مكتوبة من المديرية",
                "الطلب والنظام الأساسي والتسجيل",
                "تصميم المحل ومراحل العمل",
                "لائحة المنتوجات",
            ],
            "where": "المديرية الجهوية لأونسا.",
            "notes": "البيع مباشرة للمستهلك الأخير وحده هو الاستثناء: البيع للمتاجر أو فالنت مع التخزين "
            "يحتاج إلى سؤال أونسا.",
        },
        "fr": {
            "title": "Autorisation sanitaire ONSSA",
            "slug": "autorisation-onssa",
            "summary": "Obligatoire avant de produire, transformer ou conditionner des aliments à vendre. "
            "Donnée après une visite, avec un numéro pour l’étiquette.",
            "products": "Miel, huile, couscous, fromage, confiture, dattes, tout aliment vendu",
            "giver": "ONSSA, office de sécurité sanitaire",
            "law": "Loi 28-07 et décret 2-10-473",
            "cost": "L’équipement dépend du local ; frais de dossier : demandez à la direction",
            "delay": "Aucun délai sûr dans nos sources",
            "validity": "Tant que le local respecte les règles ; demandez pour les contrôles",
            "steps": [
                (
                    "Demander avant de bâtir",
                    "<p>Montrez le plan à la direction avant les travaux et l’achat des machines.</p>",
                ),
                ("Déposer la demande", "<p>Au nom de la coopérative, pour chaque local.</p>"),
                (
                    "Recevoir la visite",
                    "<p>On regarde l’eau, la propreté, le circuit du travail, les registres.</p>",
                ),
                ("Prendre le numéro", "<p>Il figure sur chaque emballage.</p>"),
            ],
            "papers": [
                "Pièces habituelles : demandez la liste écrite à la direction",
                "Demande, statuts et immatriculation",
                "Plan du local et étapes du travail",
                "Liste des produits",
            ],
            "where": "La direction régionale de l’ONSSA.",
            "notes": "Seule exception : vendre soi-même au consommateur final. Pour un magasin, ou en ligne "
            "avec stock, demandez à l’ONSSA.",
        },
    },
    {
        "key": "labelling",
        "duty": "compulsory",
        "topics": ["label.onssa"],
        "sectors": ["food"],
        "website": "",
        "facts": ["label-number", "labelling-content"],
        "ar": {
            "title": "عنونة الأغذية (ليتيكيت)",
            "slug": "3anwana",
            "summary": "كل غذاء معلب يحمل عنونة تقول ما هو ومن صنعه، ومعها رقم الترخيص الصحي.",
            "products": "الأغذية المعلبة",
            "giver": "لا أحد يسلمها: أنتم تكتبونها، وأونسا تراقبها",
            "law": "المرسوم 2.12.389",
            "cost": "الطبع فقط",
            "delay": "حسب المطبعة",
            "validity": "ما دامت المعلومات صحيحة: غيروا العنونة إذا تغيرت الوصفة",
            "steps": [
                ("نجمع المعلومات", "<p>الاسم، المكونات، الوزن، المنتج، رقم الترخيص.</p>"),
                ("نجرب واحدة", "<p>اعرضوا نسخة على أونسا قبل طبع آلاف منها.</p>"),
                ("نطبع ونلصق", "<p>بخط يقرأ، وبالعربية.</p>"),
            ],
            "papers": ["رقم الترخيص الصحي", "الوصفة والوزن"],
            "where": "اعرضوا النموذج على المديرية الجهوية لأونسا.",
            "notes": "لائحة المعلومات الواجبة في انتظار التحقق: انظروا المعلومة أسفله.",
        },
        "fr": {
            "title": "L’étiquette des aliments",
            "slug": "etiquetage",
            "summary": "Tout aliment emballé porte une étiquette : ce que c’est, qui l’a fait, et le numéro "
            "d’autorisation sanitaire.",
            "products": "Aliments emballés",
            "giver": "Personne ne la délivre : vous l’écrivez, l’ONSSA la contrôle",
            "law": "Décret 2-12-389",
            "cost": "L’impression seulement",
            "delay": "Celui de l’imprimeur",
            "validity": "Tant que tout est exact : changez-la si la recette change",
            "steps": [
                (
                    "Réunir les mentions",
                    "<p>Nom, ingrédients, poids, producteur, numéro d’autorisation.</p>",
                ),
                ("En essayer une", "<p>Montrez-la à l’ONSSA avant d’en imprimer des milliers.</p>"),
                ("Imprimer et coller", "<p>En caractères lisibles, et en arabe.</p>"),
            ],
            "papers": ["Numéro d’autorisation sanitaire", "Recette et poids"],
            "where": "Montrez le modèle à la direction régionale de l’ONSSA.",
            "notes": "La liste des mentions obligatoires reste à vérifier : voyez le fait plus bas.",
        },
    },
    {
        "key": "cosmetics",
        "duty": "compulsory",
        "topics": ["label.cosmetics"],
        "sectors": ["cosmetics"],
        "website": "",
        "facts": ["cosmetics-registration"],
        "ar": {
            "title": "تسجيل مواد التجميل لدى AMMPS",
            "slug": "tasjil-tajmil",
            "summary": "زيت أركان للتجميل والصابون والكريمات: تصريح باسمكم، رمز من مركز محاربة التسمم، ثم "
            "تسجيل كل منتوج.",
            "products": "زيت أركان للتجميل، الصابون، الكريمات، ماء الورد للبشرة",
            "giver": "AMMPS، الوكالة المغربية للأدوية",
            "law": "دورية أكتوبر 2023",
            "cost": "غير معروفة في مصادرنا: اسألوا قبل أن تحسبوا الثمن",
            "delay": "لا أجل مؤكد",
            "validity": "اسألوا الوكالة عن التجديد",
            "steps": [
                ("نصرح بالتعاونية", "<p>تصريح لدى الوكالة باسم التعاونية.</p>"),
                ("نطلب الرمز", "<p>رمز من مركز محاربة التسمم.</p>"),
                ("نسجل كل منتوج", "<p>ملف لكل منتوج على حدة: لونان أو عطران قد يعنيان ملفين.</p>"),
            ],
            "papers": ["التسجيل والنظام الأساسي", "تركيبة كل منتوج", "نموذج العنونة"],
            "where": "الوكالة المغربية للأدوية والمواد الصحية.",
            "notes": "الزيت نفسه للأكل ملف آخر: ذلك عند أونسا.",
        },
        "fr": {
            "title": "Cosmétiques : enregistrement à l’AMMPS",
            "slug": "cosmetiques-ammps",
            "summary": "Huile d’argan cosmétique, savon, crème : déclaration de la coopérative, code du "
            "centre antipoison, puis enregistrement de chaque produit.",
            "products": "Huile d’argan cosmétique, savons, crèmes, eau de rose pour la peau",
            "giver": "AMMPS, agence du médicament",
            "law": "Circulaire d’octobre 2023",
            "cost": "Inconnu dans nos sources : demandez avant de fixer le prix",
            "delay": "Aucun délai sûr",
            "validity": "Demandez à l’agence pour le renouvellement",
            "steps": [
                ("Déclarer la coopérative", "<p>Une déclaration à l’agence.</p>"),
                ("Demander le code", "<p>Le code du centre antipoison.</p>"),
                (
                    "Enregistrer chaque produit",
                    "<p>Un dossier par produit : deux parfums peuvent faire deux dossiers.</p>",
                ),
            ],
            "papers": ["Immatriculation et statuts", "Composition de chaque produit", "Étiquette"],
            "where": "L’agence marocaine du médicament et des produits de santé.",
            "notes": "La même huile à manger est un autre dossier : c’est l’ONSSA.",
        },
    },
]
