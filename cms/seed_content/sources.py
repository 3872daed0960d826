"""Where the facts were read: ``{key: {ar, fr, url}}``; the address only when it is known."""

import re

Source = dict[str, str]

# A run of Latin words and numbers; each is isolated so that quotes around it stay in place.
LATIN_RUN = re.compile(r"[A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9 .,:’…-]*[A-Za-zÀ-ÿ0-9…])?")
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def _isolated(run: re.Match[str]) -> str:
    words = run.group()
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if not words.isdigit() else words


def _source(ar: str, fr: str, url: str = "") -> Source:
    return {"ar": LATIN_RUN.sub(_isolated, ar), "fr": fr, "url": url}


SOURCES: dict[str, Source] = {
    "common": _source(
        "معلومة متداولة، لم تُقارن بعد بالنص الرسمي",
        "Usage courant, pas encore comparé au texte officiel",
    ),
    "odco-faq": _source(
        "أسئلة شائعة، موقع مكتب تنمية التعاون",
        "Foire aux questions, site de l’ODCO",
        "https://www.odco.gov.ma/",
    ),
    "odco-faq-2020": _source(
        "أسئلة شائعة، موقع مكتب تنمية التعاون، والنسخة التجريبية لماي 2020",
        "Foire aux questions, site de l’ODCO, et son prototype de mai 2020",
        "https://www.odco.gov.ma/",
    ),
    "constitution": _source(
        "«La constitution d’une coopérative au Maroc»، tax-news.ma",
        "« La constitution d’une coopérative au Maroc », tax-news.ma",
        "https://tax-news.ma/",
    ),
    "law-explained": _source(
        "«Les coopératives selon la loi 112-12»، tax-news.ma",
        "« Les coopératives selon la loi 112-12 », tax-news.ma",
        "https://tax-news.ma/",
    ),
    "statutes": _source(
        "«Les statuts d’une coopérative»، tax-news.ma",
        "« Les statuts d’une coopérative », tax-news.ma",
        "https://tax-news.ma/",
    ),
    "bill-2014": _source(
        "«Un registre public d’immatriculation des coopératives»، لافي إيكو، 2014 (مشروع القانون)",
        "« Un registre public d’immatriculation des coopératives », La Vie éco, 2014 (projet de loi)",
    ),
    "register-2014": _source(
        "«Un registre public d’immatriculation des coopératives»، لافي إيكو، 2014",
        "« Un registre public d’immatriculation des coopératives », La Vie éco, 2014",
    ),
    "decree-registers": _source(
        "المرسوم 2.15.617 بتاريخ 24 مارس 2016، الجريدة الرسمية",
        "Décret 2-15-617 du 24 mars 2016, Bulletin officiel",
    ),
    "coopmaroc": _source(
        "«Loi des coopératives»، coopmaroc.com",
        "« Loi des coopératives », coopmaroc.com",
        "https://coopmaroc.com/",
    ),
    "conformity-2019": _source(
        "«Coopératives: neuf mois pour se mettre en conformité»، ليكونوميست، 11 مارس 2019",
        "« Coopératives : neuf mois pour se mettre en conformité », L’Économiste, 11 mars 2019",
    ),
    "law-18-months": _source(
        "«18 mois après…»، القانون 112.12، أوجوردوي لوماروك (مغرس)",
        "« 18 mois après… », loi 112-12, Aujourd’hui le Maroc (Maghress)",
    ),
    "five-members": _source(
        "«كيفية تأسيس التعاونيات بالمغرب»، مدونة alkatibb، 2024؛ Groupe CCE International",
        "« Les coopératives », Groupe CCE International ; guide arabe du blog alkatibb, 2024",
    ),
    "founding-2024": _source(
        "«كيفية تأسيس التعاونيات بالمغرب»، مدونة alkatibb، 2024",
        "« Comment fonder les coopératives au Maroc » (en arabe), blog alkatibb, 2024",
    ),
    "cce": _source(
        "«Les coopératives»، Groupe CCE International",
        "« Les coopératives », Groupe CCE International",
    ),
    "law-text": _source(
        "القانون 112.12، صيغة محينة في فاتح نونبر 2018",
        "Loi 112-12, version consolidée au 1er novembre 2018",
    ),
    "law-slides": _source(
        "«Loi des coopératives»، عرض على Scribd",
        "« Loi des coopératives », présentation sur Scribd",
    ),
    "new-path-2025": _source(
        "«Une nouvelle trajectoire pour le secteur coopératif»، لوماتان، دجنبر 2025",
        "« Une nouvelle trajectoire pour le secteur coopératif », Le Matin, décembre 2025",
    ),
    "recovery-2020": _source(
        "«Tout savoir sur le plan de relance des coopératives»، أوجوردوي لوماروك، 25 غشت 2020",
        "« Tout savoir sur le plan de relance des coopératives », Aujourd’hui le Maroc, 25 août 2020",
    ),
    "intelaka": _source(
        "«Programme Intelaka: mode d’emploi»، لوبريف؛ إطلاق البرنامج، القناة الثانية",
        "« Programme Intelaka : mode d’emploi », LeBrief ; lancement, 2M",
    ),
    "start-tpe": _source(
        "«Intelaka: un lancement prometteur»، لافي إيكو",
        "« Intelaka : un lancement prometteur », La Vie éco",
    ),
    "intelaka-refusals": _source(
        "«Intelaka: près du tiers des dossiers refusés»، لوبريف، 2022؛ لافي إيكو، أكتوبر 2022",
        "« Intelaka : près du tiers des dossiers refusés », LeBrief, 2022 ; La Vie éco, oct. 2022",
    ),
    "forsa": _source(
        "«Forsa: une approche novatrice»، industries.ma؛ Ecomnews Med، مارس 2022",
        "« Forsa : une approche novatrice », industries.ma ; Ecomnews Med, mars 2022",
    ),
    "forsa-deferral": _source(
        "«Report des prêts d’honneur Forsa»، chamaly.ma",
        "« Report des prêts d’honneur Forsa », chamaly.ma",
        "https://chamaly.ma/",
    ),
    "relance-2020": _source(
        "«Relance TPE»، إيكو أكتو (مغرس)، يونيو 2020",
        "« Relance TPE », EcoActu (Maghress), juin 2020",
    ),
    "mourafaka": _source(
        "«Mourafaka: 600 coopératives»، لافي إيكو ولوماتان، أبريل 2022",
        "« Mourafaka : 600 coopératives », La Vie éco et Le Matin, avril 2022",
    ),
    "moazara-2024": _source(
        "الدورة الخامسة لمؤازرة، ميديا24 ووكالة المغرب العربي للأنباء، غشت 2024",
        "5e édition de Moazara, Médias24 et MAP Express, août 2024",
        "https://moazara.artisanat.gov.ma/",
    ),
    "moazara-2025": _source(
        "«163 projets retenus»، لو360، 20 يناير 2025؛ لافي إيكو، شتنبر 2023؛ لو360 عربي",
        "« 163 projets retenus », Le360, 20 janvier 2025 ; La Vie éco, sept. 2023 ; Le360 arabe",
    ),
    "marrakech-2026": _source(
        "«دعم 436 تعاونية»، maroc.ma، يناير 2026؛ 24 ساعة، ماي 2025",
        "« Appui à 436 coopératives » (en arabe), maroc.ma, janvier 2026 ; 24saa.com, mai 2025",
    ),
    "lalla-2025": _source(
        "جائزة لالة المتعاونة، allAfrica، أبريل 2025",
        "Prix Lalla Al Moutaaouina, allAfrica, avril 2025",
    ),
    "generation": _source(
        "جائزة الجيل المتضامن، الدورة الثالثة، لافي إيكو؛ الدورة الأولى، أوجوردوي لوماروك",
        "Génération solidaire, 3e édition, La Vie éco ; 1re édition, Aujourd’hui le Maroc",
    ),
    "indh-calls": _source(
        "طلبات مشاريع المبادرة بأكادير (غشت 2023) وبولمان (غشت 2024)، allAfrica",
        "Appels à projets INDH : Agadir (août 2023) et Boulemane (août 2024), allAfrica",
    ),
    "indh-hoceima": _source(
        "مباراة المبادرة بالحسيمة، allAfrica، شتنبر 2022",
        "Concours INDH d’Al Hoceïma, allAfrica, septembre 2022",
    ),
    "tamwil": _source(
        "«L’offre Tamwil El Fellah»، agrimaroc.ma",
        "« L’offre Tamwil El Fellah », agrimaroc.ma",
    ),
    "microcredit": _source(
        "«Un nouveau souffle pour le microcrédit»، لافي إيكو، يونيو 2021",
        "« Un nouveau souffle… microcrédit », La Vie éco, juin 2021",
    ),
    "awrach": _source(
        "أوراش، لو360 وPerspectives Med، يناير 2022",
        "Awrach, Le360 et Perspectives Med, janvier 2022",
    ),
    "tamkine": _source(
        "سوق إفران المتنقل، غشت 2025",
        "Marché itinérant d’Ifrane, août 2025",
    ),
    "law-2807": _source(
        "«Loi 28-07»، لوبينيون (مغرس)؛ «Coopdays ONSSA»، لوبينيون",
        "« Loi 28-07 », L’Opinion (Maghress) ; « Coopdays ONSSA », L’Opinion",
    ),
    "onssa-file": _source(
        "لائحة وثائق ملف أونسا، pdfprof.com",
        "Liste des pièces du dossier ONSSA, pdfprof.com",
    ),
    "cosmetics": _source(
        "«Enregistrement d’un produit cosmétique»، bhd.ma؛ منشور أكتوبر 2023",
        "« Enregistrement d’un produit cosmétique », bhd.ma ; circulaire d’octobre 2023",
        "https://bhd.ma/",
    ),
    "sdoq": _source(
        "«21 produits labellisés»، Les Inspirations Éco (مغرس)؛ دليل طالب العلامة المميزة",
        "« 21 produits labellisés », Les Inspirations Éco (Maghress) ; Guide du demandeur SDOQ",
    ),
    "bio": _source(
        "ليكونوميست، العدد 5716؛ «Le bio dans nos assiettes»، plurielle.ma",
        "L’Économiste no 5716 ; « Le bio dans nos assiettes », plurielle.ma",
    ),
    "halal": _source(
        "«Label Halal pour les coopératives»، لاكوتيديان وشالانج، 2018؛ لافي إيكو، 2013",
        "« Label Halal pour les coopératives », La Quotidienne et Challenge, 2018 ; La Vie éco, 2013",
    ),
    "handmade": _source(
        "«Label Morocco Handmade»، لو360، غشت 2024",
        "« Label Morocco Handmade », Le360, août 2024",
    ),
    "solidarity-market": _source(
        "السوق التضامني الواحة، حصيلة أربع سنوات؛ لافي إيكو، مارس 2021؛ تيل كيل، مارس 2017",
        "Marché solidaire, bilan de quatre ans ; La Vie éco, mars 2021 ; TelQuel, mars 2017",
    ),
    "coop-tax": _source(
        "«Régime fiscal des coopératives»، Upsilon Consulting",
        "« Régime fiscal des coopératives », Upsilon Consulting",
    ),
    "ae-market": _source(
        "«Auto-entrepreneur: le marché réclame»، Finances News",
        "« Auto-entrepreneur : le marché réclame », Finances News",
    ),
    "ae-2023": _source(
        "«Statut auto-entrepreneur»، لاكوتيديان؛ مشروع قانون المالية 2023، لوبسرفاتور",
        "« Statut auto-entrepreneur », La Quotidienne ; PLF 2023, L’Observateur",
    ),
    "ae-status": _source(
        "«Tout sur le statut»، eslsca.ma",
        "« Tout sur le statut », eslsca.ma",
    ),
    "amo-tns": _source(
        "التغطية الصحية لغير الأجراء، 2aconseil.ma",
        "AMO des travailleurs non salariés, 2aconseil.ma",
    ),
    "amo-artisans": _source(
        "التغطية الصحية للصناع التقليديين، Finances News؛ تيل كيل، دجنبر 2021",
        "AMO des artisans, Finances News ; TelQuel, décembre 2021",
    ),
    "amo-rates": _source(
        "مشاورات الصندوق الوطني للضمان الاجتماعي، librentreprise.ma",
        "Concertations CNSS, librentreprise.ma",
    ),
    "hcp": _source(
        "القطاع غير المهيكل، المندوبية السامية للتخطيط، لو360 وأطلس أنفو، ماي 2025",
        "Secteur informel, HCP, Le360 et atlasinfo, mai 2025",
    ),
    "forms": _source(
        "«Choix de la forme juridique»، غرفة التجارة والصناعة، ccisrms.ma",
        "« Choix de la forme juridique », ccisrms.ma",
        "https://ccisrms.ma/",
    ),
    "distance": _source(
        "واجبات البائع عن بعد، نسخة على Scribd؛ بطاقة العقود عن بعد، 2014",
        "Obligations du cyber-commerçant, copie Scribd ; fiche contrats à distance, 2014",
    ),
    "law-3108": _source(
        "مقتطفات القانون 31.08، essays.club",
        "Extraits de la loi 31-08, essays.club",
    ),
    "cndp": _source(
        "«Conformité des sites web»، اللجنة الوطنية لمراقبة حماية المعطيات (نسخة studylib)",
        "« Conformité des sites web », CNDP (copie studylib)",
    ),
    "cmi": _source(
        "«Liste des moyens de paiement»، ecommerce-maroc.pro؛ anfadigital.com؛ يابلادي",
        "« Liste des moyens de paiement », ecommerce-maroc.pro ; anfadigital.com ; Yabiladi",
    ),
    "payment": _source(
        "«Moyens de paiement»، marozed.ma",
        "« Moyens de paiement », marozed.ma",
    ),
    "post": _source(
        "«Monopole de la Poste»، لافي إيكو؛ «Transport des petits colis»، شالانج، أبريل 2024",
        "« Monopole de la Poste », La Vie éco ; « Transport des petits colis », Challenge, avril 2024",
    ),
    "wallets": _source(
        "محافظ الهاتف، linformation.ma (تقرير بنك المغرب 2024)",
        "M-wallets, linformation.ma (rapport 2024 de Bank Al-Maghrib)",
    ),
    "odco-2026": _source(
        "اختتام السنة الدولية للتعاونيات، مكتب تنمية التعاون، 29 يناير 2026",
        "Clôture de l’Année internationale des coopératives, ODCO, 29 janvier 2026",
        "https://www.odco.gov.ma/",
    ),
    "odco-contact": _source(
        "النسخة التجريبية بالدارجة لموقع المكتب، 2020",
        "Prototype en darija du site de l’ODCO, 2020",
    ),
    "odco-tour": _source(
        "بنك المشاريع التعاونية، heuredujournal.com، 2025",
        "Banque de projets coopératifs, heuredujournal.com, 2025",
    ),
    "forms-order": _source(
        "المرسوم 2.15.617 وقرار وزير العدل 1369.16 (9 ماي 2016)؛ أسئلة شائعة، مكتب تنمية التعاون",
        "Décret 2-15-617 et arrêté de la Justice 1369-16 (9 mai 2016) ; FAQ, ODCO",
    ),
    "name-requests": _source(
        "«Dénomination: près de 6.000 demandes»، أوجوردوي لوماروك",
        "« Dénomination : près de 6.000 demandes », Aujourd’hui le Maroc",
    ),
    "founding-old-cost": _source(
        "«9 étapes pour créer sa coopérative»، tifawt.com (القانون القديم)",
        "« 9 étapes pour créer sa coopérative », tifawt.com (ancienne loi)",
    ),
    "argan-minutes": _source(
        "«La gouvernance dans les coopératives du secteur arganier»، نسخة على Scribd",
        "« La gouvernance dans les coopératives du secteur arganier », copie Scribd",
    ),
    "auditor-bill": _source(
        "«Un registre public d’immatriculation des coopératives»، لافي إيكو، 2014 (مشروع القانون)",
        "« Un registre public d’immatriculation… », La Vie éco, 2014 (projet de loi)",
    ),
    "unions": _source(
        "«Les coopératives»، Groupe CCE International؛ «Le Maroc réorganise»، Juriafrique",
        "« Les coopératives », Groupe CCE International ; « Le Maroc réorganise… », Juriafrique",
    ),
    "amo-paid": _source(
        "«CNSS: recouvrement forcé»، ميديا24، أكتوبر 2022",
        "« CNSS : recouvrement forcé », Médias24, octobre 2022",
    ),
    "ae-numbers": _source(
        "«Trop de bruit pour rien»، librentreprise.ma، مارس 2023",
        "« Trop de bruit pour rien », librentreprise.ma, mars 2023",
    ),
    "electronic-contracts": _source(
        "حوار مع الأستاذ جدي، البيان (مغرس)",
        "Entretien avec Me Jiddi, Al Bayane (Maghress)",
    ),
    "consent-2014": _source(
        "«Majorité des sites non conforme»، لوماتان، 2014",
        "« Majorité des sites non conforme », Le Matin, 2014",
    ),
    "wallet-enrolment": _source(
        "«Pourquoi le m-wallet peine»، لو360، يوليوز 2023",
        "« Pourquoi le m-wallet peine », Le360, juillet 2023",
    ),
    "social-stands": _source(
        "المعرض الجهوي للاقتصاد الاجتماعي بأكادير، لو360، فبراير 2026",
        "Salon régional de l’ESS d’Agadir, Le360, février 2026",
    ),
    "generation-green": _source(
        "18.000 تعاونية من الجيل الجديد، LeBrief، مارس 2021؛ وكالة التنمية الفلاحية، Le360، 2022",
        "« 18.000 coopératives de nouvelle génération », LeBrief, mars 2021 ; ADA, Le360, 2022",
    ),
    "tpme-2025": _source(
        "دعم استثمار المقاولات الصغرى والمتوسطة، Le360، نونبر 2025؛ daralmoukawil.com",
        "Aide à l’investissement des TPME, Le360, novembre 2025 ; daralmoukawil.com",
    ),
    "bio-aid": _source(
        "دعم المنتوجات البيولوجية، agrimaroc.ma",
        "« Subvention des produits bio », agrimaroc.ma",
    ),
    "taroudant-2024": _source(
        "دعم التعاونيات، تارودانت، tanmia.ma، يناير 2024",
        "« Appui aux coopératives, Taroudant » (en arabe), tanmia.ma, janvier 2024",
    ),
    "meknes-2025": _source(
        "المعرض الجهوي بمكناس، allAfrica، فبراير 2025",
        "Salon régional de Meknès, allAfrica, février 2025",
    ),
    "national-day": _source(
        "اليوم الوطني للتعاونيات، Alyaoum24 عبر Maghress",
        "« Journée nationale des coopératives » (en arabe), Alyaoum24 (Maghress)",
    ),
    "taroudant-market": _source(
        "الأسواق المتنقلة بتارودانت، Libération، نونبر 2025",
        "Marchés itinérants de Taroudant, Libération, novembre 2025",
    ),
}
