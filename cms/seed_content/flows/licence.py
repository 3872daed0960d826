"""Do I need a licence to sell this? Food, cosmetics, crafts, services; and what a label asks."""

from cms.seed_content.flows.shape import answer, given, page, question, result, rule

LICENCES = page("guide:licences", ("دليل الرخص والعلامات", "Le guide des licences et labels"))
SELL = page(
    "guide:sell-online", ("البيع عبر الإنترنت وفق القانون", "Vendre en ligne dans les règles")
)

BIO_WHY = (
    "تريدون كتابة «بيو»: يلزم التصديق أولا.",
    "Vous voulez écrire « bio » : il faut d’abord être certifié.",
)
ORIGIN_WHY = (
    "تريدون ذكر أصل محمي: تطلبه مجموعة، لا منتج وحده.",
    "Vous voulez une origine protégée : c’est un groupement qui la demande.",
)

QUESTIONS = [
    question(
        "what",
        ("ماذا تبيعون؟", "Que vendez-vous ?"),
        [
            answer(
                "food",
                (
                    "أغذية أو مشروبات: عسل، زيت، كسكس، جبن…",
                    "Des aliments ou boissons : miel, huile, couscous, fromage…",
                ),
                ("تبيعون أغذية.", "Vous vendez des aliments."),
                to="buyer",
            ),
            answer(
                "cosmetics",
                (
                    "مواد التجميل: صابون، كريم، زيت للبشرة…",
                    "Des cosmétiques : savon, crème, huile pour la peau…",
                ),
                ("تبيعون مواد توضع على الجسم.", "Vous vendez des produits à mettre sur la peau."),
                to="claims",
            ),
            answer(
                "crafts",
                (
                    "صناعة تقليدية: زرابي، فخار، نسيج، خشب…",
                    "De l’artisanat : tapis, poterie, tissage, bois…",
                ),
                (
                    "تبيعون منتوجات ليست للأكل ولا للجسم.",
                    "Vos produits ne se mangent pas et ne se mettent pas sur la peau.",
                ),
                to="wish",
            ),
            answer(
                "services",
                (
                    "خدمة: إيواء، إطعام، نقل، تكوين…",
                    "Un service : accueil, repas, transport, formation…",
                ),
                ("تبيعون خدمة.", "Vous vendez un service."),
                to="services",
            ),
        ],
    ),
    question(
        "buyer",
        ("لمن يصل منتوجكم؟", "À qui va votre production ?"),
        [
            answer(
                "direct",
                (
                    "كله مباشرة لمن يأكله: عندنا، في السوق، للجيران",
                    "Tout va directement à qui le mange : chez nous, au marché, aux voisins",
                ),
                (
                    "كل إنتاجكم يذهب مباشرة إلى من يستهلكه.",
                    "Toute votre production va directement à qui la consomme.",
                ),
                to="direct",
            ),
            answer(
                "shops",
                (
                    "محلات، فنادق، متاجر كبرى أو وسطاء",
                    "Magasins, hôtels, grandes surfaces ou revendeurs",
                ),
                (
                    "تبيعون لمن يعيد البيع: محل، فندق، متجر.",
                    "Vous vendez à qui revend : magasin, hôtel, grande surface.",
                ),
                to="claims",
            ),
            answer(
                "both",
                ("الاثنان معا، أو لا نعرف", "Les deux, ou nous ne savons pas"),
                (
                    "جزء من إنتاجكم يمر عبر غيركم: الاستثناء لا ينطبق.",
                    "Une partie passe par d’autres : l’exception ne s’applique pas.",
                ),
                to="claims",
            ),
        ],
    ),
    question(
        "claims",
        (
            "ماذا تريدون أن تكتبوا على المنتوج؟",
            "Que voulez-vous écrire sur le produit ?",
        ),
        [
            answer("bio", ("بيو", "Bio"), BIO_WHY),
            answer(
                "halal",
                ("علامة حلال", "Le label halal"),
                (
                    "تريدون علامة حلال: هي اختيارية ولها مواصفات.",
                    "Vous voulez le label halal : il est facultatif et suit une norme.",
                ),
            ),
            answer(
                "origin",
                ("اسم بلدتنا كأصل محمي (IGP)", "Notre terroir comme origine protégée (IGP)"),
                ORIGIN_WHY,
            ),
            answer("none", ("لا شيء من هذا", "Rien de cela"), alone=True),
        ],
        kind="several",
        rules=[
            rule("cosmetics", given("what", "cosmetics"), given("claims", "none")),
            rule("cosmetics-label", given("what", "cosmetics")),
            rule("food", given("claims", "none")),
        ],
        otherwise="food-label",
    ),
    question(
        "wish",
        ("ماذا تريدون أن تفعلوا أيضا؟", "Que voulez-vous faire en plus ?"),
        [
            answer(
                "label",
                (
                    "علامة الصناعة التقليدية (Morocco Handmade)",
                    "Avoir un label d’artisanat (Morocco Handmade)",
                ),
                (
                    "تريدون علامة تميز صنعتكم.",
                    "Vous voulez un label qui distingue votre travail.",
                ),
                to="craft-label",
            ),
            answer(
                "online",
                ("البيع عبر الإنترنت", "Vendre en ligne"),
                ("تريدون البيع عبر الإنترنت.", "Vous voulez vendre en ligne."),
                to="craft-online",
            ),
            answer("none", ("لا شيء من هذا الآن", "Rien de cela pour le moment"), alone=True),
        ],
        kind="several",
        otherwise="craft",
    ),
]

