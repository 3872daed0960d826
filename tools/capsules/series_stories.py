"""The dialogues that make series of the first ones; same people, facts of the guides.

The name is approved by the cooperative office on a request signed by five persons at least;
all founders sign the statutes; the court takes the original and two certified copies. Parcels
of 1 kg or less belong to the post; an order is delivered within 30 days; who withdraws is
refunded within 15 days.
"""

from capsules.cast import DRISS, FADMA, MALIKA, NEIGHBOURS, ZAHRA
from capsules.story import Line, Row, Story

SMIYA = Story(
    slug="smiya-dyalna",
    title_ar="السمية ديالنا",
    title_fr="Notre nom à nous",
    synopsis_ar="زهرة تحمل ثلاثة أسماء للتعاونية. فاضمة تشرح لها من يوافق على الاسم، ومن يوقع "
    "النظام الأساسي، وماذا نحفظ للمحكمة.",
    synopsis_fr="Zahra apporte trois noms pour la coopérative. Fadma lui dit qui approuve le nom, "
    "qui signe les statuts, et ce qu’on garde pour le tribunal.",
    place="workshop",
    panel_title="الاسم والأوراق",
    people=(ZAHRA, FADMA),
    others=NEIGHBOURS,
    lines=(
        Line(
            0,
            "كَتَبْتُ ثَلَاثَةَ أَسْمَاءٍ لِلتَّعَاوُنِيَّه. أَلَا يَكْفِي وَاحِد؟",
            "كتبت ثلاثة أسماء للتعاونية. ألا يكفي واحد؟",
            "J’ai écrit trois noms pour la coopérative. Un seul ne suffit pas ?",
            "open",
        ),
        Line(
            1,
            "إِذَا لَمْ يُقْبَلِ الأَوَّل، عِنْدَنَا الثَّانِي وَالثَّالِث.",
            "إذا لم يقبل الأول، عندنا الثاني والثالث.",
            "Si le premier n’est pas accepté, il reste les deux autres.",
            "count",
            (Row("أسماء مقترحة", "3"),),
        ),
        Line(
            0,
            "وَمَنْ يُوَافِقُ عَلَى الِاسْم؟",
            "ومن يوافق على الاسم؟",
            "Et qui approuve le nom ?",
            "open",
        ),
        Line(
            1,
            "مَكْتَبُ تَنْمِيَةِ التَّعَاوُن. وَنُوَقِّعُ الطَّلَبَ نَحْنُ الخَمْسَه.",
            "مكتب تنمية التعاون. ونوقع الطلب نحن الخمسة.",
            "L’office de la coopération, l’ODCO. Et nous signons la demande toutes les cinq.",
            "five",
            (Row("توقيعات على الأقل", "5", "green"),),
        ),
        Line(
            0,
            "إِيطُّو لَا تَقْرَأ. كَيْفَ تُوَقِّعُ النِّظَامَ الأَسَاسِي؟",
            "إيطّو لا تقرأ. كيف توقع النظام الأساسي؟",
            "Itto ne lit pas. Comment signera-t-elle les statuts ?",
            "worry",
        ),
        Line(
            1,
            "نَقْرَؤُهُ لَهَا بِصَوْتٍ مُرْتَفِع، وَتَسْأَل، ثُمَّ نُوَقِّعُ كُلُّنَا.",
            "نقرؤه لها بصوت مرتفع، وتسأل، ثم نوقع كلنا.",
            "Nous le lisons à voix haute, elle demande, puis nous signons toutes.",
            "raise",
            (Row("النظام الأساسي", "كلنا"),),
            "group",
        ),
        Line(
            0,
            "وَمَاذَا نَحْفَظُ لِلْمَحْكَمَه؟",
            "وماذا نحفظ للمحكمة؟",
            "Et que gardons-nous pour le tribunal ?",
            "open",
        ),
        Line(
            1,
            "الِاسْمُ المُوَافَقُ عَلَيْه: الأَصْلُ وَنُسْخَتَانِ مُصَادَقٌ عَلَيْهِمَا.",
            "الاسم الموافق عليه: الأصل ونسختان مصادق عليهما.",
            "Le nom approuvé : l’original et deux copies certifiées.",
            "point",
            (Row("أصل ونسختان", "1 + 2"),),
        ),
    ),
)

