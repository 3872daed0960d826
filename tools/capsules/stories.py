"""The first three dialogues. Their people are invented; their facts come from the guides.

Law 112-12: five members at least, capital of 1,000 dirhams at least, one member one vote,
the local register of the court of first instance; the yearly meeting by June for calendar
years, then thirty days to file the balance sheet.
"""

from capsules.cast import (
    CLAY,
    DRISS,
    FADMA,
    GREEN,
    INDIGO,
    MALIKA,
    NEIGHBOURS,
    OLDER_MAN,
    PAPER,
    SAFFRON,
    WOMAN,
    ZAHRA,
)
from capsules.series_stories import SERIES_STORIES
from capsules.story import Line, Look, Person, Row, Story

KHAMSA = Story(
    slug="khamsa-dyal-nnas",
    title_ar="خمسة ديال الناس",
    title_fr="À cinq, c’est possible",
    synopsis_ar="زهرة تنسج الزرابي مع ثلاث نساء. تسأل فاضمة: "
    "كم شخصا يلزم لتأسيس تعاونية، وما هي الخطوات؟",
    synopsis_fr="Zahra tisse des tapis avec trois femmes. Elle demande à Fadma combien de "
    "personnes il faut pour fonder une coopérative, et par quelles étapes passer.",
    place="village",
    panel_title="نؤسس تعاونية",
    people=(ZAHRA, FADMA),
    others=NEIGHBOURS,
    lines=(
        Line(
            0,
            "نَحْنُ أَرْبَعُ نِسَاءٍ نَنْسِجُ الزَّرَابِي. كَيْفَ نُؤَسِّسُ تَعَاوُنِيَّه؟",
            "نحن أربع نساء ننسج الزرابي. كيف نؤسس تعاونية؟",
            "Nous sommes quatre femmes et nous tissons des tapis. Comment fonder une coopérative ?",
            "open",
        ),
        Line(
            1,
            "يَلْزَمُ خَمْسَةُ أَشْخَاصٍ عَلَى الأَقَلّ. مَنْ تَكُونُ الخَامِسَه؟",
            "يلزم خمسة أشخاص على الأقل. من تكون الخامسة؟",
            "Il faut cinq personnes au moins. Qui sera la cinquième ?",
            "five",
            (Row("أشخاص على الأقل", "5", "green"),),
        ),
        Line(
            0,
            "جَارَتُنَا إِيطُّو. الآنَ صِرْنَا خَمْسَه!",
            "جارتنا إيطّو. الآن صرنا خمسة!",
            "Notre voisine Itto. Maintenant, nous sommes cinq !",
            "open",
            shot="group",
        ),
        Line(
            1,
            "نَخْتَارُ اسْمًا، وَنُوَقِّعُ طَلَبَ المُوَافَقَةِ عَلَيْه.",
            "نختار اسما، ونوقع طلب الموافقة عليه.",
            "Nous choisissons un nom et signons la demande pour le faire approuver.",
            "point",
            (Row("الاسم", "1"),),
        ),
        Line(
            0,
            "ثُمَّ نَجْتَمِعُ وَنُوَقِّعُ النِّظَامَ الأَسَاسِي.",
            "ثم نجتمع ونوقع النظام الأساسي.",
            "Puis nous tenons l’assemblée et signons les statuts.",
            "open",
            (Row("النظام الأساسي", "2"),),
        ),
        Line(
            1,
            "وَنَفْتَحُ حِسَابًا فِي البَنْك. رَأْسُ المَالِ أَلْفُ دِرْهَمٍ عَلَى الأَقَلّ.",
            "ونفتح حسابا في البنك. رأس المال ألف درهم على الأقل.",
            "Et nous ouvrons un compte à la banque. Le capital : mille dirhams au moins.",
            "count",
            (Row("الحساب البنكي", "3"),),
        ),
        Line(
            0,
            "وَأَيْنَ نُسَجِّلُ التَّعَاوُنِيَّه؟",
            "وأين نسجل التعاونية؟",
            "Et où inscrire la coopérative ?",
            "open",
        ),
        Line(
            1,
            "فِي سِجِلِّ المَحْكَمَةِ الِابْتِدَائِيَّه، بَعْدَ إِيدَاعِ نُسْخَةٍ عِنْدَ السُّلْطَةِ المَحَلِّيَّه.",
            "في سجل المحكمة الابتدائية، بعد إيداع نسخة عند السلطة المحلية.",
            "Au registre du tribunal de première instance, après un dépôt auprès de "
            "l’autorité locale.",
            "point",
            (Row("سجل المحكمة", "4"),),
        ),
    ),
)

