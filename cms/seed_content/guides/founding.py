"""Found a cooperative, step by step."""

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

FOUNDING = guide(
    "create-steps",
    [
        "create.steps",
        "create.name",
        "create.register",
        "create.file",
        "create.cost-delay",
        "create.members-capital",
    ],
    ar={
        "title": "تأسيس تعاونية خطوة بخطوة",
        "slug": "tasis-taawniya",
        "summary": "كيف نؤسس تعاونية (كوبيراتيف) في سبع خطوات: خمسة أشخاص، اسم، نظام أساسي، حساب "
        "بنكي، ثم التسجيل بالمحكمة الابتدائية.",
    },
    fr={
        "title": "Créer une coopérative, étape par étape",
        "slug": "creer-une-cooperative",
        "summary": "Comment créer (fonder) une coopérative en sept étapes : cinq personnes, un nom, "
        "des statuts, un compte en banque, puis le registre du tribunal.",
    },
    body=[
        paragraph(
            "<p>هذه هي الطريق من الفكرة إلى رقم التسجيل. اتبعوا الخطوات بالترتيب. كل خطوة تقول لكم: "
            "من، أين، وأي وثائق.</p>",
            "<p>Voici le chemin, de l’idée au numéro d’immatriculation. Suivez les étapes dans "
            "l’ordre. Chacune dit qui, où, et avec quels papiers.</p>",
        ),
        fact("members-minimum"),
        capsule("khamsa-dyal-nnas"),
        warn(
            "ما زالت صفحات كثيرة تتحدث عن سبعة أعضاء أو عن إذن مسبق (agrément). هذا من القانون "
            "القديم أو خطأ. اليوم: خمسة أعضاء، وتسجيل في السجل المحلي.",
            "Beaucoup de pages parlent encore de sept membres ou d’un agrément. C’est l’ancienne loi "
            "ou une erreur. Aujourd’hui : cinq membres et une immatriculation au registre local.",
        ),
        step(
            ar={
                "title": "نتفق: لماذا، ومن معنا؟",
                "who": "خمسة أشخاص على الأقل",
                "where": "بينكم، في الدوار أو الحي",
                "cost": "لا شيء",
                "days": "على مهلكم",
                "papers": [
                    "ورقة تكتبون فيها: ماذا ننتج، لمن نبيع، ومن يعمل ماذا",
                    "لائحة المؤسسين وما سيؤديه كل واحد",
                ],
                "text": "<p>قبل أي ورقة، أجيبوا معا عن ثلاثة أسئلة:</p><ol><li>ما المشكل الذي نحله "
                "معا ولا نحله فرادى؟</li><li>من سيشتري، وبأي ثمن؟</li><li>هل يقبل كل واحد أن يكون "
                "له صوت واحد مثل الآخرين؟</li></ol><p>إذا كان الجواب غير واضح، قارنوا الأشكال "
                "القانونية أولا.</p>",
            },
            fr={
                "title": "S’entendre : pourquoi, et avec qui ?",
                "who": "Cinq personnes au moins",
                "where": "Entre vous, au douar ou au quartier",
                "cost": "Rien",
                "days": "Prenez votre temps",
                "papers": [
                    "Une feuille : que produit-on, à qui vend-on, qui fait quoi",
                    "La liste des fondateurs et ce que chacun versera",
                ],
                "text": "<p>Avant tout papier, répondez ensemble à trois questions :</p><ol><li>Quel "
                "problème résout-on mieux ensemble que seul ?</li><li>Qui achètera, et à quel prix ?"
                "</li><li>Chacun accepte-t-il d’avoir une seule voix, comme les autres ?</li></ol>"
                "<p>Si la réponse n’est pas claire, comparez d’abord les formes juridiques.</p>",
            },
            facts=["one-member-one-vote"],
        ),
        step(
            ar={
                "title": "الموافقة على التسمية",
                "who": "خمسة أشخاص على الأقل يوقعون الطلب",
                "where": "مكتب تنمية التعاون (لودكو)، مندوبية جهتكم",
                "cost": "قليل؛ اسألوا المندوبية",
                "days": "3 أيام للجواب، رقم في انتظار التحقق",
                "papers": [
                    "طلب الموافقة على التسمية، موقعا من خمسة أشخاص على الأقل",
                    "اسمان أو ثلاثة بدل اسم واحد، احتياطا",
                ],
                "text": "<p>اختاروا اسما سهلا يذكر منتوجكم أو بلدتكم. املؤوا الطلب، ووقعوه، "
                "وضعوه لدى المكتب. احتفظوا بالأصل: ستحتاجون الأصل ونسختين مصادق عليهما في ملف "
                "المحكمة.</p><p>شهادة التسمية (ورقة السمية) للتعاونية يعطيها مكتب تنمية التعاون. لا "
                "تخلطوها بالشهادة السلبية للشركات.</p>",
            },
            fr={
                "title": "Faire approuver le nom",
                "who": "Cinq personnes au moins signent la demande",
                "where": "ODCO, délégation de votre région",
                "cost": "Peu ; demandez à la délégation",
                "days": "Réponse en 3 jours, chiffre à vérifier",
                "papers": [
                    "La demande d’approbation de dénomination, signée par cinq personnes au moins",
                    "Deux ou trois noms plutôt qu’un seul, par prudence",
                ],
                "text": "<p>Choisissez un nom simple, qui parle de votre produit ou de votre lieu. "
                "Remplissez la demande, signez-la, déposez-la à l’ODCO. Gardez l’original : le dossier "
                "du tribunal demande l’original et deux copies certifiées.</p><p>L’attestation de "
                "dénomination d’une coopérative vient de l’ODCO. Ce n’est pas le certificat négatif "
                "des sociétés.</p>",
            },
            facts=["name-request-signatures", "name-answer-days", "online-procedures"],
        ),
        step(
            ar={
                "title": "الجمع العام التأسيسي والنظام الأساسي",
                "who": "كل المؤسسين",
                "where": "في أي مكان يسع الجميع",
                "cost": "المصادقة على التوقيعات، وتحرير الوثائق إن كلفتم بها غيركم",
                "days": "يوم واحد للجمع، بعد تحضير جيد",
                "papers": [
                    "النظام الأساسي، يوقعه كل المؤسسين أو وكلاؤهم",
                    "محضر الجمع التأسيسي (بيفي) وفيه أسماء المسؤولين",
                    "لائحة الأعضاء وحصصهم، وورقة الحضور",
                    "تقرير تقييم الحصص العينية، إن وجدت",
                ],
                "text": "<p>اقرؤوا النظام الأساسي بصوت مرتفع، مادة بعد مادة، قبل التوقيع. انتخبوا "
                "المسؤولين. اكتبوا المحضر في اليوم نفسه.</p>",
            },
            fr={
                "title": "L’assemblée constitutive et les statuts",
                "who": "Tous les fondateurs",
                "where": "Tout lieu où chacun a sa place",
                "cost": "La légalisation des signatures, la rédaction si vous la confiez",
                "days": "Un jour pour l’assemblée, bien préparée",
                "papers": [
                    "Les statuts, signés par tous les fondateurs ou leurs mandataires",
                    "Le procès-verbal de l’assemblée constitutive, avec les responsables",
                    "La liste des membres et de leurs parts, la feuille de présence",
                    "Le rapport d’évaluation des apports en nature, s’il y en a",
                ],
                "text": "<p>Lisez les statuts à voix haute, article par article, avant de signer. "
                "Élisez les responsables. Écrivez le procès-verbal le jour même.</p>",
            },
            facts=["statutes-signed-by-all"],
        ),
        step(
            ar={
                "title": "الحساب البنكي وإيداع الحصص",
                "who": "المسؤولون المنتخبون",
                "where": "بنك قريب منكم",
                "cost": "مصاريف الحساب؛ قارنوا بين بنكين",
                "days": "الإيداع داخل 5 أيام من تسلم المال",
                "papers": [
                    "النظام الأساسي والمحضر",
                    "شهادة الإيداع التي يعطيها البنك",
                ],
                "text": "<p>مثال: خمسة أعضاء، لكل واحد حصتان من 100 درهم. رأس المال 1.000 درهم. "
                "يؤدى الربع على الأقل عند التأسيس، أي 250 درهما.</p>",
            },
            fr={
                "title": "Le compte en banque et le dépôt des parts",
                "who": "Les responsables élus",
                "where": "Une banque près de chez vous",
                "cost": "Les frais du compte ; comparez deux banques",
                "days": "Dépôt dans les 5 jours après réception de l’argent",
                "papers": [
                    "Les statuts et le procès-verbal",
                    "L’attestation de dépôt que donne la banque",
                ],
                "text": "<p>Exemple : cinq membres, deux parts de 100 DH chacun. Le capital est de "
                "1 000 DH. Le quart au moins est versé à la fondation, soit 250 DH.</p>",
            },
            facts=["capital-minimum", "shares-quarter-paid", "funds-bank-days"],
        ),
        step(
            ar={
                "title": "إيداع نسخة لدى السلطة المحلية",
                "who": "رئيس أو مسير أو وكيل",
                "where": "القيادة أو الملحقة الإدارية (القايد)",
                "cost": "لا رقم مؤكد",
                "days": "زيارة واحدة في الغالب",
                "papers": ["نسخة من الوثائق", "وصل الإيداع: لا تخرجوا دونه"],
                "text": "<p>اطلبوا الوصل مؤرخا، وصوروه. ستحتاجونه في ملف التسجيل.</p>",
            },
            fr={
                "title": "Déposer une copie à l’autorité locale",
                "who": "Le président, un gérant ou un mandataire",
                "where": "Le caïdat ou l’annexe administrative",
                "cost": "Pas de chiffre sûr",
                "days": "Une visite, le plus souvent",
                "papers": ["Une copie des documents", "Le récépissé : ne partez pas sans lui"],
                "text": "<p>Demandez un récépissé daté et photographiez-le. Le dossier "
                "d’immatriculation le demande.</p>",
            },
            facts=["local-authority-receipt"],
        ),
        step(
            ar={
                "title": "التسجيل بالمحكمة الابتدائية",
                "who": "المؤسسون أو الرئيس أو مسير أو وكيل",
                "where": "كتابة الضبط بالمحكمة الابتدائية، السجل المحلي للتعاونيات",
                "cost": "قليل عادة، لا رقم مؤكد",
                "days": "من أسبوعين إلى 6 أسابيع للمسطرة كلها، في انتظار التحقق",
                "papers": [
                    "طلب التسجيل في ثلاث نسخ على الاستمارة الرسمية",
                    "طلب التسمية الموافق عليه: أصل ونسختان مصادق عليهما",
                    "وثائق الملف المذكورة أسفله: تأكدوا من اللائحة لدى كتابة الضبط",
                ],
                "text": "<p>هي المحكمة الابتدائية العادية، لا المحكمة الإدارية. عند التسجيل تتسلمون "
                "الاستمارة وعليها رقمكم. من هذا اليوم صارت تعاونيتكم مسجلة.</p>",
            },
            fr={
                "title": "L’immatriculation au tribunal",
                "who": "Les fondateurs, le président, un gérant ou un mandataire",
                "where": "Greffe du tribunal de première instance, registre local des coopératives",
                "cost": "Peu d’ordinaire, pas de chiffre sûr",
                "days": "2 à 6 semaines pour tout le parcours, à vérifier",
                "papers": [
                    "La demande d’immatriculation en trois exemplaires, sur le formulaire officiel",
                    "La demande de dénomination approuvée : un original et deux copies certifiées",
                    "Les pièces listées plus bas : vérifiez la liste auprès du greffe",
                ],
                "text": "<p>C’est le tribunal de première instance ordinaire, pas le tribunal "
                "administratif. Vous retirez le formulaire qui porte votre numéro. À partir de ce jour, "
                "votre coopérative est immatriculée.</p>",
            },
            facts=[
                "local-register",
                "registration-request-copies",
                "registration-papers",
                "founding-cost",
                "founding-delay",
            ],
        ),
        step(
            ar={
                "title": "بعد التسجيل: الضريبة والضمان والرخص",
                "who": "الرئيس أو المسير، مع المحاسب (كونطابل)",
                "where": "إدارة الضرائب، الضمان الاجتماعي، أونسا أو غيرها حسب القطاع",
                "cost": "حسب نشاطكم",
                "days": "ابدؤوا في الأسبوع الأول",
                "papers": ["نسخة من التسجيل", "النظام الأساسي والمحضر"],
                "text": "<p>لا تبيعوا المواد الغذائية أو مواد التجميل قبل الترخيص. وافتحوا من اليوم "
                "الأول دفترا لكل درهم داخل وخارج: به تحضرون أول جمع عام.</p>",
            },
            fr={
                "title": "Après : impôts, CNSS, autorisations",
                "who": "Le président ou le gérant, avec le comptable",
                "where": "Impôts, CNSS, ONSSA ou autre selon le secteur",
                "cost": "Selon votre activité",
                "days": "Commencez la première semaine",
                "papers": ["Une copie de l’immatriculation", "Les statuts et le procès-verbal"],
                "text": "<p>Ne vendez ni aliments ni cosmétiques avant l’autorisation. Ouvrez dès le "
                "premier jour un cahier de chaque dirham qui entre et qui sort : il prépare votre "
                "première assemblée.</p>",
            },
            facts=["after-registration"],
        ),
        info(
            "نسخ وثائق الهوية تسلم للإدارة فقط. لا ترسلوا رقم بطاقتكم الوطنية في هذا الفضاء: لا "
            "نطلبه أبدا.",
            "Les copies de pièces d’identité se remettent à l’administration seulement. N’envoyez pas "
            "votre numéro de carte nationale ici : nous ne le demandons jamais.",
        ),
        heading("النص القانوني", "Le texte de loi"),
        fact("law-in-force"),
        fact("no-prior-authorisation"),
        fact("central-register"),
        fact("register-extract"),
        fact("tele-declaration"),
        links(
            ("شهادة التسمية", "L’attestation de dénomination", "guide:name"),
            ("وثائق ملف التسجيل", "Les papiers du dossier", "guide:registration-file"),
            ("المصاريف والمدة", "Les frais et les délais", "guide:founding-cost"),
            ("الأعضاء ورأس المال والنظام الأساسي", "Membres, capital, statuts", "guide:members"),
            ("أختار الشكل القانوني", "Choisir une forme juridique", "guide:legal-form"),
            ("أي تمويل يناسبنا؟", "Quel financement nous convient ?", "guide:find-financing"),
            ("موقع مكتب تنمية التعاون", "Le site de l’ODCO", "https://www.odco.gov.ma/"),
        ),
    ],
)
