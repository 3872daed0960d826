"""The law of distance selling."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

ONLINE_LAW = guide(
    "online-law",
    ["sell.law"],
    ar={
        "title": "قانون البيع عبر الإنترنت: واجبات البائع وحق التراجع",
        "slug": "9anon-bay3-online",
        "summary": "نبيع العسل أو الزرابي فالنت: هل نحتاج رخصة؟ ماذا نكتب للزبون، أجل التسليم، حق "
        "التراجع ورد المال حسب القانون 31.08.",
    },
    fr={
        "title": "Vendre en ligne : la loi, les devoirs, la rétractation",
        "slug": "loi-vente-en-ligne",
        "summary": "Vendre du miel ou des tapis sur internet : faut-il une autorisation ? Que "
        "dire au client, délai de livraison, rétractation et remboursement (loi 31-08).",
    },
    body=[
        fact("distance-selling-who"),
        fact("electronic-contracts"),
        paragraph(
            "<p>موقع كبير أو رسالة واتساب: إذا كنتم تبيعون باستمرار، فتصرفوا كبائع مهني.</p>",
            "<p>Un grand site ou WhatsApp : si vous vendez régulièrement, pensez en vendeur "
            "professionnel.</p>",
        ),
        heading("هل أحتاج رخصة؟", "Faut-il une autorisation ?"),
        paragraph(
            "<ul><li><b>غذاء</b> (عسل، زيت، كسكس): الترخيص الصحي أولا، ثم "
            "البيع.</li><li><b>تجميل</b> (زيت أركان، صابون): التسجيل لدى AMMPS.</li><li><b>صناعة "
            "تقليدية</b> (زربية، فخار): لا رخصة صحية نعرفها؛ اسألوا غرفة الصناعة "
            "التقليدية.</li></ul>",
            "<ul><li><b>Aliment</b> (miel, huile, couscous) : l’autorisation sanitaire "
            "d’abord.</li><li><b>Cosmétique</b> (huile d’argan, savon) : l’enregistrement à "
            "l’AMMPS.</li><li><b>Artisanat</b> (tapis, poterie) : pas d’autorisation sanitaire "
            "connue de nous ; voyez la chambre d’artisanat.</li></ul>",
        ),
        fact("onssa-authorisation"),
        step(
            ar={
                "title": "قبل البيع: نقول كل شيء",
                "who": "المسؤول عن البيع",
                "where": "صفحة البيع أو الرسالة الأولى",
                "cost": "لا شيء",
                "days": "نصف ساعة لكل منتوج",
                "papers": ["بطاقة المنتوج"],
                "text": "<p>اكتبوا: من نحن ورقم تسجيلنا، ما المنتوج ووزنه، الثمن كاملا، مصاريف "
                "التوصيل، متى يصل، كيف يؤدى، وكيف يرجع.</p>",
            },
            fr={
                "title": "Avant la vente : tout dire",
                "who": "La personne chargée des ventes",
                "where": "La page de vente ou le premier message",
                "cost": "Rien",
                "days": "Une demi-heure par produit",
                "papers": ["La fiche du produit"],
                "text": "<p>Écrivez : qui nous sommes et notre numéro, le produit et son poids, "
                "le prix complet, la livraison, le délai, le paiement, le retour.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "عند الطلب: نؤكد كتابة",
                "who": "المسؤول عن البيع",
                "where": "رسالة واتساب أو بريد",
                "cost": "لا شيء",
                "days": "اليوم نفسه",
                "papers": ["رسالة التأكيد"],
                "text": "<p><b>نموذج.</b> «السلام عليكم. طلبكم: 2 برطمان عسل زعتر، 500 غرام. "
                "الثمن 240 درهما، مع التوصيل. يصلكم قبل يوم الخميس. الأداء عند التسليم. لإرجاعه "
                "اتصلوا بنا على هذا الرقم.»</p>",
            },
            fr={
                "title": "À la commande : confirmer par écrit",
                "who": "La personne chargée des ventes",
                "where": "Message ou courriel",
                "cost": "Rien",
                "days": "Le jour même",
                "papers": ["Le message de confirmation"],
                "text": "<p><b>Modèle.</b> « Bonjour. Votre commande : 2 pots de miel de thym, "
                "500 g. Prix : 240 DH, livraison comprise. Arrivée avant jeudi. Paiement à la "
                "livraison. Pour un retour, appelez ce numéro. »</p>",
            },
            facts=["withdrawal-days"],
        ),
        step(
            ar={
                "title": "نسلم في الأجل",
                "who": "من يرسل",
                "where": "البريد أو شركة التوصيل",
                "cost": "حسب الوزن والمدينة",
                "days": "30 يوما على الأكثر، إلا باتفاق آخر",
                "papers": ["وصل الإرسال"],
                "text": "<p>تأخرتم؟ أخبروا الزبون قبل أن يسأل. واقترحوا عليه: ينتظر أو يسترجع "
                "ماله.</p>",
            },
            fr={
                "title": "Livrer à temps",
                "who": "Qui envoie",
                "where": "La poste ou le transporteur",
                "cost": "Selon le poids et la ville",
                "days": "30 jours au plus, sauf accord",
                "papers": ["Le reçu d’envoi"],
                "text": "<p>En retard ? Prévenez avant qu’on vous le demande. Proposez d’attendre "
                "ou d’être remboursé.</p>",
            },
            facts=["distance-selling-delivery-days"],
        ),
        step(
            ar={
                "title": "الزبون تراجع: نرد المال",
                "who": "أمين المال",
                "where": "بالطريقة التي أدى بها الزبون",
                "cost": "ثمن المنتوج",
                "days": "داخل 15 يوما",
                "papers": ["ورقة الإرجاع", "وصل رد المال"],
                "text": "<p>لا تسألوا «لماذا؟» بلهجة غاضبة. من استرجع ماله بسرعة يعود ويحكي "
                "للناس.</p>",
            },
            fr={
                "title": "Le client change d’avis : rembourser",
                "who": "Le trésorier",
                "where": "Par le moyen qu’il avait utilisé",
                "cost": "Le prix du produit",
                "days": "Dans les 15 jours",
                "papers": ["Le bon de retour", "Le reçu du remboursement"],
                "text": "<p>Pas de « pourquoi ? » fâché. Un client vite remboursé revient, et il "
                "en parle.</p>",
            },
            facts=["distance-selling-refund-days"],
        ),
        warn(
            "أجل التراجع (7 أيام) واستثناءاته لم نتحقق منها في النص. اكتبوا قاعدة واضحة، واسألوا "
            "قبل أن ترفضوا إرجاعا.",
            "Le délai de rétractation (7 jours) et ses exceptions ne sont pas vérifiés dans le "
            "texte. Écrivez une règle claire, et demandez avant de refuser un retour.",
        ),
        info(
            "قاعدة بسيطة تحميكم: اكتبوا الوعد، وافعلوا ما كتبتم، واحتفظوا بالرسائل سنة.",
            "Une règle simple : écrivez la promesse, tenez-la, gardez les messages un an.",
        ),
        links(
            (
                "معطيات الزبناء والقانون 09.08",
                "Les données des clients (loi 09-08)",
                "guide:customer-data",
            ),
            ("الرخص والعلامات", "Autorisations et labels", "guide:licences"),
            (
                "نبيع عبر الإنترنت من الألف إلى الياء",
                "Vendre en ligne, pas à pas",
                "guide:sell-online",
            ),
        ),
    ],
)
