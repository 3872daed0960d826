"""Being paid: cash on delivery, transfer, card, phone."""

from cms.seed_content.guides.shape import guide, heading, info, links, paragraph, step, warn

PAYMENT = guide(
    "payment",
    ["sell.payment"],
    ar={
        "title": "الأداء: الدفع عند التسليم، التحويل، البطاقة، الهاتف",
        "slug": "adae-daf3",
        "summary": "كيف يخلصنا الزبون في البيع عبر الإنترنت: الدفع عند التسليم، التحويل البنكي، "
        "البطاقة عبر CMI، محفظة الهاتف. كم تكلف كل طريقة ومتى نختارها.",
    },
    fr={
        "title": "Être payé : livraison, virement, carte, mobile",
        "slug": "moyens-de-paiement",
        "summary": "Les moyens de paiement de la vente en ligne : à la livraison, virement, carte "
        "par le CMI, mobile. Ce que chacun coûte et quand le choisir.",
    },
    body=[
        heading("أربع طرق، في جملة واحدة", "Quatre moyens, en une phrase"),
        paragraph(
            "<ul><li><b>عند التسليم</b>: عادة الزبناء، لكن بعض الطرود ترجع.</li><li><b>التحويل "
            "البنكي</b>: رخيص، ويحتاج ثقة.</li><li><b>البطاقة</b>: مريحة للزبون البعيد، وفتحها "
            "يأخذ وقتا ومالا.</li><li><b>محفظة الهاتف</b>: سهلة في المعرض، وما زالت "
            "قليلة.</li></ul>",
            "<ul><li><b>À la livraison</b> : l’habitude des clients, mais des colis "
            "reviennent.</li><li><b>Le virement</b> : pas cher, il faut de la "
            "confiance.</li><li><b>La carte</b> : commode de loin, longue et coûteuse à "
            "ouvrir.</li><li><b>Le mobile</b> : facile en foire, encore peu utilisé.</li></ul>",
        ),
        step(
            ar={
                "title": "نبدأ بالدفع عند التسليم",
                "who": "أمين المال ومن يرسل",
                "where": "البريد أو شركة التوصيل",
                "cost": "30 درهما أو أكثر لكل توصيل",
                "days": "من أول بيع",
                "papers": ["اتفاق مع الموصل: متى يسلم لنا المال، وكم يقتطع"],
                "text": "<p>اتصلوا بالزبون قبل الإرسال وأكدوا العنوان. عدوا الطرود الراجعة كل "
                "شهر: إذا رجع 2 من 10، زيدوا كلفتهما في الثمن أو اطلبوا عربونا صغيرا.</p>",
            },
            fr={
                "title": "Commencer par le paiement à la livraison",
                "who": "Le trésorier et qui envoie",
                "where": "La poste ou le transporteur",
                "cost": "30 DH ou plus par livraison",
                "days": "Dès la première vente",
                "papers": ["Un accord avec le livreur : quand il verse, combien il retient"],
                "text": "<p>Appelez avant l’envoi et confirmez l’adresse. Comptez les retours du "
                "mois : si 2 colis sur 10 reviennent, mettez-les dans le prix ou demandez un "
                "petit acompte.</p>",
            },
            facts=["cod-cost"],
        ),
        step(
            ar={
                "title": "نعطي رقم حساب التعاونية للتحويل",
                "who": "أمين المال",
                "where": "البنك",
                "cost": "مصاريف البنك",
                "days": "يوم أو يومان حتى يصل المال",
                "papers": ["كشف رقم الحساب (RIB) باسم التعاونية"],
                "text": "<p>حساب التعاونية، لا حساب عضو. لا ترسلوا قبل أن تروا المال في الحساب: "
                "صورة التحويل قد تكون مزورة.</p>",
            },
            fr={
                "title": "Donner le compte de la coopérative",
                "who": "Le trésorier",
                "where": "La banque",
                "cost": "Les frais de banque",
                "days": "Un ou deux jours",
                "papers": ["Le RIB au nom de la coopérative"],
                "text": "<p>Le compte de la coopérative, pas celui d’un membre. N’envoyez rien "
                "avant de voir l’argent : une capture peut être fausse.</p>",
            },
            facts=[],
        ),
        step(
            logic="optional",
            ar={
                "title": "نفتح الأداء بالبطاقة",
                "who": "الرئيس وأمين المال",
                "where": "CMI عن طريق البنك؛ واسألوا عن شركات أخرى",
                "cost": "نحو 1,5 إلى 3,25 % من كل بيع، وضمانة قد تصل إلى 50.000 درهم",
                "days": "من 3 إلى 6 أسابيع",
                "papers": ["التسجيل والنظام الأساسي", "حساب بنكي باسم التعاونية"],
                "text": "<p>احسبوا أولا. تبيعون 10.000 درهم في الشهر بالبطاقة: العمولة بين 150 "
                "و325 درهما. هل تربحون زبناء أكثر من ذلك؟</p>",
            },
            fr={
                "title": "Ouvrir le paiement par carte",
                "who": "Le président et le trésorier",
                "where": "Le CMI par la banque ; demandez s’il existe d’autres sociétés",
                "cost": "Environ 1,5 à 3,25 % par vente, garantie jusqu’à 50 000 DH",
                "days": "3 à 6 semaines",
                "papers": ["Immatriculation et statuts", "Un compte au nom de la coopérative"],
                "text": "<p>Comptez d’abord. Pour 10 000 DH par mois, la commission va de 150 à "
                "325 DH. Gagnez-vous plus de clients que cela ?</p>",
            },
            facts=["card-fees"],
        ),
        step(
            logic="optional",
            ar={
                "title": "نجرب محفظة الهاتف",
                "who": "عضو يحب الهاتف",
                "where": "في المعرض وفي الدكان",
                "cost": "اسألوا الشركة عن العمولة",
                "days": "يوم",
                "papers": ["اسألوا الشركة عن الوثائق"],
                "text": "<p>جربوها في معرض واحد. علقوا الرمز حيث يراه الزبون. وفي آخر اليوم "
                "قارنوا الهاتف والدفتر.</p>",
            },
            fr={
                "title": "Essayer le portefeuille mobile",
                "who": "Un membre à l’aise au téléphone",
                "where": "En foire et à la boutique",
                "cost": "Demandez la commission",
                "days": "Un jour",
                "papers": ["Demandez les papiers à la société"],
                "text": "<p>Essayez dans une foire. Affichez le code bien en vue. Le soir, "
                "comparez téléphone et cahier.</p>",
            },
            facts=["wallets-use", "wallet-small-traders"],
        ),
        heading("كل بيع له ورقة", "Une vente, un papier"),
        paragraph(
            "<p>وصل أو فاتورة لكل بيع، برقم متسلسل. ضعوا فيه: اسم التعاونية ورقمها، التاريخ، "
            "المنتوج، الثمن، طريقة الأداء. نسخة للزبون ونسخة للدفتر.</p>",
            "<p>Un reçu ou une facture numérotée par vente. Mettez-y : nom et numéro de la "
            "coopérative, date, produit, prix, moyen de paiement. Un pour le client, un pour le "
            "cahier.</p>",
        ),
        warn(
            "لا ترسلوا رقم بطاقتكم البنكية ولا الرمز السري لأحد، ولو قال إنه من البنك أو زبون "
            "يريد «تأكيد الأداء».",
            "Ne donnez jamais numéro de carte ni code, même à « la banque » ou à un client qui "
            "veut « confirmer ».",
        ),
        info(
            "ابدؤوا بطريقتين فقط: عند التسليم والتحويل. زيدوا الثالثة عندما يطلبها عشرة زبناء.",
            "Commencez avec deux moyens : livraison et virement. Ajoutez le troisième quand dix "
            "clients le demandent.",
        ),
        links(
            ("التوصيل والطرود", "La livraison des colis", "guide:delivery"),
            ("حساب ثمن التكلفة", "Le coût de revient", "guide:pricing"),
            (
                "نبيع عبر الإنترنت من الألف إلى الياء",
                "Vendre en ligne, pas à pas",
                "guide:sell-online",
            ),
        ),
    ],
)