TARD = Story(
    slug="tard-bla-7jar",
    title_ar="الطرد بلا حجر",
    title_fr="Un colis sans caillou",
    synopsis_ar="مليكة تضع حجرا في الطرد ليصير أثقل من كيلو. إدريس يدلها على طريقة أحسن وأرخص.",
    synopsis_fr="Malika met un caillou dans le colis pour dépasser un kilo. Driss lui montre une "
    "façon meilleure, et moins chère.",
    place="market",
    panel_title="نرسل الطرد",
    people=(MALIKA, DRISS),
    lines=(
        Line(
            0,
            "الطَّرْدُ أَقَلُّ مِنْ كِيلُو. سَأَضَعُ فِيهِ حَجَرًا!",
            "الطرد أقل من كيلو. سأضع فيه حجرا!",
            "Le colis fait moins d’un kilo. Je vais y mettre un caillou !",
            "open",
        ),
        Line(
            1,
            "لَا حَجَرَ وَلَا مِلْح! كِيلُو أَوْ أَقَلّ، نُرْسِلُهُ مَعَ البَرِيد.",
            "لا حجر ولا ملح! كيلو أو أقل، نرسله مع البريد.",
            "Ni caillou ni sel ! Un kilo ou moins, c’est la poste.",
            "point",
            (Row("كيلو أو أقل", "البريد", "green"),),
        ),
        Line(
            0,
            "وَإِذَا كَانَ أَثْقَل؟",
            "وإذا كان أثقل؟",
            "Et s’il pèse plus ?",
            "open",
        ),
        Line(
            1,
            "نُقَارِنُ بَيْنَ البَرِيدِ وَشَرِكَاتِ التَّوْصِيل.",
            "نقارن بين البريد وشركات التوصيل.",
            "On compare la poste et les transporteurs.",
            "count",
            (Row("أكثر من كيلو", "نقارن"),),
        ),
        Line(
            0,
            "عِنْدِي فِكْرَه: أَبِيعُ بُرْطُمَانَيْنِ مَعًا!",
            "عندي فكرة: أبيع برطمانين معا!",
            "J’ai une idée : je vends deux pots ensemble !",
            "jar",
            (Row("في الطرد", "2"),),
            "jars",
        ),
        Line(
            1,
            "أَحْسَنْتِ! وَثَمَنُ التَّوْصِيلِ يُقْسَمُ عَلَى اثْنَيْن.",
            "أحسنتِ! وثمن التوصيل يقسم على اثنين.",
            "Bravo ! Et le prix de la livraison se partage en deux.",
            "open",
            (Row("التوصيل", "÷ 2", "green"),),
            "jars",
        ),
        Line(
            0,
            "وَمَتَى يَجِبُ أَنْ يَصِل؟",
            "ومتى يجب أن يصل؟",
            "Et quand doit-il arriver ?",
            "open",
        ),
        Line(
            1,
            "فِي ثَلَاثِينَ يَوْمًا عَلَى الأَكْثَر، إِلَّا بِاتِّفَاقٍ آخَر.",
            "في ثلاثين يوما على الأكثر، إلا باتفاق آخر.",
            "En trente jours au plus, sauf accord contraire.",
            "count",
            (Row("الأجل بالأيام", "30"),),
        ),
        Line(
            0,
            "سَأُرْسِلُهُ غَدًا، وَأَبْعَثُ لِلزَّبُونِ صُورَةَ الوَصْل.",
            "سأرسله غدا، وأبعث للزبون صورة الوصل.",
            "Je l’envoie demain, avec la photo du reçu pour le client.",
            "open",
        ),
    ),
)

