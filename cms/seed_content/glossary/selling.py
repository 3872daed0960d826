"""Licences, labels and selling."""

from cms.seed_content.glossary.shape import Term, Words

SELLING = [
    Term(
        "health-authorisation",
        Words(
            "الترخيص الصحي",
            "رخصة من أونسا لمن ينتج أو يعلب أغذية: تأتي بعد زيارة المحل، ومعها رقم.",
            "دخل العسل إلى المتجر بعد الترخيص الصحي.",
            "ترخيص صحي|ترخيص أونسا",
            "رخصة أونسا|onssa|onsa|لونسا",
        ),
        Words(
            "autorisation sanitaire",
            "Le feu vert de l’ONSSA pour produire ou emballer des aliments : après une visite, avec "
            "un numéro.",
            "Le miel est entré au magasin après l’autorisation sanitaire.",
            "autorisations sanitaires|autorisation ONSSA",
            "onssa|agrement sanitaire",
        ),
        "guide:licences",
    ),
    Term(
        "labelling",
        Words(
            "العنونة",
            "ما يكتب على المنتوج: الاسم، المكونات، الوزن، التاريخ، العنوان، الرقم.",
            "نسينا التاريخ في العنونة فأرجع المتجر العلب.",
            "عنونة المنتوج",
            "ليتيكيت|etiquette|étiquetage",
        ),
        Words(
            "étiquetage",
            "Ce qui est écrit sur le produit : nom, composition, poids, date, adresse, numéro.",
            "La date manquait : le magasin a rendu les boîtes.",
            "étiquette|étiquettes",
            "etiquetage|litikit",
        ),
        "guide:licences",
    ),
    Term(
        "packaging",
        Words(
            "التعليب",
            "ما يوضع فيه المنتوج ليحفظ ويحمل ويعجب: برطمان، كيس، علبة.",
            "كيس ورقي وملصق واضح: تعليب بسيط يكفي.",
            "تعليب|التلفيف",
            "لومبالاج|emballage",
        ),
        Words(
            "emballage",
            "Ce qui protège, porte et présente le produit : pot, sachet, boîte.",
            "Un sachet en papier et une étiquette claire suffisent.",
            "emballages|conditionnement",
            "lombalage|packaging",
        ),
    ),
    Term(
        "igp",
        Words(
            "بيان جغرافي محمي",
            "علامة تحمي اسم منتوج مرتبط ببلدة: من هو خارجها لا يستعمل الاسم.",
            "«أركان» اسم محمي.",
            "البيان الجغرافي المحمي|البيان الجغرافي|بيانات جغرافية",
            "igp",
        ),
        Words(
            "IGP",
            "L’indication géographique protégée : un signe qui protège le nom d’un produit lié à un "
            "lieu.",
            "« Argane » est un nom protégé.",
            "indication géographique protégée|indications géographiques",
            "igp",
        ),
        "guide:licences",
    ),
    Term(
        "local-product",
        Words(
            "منتوج مجالي",
            "منتوج يعرف ببلدته وبطريقة أهلها: عسل، زعفران، تمر، زيت.",
            "تمر فكيك منتوج مجالي.",
            "المنتوجات المجالية|منتوجات مجالية|المنتوج المجالي",
            "ديال البلاد|terroir",
        ),
        Words(
            "produit du terroir",
            "Un produit connu par son lieu et le savoir-faire de ses gens : miel, safran, dattes.",
            "Les dattes de Figuig sont un produit du terroir.",
            "produits du terroir",
            "terroir|dyal lblad",
        ),
    ),
    Term(
        "solidarity-market",
        Words(
            "السوق التضامني",
            "متجر يبيع منتوجات التعاونيات والصناع بثمن عادل.",
            "وضعت التعاونية زيتها في السوق التضامني.",
            "سوق تضامني|الأسواق التضامنية",
            "marché solidaire|souk solidaire|oasis",
        ),
        Words(
            "marché solidaire",
            "Un magasin qui vend les produits des coopératives et artisans à un prix juste.",
            "La coopérative y a placé son huile.",
            "marchés solidaires",
            "souk solidaire|oasis",
        ),
        "guide:licences",
    ),
    Term(
        "consignment",
        Words(
            "البيع بالأمانة",
            "تضعون المنتوج في المحل، ويدفع لكم بعد أن يباع. ما لم يبع يرجع إليكم.",
            "بيع ستون برطمانا من مئة، وأدي ثمن ستين.",
            "بيع بالأمانة",
            "dépôt-vente|bl2amana",
        ),
        Words(
            "dépôt-vente",
            "Vous laissez le produit au magasin, qui vous paie quand il est vendu et rend le reste.",
            "Cent pots déposés, soixante vendus, soixante payés.",
            "dépôts-ventes",
            "depot vente",
        ),
    ),
    Term(
        "cash-on-delivery",
        Words(
            "الدفع عند التسليم",
            "الزبون يدفع حين تصله السلعة، لا قبل ذلك.",
            "رفض الزبون السلعة عند الباب: خسرنا ثمن النقل.",
            "الأداء عند التسليم|دفع عند التسليم",
            "خلص فاش يوصلك|cod",
        ),
        Words(
            "paiement à la livraison",
            "Le client paie quand il reçoit le produit, pas avant.",
            "Le client refuse le colis à la porte : le transport est perdu.",
            "paiements à la livraison",
            "cod|contre remboursement",
        ),
        "guide:payment",
    ),
    Term(
        "withdrawal",
        Words(
            "حق التراجع",
            "من اشترى عن بعد يستطيع أن يرجع السلعة في أجل معين دون أن يقول لماذا.",
            "رجعت الزربية لأن لونها لا يعجب الزبونة.",
            "",
            "نرجع السلعة|retractation",
        ),
        Words(
            "droit de rétractation",
            "Qui achète à distance peut rendre le produit dans un certain délai sans dire pourquoi.",
            "Le tapis revient : la couleur ne plaît pas.",
            "rétractation",
            "retractation|retour",
        ),
        "guide:online-law",
    ),
    Term(
        "personal-data",
        Words(
            "المعطيات الشخصية",
            "كل ما يعرف به شخص: الاسم، الهاتف، العنوان، الصورة. القانون يحميها.",
            "لائحة هواتف الزبناء معطيات شخصية: لا تعطوها لغيركم.",
            "معطيات شخصية|معطيات الزبناء",
            "données personnelles|mo3tayat",
        ),
        Words(
            "données personnelles",
            "Tout ce qui fait reconnaître une personne : nom, téléphone, adresse, photo. La loi les "
            "protège.",
            "La liste des téléphones des clients en fait partie.",
            "donnée personnelle",
            "donnees|cndp",
        ),
        "guide:customer-data",
    ),
]
