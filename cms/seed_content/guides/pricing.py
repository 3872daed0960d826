"""The cost price and the selling price."""

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

PRICING = guide(
    "pricing",
    ["sell.pricing"],
    ar={
        "title": "حساب ثمن التكلفة: بكم نبيع منتوجنا؟",
        "slug": "taman-taklofa",
        "summary": "كيف نحسب ثمن التكلفة وثمن البيع: المواد، الوقت، التعليب، التوصيل، العمولة. "
        "ورقة حساب كاملة بمثال الكسكس والزربية.",
    },
    fr={
        "title": "Prix de vente : calculer le coût de revient",
        "slug": "prix-cout-de-revient",
        "summary": "Calculer le coût de revient et le prix de vente d’un produit : matières, "
        "temps, emballage, transport, commission. Une feuille complète, avec deux exemples.",
    },
    body=[
        capsule("souma-dyal-lbarman"),
        paragraph(
            "<p>من يبيع تحت الكلفة يخسر أكثر كلما باع أكثر. ورقة واحدة تحميكم.</p>",
            "<p>Qui vend sous le coût perd davantage à chaque vente. Une feuille suffit pour "
            "l’éviter.</p>",
        ),
        step(
            ar={
                "title": "نكتب كل ما يدخل في المنتوج",
                "who": "من ينتج ومن يمسك الحساب، معا",
                "where": "في التعاونية",
                "cost": "لا شيء",
                "days": "ساعة لكل منتوج",
                "papers": ["ورقة التكلفة، سطر لكل مصروف"],
                "text": "<p><b>كسكس، كيس 1 كيلوغرام:</b></p><ul><li>السميد: 9 "
                "دراهم.</li><li>الماء والغاز: 1,50 درهم.</li><li>الكيس والعنونة: 2 "
                "درهم.</li></ul><p>المواد: 12,50 درهما.</p>",
            },
            fr={
                "title": "Écrire tout ce qui entre dans le produit",
                "who": "Qui produit et qui compte, ensemble",
                "where": "À la coopérative",
                "cost": "Rien",
                "days": "Une heure par produit",
                "papers": ["La feuille de coût, une ligne par dépense"],
                "text": "<p><b>Couscous, sachet de 1 kg :</b></p><ul><li>Semoule : 9 "
                "DH.</li><li>Eau et gaz : 1,50 DH.</li><li>Sachet et étiquette : 2 "
                "DH.</li></ul><p>Matières : 12,50 DH.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نحسب وقتنا",
                "who": "كل من يعمل",
                "where": "مع ساعة ودفتر",
                "cost": "لا شيء",
                "days": "أسبوع من القياس",
                "papers": ["دفتر الساعات"],
                "text": "<p>ثلاث نساء يفتلن 30 كيلوغراما في 5 ساعات: 15 ساعة عمل، أي نصف ساعة "
                "للكيس. قررن 16 درهما للساعة: 8 دراهم للكيس.</p>",
            },
            fr={
                "title": "Compter notre temps",
                "who": "Toutes celles et ceux qui travaillent",
                "where": "Montre et cahier",
                "cost": "Rien",
                "days": "Une semaine de mesure",
                "papers": ["Le cahier des heures"],
                "text": "<p>Trois femmes roulent 30 kg en 5 heures : 15 heures, soit une "
                "demi-heure par sachet. Elles choisissent 16 DH l’heure : 8 DH par sachet.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نضيف ما ننساه دائما",
                "who": "أمين المال",
                "where": "من فواتير الشهر",
                "cost": "لا شيء",
                "days": "ساعة كل شهر",
                "papers": ["فواتير الكراء والكهرباء والهاتف والمحاسب"],
                "text": "<p>كراء وكهرباء ومحاسب: 1.800 درهم في الشهر. ننتج 600 كيس: 3 دراهم "
                "للكيس. والآلة التي ستهرم: درهم للكيس.</p><p>المجموع: 12,50 + 8 + 3 + 1 = "
                "<b>24,50 درهما</b>.</p>",
            },
            fr={
                "title": "Ajouter ce qu’on oublie toujours",
                "who": "Le trésorier",
                "where": "Les factures du mois",
                "cost": "Rien",
                "days": "Une heure par mois",
                "papers": ["Factures : loyer, électricité, téléphone, comptable"],
                "text": "<p>Loyer, électricité, comptable : 1 800 DH par mois. Pour 600 sachets : "
                "3 DH chacun. La machine qui vieillit : 1 DH.</p><p>Total : 12,50 + 8 + 3 + 1 = "
                "<b>24,50 DH</b>.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نحدد ثمن البيع",
                "who": "المجلس",
                "where": "بعد جولة في السوق",
                "cost": "لا شيء",
                "days": "اجتماع",
                "papers": ["جدول الأثمان: من الباب، للدكان، عبر الإنترنت"],
                "text": "<p>نضيف ربحا صغيرا للتعاونية. مثلا:</p><ul><li>من الباب: 30 "
                "درهما.</li><li>للدكان: 27 درهما، لكن 50 كيسا معا.</li><li>عبر الإنترنت: 30 "
                "درهما، والتوصيل يكتب وحده.</li></ul>",
            },
            fr={
                "title": "Fixer le prix de vente",
                "who": "Le conseil",
                "where": "Après un tour au marché",
                "cost": "Rien",
                "days": "Une réunion",
                "papers": ["La liste des prix : sur place, boutique, en ligne"],
                "text": "<p>On ajoute un petit gain pour la coopérative. Par exemple "
                ":</p><ul><li>Sur place : 30 DH.</li><li>À une boutique : 27 DH, mais 50 sachets "
                "à la fois.</li><li>En ligne : 30 DH, livraison à part.</li></ul>",
            },
            facts=["cod-cost", "card-fees"],
        ),
        heading("وإذا كان السوق أرخص؟", "Et si le marché est moins cher ?"),
        paragraph(
            "<p>لا تنزلوا تحت الكلفة. ثلاثة أبواب:</p><ol><li>أنقصوا الكلفة: اشتروا المواد مع "
            "تعاونية أخرى.</li><li>ارفعوا القيمة: عنونة جميلة، رخصة، قصة المنتوج.</li><li>غيروا "
            "المكان: معرض، متجر، أو زبون يعرف الفرق.</li></ol>",
            "<p>Ne descendez pas sous le coût. Trois portes :</p><ol><li>Baisser le coût : "
            "acheter avec une autre coopérative.</li><li>Monter la valeur : belle étiquette, "
            "autorisation, histoire du produit.</li><li>Changer de lieu : foire, magasin, client "
            "qui voit la différence.</li></ol>",
        ),
        heading("مثال ثان: الزربية", "Second exemple : le tapis"),
        paragraph(
            "<p>صوف 420 درهما، صباغة 60، نسج 90 ساعة × 16 = 1.440، مصاريف 80. الكلفة 2.000 درهم "
            "(200.000 سنتيم). من باعها بـ1.500 درهم أهدى 31 ساعة من عمله.</p>",
            "<p>Laine 420 DH, teinture 60, tissage 90 heures × 16 = 1 440, frais 80. Coût : 2 000 "
            "DH. Vendu 1 500 DH, on offre 31 heures de son travail.</p>",
        ),
        warn(
            "كل هذه الأرقام أمثلة. أثمانكم أنتم تكتب من فواتيركم.",
            "Tous ces chiffres sont des exemples. Les vôtres viennent de vos factures.",
        ),
        info(
            "الناس يسألون بالسنتيم: 30 درهما = 3.000 سنتيم. اكتبوا الثمن بالدرهم على العنونة، "
            "واشرحوه كما يسأل الزبون.",
            "On demande parfois en centimes : 30 DH = 3 000 centimes. Écrivez en dirhams, "
            "expliquez comme le client demande.",
        ),
        fact("surplus-order"),
        links(
            ("التوصيل والطرود", "La livraison des colis", "guide:delivery"),
            ("الأداء", "Les moyens de paiement", "guide:payment"),
            ("حسابات التعاونية", "Les comptes de la coopérative", "guide:accounts"),
        ),
    ],
)
