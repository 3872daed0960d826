"""What each scheme gives, with the date when it was last known."""

from cms.seed_content.facts.shape import verified

FUNDING = [
    verified(
        "indh-share",
        "indh-calls",
        "المبادرة الوطنية، برنامج 3: تمول 60 % من الاستثمار، في حدود 300.000 درهم (30 مليون سنتيم). "
        "مساهمتكم 40 %. آخر خبر: 2024.",
        "INDH, programme 3 : 60 % de l’investissement, au plus 300 000 DH. Votre part : 40 %. "
        "Dernière information : 2024.",
        value="300000",
        unit="DH",
    ),
    verified(
        "indh-province-rules",
        "indh-hoceima",
        "شروط المبادرة تختلف حسب الإقليم. مثال: الحسيمة سنة 2022 اشترطت أكثر من 30 % من النساء "
        "والشباب في التعاونية.",
        "Les règles de l’INDH varient selon la province. Exemple : Al Hoceïma, en 2022, demandait "
        "plus de 30 % de femmes et de jeunes dans la coopérative.",
    ),
    verified(
        "intelaka-loan",
        "intelaka",
        "انطلاقة: قرض إلى 1.200.000 درهم (120 مليون سنتيم) بفائدة 2 % في المدن أو 1,75 % في القرى، "
        "دون احتساب الضريبة على القيمة المضافة. ضمانة الدولة 80 %، بلا ضمانة شخصية. آخر خبر: 2022.",
        "Intelaka : prêt jusqu’à 1 200 000 DH à 2 % (ville) ou 1,75 % (rural) hors TVA, garantie de "
        "l’État à 80 %, sans garantie personnelle. Dernière information : 2022.",
        value="1200000",
        unit="DH",
    ),
    verified(
        "intelaka-refusals",
        "intelaka-refusals",
        "رفضت البنوك في 2022 نحو 30 % من ملفات انطلاقة حسب الوزير، وأكثر من 50 % حسب كونفدرالية "
        "المقاولات الصغيرة جدا.",
        "En 2022, les banques refusaient environ 30 % des dossiers Intelaka selon le ministre, plus "
        "de 50 % selon la confédération des TPE.",
    ),
    verified(
        "start-tpe-loan",
        "start-tpe",
        "Start-TPE: قرض بلا فائدة إلى 50.000 درهم، مع قرض انطلاقة لا يتجاوز 300.000 درهم، "
        "للمقاولة الصغيرة جدا في بدايتها.",
        "Start-TPE : jusqu’à 50 000 DH sans intérêt, avec un prêt Intelaka de 300 000 DH au plus, "
        "pour une TPE en création.",
        value="50000",
        unit="DH",
    ),
    verified(
        "forsa-loan",
        "forsa",
        "فرصة: قرض شرف بلا فائدة إلى 100.000 درهم (10 ملايين سنتيم)، منها منحة إلى 10.000 درهم. "
        "السداد في 10 سنوات على الأكثر، منها سنتان قبل أول قسط.",
        "Forsa : prêt d’honneur à 0 % jusqu’à 100 000 DH, dont une subvention de 10 000 DH au plus. "
        "Remboursement en 10 ans au plus, dont 2 de différé.",
        value="100000",
        unit="DH",
    ),
    verified(
        "forsa-deferral",
        "forsa-deferral",
        "تأجيل سداد قروض فرصة ممكن منذ فاتح دجنبر 2025.",
        "Le report du remboursement des prêts Forsa est possible depuis le 1er décembre 2025.",
        value="2025-12-01",
    ),
    verified(
        "moazara-ceiling",
        "moazara-2024",
        "مؤازرة: تمويل مشترك إلى 49.000 درهم للمشروع (2024)، مع المواكبة.",
        "Moazara : cofinancement jusqu’à 49 000 DH par projet (2024), avec accompagnement.",
        value="49000",
        unit="DH",
    ),
    verified(
        "moazara-regions",
        "moazara-2025",
        "مؤازرة مفتوحة للتعاونيات في الجهات الشريكة فقط: الشرق، فاس-مكناس، ثم طنجة-تطوان-الحسيمة "
        "(2024)، ثم صارت خمس جهات. أما الجمعيات ففي كل المغرب.",
        "Moazara n’est ouverte aux coopératives que dans les régions partenaires : Oriental, "
        "Fès-Meknès, puis Tanger-Tétouan-Al Hoceïma (2024), puis cinq régions en tout. Les associations : "
        "tout le pays.",
    ),
    verified(
        "moazara-fifth",
        "moazara-2025",
        "الدورة الخامسة: 670 ملفا، اختير منها 163، بينها 19 تعاونية من فاس-مكناس و14 من الشرق.",
        "5e édition : 670 dossiers, 163 retenus, dont 19 coopératives de Fès-Meknès et 14 de "
        "l’Oriental.",
        value="163",
    ),
    verified(
        "mourafaka-support",
        "mourafaka",
        "مرافقة: لا مال، بل تشخيص وتكوين ومواكبة سنتين للتعاونيات التي لا يتجاوز عمرها القانوني 4 "
        "سنوات. 600 تعاونية على ثلاث مراحل. آخر خبر: 2022.",
        "Mourafaka : pas d’argent, mais diagnostic, formation et deux ans d’accompagnement pour les "
        "coopératives de 4 ans au plus. 600 coopératives en trois phases. Dernière information : "
        "2022.",
        value="4",
        unit="years",
    ),
    verified(
        "lalla-prize",
        "lalla-2025",
        "جائزة لالة المتعاونة: 50.000 درهم لكل تعاونية نسائية فائزة. 31 فائزة من 388 ترشيحا في "
        "الدورة السادسة (أبريل 2025).",
        "Prix Lalla Al Moutaaouina : 50 000 DH par coopérative de femmes lauréate. 31 lauréates sur "
        "388 candidatures à la 6e édition (avril 2025).",
        value="50000",
        unit="DH",
    ),
    verified(
        "generation-prize",
        "generation",
        "جائزة الجيل المتضامن: 50.000 درهم. في الدورة الثالثة 31 فائزا، منهم 4 حاملي مشاريع لم "
        "يؤسسوا تعاونيتهم بعد.",
        "Génération solidaire : prix de 50 000 DH. 31 lauréats à la 3e édition, dont 4 porteurs de "
        "projet sans coopérative encore.",
        value="50000",
        unit="DH",
    ),
    verified(
        "tamwil-loan",
        "tamwil",
        "تمويل الفلاح: قروض أقل من 100.000 درهم في الغالب، بفائدة 5 إلى 5,5 %، للفلاحين الصغار "
        "والمتوسطين الذين لا يملكون ضمانة بنكية.",
        "Tamwil El Fellah : prêts souvent inférieurs à 100 000 DH, à 5 - 5,5 %, pour petits et "
        "moyens agriculteurs sans garantie bancaire.",
        value="100000",
        unit="DH",
    ),
    verified(
        "microcredit-ceiling",
        "microcredit",
        "سقف القروض الصغرى ارتفع من 50.000 إلى 150.000 درهم (القانون 50.20).",
        "Le plafond du microcrédit est passé de 50 000 à 150 000 DH (loi 50-20).",
        value="150000",
        unit="DH",
    ),
    verified(
        "awrach-over",
        "awrach",
        "أوراش (2022-2023): الجمعيات والتعاونيات تشغل الباحثين عن عمل نحو 6 أشهر بالحد الأدنى للأجر "
        "على الأقل. وفي شق الإدماج: 1.500 درهم في الشهر مدة 18 شهرا.",
        "Awrach (2022-2023) : associations et coopératives employaient des personnes sans emploi, au "
        "salaire minimum au moins, environ 6 mois. Volet insertion : 1 500 DH par mois pendant 18 "
        "mois.",
        value="1500",
        unit="DH",
    ),
    verified(
        "covid-relance-over",
        "relance-2020",
        "إنعاش المقاولات الصغيرة جدا (يونيو 2020): قرض إلى 10 % من رقم المعاملات، 10.000 درهم على "
        "الأقل، بضمانة 95 %، على 7 سنوات منها سنتان قبل أول قسط. إجراء من فترة كوفيد.",
        "Relance TPE (juin 2020) : prêt jusqu’à 10 % du chiffre d’affaires, 10 000 DH au moins, "
        "garanti à 95 %, sur 7 ans dont 2 de différé. Mesure de la période Covid.",
        value="10",
        unit="%",
    ),
    verified(
        "marrakech-women",
        "marrakech-2026",
        "التمكين الاقتصادي للنساء بمراكش-آسفي: طلب من 5 ماي إلى 5 يونيو 2025، نحو 16 مليون درهم "
        "لـ436 تعاونية، صرفت في يناير 2026.",
        "Autonomisation des femmes, Marrakech-Safi : appel du 5 mai au 5 juin 2025, environ 16 "
        "millions de DH pour 436 coopératives, versés en janvier 2026.",
        value="436",
    ),
    verified(
        "tamkine-named",
        "tamkine",
        "«تمكين» برنامج لمجلس جهة فاس-مكناس لفائدة تعاونيات الجهة، ذكر سنة 2025. لم نجد مبلغه.",
        "Tamkine est un programme du Conseil régional de Fès-Meknès pour les coopératives de la "
        "région, cité en 2025. Montant non trouvé.",
    ),
]