SOUMA = Story(
    slug="souma-dyal-lbarman",
    title_ar="السومة ديال البرطمان",
    title_fr="Le prix du pot de miel",
    synopsis_ar="مليكة فرحانة: باعت عشرين برطمان عسل. إدريس يحسب معها كم يكلف البرطمان الواحد.",
    synopsis_fr="Malika est contente : elle a vendu vingt pots de miel. Driss compte avec elle "
    "ce que coûte un seul pot.",
    place="market",
    panel_title="مثال على الكلفة",
    people=(MALIKA, DRISS),
    lines=(
        Line(
            0,
            "بِعْتُ عِشْرِينَ بُرْطُمَانًا بِأَرْبَعِينَ دِرْهَمًا. رَبِحْنَا كَثِيرًا!",
            "بعت عشرين برطمانا بأربعين درهما. ربحنا كثيرا!",
            "J’ai vendu vingt pots à quarante dirhams. Nous avons bien gagné !",
            "open",
        ),
        Line(
            1,
            "لِنَحْسُبْ مَعًا. بِكَمِ العَسَلُ فِي البُرْطُمَان؟",
            "لنحسب معا. بكم العسل في البرطمان؟",
            "Comptons ensemble. Combien vaut le miel dans le pot ?",
            "count",
        ),
        Line(
            0,
            "ثَمَانِيَةٌ وَعِشْرُونَ دِرْهَمًا.",
            "ثمانية وعشرون درهما.",
            "Vingt-huit dirhams.",
            "jar",
            (Row("العسل", "28"),),
        ),
        Line(
            1,
            "وَالبُرْطُمَانُ سِتَّةُ دَرَاهِم، وَالتَّوْصِيلُ عَشَرَه.",
            "والبرطمان ستة دراهم، والتوصيل عشرة.",
            "Le pot : six dirhams. La livraison : dix.",
            "count",
            (Row("البرطمان", "6"), Row("التوصيل", "10")),
        ),
        Line(
            0,
            "المَجْمُوعُ أَرْبَعَةٌ وَأَرْبَعُون! وَنَحْنُ نَبِيعُ بِأَرْبَعِين؟",
            "المجموع أربعة وأربعون! ونحن نبيع بأربعين؟",
            "Cela fait quarante-quatre ! Et nous vendons à quarante ?",
            "worry",
            (Row("المجموع", "44", "ink"),),
            "jar",
        ),
        Line(
            1,
            "نَعَم. نَخْسَرُ أَرْبَعَةَ دَرَاهِمَ فِي كُلِّ بُرْطُمَان.",
            "نعم. نخسر أربعة دراهم في كل برطمان.",
            "Oui. Nous perdons quatre dirhams sur chaque pot.",
            "point",
            (Row("ثمن البيع", "40", "ink"), Row("نخسر", "−4", "clay")),
            "jar",
        ),
        Line(
            0,
            "إِذَنْ نَكْتُبُ كُلَّ المَصَارِيفِ قَبْلَ أَنْ نُحَدِّدَ الثَّمَن.",
            "إذن نكتب كل المصاريف قبل أن نحدد الثمن.",
            "Alors écrivons toutes les dépenses avant de fixer le prix.",
            "open",
        ),
        Line(
            1,
            "أَحْسَنْتِ! الثَّمَنُ فَوْقَ الكُلْفَه، دَائِمًا.",
            "أحسنتِ! الثمن فوق الكلفة، دائما.",
            "Bravo ! Le prix au-dessus du coût, toujours.",
            "open",
        ),
    ),
)

