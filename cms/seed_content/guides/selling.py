"""Selling online lawfully."""

from cms.seed_content.guides.shape import (
    capsule,
    fact,
    guide,
    heading,
    info,
    links,
    paragraph,
    step,
    warn,
)

SELLING = guide(
    "sell-online",
    ["sell.law", "sell.payment", "sell.delivery", "sell.pricing", "sell.data"],
    ar={
        "title": "نبيع عبر الإنترنت وفق القانون",
        "slug": "bay3-online",
        "summary": "البيع عبر الإنترنت (البيع فالنت): نحسب الثمن، نصف المنتوج، نقبض المال، نوصل "
        "الطرد، ونحمي معطيات الزبناء.",
    },
    fr={
        "title": "Vendre en ligne, dans les règles",
        "slug": "vendre-en-ligne",
        "summary": "La vente en ligne, pas à pas : calculer le prix, décrire le produit, se faire "
        "payer, livrer le colis, protéger les données des clients.",
    },
    body=[
        step(
            ar={
                "title": "نحسب ثمن التكلفة",
                "who": "من ينتج ومن يمسك الحساب، معا",
                "where": "في التعاونية، مع ورقة وقلم",
                "cost": "لا شيء",
                "days": "ساعة لكل منتوج",
                "papers": ["ورقة التكلفة: المواد، الوقت، التعليب، التوصيل، العمولة"],
                "text": "<p>مثال: برطمان عسل. العسل 28 درهما، البرطمان 6، التوصيل 10. المجموع 44. "
                "إذا بعتم بـ40، تخسرون 4 دراهم في كل برطمان.</p><p>لا تنسوا وقتكم: العمل أيضا له "
                "ثمن.</p>",
            },
            fr={
                "title": "Calculer le coût de revient",
                "who": "Qui produit et qui tient les comptes, ensemble",
                "where": "À la coopérative, papier et crayon",
                "cost": "Rien",
                "days": "Une heure par produit",
                "papers": [
                    "La feuille de coût : matières, temps, emballage, transport, commission"
                ],
                "text": "<p>Exemple : un pot de miel. Miel 28 DH, pot 6, livraison 10. Total 44. Vendu "
                "40, chaque pot vous fait perdre 4 DH.</p><p>N’oubliez pas votre temps : le travail a "
                "aussi un prix.</p>",
            },
            facts=[],
        ),
        capsule("souma-dyal-lbarman"),
        step(
            ar={
                "title": "نتأكد من الرخص",
                "who": "الرئيس أو المسير",
                "where": "أونسا للأغذية، AMMPS لمواد التجميل",
                "cost": "حسب التجهيز",
                "days": "قبل أول بيع",
                "papers": ["الترخيص الصحي، ورقمه على العنونة"],
                "text": "<p>العسل والزيت والكسكس وكل غذاء: الترخيص قبل البيع. اقرؤوا دليل الرخص "
                "والعلامات.</p>",
            },
            fr={
                "title": "S’assurer des autorisations",
                "who": "Le président ou le gérant",
                "where": "ONSSA pour l’alimentaire, AMMPS pour les cosmétiques",
                "cost": "Selon l’équipement",
                "days": "Avant la première vente",
                "papers": ["L’autorisation sanitaire, son numéro sur l’étiquette"],
                "text": "<p>Miel, huile, couscous, tout aliment : l’autorisation vient avant la vente. "
                "Lisez le guide des autorisations et labels.</p>",
            },
            facts=["onssa-authorisation", "onssa-exempt"],
        ),
        step(
            ar={
                "title": "نعرض المنتوج: ثلاث صور ووصف صادق",
                "who": "عضو واحد مسؤول عن الصور والأجوبة",
                "where": "الهاتف: واتساب للأعمال، إنستغرام، فيسبوك، أو سوق إلكتروني",
                "cost": "وقتكم",
                "days": "نصف يوم",
                "papers": ["الوصف: الاسم، الوزن، المكونات، الثمن، مصاريف التوصيل، أجل التسليم"],
                "text": "<p>ثلاث صور في ضوء النهار: المنتوج وحده، العنونة من قريب، المنتوج في اليد. "
                "اكتبوا الثمن كاملا مع التوصيل: لا مفاجأة عند الباب.</p>",
            },
            fr={
                "title": "Montrer le produit : trois photos, une description vraie",
                "who": "Un membre chargé des photos et des réponses",
                "where": "Au téléphone : WhatsApp Business, Instagram, Facebook, place de marché",
                "cost": "Votre temps",
                "days": "Une demi-journée",
                "papers": ["La description : nom, poids, composition, prix, livraison, délai"],
                "text": "<p>Trois photos à la lumière du jour : le produit seul, l’étiquette de près, le "
                "produit en main. Écrivez le prix complet avec la livraison : pas de surprise à la "
                "porte.</p>",
            },
            facts=["distance-selling-who", "odco-tools"],
        ),
        step(
            ar={
                "title": "نقبض المال",
                "who": "أمين المال",
                "where": "عند التسليم، أو بالتحويل البنكي، أو بالبطاقة",
                "cost": "30 درهما أو أكثر للتوصيل مع الدفع عند التسليم",
                "days": "البطاقة: من 3 إلى 6 أسابيع لفتح الخدمة",
                "papers": ["وصل أو فاتورة لكل بيع"],
                "text": "<p>ابدؤوا بالدفع عند التسليم: هذه عادة الزبناء. احسبوا مصاريفه في الثمن. "
                "اتصلوا بالزبون قبل الإرسال: تقل الطرود المرفوضة.</p>",
            },
            fr={
                "title": "Se faire payer",
                "who": "Le trésorier",
                "where": "À la livraison, par virement ou par carte",
                "cost": "30 DH ou plus par livraison contre paiement",
                "days": "Carte : 3 à 6 semaines pour ouvrir le service",
                "papers": ["Un reçu ou une facture par vente"],
                "text": "<p>Commencez par le paiement à la livraison : c’est l’habitude des clients. "
                "Comptez ses frais dans le prix. Appelez le client avant l’envoi : moins de colis "
                "refusés.</p>",
            },
            facts=["cod-cost", "card-fees", "wallets-use"],
        ),
        step(
            ar={
                "title": "نوصل الطرد",
                "who": "من يعلب ومن يرسل",
                "where": "بريد المغرب لطرد من كيلوغرام أو أقل؛ البريد أو شركة توصيل لما فوقه",
                "cost": "حسب الوزن والمدينة",
                "days": "30 يوما على الأكثر، إلا باتفاق آخر",
                "papers": ["العنوان والهاتف على الطرد", "ورقة الإرجاع داخل الطرد"],
                "text": "<p>أرسلوا طردا تجريبيا إلى قريب قبل أول زبون. لا تزيدوا حجرا أو ملحا لتجاوز "
                "الكيلوغرام: بيعوا برطمانين معا.</p>",
            },
            fr={
                "title": "Livrer le colis",
                "who": "Qui emballe et qui envoie",
                "where": "Barid Al-Maghrib jusqu’à 1 kg ; poste ou transporteur au-delà",
                "cost": "Selon le poids et la ville",
                "days": "30 jours au plus, sauf accord",
                "papers": [
                    "L’adresse et le téléphone sur le colis",
                    "Un bon de retour dans le colis",
                ],
                "text": "<p>Envoyez un colis d’essai à un proche avant le premier client. N’ajoutez pas "
                "de pierre ni de sel pour dépasser 1 kg : vendez plutôt deux pots ensemble.</p>",
            },
            facts=["post-monopoly", "distance-selling-delivery-days"],
        ),
        step(
            ar={
                "title": "نقبل الإرجاع ونرد المال",
                "who": "المسؤول عن الزبناء وأمين المال",
                "where": "بالهاتف، ثم كتابة",
                "cost": "ثمن المنتوج المسترجع",
                "days": "رد المال داخل 15 يوما",
                "papers": ["ورقة الإرجاع", "وصل رد المال"],
                "text": "<p>الزبون الذي استرجع ماله بسرعة يعود. اكتبوا القاعدة في صفحة البيع بكلام "
                "بسيط.</p>",
            },
            fr={
                "title": "Reprendre et rembourser",
                "who": "La personne qui suit les clients, et le trésorier",
                "where": "Au téléphone, puis par écrit",
                "cost": "Le prix du produit repris",
                "days": "Remboursement dans les 15 jours",
                "papers": ["Le bon de retour", "Le reçu du remboursement"],
                "text": "<p>Un client vite remboursé revient. Écrivez la règle simplement sur la page de "
                "vente.</p>",
            },
            facts=["distance-selling-refund-days", "withdrawal-days"],
        ),
        heading("معطيات الزبناء", "Les données des clients"),
        fact("personal-data-declaration"),
        paragraph(
            "<p>لا تأخذوا إلا ما يلزم للتوصيل: الاسم، الهاتف، العنوان. لا تطلبوا رقم البطاقة "
            "الوطنية. لا تضعوا أرقام الزبناء في مجموعة واتساب.</p>",
            "<p>Ne prenez que ce qu’il faut pour livrer : nom, téléphone, adresse. Ne demandez pas le "
            "numéro de carte nationale. Ne mettez pas les numéros des clients dans un groupe WhatsApp."
            "</p>",
        ),
        warn(
            "بعض الأسواق الإلكترونية القديمة قد تكون توقفت. تأكدوا أن السوق ما زال يعمل قبل أن تعطوه منتوجكم.",
            "Certaines places de marché anciennes ont peut-être fermé. Vérifiez qu’elles vivent encore "
            "avant d’y confier vos produits.",
        ),
        info(
            "تعلموا هذا كله بالأسئلة في درس «البيع عبر الإنترنت»: ثلاثة دروس قصيرة.",
            "Apprenez tout cela par des questions dans le cours « Vendre en ligne » : trois leçons "
            "courtes.",
        ),
        links(
            ("حساب ثمن التكلفة", "Le coût de revient", "guide:pricing"),
            ("الأداء", "Les moyens de paiement", "guide:payment"),
            ("التوصيل", "La livraison", "guide:delivery"),
            ("القانون وحق التراجع", "La loi et la rétractation", "guide:online-law"),
            ("الرخص والعلامات", "Autorisations et labels", "guide:licences"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