RESULTS = [
    result(
        "food",
        (
            "نعم: الترخيص الصحي (أونسا) قبل البدء",
            "Oui : l’autorisation sanitaire (ONSSA) avant de commencer",
        ),
        (
            "<ol><li>اعرضوا تصميم المحل على المديرية الجهوية لأونسا قبل الأشغال.</li><li>أودعوا الطلب "
            "واستقبلوا الزيارة.</li><li>ضعوا الرقم على العنونة.</li></ol>",
            "<ol><li>Montrez le plan du local à la direction régionale de l’ONSSA avant les "
            "travaux.</li><li>Déposez la demande, recevez la visite.</li><li>Mettez le numéro sur "
            "l’étiquette.</li></ol>",
        ),
        facts=["onssa-authorisation", "label-number"],
        steps=[LICENCES, SELL],
    ),
    result(
        "food-label",
        (
            "نعم: ترخيص أونسا أولا، ثم العلامة",
            "Oui : l’ONSSA d’abord, le label ensuite",
        ),
        (
            "<p>الترخيص الصحي واجب، والعلامة اختيار. ابدؤوا بالترخيص: كل علامة تطلبه.</p><p>لا تكتبوا "
            "«بيو» ولا «حلال» ولا أصلا محميا قبل أن تحصلوا عليه.</p>",
            "<p>L’autorisation est obligatoire, le label est un choix. Commencez par l’autorisation."
            "</p><p>N’écrivez ni « bio », ni « halal », ni une origine protégée avant de l’avoir "
            "obtenu.</p>",
        ),
        facts=[
            "onssa-authorisation",
            "label-number",
            "organic-certified",
            "halal-coop",
            "origin-signs",
        ],
        steps=[LICENCES, SELL],
    ),
    result(
        "direct",
        (
            "قد لا يلزمكم الترخيص، ما دام البيع مباشرا",
            "Peut-être pas, tant que vous vendez directement",
        ),
        (
            "<p>القانون يستثني من يبيع كل إنتاجه مباشرة لمن يستهلكه. يوم تبيعون لمحل أو فندق أو "
            "وسيط، يلزم الترخيص قبل ذلك.</p><p>النظافة واجبة في كل حال. اسألوا أونسا عن حالتكم.</p>",
            "<p>La loi excepte qui vend toute sa production directement au consommateur. Le jour où "
            "vous vendez à un magasin, un hôtel ou un revendeur, il faut l’autorisation avant.</p>"
            "<p>L’hygiène reste obligatoire. Demandez votre cas à l’ONSSA.</p>",
        ),
        tone="wait",
        facts=["onssa-exempt", "onssa-authorisation"],
        steps=[LICENCES, SELL],
    ),
    result(
        "cosmetics",
        (
            "نعم: التصريح والتسجيل لدى AMMPS",
            "Oui : déclaration et enregistrement à l’AMMPS",
        ),
        (
            "<ol><li>صرحوا بالتعاونية أو المقاولة.</li><li>اطلبوا رمز مركز محاربة التسمم.</li>"
            "<li>سجلوا كل منتوج وحده.</li></ol><p>زيت أركان للأكل طريقه أونسا، لا هذا.</p>",
            "<ol><li>Déclarez la coopérative ou l’entreprise.</li><li>Demandez le code du centre "
            "antipoison.</li><li>Enregistrez chaque produit.</li></ol><p>L’huile d’argan alimentaire "
            "passe par l’ONSSA, pas par ici.</p>",
        ),
        facts=["cosmetics-registration"],
        steps=[LICENCES, SELL],
    ),
    result(
        "cosmetics-label",
        (
            "نعم: تسجيل AMMPS أولا، ثم العلامة",
            "Oui : l’AMMPS d’abord, le label ensuite",
        ),
        (
            "<p>كل منتوج تجميل يسجل قبل بيعه. العلامة تأتي بعده، ولا تعوضه.</p>",
            "<p>Chaque cosmétique s’enregistre avant la vente. Le label vient après et ne le remplace "
            "pas.</p>",
        ),
        facts=["cosmetics-registration", "organic-certified", "halal-coop", "origin-signs"],
        steps=[LICENCES, SELL],
    ),
    result(
        "craft",
        ("لا ترخيص صحي للصناعة التقليدية", "Pas d’autorisation sanitaire pour l’artisanat"),
        (
            "<p>تستطيعون البيع. ما يلزمكم هو وضع قانوني (تعاونية، مقاول ذاتي…) لإعطاء فاتورة.</p>",
            "<p>Vous pouvez vendre. Il vous faut un statut (coopérative, auto-entrepreneur…) pour "
            "donner une facture.</p>",
        ),
        facts=["crafts-no-sanitary"],
        steps=[page("guide:legal-form", ("أختار الشكل القانوني", "Choisir une forme")), LICENCES],
    ),
    result(
        "craft-label",
        ("لا ترخيص، لكن علامة ترفع القيمة", "Pas d’autorisation, mais un label qui valorise"),
        (
            "<p>العلامة اختيارية وتأتي بعد افتحاص. هيئوا صورا لعملكم، ودفترا لما تصنعونه وتبيعونه.</p>",
            "<p>Le label est facultatif et vient après un audit. Préparez des photos de votre travail "
            "et un cahier de ce que vous fabriquez et vendez.</p>",
        ),
        facts=["handmade-label", "crafts-no-sanitary"],
        steps=[LICENCES, SELL],
    ),
    result(
        "craft-online",
        (
            "لا ترخيص، لكن قانون البيع عن بعد",
            "Pas d’autorisation, mais la loi de la vente à distance",
        ),
        (
            "<p>البيع عبر الإنترنت له قواعده: معلومات واضحة، أجل للتسليم، رد المال عند التراجع، وحماية "
            "معطيات الزبناء.</p>",
            "<p>La vente en ligne a ses règles : une information claire, un délai de livraison, le "
            "remboursement, et la protection des données des clients.</p>",
        ),
        facts=[
            "distance-selling-who",
            "distance-selling-delivery-days",
            "distance-selling-refund-days",
            "personal-data-declaration",
        ],
        steps=[SELL, LICENCES],
    ),
    result(
        "services",
        ("حسب الخدمة: اسألوا قبل البدء", "Cela dépend du service : demandez avant"),
        (
            "<p>بعض الخدمات حرة، وبعضها يحتاج إلى رخصة من إدارته. اكتبوا لمستشار: ما الخدمة، وأين، "
            "ولمن.</p>",
            "<p>Certains services sont libres, d’autres demandent une autorisation. Écrivez à un "
            "conseiller : quel service, où, et pour qui.</p>",
        ),
        tone="info",
        facts=["services-permits"],
        steps=[page("guide:help", ("أتحدث إلى مستشار", "Parler à un conseiller")), LICENCES],
    ),
]

LICENCE = {
    "key": "licence",
    "topics": ["label.onssa", "label.cosmetics", "label.halal", "label.igp", "sell.law"],
    "ar": {
        "title": "هل تلزمني رخصة لأبيع هذا؟",
        "slug": "hal-talzamoni-rokhsa",
        "summary": "سؤالان أو ثلاثة: ما الذي تبيعه ولمن؟ ثم ما يلزم قبل البيع، ولماذا، ومن أين تبدأ.",
        "intro": "سؤالان أو ثلاثة فقط. لا نحفظ أجوبتكم: هي في عنوان الصفحة.",
    },
    "fr": {
        "title": "Faut-il une licence pour vendre cela ?",
        "slug": "faut-il-une-licence",
        "summary": "Deux ou trois questions : que vendez-vous, et à qui ? Puis ce qu’il faut avant de "
        "vendre, pourquoi, et par où commencer.",
        "intro": "Deux ou trois questions seulement. Nous ne gardons pas vos réponses : elles sont "
        "dans l’adresse de la page.",
    },
    "blocks": QUESTIONS + RESULTS,
}