WA3D = Story(
    slug="wa3d-mektoub",
    title_ar="الوعد المكتوب",
    title_fr="Ce qui est promis est écrit",
    synopsis_ar="زبونة تريد أن ترجع العسل، ورقمها في مجموعة واتساب. إدريس يذكر مليكة بما يقوله "
    "القانون وبالأمانة.",
    synopsis_fr="Une cliente veut rendre le miel, et son numéro traîne dans un groupe WhatsApp. "
    "Driss rappelle à Malika la loi, et la confiance.",
    place="village",
    panel_title="نبيع بالحق",
    people=(MALIKA, DRISS),
    lines=(
        Line(
            0,
            "زَبُونَةٌ اشْتَرَتْ بِالهَاتِف، ثُمَّ تَرَاجَعَت. مَاذَا أَفْعَل؟",
            "زبونة اشترت بالهاتف، ثم تراجعت. ماذا أفعل؟",
            "Une cliente a acheté en ligne, puis se rétracte. Que faire ?",
            "worry",
        ),
        Line(
            1,
            "نَرُدُّ لَهَا المَالَ دَاخِلَ خَمْسَةَ عَشَرَ يَوْمًا.",
            "نرد لها المال داخل خمسة عشر يوما.",
            "On la rembourse dans les quinze jours.",
            "count",
            (Row("رد المال بالأيام", "15"),),
        ),
        Line(
            0,
            "لَكِنَّهَا تَقُولُ إِنَّ التَّوْصِيلَ كَانَ غَالِيًا.",
            "لكنها تقول إن التوصيل كان غاليا.",
            "Mais elle dit que la livraison était chère.",
            "open",
        ),
        Line(
            1,
            "لِذَلِكَ نَكْتُبُ كُلَّ شَيْءٍ قَبْلَ البَيْع: الثَّمَن، وَالتَّوْصِيل، وَالإِرْجَاع.",
            "لذلك نكتب كل شيء قبل البيع: الثمن، والتوصيل، والإرجاع.",
            "C’est pourquoi on écrit tout avant : prix, livraison, retour.",
            "point",
            (Row("الثمن والتوصيل", "مكتوب", "green"), Row("كيف يرجع", "مكتوب", "green")),
        ),
        Line(
            0,
            "وَضَعْتُ رَقْمَهَا فِي مَجْمُوعَةِ الزُّبَنَاء.",
            "وضعت رقمها في مجموعة الزبناء.",
            "J’ai mis son numéro dans le groupe des clients.",
            "open",
        ),
        Line(
            1,
            "امْحِيه! رَقْمُهَا أَمَانَةٌ عِنْدَنَا.",
            "امحيه! رقمها أمانة عندنا.",
            "Efface-le ! Elle nous l’a confié.",
            "one",
            (Row("رقم الزبونة", "أمانة", "clay"),),
        ),
        Line(
            0,
            "وَلَا أَطْلُبُ رَقْمَ البِطَاقَةِ الوَطَنِيَّه؟",
            "ولا أطلب رقم البطاقة الوطنية؟",
            "Et je ne demande pas sa carte nationale ?",
            "open",
        ),
        Line(
            1,
            "لَا. الِاسْمُ وَالهَاتِفُ وَالعُنْوَانُ تَكْفِي لِلتَّوْصِيل.",
            "لا. الاسم والهاتف والعنوان تكفي للتوصيل.",
            "Non. Nom, téléphone et adresse suffisent pour livrer.",
            "count",
        ),
        Line(
            0,
            "سَأَتَّصِلُ بِهَا الآن. سَتَعُودُ إِلَيْنَا!",
            "سأتصل بها الآن. ستعود إلينا!",
            "Je l’appelle maintenant. Elle reviendra !",
            "open",
        ),
    ),
)

SERIES_STORIES = (SMIYA, TARD, WA3D)
