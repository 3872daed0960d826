"""From a kitchen to a shop: a food product sold within the rules."""

from cms.seed_content.journeys.shape import journey, page, paper, place, step

FOOD = journey(
    "sell-food",
    ["label.onssa", "sell.pricing", "sell.law", "sell.delivery", "sell.payment"],
    ar={
        "title": "نبيع منتوجا غذائيا وفق القانون",
        "slug": "nabi3-montoj-ghidai",
        "summary": "مسار بيع العسل والزيت والكسكس وكل غذاء (لماكلة): الترخيص الصحي، العنونة، الثمن، "
        "مكان البيع، القبض، والتوصيل.",
        "intro": "من المحل إلى الزبون: الترخيص أولا، ثم العنونة والثمن ومكان البيع. علموا ما أنجزتم: "
        "الصفحة تحسب ما بقي.",
        "goal": "تبيعون منتوجا مرخصا، بثمن يغطي عملكم، وزبونكم يعرف ما يأكل.",
    },
    fr={
        "title": "Vendre un produit alimentaire",
        "slug": "vendre-un-produit-alimentaire",
        "summary": "Le parcours pour vendre miel, huile, couscous et tout aliment : autorisation "
        "sanitaire, étiquette, prix, lieu de vente, paiement, livraison.",
        "intro": "Du local au client : l’autorisation d’abord, puis l’étiquette, le prix et le lieu de "
        "vente. Cochez ce qui est fait : la page calcule ce qui reste.",
        "goal": "Vous vendez un produit autorisé, à un prix qui paie votre travail, et le client sait "
        "ce qu’il mange.",
    },
    steps=[
        step(
            "need",
            ar={
                "title": "نعرف أي رخصة يحتاجها منتوجنا",
                "who": "الرئيس أو المسير، ومن ينتج",
                "where": "على الهاتف، بضعة أسئلة",
                "text": "<p>زيت أركان للأكل وزيت أركان للتجميل طريقان مختلفان. ابدؤوا بالأسئلة، ثم "
                "اقرؤوا دليل الرخص.</p>",
                "note": "",
            },
            fr={
                "title": "Savoir quelle autorisation il faut",
                "who": "Le président ou le gérant, et qui produit",
                "where": "Sur le téléphone, quelques questions",
                "text": "<p>L’huile d’argan alimentaire et l’huile d’argan cosmétique suivent deux "
                "chemins. Commencez par les questions, puis lisez le guide.</p>",
                "note": "",
            },
            cost=(0, 0),
            days=(0, 0),
            facts=("onssa-authorisation", "onssa-exempt"),
            links=(page("flow:licence"), page("guide:licences")),
        ),
        step(
            "ask",
            ar={
                "title": "نسأل أونسا قبل البناء",
                "who": "الرئيس أو المسير",
                "where": "المديرية الجهوية لأونسا (لونسا)",
                "text": "<p>خذوا تصميما بسيطا للمحل، ولو مرسوما باليد. اطلبوا لائحة الوثائق مكتوبة. "
                "تغيير الورق أرخص من تغيير الجدار.</p>",
                "note": "زيارة واحدة؛ الأيام تقدير منا.",
            },
            fr={
                "title": "Demander à l’ONSSA avant de construire",
                "who": "Le président ou le gérant",
                "where": "Direction régionale de l’ONSSA",
                "text": "<p>Apportez un plan simple du local, même à la main. Demandez la liste des "
                "pièces par écrit. Changer un papier coûte moins que changer un mur.</p>",
                "note": "Une visite ; les jours sont notre estimation.",
            },
            cost=(0, 0),
            days=(1, 1),
            office="onssa",
            papers=(
                paper("تصميم بسيط للمحل", "Un plan simple du local"),
                paper("لائحة المنتوجات ومراحل العمل", "La liste des produits et des étapes"),
            ),
        ),
        step(
            "premises",
            ar={
                "title": "نجهز المحل",
                "who": "كل من يعمل فيه",
                "where": "في محلكم",
                "text": "<p>ماء، نظافة، ترتيب لا يرجع فيه المنتوج إلى الوراء، ودفتر لما يدخل وما "
                "يخرج. إذا نقص المال، ابحثوا عن تمويل قبل الأشغال.</p>",
                "note": "حسب المحل والتجهيز.",
            },
            fr={
                "title": "Équiper le local",
                "who": "Toutes les personnes qui y travaillent",
                "where": "Dans votre local",
                "text": "<p>De l’eau, de la propreté, un ordre où le produit ne revient pas en arrière, "
                "un cahier des entrées et sorties. S’il manque de l’argent, cherchez un financement "
                "avant les travaux.</p>",
                "note": "Selon le local et l’équipement.",
            },
            links=(page("guide:find-financing"), page("scheme:indh")),
        ),
        step(
            "file",
            ar={
                "title": "نودع الطلب ونستقبل الزيارة",
                "who": "الرئيس، ومعه من يتكلف بالإنتاج",
                "where": "المديرية الجهوية، ثم في محلكم",
                "text": "<p>تأتي اللجنة إلى المحل، ثم تتسلمون رقما. سجلوا ما يطلبونه وصححوه "
                "بسرعة.</p>",
                "note": "لا أجل مؤكد.",
            },
            fr={
                "title": "Déposer la demande, recevoir la visite",
                "who": "Le président et la personne chargée de la production",
                "where": "Direction régionale, puis dans votre local",
                "text": "<p>On visite le local, puis vous recevez un numéro. Notez ce qui est demandé "
                "et corrigez vite.</p>",
                "note": "Pas de délai sûr.",
            },
            office="onssa",
            papers=(
                paper(
                    "الطلب والنظام الأساسي وتصميم المحل: تأكدوا من اللائحة لدى أونسا",
                    "La demande, les statuts, le plan : vérifiez la liste auprès de l’ONSSA",
                ),
            ),
            links=(page("label:onssa"),),
        ),
        step(
            "label",
            ar={
                "title": "نكتب العنونة",
                "who": "من يعلب",
                "where": "على كل برطمان وكل علبة",
                "text": "<p>اسم المنتوج، المكونات، الوزن، التاريخ، اسم التعاونية وعنوانها، ورقم "
                "الترخيص. اعرضوا النموذج على أونسا قبل طبع الكمية كلها.</p>",
                "note": "ثمن الطباعة حسب الكمية.",
            },
            fr={
                "title": "Écrire l’étiquette",
                "who": "Qui emballe",
                "where": "Sur chaque pot et chaque boîte",
                "text": "<p>Nom du produit, composition, poids, date, nom et adresse de la coopérative, "
                "numéro d’autorisation. Montrez le modèle à l’ONSSA avant d’imprimer toute la série."
                "</p>",
                "note": "Le prix de l’impression dépend de la quantité.",
            },
            papers=(paper("نموذج العنونة (ليتيكيت)", "Le modèle d’étiquette"),),
            facts=("label-number",),
            links=(page("label:labelling"),),
        ),
        step(
            "price",
            logic="and",
            ar={
                "title": "نحسب الثمن",
                "who": "من ينتج ومن يمسك الحساب، معا",
                "where": "في التعاونية، مع ورقة وقلم",
                "text": "<p>اجمعوا المواد والتعليب والوقت والتوصيل. مثال: العسل 28 درهما، البرطمان 6، "
                "التوصيل 10: التكلفة 44. إذا بعتم بـ40، تخسرون 4 دراهم في كل برطمان.</p>",
                "note": "ساعة لكل منتوج.",
            },
            fr={
                "title": "Calculer le prix",
                "who": "Qui produit et qui tient les comptes, ensemble",
                "where": "À la coopérative, papier et crayon",
                "text": "<p>Additionnez matières, emballage, temps et livraison. Exemple : miel 28 DH, "
                "pot 6, livraison 10 : coût 44. Vendu 40, chaque pot vous fait perdre 4 DH.</p>",
                "note": "Une heure par produit.",
            },
            cost=(0, 0),
            days=(1, 1),
            papers=(paper("ورقة التكلفة", "La feuille de coût"),),
            links=(page("guide:pricing"), page("capsule:souma-dyal-lbarman")),
        ),
        step(
            "souk",
            ar={
                "title": "نبيع في السوق والمعارض",
                "who": "عضوان، بالتناوب",
                "where": "السوق الأسبوعي، المعارض، دكان التعاونية",
                "text": "<p>ضعوا الثمن مكتوبا. خذوا هاتف من يعجبه المنتوج، بعد أن يوافق.</p>",
                "note": "كراء المكان حسب السوق.",
            },
            fr={
                "title": "Vendre au souk et dans les salons",
                "who": "Deux membres, à tour de rôle",
                "where": "Souk hebdomadaire, salons, boutique de la coopérative",
                "text": "<p>Affichez le prix. Prenez le téléphone de qui aime le produit, avec son "
                "accord.</p>",
                "note": "Le prix de la place dépend du souk.",
            },
            facts=("social-networks-stands",),
        ),
        step(
            "shop",
            logic="or",
            ar={
                "title": "نبيع في السوق التضامني",
                "who": "الرئيس أو المسير يقدم الطلب",
                "where": "السوق التضامني «الواحة»، الدار البيضاء",
                "text": "<p>تضعون المنتوج وتؤدون النقل، ويدفع لكم ما بيع. اسألوا عن الشروط قبل "
                "الإرسال: معلوماتنا قديمة.</p>",
                "note": "تؤدون النقل فقط.",
            },
            fr={
                "title": "Vendre au marché solidaire",
                "who": "Le président ou le gérant dépose la demande",
                "where": "Marché solidaire de l’Oasis, Casablanca",
                "text": "<p>Vous déposez le produit et payez le transport ; ce qui est vendu vous est "
                "payé. Demandez les conditions avant l’envoi : nos informations sont anciennes.</p>",
                "note": "Vous payez le transport seulement.",
            },
            facts=("solidarity-market",),
            links=(page("label:oasis"),),
        ),
        step(
            "online",
            logic="or",
            ar={
                "title": "نبيع عبر الإنترنت",
                "who": "عضو واحد مسؤول عن الصور والأجوبة",
                "where": "واتساب للأعمال، إنستغرام، فيسبوك، سوق إلكتروني",
                "text": "<p>ثلاث صور في ضوء النهار، والثمن كاملا مع التوصيل. اكتبوا من أنتم وكيف يرجع "
                "الزبون المنتوج.</p>",
                "note": "وقتكم؛ نصف يوم للبداية.",
            },
            fr={
                "title": "Vendre en ligne",
                "who": "Un membre chargé des photos et des réponses",
                "where": "WhatsApp Business, Instagram, Facebook, place de marché",
                "text": "<p>Trois photos à la lumière du jour, le prix complet avec la livraison. Dites "
                "qui vous êtes et comment rendre le produit.</p>",
                "note": "Votre temps ; une demi-journée pour commencer.",
            },
            cost=(0, 0),
            days=(1, 1),
            facts=("distance-selling-who", "withdrawal-days"),
            links=(page("guide:sell-online"), page("guide:online-law")),
        ),
        step(
            "data",
            logic="optional",
            ar={
                "title": "نحمي معطيات الزبناء",
                "who": "من يبيع عبر الإنترنت",
                "where": "اللجنة الوطنية CNDP",
                "text": "<p>لا تأخذوا إلا الاسم والهاتف والعنوان. لا تطلبوا رقم البطاقة الوطنية.</p>",
                "note": "",
            },
            fr={
                "title": "Protéger les données des clients",
                "who": "Qui vend en ligne",
                "where": "CNDP",
                "text": "<p>Ne prenez que le nom, le téléphone et l’adresse. Ne demandez pas le numéro "
                "de carte nationale.</p>",
                "note": "",
            },
            facts=("personal-data-declaration",),
            links=(page("guide:customer-data"),),
        ),
        step(
            "cash",
            ar={
                "title": "نقبض عند التسليم",
                "who": "أمين المال",
                "where": "عند الزبون، أو في نقطة البيع",
                "text": "<p>ابدؤوا هكذا: هذه عادة الزبناء. اتصلوا قبل الإرسال، تقل الطرود "
                "المرفوضة.</p>",
                "note": "كلفة كل توصيل تدخل في ثمن المنتوج: لا تحسب هنا.",
            },
            fr={
                "title": "Se faire payer à la livraison",
                "who": "Le trésorier",
                "where": "Chez le client ou au point de vente",
                "text": "<p>Commencez ainsi : c’est l’habitude. Appelez avant l’envoi : moins de colis "
                "refusés.</p>",
                "note": "Les frais de chaque livraison entrent dans le prix : ils ne sont pas comptés "
                "ici.",
            },
            cost=(0, 0),
            days=(0, 0),
            facts=("cod-cost",),
            links=(page("guide:payment"),),
        ),
        step(
            "card",
            logic="or",
            ar={
                "title": "نقبل البطاقة البنكية",
                "who": "المسير وأمين المال",
                "where": "مركز النقديات CMI، عبر البنك",
                "text": "<p>اطلبوها عندما يكثر البيع: فيها عمولة وضمانة.</p>",
                "note": "من 3 إلى 6 أسابيع لفتح الخدمة.",
            },
            fr={
                "title": "Accepter la carte bancaire",
                "who": "Le gérant et le trésorier",
                "where": "CMI, par la banque",
                "text": "<p>Demandez-la quand les ventes augmentent : elle a une commission et un dépôt "
                "de garantie.</p>",
                "note": "3 à 6 semaines pour ouvrir le service.",
            },
            days=(21, 42),
            facts=("card-fees",),
        ),
        step(
            "deliver",
            ar={
                "title": "نوصل الطرد",
                "who": "من يعلب ومن يرسل",
                "where": "بريد المغرب لكيلوغرام أو أقل؛ البريد أو شركة توصيل لما فوقه",
                "text": "<p>أرسلوا طردا تجريبيا إلى قريب قبل أول زبون. بيعوا برطمانين معا بدل برطمان "
                "واحد.</p>",
                "note": "حسب الوزن والمدينة. أجل التسليم 30 يوما على الأكثر، إلا باتفاق آخر.",
            },
            fr={
                "title": "Livrer le colis",
                "who": "Qui emballe et qui envoie",
                "where": "Barid Al-Maghrib jusqu’à 1 kg ; poste ou transporteur au-delà",
                "text": "<p>Envoyez un colis d’essai à un proche avant le premier client. Vendez deux "
                "pots ensemble plutôt qu’un seul.</p>",
                "note": "Selon le poids et la ville. Livraison en 30 jours au plus, sauf accord.",
            },
            facts=("post-monopoly", "distance-selling-delivery-days"),
            links=(page("guide:delivery"),),
        ),
        step(
            "signs",
            logic="optional",
            ar={
                "title": "نطلب علامة ترفع القيمة",
                "who": "بعد سنة من البيع المنتظم",
                "where": "حسب العلامة",
                "text": "<p>حلال، بيو، بيان جغرافي: كل علامة لها ثمنها. احسبوا هل يؤدي الزبون أكثر.</p>",
                "note": "",
            },
            fr={
                "title": "Demander un label qui donne de la valeur",
                "who": "Après une année de ventes régulières",
                "where": "Selon le label",
                "text": "<p>Halal, bio, IGP : chaque label a son prix. Calculez si le client paiera "
                "plus.</p>",
                "note": "",
            },
            facts=("halal-coop", "organic-certified", "origin-signs"),
            links=(
                page("label:halal"),
                page("label:organic"),
                page("label:origin"),
                place("ask", "نسأل مستشارا", "Demander à un conseiller"),
            ),
        ),
    ],
)