JAM3 = Story(
    slug="jam3-bila-khawf",
    title_ar="الجمع العام بلا خوف",
    title_fr="L’assemblée sans peur",
    synopsis_ar="رشيدة تخاف أن تتكلم في الجمع العام. با موحى يشرح لها كيف يجري، ولماذا صوتها مهم.",
    synopsis_fr="Rachida a peur de parler à l’assemblée générale. Ba Moha lui explique comment "
    "elle se déroule et pourquoi sa voix compte.",
    place="workshop",
    panel_title="الجمع العام",
    people=(
        Person("رشيدة", "Rachida", Look(robe="#8a5a83", trim=SAFFRON, head="#3d7f68"), WOMAN),
        Person(
            "با موحى",
            "Ba Moha",
            Look(
                robe="#a98c66",
                trim=PAPER,
                head="#a98c66",
                kind="hood",
                beard="#e9e4da",
                skin="#c98f63",
            ),
            OLDER_MAN,
        ),
    ),
    others=(
        Look(robe=INDIGO, trim=PAPER, head="#e8b65c", skin="#c98f63"),
        Look(robe=GREEN, trim=SAFFRON, head="#fffdf8", kind="cap"),
        Look(robe=CLAY, trim=PAPER, head="#5b6fb0", skin="#b97f56"),
    ),
    lines=(
        Line(
            0,
            "غَدًا الجَمْعُ العَامّ، وَأَنَا أَخَافُ أَنْ أَتَكَلَّم.",
            "غدا الجمع العام، وأنا أخاف أن أتكلم.",
            "Demain, c’est l’assemblée générale, et j’ai peur de parler.",
            "worry",
        ),
        Line(
            1,
            "لَا تَخَافِي. اسْتَدْعَيْنَا كُلَّ الأَعْضَاءِ مَعَ جَدْوَلِ الأَعْمَال.",
            "لا تخافي. استدعينا كل الأعضاء مع جدول الأعمال.",
            "N’aie pas peur. Tous les membres sont convoqués, avec l’ordre du jour.",
            "open",
            (Row("نستدعي الأعضاء", "1"),),
        ),
        Line(
            0,
            "وَهَلْ صَوْتِي مِثْلُ صَوْتِ صَاحِبِ الحِصَصِ الكَثِيرَه؟",
            "وهل صوتي مثل صوت صاحب الحصص الكثيرة؟",
            "Ma voix vaut-elle celle de qui a beaucoup de parts ?",
            "open",
        ),
        Line(
            1,
            "نَعَم. لِكُلِّ عُضْوٍ صَوْتٌ وَاحِد، مَهْمَا كَانَتْ حِصَصُه.",
            "نعم. لكل عضو صوت واحد، مهما كانت حصصه.",
            "Oui. Un membre, une voix, quelles que soient ses parts.",
            "one",
            (Row("لكل عضو صوت", "2"),),
            "group",
        ),
        Line(
            0,
            "وَمَنْ يَتَذَكَّرُ مَا قَرَّرْنَا؟",
            "ومن يتذكر ما قررنا؟",
            "Et qui se souviendra de nos décisions ?",
            "open",
        ),
        Line(
            1,
            "المَحْضَر. نَكْتُبُ فِيهِ مَنْ حَضَر، وَمَاذَا قَرَّرْنَا.",
            "المحضر. نكتب فيه من حضر، وماذا قررنا.",
            "Le procès-verbal. On y écrit qui était présent et ce que nous avons décidé.",
            "point",
            (Row("نكتب المحضر", "3"),),
        ),
        Line(
            1,
            "نَجْتَمِعُ كُلَّ سَنَةٍ قَبْلَ نِهَايَةِ يُونْيُو، ثُمَّ نُودِعُ الحَصِيلَةَ فِي المَحْكَمَةِ خِلَالَ ثَلَاثِينَ يَوْمًا.",
            "نجتمع كل سنة قبل نهاية يونيو، ثم نودع الحصيلة في المحكمة خلال ثلاثين يوما.",
            "On se réunit chaque année avant fin juin, puis on dépose le bilan au tribunal "
            "sous trente jours.",
            "count",
            (Row("قبل نهاية يونيو", "4"),),
        ),
        Line(
            0,
            "الآنَ أَرْفَعُ يَدِي بِلَا خَوْف!",
            "الآن أرفع يدي بلا خوف!",
            "Maintenant, je lève la main sans peur !",
            "raise",
            shot="group",
        ),
    ),
)

STORIES = {story.slug: story for story in (KHAMSA, SOUMA, JAM3, *SERIES_STORIES)}
