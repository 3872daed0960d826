"""Money for a project."""

from cms.seed_content.glossary.shape import Term, Words

MONEY = [
    Term(
        "grant",
        Words(
            "المنحة",
            "مال يعطى لمشروع ولا يرد، بشروط: ملف، مساهمة منكم، وتقرير عما صرف.",
            "أدت المنحة ثمن الآلة، وأدت التعاونية الباقي.",
            "منحة|منح",
            "الدعم|subvention|mi7a",
        ),
        Words(
            "subvention",
            "De l’argent donné à un projet sans le rendre, sous conditions : dossier, apport, compte "
            "rendu.",
            "La subvention a payé la machine, la coopérative le reste.",
            "subventions",
            "aide|da3m",
        ),
        "guide:find-financing",
    ),
    Term(
        "honour-loan",
        Words(
            "قرض الشرف",
            "قرض بلا فائدة وبلا ضمانة، تردونه لأنكم وعدتم.",
            "أخذ قرض شرف ليشتري أدوات، ويرده كل شهر.",
            "قروض الشرف|قرض شرف",
            "كريدي بلا فايدة|pret d'honneur",
        ),
        Words(
            "prêt d’honneur",
            "Un prêt sans intérêt ni garantie, que l’on rend parce qu’on l’a promis.",
            "Un prêt d’honneur pour des outils, rendu un peu chaque mois.",
            "prêts d’honneur|prêt d'honneur",
            "pret d honneur",
        ),
        "guide:find-financing",
    ),
    Term(
        "guarantee",
        Words(
            "الضمانة",
            "ما يطمئن البنك إذا لم يرد القرض: بيت، كفيل، أو ضمانة من الدولة.",
            "الدولة ضمنت جزءا من القرض، فلم يطلب البنك البيت.",
            "ضمانة|ضمانات",
            "ضمان|garantie|damana",
        ),
        Words(
            "garantie",
            "Ce qui rassure la banque si le prêt n’est pas rendu : une maison, un garant, ou l’État.",
            "L’État garantit une part du prêt : la banque ne demande pas la maison.",
            "garanties",
            "caution|damana",
        ),
        "guide:find-financing",
    ),
    Term(
        "microcredit",
        Words(
            "القروض الصغرى",
            "قرض صغير من جمعية أو مؤسسة مختصة لمن لا يتعامل مع البنك.",
            "اشترت بقرض صغير آلة خياطة.",
            "قرض صغير|القرض الصغير|قروض صغرى",
            "كريدي صغير|microcredit",
        ),
        Words(
            "microcrédit",
            "Un petit prêt d’un organisme spécialisé, pour qui n’a pas accès à la banque.",
            "Un microcrédit a payé la machine à coudre.",
            "microcrédits|microfinance",
            "microcredit|kridi sghir",
        ),
        "guide:find-financing",
    ),
    Term(
        "eligibility",
        Words(
            "شروط الاستفادة",
            "ما يجب أن يتوفر فيكم لتأخذوا دعما: الجهة، السن، القطاع، تاريخ التأسيس.",
            "شرط الاستفادة: تعاونية أسست قبل أقل من خمس سنوات، مثلا.",
            "شرط الاستفادة|الأهلية",
            "واش عندي الحق|eligibilite",
        ),
        Words(
            "éligibilité",
            "Ce qu’il faut remplir pour recevoir une aide : région, âge, secteur, date de création.",
            "Par exemple : être dans la région et avoir moins de cinq ans.",
            "éligible|éligibles",
            "eligibilite|conditions",
        ),
        "guide:find-financing",
    ),
    Term(
        "call",
        Words(
            "طلب مشاريع",
            "إعلان من إدارة أو برنامج: من عنده مشروع يضع ملفه قبل تاريخ معين.",
            "يغلق طلب المشاريع آخر الشهر.",
            "طلبات المشاريع|طلب المشاريع|طلبات مشاريع",
            "appel à projets|talab machari3",
        ),
        Words(
            "appel à projets",
            "L’annonce d’un programme : qui a un projet dépose son dossier avant une date.",
            "L’appel à projets ferme à la fin du mois.",
            "appels à projets",
            "appel a projet",
        ),
        "guide:find-financing",
    ),
    Term(
        "own-share",
        Words(
            "المساهمة الذاتية",
            "جزء من ثمن المشروع تؤدونه أنتم، والباقي يأتي من الدعم أو القرض.",
            "ثمن الآلة: جزء منكم وجزء من البرنامج.",
            "مساهمة ذاتية|مساهمتكم",
            "apport personnel",
        ),
        Words(
            "apport personnel",
            "La part du prix que vous payez vous-mêmes ; le reste vient de l’aide ou du prêt.",
            "Pour la machine : une part de vous, une part du programme.",
            "fonds propres|autofinancement",
            "apport",
        ),
        "guide:find-financing",
    ),
    Term(
        "business-plan",
        Words(
            "مخطط الأعمال",
            "ورقات تقول ماذا ستبيعون، لمن، بكم، وما يلزم من مال، قبل أن تبدؤوا.",
            "طلب البنك مخطط أعمال لثلاث سنوات.",
            "مخطط أعمال|مخططات الأعمال",
            "بيزنس بلان|business plan",
        ),
        Words(
            "plan d’affaires",
            "Quelques pages : que vendre, à qui, à quel prix, avec quel argent, avant de commencer.",
            "La banque demande un plan d’affaires sur trois ans.",
            "plans d’affaires|business plan|plan d'affaires",
            "businessplan",
        ),
        "guide:funding-file",
    ),
    Term(
        "cost-price",
        Words(
            "ثمن التكلفة",
            "كل ما يكلفه المنتوج قبل بيعه: المواد، وقتكم، التعليب، النقل، العمولة.",
            "البرطمان يكلف أكثر مما تظنون: احسبوا وقتكم أيضا.",
            "ثمن الكلفة|سعر التكلفة",
            "prix de revient|taklifa",
        ),
        Words(
            "prix de revient",
            "Tout ce que coûte un produit avant la vente : matières, temps, emballage, transport, "
            "commission.",
            "Le pot coûte plus que vous ne pensez : comptez aussi votre temps.",
            "coût de revient",
            "taklifa",
        ),
        "guide:pricing",
    ),
    Term(
        "turnover",
        Words(
            "رقم المعاملات",
            "مجموع ما بعتم في السنة، قبل طرح المصاريف. ليس هو الربح.",
            "بعنا كثيرا لكن المصاريف أكلت أغلبه: رقم المعاملات كبير والربح صغير.",
            "رقم معاملات|لرقم المعاملات",
            "chiffre d'affaires|ca",
        ),
        Words(
            "chiffre d’affaires",
            "Tout ce que vous avez vendu dans l’année, avant les dépenses. Ce n’est pas le bénéfice.",
            "Beaucoup de ventes mais beaucoup de frais : grand chiffre, petit bénéfice.",
            "chiffres d’affaires|chiffre d'affaires",
            "ca|ventes",
        ),
    ),
]
