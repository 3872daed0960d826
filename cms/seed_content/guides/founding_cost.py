"""What founding costs and how long it takes."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, warn

FOUNDING_COST = guide(
    "founding-cost",
    ["create.cost-delay"],
    ar={
        "title": "كم تكلف التعاونية؟ مصاريف التأسيس والمدة",
        "slug": "masarif-tasis",
        "summary": "شحال كتكلف التعاونية وكم من الوقت؟ ما يؤدى فعلا (رأس المال، المصادقة، "
        "التحرير)، ما هو قليل، وورقة حساب تملؤونها أنتم.",
    },
    fr={
        "title": "Combien coûte une coopérative ? Frais et délais",
        "slug": "cout-delai",
        "summary": "Ce que coûte la création d’une coopérative et le temps qu’elle prend : ce qui "
        "se paie vraiment, ce qui coûte peu, et une feuille de calcul à remplir.",
    },
    body=[
        paragraph(
            "<p>الجواب الصادق: لا يوجد رقم واحد مؤكد. لكننا نعرف أين يذهب المال، وما الذي يأخذ "
            "الوقت.</p>",
            "<p>Réponse honnête : aucun chiffre unique n’est sûr. Mais on sait ce qui se paie, et "
            "ce qui prend du temps.</p>",
        ),
        fact("founding-cost"),
        fact("founding-delay"),
        heading("رأس المال ليس مصروفا", "Le capital n’est pas une dépense"),
        paragraph(
            "<p>مال الحصص يبقى للتعاونية، في حسابها البنكي. تشترون به موادكم من بعد.</p>",
            "<p>L’argent des parts reste à la coopérative, sur son compte. Il servira à vos "
            "achats.</p>",
        ),
        fact("capital-minimum"),
        fact("shares-quarter-paid"),
        heading("ورقة الحساب", "La feuille de calcul"),
        paragraph(
            "<p>املؤوا الأرقام بالسؤال عند كل شباك، قبل البداية:</p><ol><li>التسمية: (…) "
            "درهم.</li><li>المصادقة على التوقيعات: عدد الموقعين × عدد النسخ × ثمن المصادقة = (…) "
            "درهم.</li><li>تحرير النظام الأساسي والمحضر، إن كلفتم غيركم: (…) درهم. اطلبوا "
            "ثمنين.</li><li>النسخ والطباعة: (…) درهم.</li><li>مصاريف الحساب البنكي: (…) "
            "درهم.</li><li>رسوم التسجيل بالمحكمة: (…) درهم.</li><li>التنقل: عدد السفرات × (…) "
            "درهم.</li></ol><p><b>كيف تنقصون المصاريف:</b> حرروا بأنفسكم من نموذج المندوبية. "
            "وقعوا كل الوثائق في يوم واحد. اسألوا بالهاتف قبل كل سفر.</p>",
            "<p>Remplissez en demandant à chaque guichet, avant de commencer :</p><ol><li>Le nom "
            ": (…) DH.</li><li>La légalisation : signataires × exemplaires × prix = (…) "
            "DH.</li><li>La rédaction, si vous la confiez : (…) DH. Demandez deux "
            "prix.</li><li>Copies et impressions : (…) DH.</li><li>Frais du compte en banque : "
            "(…) DH.</li><li>Frais d’immatriculation : (…) DH.</li><li>Trajets : nombre × (…) "
            "DH.</li></ol><p><b>Pour payer moins :</b> écrivez vous-mêmes, à partir du modèle de "
            "la délégation. Signez tout le même jour. Appelez avant chaque trajet.</p>",
        ),
        warn(
            "قد تقرؤون في صفحة قديمة أن كل شيء يكلف 1.620 درهما. هذا تقدير من زمن القانون القديم. "
            "ولا تدفعوا «ثمن الملف» لوسيط.",
            "Une vieille page annonce 1 620 DH en tout. C’est une estimation du temps de "
            "l’ancienne loi. Et ne payez pas un « prix du dossier » à un intermédiaire.",
        ),
        fact("founding-old-cost"),
        heading("ما الذي يأخذ الوقت؟", "Qu’est-ce qui prend du temps ?"),
        paragraph(
            "<ul><li><b>الاتفاق بينكم.</b> هو الأطول، ولا يظهر في أي "
            "ورقة.</li><li><b>التسمية.</b> حضروا ثلاثة أسماء حتى لا تعيدوا الطلب.</li><li><b>جمع "
            "التوقيعات.</b> اختاروا يوم سوق يحضر فيه الجميع.</li><li><b>ملف ناقص.</b> كل وثيقة "
            "ناقصة سفر آخر.</li></ul>",
            "<ul><li><b>S’entendre.</b> C’est le plus long, et aucun papier ne le "
            "montre.</li><li><b>Le nom.</b> Préparez-en trois pour ne pas refaire la "
            "demande.</li><li><b>Les signatures.</b> Choisissez un jour de souk où tous sont "
            "là.</li><li><b>Un dossier incomplet.</b> Chaque papier manquant est un trajet de "
            "plus.</li></ul>",
        ),
        fact("name-answer-days"),
        fact("funds-bank-days"),
        heading("بعد التأسيس: مصاريف كل سنة", "Ensuite : les frais de chaque année"),
        paragraph(
            "<p>احسبوا أيضا أجرة المحاسب، ومصاريف الجمع العام، ومصاريف البنك. ضعوا لها من الآن "
            "جزءا صغيرا من كل بيع.</p>",
            "<p>Comptez aussi le comptable, l’assemblée et la banque. Mettez de côté, dès "
            "maintenant, une petite part de chaque vente.</p>",
        ),
        info(
            "الناس يحسبون بالسنتيم والريال: 1.000 درهم = 100.000 سنتيم. في الملف اكتبوا الدرهم "
            "دائما.",
            "On compte souvent en centimes : 1 000 DH = 100 000 centimes. Dans le dossier, "
            "écrivez toujours en dirhams.",
        ),
        links(
            (
                "تأسيس تعاونية خطوة بخطوة",
                "Créer une coopérative, étape par étape",
                "guide:create-steps",
            ),
            ("وثائق ملف التسجيل", "Les papiers du dossier", "guide:registration-file"),
            ("الأعضاء ورأس المال", "Membres et capital", "guide:members"),
        ),
    ],
)
