"""Selling online, and the institutions to turn to."""

from cms.seed_content.facts.shape import to_verify, verified

SELLING = [
    verified(
        "distance-selling-who",
        "distance",
        "القانون 31.08 يطبق على كل من يبيع عبر الإنترنت بصفة مهنية.",
        "La loi 31-08 s’applique à toute personne qui vend sur internet à titre professionnel.",
        article="31-08",
    ),
    verified(
        "distance-selling-delivery-days",
        "law-3108",
        "تسلم الطلبية داخل 30 يوما، إلا إذا اتفقتم مع الزبون على غير ذلك.",
        "La commande est livrée dans les 30 jours, sauf accord contraire.",
        value="30",
        unit="days",
    ),
    verified(
        "distance-selling-refund-days",
        "law-3108",
        "إذا تراجع الزبون عن الشراء، يرد له ماله داخل 15 يوما.",
        "Si le client se rétracte, il est remboursé dans les 15 jours.",
        value="15",
        unit="days",
    ),
    to_verify(
        "withdrawal-days",
        "أجل التراجع: 7 أيام (30 يوما إذا لم تؤكد المعلومات كتابة)، مع استثناءات: المصنوع على "
        "المقاس، والسريع التلف.",
        "Délai de rétractation : 7 jours (30 si l’information n’a pas été confirmée), avec des "
        "exceptions : sur mesure, denrées périssables.",
        value="7",
        unit="days",
    ),
    verified(
        "personal-data-declaration",
        "cndp",
        "القانون 09.08: قبل جمع معطيات الزبناء، تصرحون لدى اللجنة الوطنية CNDP. جمع رقم البطاقة "
        "الوطنية أو معطيات حساسة يحتاج إلى إذن، والاستضافة بالخارج تحتاج إلى طلب نقل.",
        "Loi 09-08 : avant de collecter les données des clients, déclaration à la CNDP. Collecter "
        "le "
        "numéro de carte nationale ou des données sensibles demande une autorisation ; héberger à "
        "l’étranger, une demande de transfert.",
        article="09-08",
    ),
    verified(
        "cod-cost",
        "payment",
        "الدفع عند التسليم هو العادة. كل توصيل يكلف 30 درهما أو أكثر.",
        "Le paiement à la livraison est l’habitude. Chaque livraison coûte 30 DH ou plus.",
        value="30",
        unit="DH",
    ),
    verified(
        "card-fees",
        "cmi",
        "الأداء بالبطاقة عبر CMI: نحو 1,5 إلى 2 % للبطاقات المغربية و2,5 إلى 3,25 % للأجنبية، "
        "ضمانة "
        "قد تصل إلى 50.000 درهم، ومن 3 إلى 6 أسابيع. يلزم شخص معنوي له حساب بنكي.",
        "Carte bancaire par le CMI : environ 1,5 à 2 % (cartes marocaines), 2,5 à 3,25 % "
        "(étrangères), dépôt de garantie jusqu’à 50 000 DH, 3 à 6 semaines. Il faut une personne "
        "morale avec un compte bancaire.",
    ),
    verified(
        "wallets-use",
        "wallets",
        "13,7 مليون محفظة إلكترونية على الهاتف في نهاية 2024، لكن الأداء بها عند التجار قليل.",
        "13,7 millions de portefeuilles mobiles fin 2024, mais peu de paiements chez les "
        "commerçants.",
        value="13700000",
    ),
    verified(
        "post-monopoly",
        "post",
        "الطرود من 1 كيلوغرام أو أقل من اختصاص بريد المغرب وحده. الغرامة قد تصل إلى 60.000 درهم. "
        "الشركات الخاصة لما فوق الكيلوغرام.",
        "Les colis de 1 kg ou moins sont réservés à Barid Al-Maghrib. L’amende peut atteindre 60 "
        "000 "
        "DH. Les transporteurs privés sont pour ce qui dépasse 1 kg.",
        value="1",
        unit="kg",
    ),
    verified(
        "odco-tools",
        "odco-2026",
        "أطلق مكتب تنمية التعاون في يناير 2026 بنكا للمشاريع، وأكاديمية «TaaWouNYa»، وسوقا "
        "إلكترونيا للتعاونيات.",
        "En janvier 2026, l’ODCO a lancé une banque de projets, l’académie TaaWouNYa et une place "
        "de "
        "marché en ligne des coopératives.",
        value="2026-01",
    ),
    to_verify(
        "odco-contact",
        "مكتب تنمية التعاون، الرباط أكدال، ص.ب. 1297، الهاتف 05 37 77 10 33 أو 34، "
        "odco@odco.gov.ma. هذه معلومات 2020: تأكدوا منها.",
        "ODCO, Rabat-Agdal, BP 1297, téléphone 05 37 77 10 33 ou 34, odco@odco.gov.ma. Ces "
        "coordonnées datent de 2020 : vérifiez-les.",
        source="odco-contact",
    ),
    verified(
        "odco-regions",
        "odco-tour",
        "زار المكتب 12 مدينة، واحدة في كل جهة: وجدة، طنجة، الرباط، الدار البيضاء، فاس، بني ملال، "
        "مراكش، أكادير، كلميم، الرشيدية، العيون، الداخلة.",
        "La tournée de l’ODCO est passée par douze villes, une par région : Oujda, Tanger, Rabat, "
        "Casablanca, Fès, Béni Mellal, Marrakech, Agadir, Guelmim, Errachidia, Laâyoune, Dakhla.",
        value="12",
    ),
    verified(
        "cooperatives-count",
        "new-path-2025",
        "في نونبر 2025: 65.315 تعاونية و788.969 عضوا، منهم 272.583 امرأة.",
        "En novembre 2025 : 65 315 coopératives et 788 969 membres, dont 272 583 femmes.",
        value="65315",
    ),
    verified(
        "electronic-contracts",
        "electronic-contracts",
        "القانون 53.05 ينظم صحة العقود المبرمة بشكل إلكتروني.",
        "La loi 53-05 règle la validité des contrats passés par voie électronique.",
        article="53-05",
    ),
    verified(
        "consent-sites-2014",
        "consent-2014",
        "مراقبة سنة 2014 وجدت أن 1 % فقط من المواقع تطلب موافقة الناس على أخذ معطياتهم.",
        "Un contrôle de 2014 a trouvé que 1 % des sites seulement demandaient le consentement.",
        value="1",
        unit="%",
    ),
    verified(
        "wallet-small-traders",
        "wallet-enrolment",
        "يمكن للتاجر الصغير الذي لا سجل تجاريا له أن يقبل الأداء بالهاتف (2023).",
        "Un petit commerçant sans registre de commerce peut accepter le paiement mobile (2023).",
    ),
    verified(
        "post-offices",
        "post",
        "لبريد المغرب نحو 1.800 مكتب.",
        "Barid Al-Maghrib compte environ 1 800 bureaux.",
        value="1800",
    ),
    verified(
        "social-networks-stands",
        "social-stands",
        "في معرض أكادير (يناير 2026)، جاء زبناء إلى الأروقة بعد أن رأوا تيك توك وإنستغرام وفيسبوك.",
        "Au salon d’Agadir (janvier 2026), TikTok, Instagram et Facebook ont amené des acheteurs "
        "aux stands.",
    ),
]
