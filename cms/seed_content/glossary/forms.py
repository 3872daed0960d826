"""Legal forms, taxes and health cover."""

from cms.seed_content.glossary.shape import Term, Words

FORMS = [
    Term(
        "informal",
        Words(
            "القطاع غير المهيكل",
            "عمل وبيع بلا وضع قانوني: بلا فاتورة ولا تصريح.",
            "من تبيع الخبز في بيتها دون تسجيل تعمل في القطاع غير المهيكل.",
            "القطاع غير المهيكلة|غير المهيكل",
            "النوار|nwar|informel",
        ),
        Words(
            "secteur informel",
            "Travailler et vendre sans statut : ni facture ni déclaration.",
            "Vendre son pain chez soi sans s’inscrire, c’est l’informel.",
            "informel",
            "nwar|noir",
        ),
        "guide:leave-informal",
    ),
    Term(
        "auto-entrepreneur",
        Words(
            "المقاول الذاتي",
            "شخص واحد يعمل لحسابه بوضع قانوني بسيط: يعطي فاتورة ويؤدي ضريبة صغيرة تحت سقف سنوي.",
            "خياطة تعمل وحدها سجلت نفسها مقاولة ذاتية.",
            "مقاول ذاتي|المقاولة الذاتية|مقاولة ذاتية|المقاولين الذاتيين",
            "لوطو أنتروبرونور|ae|mo9awil dati",
        ),
        Words(
            "auto-entrepreneur",
            "Une personne seule avec un statut simple : elle facture et paie un petit impôt sous un "
            "plafond annuel.",
            "Une couturière seule s’inscrit comme auto-entrepreneuse.",
            "auto-entrepreneurs|auto-entrepreneuse|auto-entrepreneuses",
            "autoentrepreneur|ae|mo9awil dati",
        ),
        "guide:legal-form",
    ),
    Term(
        "association",
        Words(
            "الجمعية",
            "أشخاص يجتمعون لهدف اجتماعي، لا ليتقاسموا ربحا.",
            "جمعية القرية تبني سقاية؛ والتعاونية تبيع الزيت.",
            "جمعية|جمعيات",
            "jam3iya|association",
        ),
        Words(
            "association",
            "Des personnes réunies pour un but social, et non pour partager un bénéfice.",
            "L’association du village fait un puits ; la coopérative vend l’huile.",
            "associations",
            "jam3iya|asso",
        ),
        "guide:legal-form",
    ),
    Term(
        "gie",
        Words(
            "مجموعة ذات النفع الاقتصادي",
            "مقاولات أو تعاونيات قائمة تجتمع لتتقاسم وسيلة أو سوقا. كل واحدة تبقى كما هي.",
            "تعاونيات الزعفران أسست مجموعة للتعليب.",
            "المجموعة ذات النفع الاقتصادي|مجموعات ذات النفع الاقتصادي|مجموعة ذات نفع اقتصادي",
            "gie",
        ),
        Words(
            "groupement d’intérêt économique",
            "Des entreprises ou coopératives existantes qui partagent un moyen ou un marché. Chacune "
            "reste ce qu’elle est.",
            "Des coopératives de safran fondent un groupement pour l’emballage.",
            "GIE|groupements d’intérêt économique",
            "groupement",
        ),
        "guide:legal-form",
    ),
    Term(
        "sarl",
        Words(
            "شركة ذات مسؤولية محدودة",
            "مقاولة من شخص أو أكثر: كل شريك يخسر ما دفعه فقط. القرار حسب المال.",
            "أخوان أسسا صارل لبيع الأثاث.",
            "الشركة ذات المسؤولية المحدودة|شركات ذات مسؤولية محدودة",
            "صارل|sarl",
        ),
        Words(
            "SARL",
            "Une société d’une personne ou plus : chaque associé ne risque que ce qu’il a mis. On y "
            "décide selon l’argent.",
            "Deux frères fondent une SARL pour vendre des meubles.",
            "société à responsabilité limitée",
            "sarle|societe",
        ),
        "guide:legal-form",
    ),
    Term(
        "company-tax",
        Words(
            "الضريبة على الشركات",
            "ضريبة على ربح المقاولة. للتعاونيات إعفاء بشروط.",
            "سألت التعاونية محاسبا هل تؤدي الضريبة على الشركات.",
            "",
            "الضريبة|is|dariba",
        ),
        Words(
            "impôt sur les sociétés",
            "L’impôt sur le bénéfice d’une entreprise. Les coopératives en sont exonérées sous "
            "conditions.",
            "La coopérative demande à un comptable si elle doit l’IS.",
            "IS",
            "impot|dariba",
        ),
        "guide:coop-tax",
    ),
    Term(
        "vat",
        Words(
            "الضريبة على القيمة المضافة",
            "ضريبة داخل ثمن البيع يؤديها الزبون، ويدفعها البائع للدولة.",
            "في الفاتورة سطر للضريبة على القيمة المضافة.",
            "",
            "التي في آ|tva",
        ),
        Words(
            "TVA",
            "La taxe sur la valeur ajoutée : elle est dans le prix payé par le client, et le vendeur "
            "la reverse à l’État.",
            "La facture a une ligne pour la TVA.",
            "taxe sur la valeur ajoutée",
            "tva",
        ),
    ),
    Term(
        "professional-tax",
        Words(
            "الرسم المهني",
            "رسم سنوي يؤديه من له نشاط مهني في محل.",
            "سجلت التعاونية نفسها في الرسم المهني بعد التأسيس.",
            "",
            "الباطانطا|patente|taxe professionnelle",
        ),
        Words(
            "taxe professionnelle",
            "Une taxe annuelle de qui exerce une activité dans un local.",
            "Après la création, la coopérative s’inscrit à la taxe professionnelle.",
            "",
            "patente|batanta",
        ),
    ),
    Term(
        "cpu",
        Words(
            "المساهمة المهنية الموحدة",
            "أداء واحد للتجار والصناع الصغار يجمع الضريبة والتغطية الصحية.",
            "بقال الحي يؤدي المساهمة المهنية الموحدة.",
            "",
            "cpu",
        ),
        Words(
            "contribution professionnelle unique",
            "Un seul paiement des petits commerçants et artisans : l’impôt et la couverture santé.",
            "L’épicier du quartier paie la CPU.",
            "CPU",
            "cpu",
        ),
    ),
    Term(
        "exemption",
        Words(
            "الإعفاء الضريبي",
            "القانون يقول إنكم لا تؤدون ضريبة معينة، بشروط. التصريح يبقى واجبا.",
            "لها إعفاء، لكنها تقدم تصريحها كل سنة.",
            "إعفاء ضريبي|إعفاء من الضريبة",
            "معفي|exoneration|i3fa2",
        ),
        Words(
            "exonération",
            "La loi vous dispense d’un impôt, à certaines conditions. La déclaration reste due.",
            "La coopérative est exonérée, mais déclare chaque année.",
            "exonérations|exonération fiscale",
            "exoneration|i3fa2",
        ),
        "guide:coop-tax",
    ),
    Term(
        "amo",
        Words(
            "التأمين الإجباري عن المرض",
            "التغطية الصحية: تؤدون اشتراكا، ويرد لكم جزء من ثمن العلاج والدواء.",
            "ولدت سعاد في المصحة وردت لها التغطية جزءا من المصاريف.",
            "التغطية الصحية",
            "لامو|amo|lamo",
        ),
        Words(
            "AMO",
            "L’assurance maladie obligatoire : vous cotisez, et une partie des soins et médicaments "
            "vous est remboursée.",
            "Souad accouche en clinique ; l’AMO rembourse une partie.",
            "assurance maladie obligatoire",
            "lamo|mutuelle",
        ),
        "guide:health-cover",
    ),
    Term(
        "cnss",
        Words(
            "الصندوق الوطني للضمان الاجتماعي",
            "الإدارة التي تجمع الاشتراكات وتؤدي التغطية الصحية والتعويضات والتقاعد.",
            "صرحت التعاونية بعاملتها في الصندوق.",
            "الضمان الاجتماعي",
            "الضمان|cnss|lacnss|cnes",
        ),
        Words(
            "CNSS",
            "La Caisse nationale de sécurité sociale : elle reçoit les cotisations et verse santé, "
            "allocations et retraite.",
            "La coopérative déclare sa salariée à la CNSS.",
            "Caisse nationale de sécurité sociale",
            "lacnss|daman",
        ),
    ),
]
