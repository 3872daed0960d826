"""Which form suits us? Stay informal, auto-entrepreneur, cooperative, company, association, GIE."""

from cms.seed_content.flows.shape import (
    answer,
    at_least,
    at_most,
    finder,
    given,
    page,
    question,
    result,
    rule,
)

COMPARE = page("guide:legal-form", ("مقارنة كل الأشكال", "Comparer toutes les formes"))
FOUND = page("guide:create-steps", ("تأسيس التعاونية خطوة بخطوة", "Créer la coopérative pas à pas"))

QUESTIONS = [
    question(
        "who",
        ("من أنتم؟", "Qui êtes-vous ?"),
        [
            answer(
                "people",
                (
                    "شخص أو أشخاص يعملون أو عندهم فكرة",
                    "Une ou plusieurs personnes, avec une idée ou un travail",
                ),
                to="aim",
            ),
            answer(
                "units",
                (
                    "تعاونيات أو مقاولات قائمة تريد أن تعمل معا",
                    "Des coopératives ou des entreprises qui veulent agir ensemble",
                ),
                (
                    "كل واحد منكم له تعاونية أو مقاولة قائمة.",
                    "Chacun de vous a déjà une coopérative ou une entreprise.",
                ),
                to="gie",
            ),
        ],
    ),
    question(
        "aim",
        ("ما هدفكم الأول؟", "Quel est votre premier but ?"),
        [
            answer(
                "earn",
                ("أن نكسب دخلا من عملنا", "Tirer un revenu de notre travail"),
                ("تريدون دخلا من عملكم.", "Vous voulez un revenu de votre travail."),
                to="people",
            ),
            answer(
                "serve",
                (
                    "خدمة الناس، دون أن نتقاسم ربحا",
                    "Rendre service, sans partager de bénéfice",
                ),
                (
                    "هدفكم خدمة الناس، لا تقاسم الربح.",
                    "Votre but est de rendre service, pas de partager un bénéfice.",
                ),
                to="association",
            ),
        ],
    ),
    question(
        "people",
        ("كم شخصا أنتم؟", "Combien êtes-vous ?"),
        kind="number",
        help_=(
            "احسبوا من يريد أن يعمل معكم من البداية.",
            "Comptez ceux qui veulent travailler avec vous dès le début.",
        ),
        minimum=1,
        maximum=100000,
        why=("عددكم: {number}.", "Nombre de personnes : {number}."),
        rules=[
            rule(
                "decide",
                at_least("people", 5),
                why=(
                    "خمسة أشخاص أو أكثر: التعاونية ممكنة.",
                    "Cinq personnes ou plus : la coopérative est possible.",
                ),
            ),
            rule("needs", at_most("people", 1)),
        ],
        otherwise="partners",
    ),
    question(
        "decide",
        ("كيف تريدون أن تقرروا؟", "Comment voulez-vous décider ?"),
        [
            answer(
                "together",
                ("لكل واحد صوت، مهما دفع", "Une personne, une voix, quel que soit l’argent mis"),
                ("تريدون أن يكون لكل واحد صوت.", "Vous voulez une voix pour chacun."),
                to="coop",
            ),
            answer(
                "money",
                ("من يدفع أكثر يقرر أكثر", "Qui met plus d’argent décide plus"),
                (
                    "تريدون أن يقرر كل واحد حسب ما دفع.",
                    "Vous voulez décider selon l’argent mis par chacun.",
                ),
                to="company",
            ),
            answer(
                "unsure",
                ("لا نعرف بعد", "Nous ne savons pas encore"),
                (
                    "لم تقرروا بعد كيف تقررون: في التعاونية لكل عضو صوت.",
                    "Vous n’avez pas encore choisi : en coopérative, chaque membre a une voix.",
                ),
                to="coop",
            ),
        ],
    ),
    question(
        "partners",
        (
            "هل تجدون من يكمل الخمسة؟",
            "Pouvez-vous trouver qui complète les cinq ?",
        ),
        [
            answer(
                "yes",
                ("نعم، أو نبحث", "Oui, ou nous cherchons"),
                (
                    "أنتم أقل من خمسة، لكنكم تستطيعون إيجاد شركاء.",
                    "Vous êtes moins de cinq, mais vous pouvez trouver des partenaires.",
                ),
                to="coop-soon",
            ),
            answer(
                "share",
                ("لا، ونريد مقاولة واحدة بيننا", "Non, et nous voulons une seule entreprise"),
                (
                    "أنتم أقل من خمسة وتريدون مقاولة واحدة بينكم.",
                    "Vous êtes moins de cinq et voulez une seule entreprise à vous.",
                ),
                to="company",
            ),
            answer(
                "alone",
                ("لا، وكل واحد يعمل لنفسه", "Non, et chacun travaille pour soi"),
                ("كل واحد منكم يعمل لنفسه.", "Chacun de vous travaille pour soi."),
                to="activity",
            ),
        ],
    ),
    question(
        "needs",
        ("ماذا ينقصك اليوم؟", "Qu’est-ce qui vous manque aujourd’hui ?"),
        [
            answer(
                "invoice",
                ("أن أعطي فاتورة لزبنائي", "Donner une facture à mes clients"),
                ("تحتاج إلى إعطاء فواتير.", "Vous avez besoin de donner des factures."),
            ),
            answer(
                "health",
                ("التغطية الصحية", "La couverture santé"),
                ("تحتاج إلى التغطية الصحية.", "Vous avez besoin d’une couverture santé."),
            ),
            answer(
                "money",
                ("قرض أو دعم", "Un prêt ou une aide"),
                (
                    "تريد قرضا أو دعما: يطلب فيهما وضع قانوني.",
                    "Vous voulez un prêt ou une aide : on vous demandera un statut légal.",
                ),
            ),
            answer(
                "none",
                ("لا شيء من هذا الآن", "Rien de cela pour le moment"),
                (
                    "تعمل وحدك ولا تحتاج الآن إلى فاتورة ولا تمويل.",
                    "Vous travaillez seul et n’avez besoin ni de facture ni de financement.",
                ),
                to="informal",
                alone=True,
            ),
        ],
        kind="several",
        otherwise="activity",
    ),
    question(
        "activity",
        ("ماذا تبيع؟", "Que vendez-vous ?"),
        [
            answer(
                "goods",
                ("سلع، أو منتوجات أصنعها", "Des produits, ou ce que je fabrique"),
                ("تبيع سلعا أو ما تصنعه.", "Vous vendez des produits."),
            ),
            answer(
                "services",
                (
                    "خدمات: إصلاح، خياطة عند الناس، نقل…",
                    "Des services : réparation, couture à domicile…",
                ),
                ("تبيع خدمات.", "Vous vendez des services."),
            ),
        ],
        otherwise="sales",
    ),
    question(
        "sales",
        ("كم تبيع في السنة، تقريبا؟", "Combien vendez-vous par an, à peu près ?"),
        kind="number",
        help_=(
            "بالدرهم، لا بالسنتيم. مثال: مليون سنتيم في الشهر هي 120000 درهم في السنة.",
            "En dirhams. Exemple : 10 000 DH par mois font 120000 DH par an.",
        ),
        unit=("درهما في السنة", "DH par an"),
        why=("تبيع نحو {number} درهم في السنة.", "Vous vendez environ {number} DH par an."),
        rules=[
            rule(
                "ae",
                given("activity", "goods"),
                at_most("sales", 500000),
                why=(
                    "تحت سقف المقاول الذاتي للسلع (500.000 درهم).",
                    "C’est sous le plafond de l’auto-entrepreneur pour les produits (500 000 DH).",
                ),
            ),
            rule(
                "ae",
                given("activity", "services"),
                at_most("sales", 200000),
                why=(
                    "تحت سقف المقاول الذاتي للخدمات (200.000 درهم).",
                    "C’est sous le plafond de l’auto-entrepreneur pour les services (200 000 DH).",
                ),
            ),
            rule(
                "company",
                given("activity", "goods"),
                why=(
                    "فوق سقف المقاول الذاتي للسلع (500.000 درهم).",
                    "C’est au-dessus du plafond de l’auto-entrepreneur pour les produits (500 000 DH).",
                ),
            ),
        ],
        otherwise="company-services",
    ),
]

RESULTS = [
    result(
        "coop",
        ("التعاونية تناسبكم", "La coopérative vous convient"),
        (
            "<p>تعملون معا، ولكل عضو صوت واحد. تستفيدون من وسائل مشتركة، ومن إعفاء ضريبي بشروط، ومن "
            "جوائز خاصة بالتعاونيات.</p><p>في المقابل: جمع عام كل سنة، حسابات، وقرارات جماعية.</p>",
            "<p>Vous travaillez ensemble, et chaque membre a une voix. Vous partagez des moyens, avec "
            "une exonération d’impôt sous conditions et des prix réservés aux coopératives.</p>"
            "<p>En échange : une assemblée chaque année, des comptes, des décisions à plusieurs.</p>",
        ),
        facts=["members-minimum", "capital-minimum", "one-member-one-vote", "tax-exemption"],
        steps=[FOUND, finder(), COMPARE],
    ),
    result(
        "coop-soon",
        ("التعاونية، عندما تصيرون خمسة", "La coopérative, quand vous serez cinq"),
        (
            "<p>التعاونية تحتاج إلى خمسة أعضاء. اتفقوا أولا على المنتوج وعلى من يعمل ماذا، ثم ابحثوا "
            "عن من يكمل العدد: جيران، قريبات، زملاء الحرفة.</p><p>في هذه الأثناء يمكن لكل واحد أن "
            "يبدأ بصفة مقاول ذاتي.</p>",
            "<p>Une coopérative demande cinq membres. Accordez-vous d’abord sur le produit et sur qui "
            "fait quoi, puis cherchez qui complète : voisins, parentes, gens du même métier.</p>"
            "<p>En attendant, chacun peut commencer comme auto-entrepreneur.</p>",
        ),
        tone="wait",
        facts=["members-minimum", "informal-alone", "ae-ceilings"],
        steps=[FOUND, COMPARE],
    ),
    result(
        "ae",
        ("المقاول الذاتي يناسبك", "L’auto-entrepreneur vous convient"),
        (
            "<p>أسهل بداية لمن يعمل وحده: بلا رأس مال، تعطي فاتورة، وتستفيد من التغطية "
            "الصحية.</p><p>انتبه: السقف السنوي، واشتراكات التغطية التي تتراكم إن لم تؤد.</p>",
            "<p>Le début le plus simple pour qui travaille seul : pas de capital, des factures, "
            "l’AMO.</p><p>Attention au plafond annuel, et aux cotisations qui s’accumulent si on ne "
            "les paie pas.</p>",
        ),
        facts=["ae-ceilings", "ae-no-accounts", "ae-one-client", "amo-rates"],
        steps=[COMPARE, finder()],
    ),
    result(
        "company",
        ("الشركة (صارل) تناسبكم", "La société (SARL) vous convient"),
        (
            "<p>شخص واحد أو عدة أشخاص، ورأس مال حر. القرار سريع، والزبناء الكبار يعرفونها.</p><p>في "
            "المقابل: محاسبة وضرائب منذ السنة الأولى. اسألوا محاسبا عن الكلفة قبل أن توقعوا.</p>",
            "<p>Une personne ou plusieurs, un capital libre. On décide vite, et les grands clients la "
            "connaissent.</p><p>En échange : une comptabilité et des impôts dès la première année. "
            "Demandez son prix à un comptable avant de signer.</p>",
        ),
        facts=["sarl-people", "sarl-duties"],
        steps=[COMPARE, finder()],
    ),
    result(
        "company-services",
        (
            "تبيع خدمات فوق السقف: الشركة (صارل)",
            "Services au-dessus du plafond : la société (SARL)",
        ),
        (
            "<p>ما تبيعه من الخدمات يفوق سقف المقاول الذاتي. الشركة تسمح لك أن تكبر، وقد تكون من شخص "
            "واحد.</p><p>إذا كنت تعمل مع أربعة أشخاص أو أكثر، فكر أيضا في التعاونية.</p>",
            "<p>Vos services dépassent le plafond de l’auto-entrepreneur. Une société vous laisse "
            "grandir, même seul.</p><p>Si vous travaillez avec quatre personnes ou plus, pensez aussi "
            "à la coopérative.</p>",
        ),
        tone="wait",
        facts=["ae-ceilings", "sarl-people", "sarl-duties"],
        steps=[COMPARE, finder()],
    ),
    result(
        "association",
        ("الجمعية تناسبكم", "L’association vous convient"),
        (
            "<p>الجمعية لهدف اجتماعي. تستطيع أن تبيع وتشغل، لكن الربح لا يوزع على الأعضاء.</p><p>إذا "
            "أردتم يوما دخلا لكم، أسسوا تعاونية إلى جانبها.</p>",
            "<p>L’association sert un but social. Le bénéfice ne se partage pas entre ses "
            "membres.</p><p>Si vous voulez un jour un revenu pour vous, fondez une coopérative à côté."
            "</p>",
        ),
        facts=["association-profit", "moazara-regions"],
        steps=[page("scheme:moazara", ("برنامج مؤازرة", "Le programme Moazara")), COMPARE],
    ),
    result(
        "gie",
        ("مجموعة ذات نفع اقتصادي، أو اتحاد", "Un groupement (GIE) ou une union"),
        (
            "<p>تبقى كل واحدة مستقلة، وتتقاسمون ما يكلف: آلة، محل، علامة، ممثل تجاري.</p><p>إذا كنتم "
            "كلكم تعاونيات، اسألوا أيضا عن اتحاد التعاونيات.</p>",
            "<p>Chacune garde son nom, et vous partagez ce qui coûte : machine, local, marque, "
            "vendeur.</p><p>Si vous êtes toutes des coopératives, demandez aussi ce qu’est une union de "
            "coopératives.</p>",
        ),
        facts=["gie-liability", "indh-share"],
        steps=[page("scheme:indh", ("المبادرة الوطنية (INDH)", "L’INDH")), COMPARE],
    ),
    result(
        "informal",
        ("يمكنك أن تنتظر، وأنت تعرف الثمن", "Vous pouvez attendre, en sachant ce que cela coûte"),
        (
            "<p>لا شيء يستعجلك اليوم. لكن احسب ما تبيع كل شهر في دفتر: ستحتاجه يوم تريد أن تصير "
            "قانونيا.</p><p>ارجع إلى هنا عندما يطلب منك زبون فاتورة، أو عندما تمرض وتحتاج إلى "
            "تغطية.</p>",
            "<p>Rien ne presse aujourd’hui. Notez pourtant vos ventes de chaque mois dans un cahier : "
            "il servira le jour où vous voudrez un statut.</p><p>Revenez ici quand un client demandera "
            "une facture, ou quand il faudra se soigner.</p>",
        ),
        tone="info",
        facts=["informal-limits", "informal-alone", "amo-artisans"],
        steps=[COMPARE],
    ),
]

WHICH_FORM = {
    "key": "which-form",
    "topics": ["form.compare", "form.informal", "create.members-capital"],
    "ar": {
        "title": "ما الشكل الذي يناسبنا؟",
        "slug": "ma-chakl-yonasibona",
        "summary": "بضعة أسئلة، ثم جواب مع أسبابه: نبقى كما نحن، مقاول ذاتي، تعاونية، شركة، جمعية أو "
        "مجموعة.",
        "intro": "بضعة أسئلة بسيطة. لا نحفظ أجوبتكم: هي في عنوان الصفحة، ويمكنكم إرساله إلى شركائكم.",
    },
    "fr": {
        "title": "Quelle forme nous convient ?",
        "slug": "quelle-forme-nous-convient",
        "summary": "Quelques questions, puis une réponse et ses raisons : rester ainsi, "
        "auto-entrepreneur, coopérative, société, association ou groupement.",
        "intro": "Quelques questions simples. Nous ne gardons pas vos réponses : elles sont dans "
        "l’adresse de la page, que vous pouvez envoyer à vos partenaires.",
    },
    "blocks": QUESTIONS + RESULTS,
}
