"""Taxes, health cover, legal forms, authorisations and labels."""

from cms.seed_content.facts.shape import to_verify, verified

WORKING = [
    verified(
        "tax-exemption",
        "coop-tax",
        "تعفى التعاونية من الضريبة على الشركات بشرط: إما أن تجمع المواد الأولية لأعضائها وتبيعها "
        "دون تحويل، وإما أن يبقى رقم معاملاتها تحت سقف محدد.",
        "La coopérative est exonérée d’impôt sur les sociétés à une condition : soit elle collecte "
        "les matières premières de ses membres et les vend sans les transformer, soit son chiffre "
        "d’affaires reste sous une limite.",
        article="CGI 6-I-A-9°, 7-I-A",
    ),
    to_verify(
        "tax-exemption-limit",
        "السقف المتداول: 10 ملايين درهم في السنة دون الضريبة على القيمة المضافة، إذا كانت التعاونية "
        "تحول بالآلات. ويذكر إعفاء مواز من هذه الضريبة. أرقام 1 أو 2 مليون التي تنتشر قديمة.",
        "Limite couramment citée : 10 millions de DH par an hors TVA quand la coopérative transforme "
        "avec des équipements, et une exonération de TVA parallèle. Les chiffres de 1 ou 2 millions "
        "qui circulent sont anciens.",
        value="10000000",
        unit="DH",
    ),
    to_verify(
        "tax-duties-remain",
        "الإعفاء لا يلغي التصريحات، ولا الضريبة على أجور المستخدمين.",
        "L’exonération ne supprime ni les déclarations, ni l’impôt sur les salaires.",
    ),
    verified(
        "ae-ceilings",
        "ae-market",
        "سقف المقاول الذاتي: 500.000 درهم في السنة للتجارة والصناعة والصناعة التقليدية، و200.000 "
        "درهم للخدمات. الضريبة 0,5 % أو 1 %.",
        "Plafonds de l’auto-entrepreneur : 500 000 DH par an (commerce, industrie, artisanat) ou "
        "200 000 DH (services). Impôt de 0,5 % ou 1 %.",
        value="500000",
        unit="DH",
    ),
    verified(
        "ae-one-client",
        "ae-2023",
        "منذ 2023، ما يتجاوز 80.000 درهم في السنة من الخدمات لزبون واحد تؤدى عنه ضريبة 30 %.",
        "Depuis 2023, les services au-delà de 80 000 DH par an pour un même client sont imposés à "
        "30 %.",
        value="80000",
        unit="DH",
    ),
    verified(
        "ae-no-accounts",
        "ae-status",
        "المقاول الذاتي لا يؤدي الضريبة على القيمة المضافة ولا يمسك محاسبة.",
        "L’auto-entrepreneur ne paie pas de TVA et ne tient pas de comptabilité.",
    ),
    verified(
        "amo-self-employed",
        "amo-tns",
        "التأمين الإجباري عن المرض لغير الأجراء بدأ سنة 2022: في يناير لأصحاب المساهمة المهنية "
        "الموحدة من تجار وصناع، وفي فبراير لمن يمسكون محاسبة، وفي مارس للمقاولين الذاتيين.",
        "L’AMO des non-salariés a commencé en 2022 : janvier pour les commerçants et artisans à la "
        "CPU, février pour ceux qui tiennent une comptabilité, mars pour les auto-entrepreneurs.",
        value="2022",
    ),
    verified(
        "amo-artisans",
        "amo-artisans",
        "الصانع التقليدي غير الخاضع للضريبة يستفيد من التغطية عبر السجل الوطني للصناعة التقليدية. "
        "كان الاشتراك 135 درهما في الشهر سنة 2021.",
        "L’artisan non imposé accède à l’AMO par le registre national de l’artisanat. La cotisation "
        "était de 135 DH par mois en 2021.",
        value="135",
        unit="DH",
    ),
    verified(
        "amo-rates",
        "amo-rates",
        "الاشتراك: 6,37 % للتغطية الصحية و10 % للتقاعد، من دخل جزافي.",
        "Cotisations : 6,37 % pour l’AMO et 10 % pour la retraite, sur un revenu forfaitaire.",
        value="6.37",
        unit="%",
    ),
    verified(
        "informal-alone",
        "hcp",
        "في القطاع غير المهيكل، 85,5 % من الوحدات فيها شخص واحد (2023-2024). والتعاونية تحتاج خمسة: "
        "إيجاد أربعة شركاء هو الخطوة قبل الأولى.",
        "Dans l’informel, 85,5 % des unités comptent une seule personne (2023-2024). Une coopérative "
        "en demande cinq : trouver quatre partenaires est l’étape zéro.",
        value="85.5",
        unit="%",
    ),
    verified(
        "sarl-people",
        "forms",
        "الشركة ذات المسؤولية المحدودة (صارل): من شخص واحد إلى 50 شخصا، ورأس المال حر.",
        "La SARL : de 1 à 50 personnes, capital libre.",
        value="1-50",
    ),
    verified(
        "onssa-authorisation",
        "law-2807",
        "القانون 28.07: الترخيص الصحي من أونسا واجب قبل بدء العمل، لمن ينتج المواد الغذائية أو "
        "يحولها أو يعلبها أو يخزنها أو يعنونها. يسلم بعد زيارة المحل، ومعه رقم.",
        "Loi 28-07 : l’autorisation sanitaire de l’ONSSA est obligatoire avant de commencer, pour "
        "produire, transformer, conditionner, stocker ou étiqueter des aliments. Elle est donnée "
        "après une visite, avec un numéro.",
    ),
    verified(
        "onssa-exempt",
        "law-2807",
        "الاستثناء الوحيد: أن يذهب كل الإنتاج مباشرة إلى المستهلك الأخير لاستعماله الخاص.",
        "Seule exception : toute la production va directement au consommateur final, pour son propre "
        "usage.",
    ),
    verified(
        "label-number",
        "onssa-file",
        "رقم الترخيص الصحي يكتب على العنونة (ليتيكيت).",
        "Le numéro d’autorisation sanitaire figure sur l’étiquette.",
        article="2-12-389",
    ),
    verified(
        "cosmetics-registration",
        "cosmetics",
        "مواد التجميل: تصريح الشركة أو التعاونية لدى وكالة الأدوية AMMPS، رمز من مركز محاربة "
        "التسمم، ثم تسجيل كل منتوج على حدة.",
        "Cosmétiques : déclaration de l’entreprise à l’AMMPS, code du centre antipoison, puis "
        "enregistrement de chaque produit.",
    ),
    verified(
        "origin-signs",
        "sdoq",
        "القانون 25.06: البيان الجغرافي المحمي وتسمية المنشأ والعلامة الفلاحية تطلبها مجموعة، لا "
        "منتج وحده، مع دفتر تحملات. من الأمثلة: أركان وزعفران تالوين.",
        "Loi 25-06 : IGP, AOP et Label agricole sont demandés par un groupement, avec un cahier des "
        "charges. Exemples : argane, safran de Taliouine.",
        article="25-06",
    ),
    verified(
        "organic-certified",
        "bio",
        "القانون 39.12، المعمول به منذ شتنبر 2018: لا يسمى المنتوج «بيو» إلا إذا كان مصادقا عليه.",
        "Loi 39-12, appliquée depuis septembre 2018 : un produit ne s’appelle bio que s’il est "
        "certifié.",
        article="39-12",
    ),
    verified(
        "halal-coop",
        "halal",
        "علامة حلال المغرب (IMANOR): المواصفة NM 08.0.800 للأغذية وNM 08.0.802 لمواد التجميل. توجد "
        "صيغة ملائمة للتعاونيات منذ يناير 2018. كانت الكلفة نحو 12.000 درهم في 2012-2013.",
        "Halal Maroc (IMANOR) : NM 08.0.800 pour l’alimentaire, NM 08.0.802 pour les cosmétiques. "
        "Version adaptée aux coopératives depuis janvier 2018. Coût d’environ 12 000 DH en 2012-2013.",
    ),
    verified(
        "handmade-label",
        "handmade",
        "علامة «Morocco Handmade» للصناعة التقليدية: ثلاثة مستويات، بعد افتحاص، للمقاولات "
        "والتعاونيات والصناع الفرادى. 600 وحدة في فوج 2024.",
        "Label Morocco Handmade pour l’artisanat : trois niveaux, après audit, pour entreprises, "
        "coopératives et artisans seuls. 600 unités dans la vague 2024.",
    ),
    verified(
        "solidarity-market",
        "solidarity-market",
        "السوق التضامني «الواحة»: ترخيص أونسا للأغذية، تغليف جيد، ثمن مناسب، وأولوية للنساء "
        "والقرويين. البيع بالأمانة: تؤدون النقل فقط، ويدفع لكم في فاتح الشهر و16 منه (معلومات 2017-2021).",
        "Marché solidaire de l’Oasis : autorisation ONSSA pour l’alimentaire, bon emballage, prix "
        "adapté, priorité aux femmes et au rural. Dépôt-vente : vous payez le transport seulement, "
        "et vous êtes payés le 1er et le 16 du mois (informations de 2017 à 2021).",
    ),
    verified(
        "amo-paid-share",
        "amo-paid",
        "في أكتوبر 2022، لم يؤد اشتراك التغطية الصحية إلا 16 % من غير الأجراء.",
        "En octobre 2022, 16 % seulement des non-salariés payaient leur cotisation AMO.",
        value="16",
        unit="%",
    ),
    verified(
        "ae-numbers",
        "ae-numbers",
        "سنة 2023: 540.000 مقاول ذاتي مسجل، 300.000 منهم يعملون، ونحو 60.000 يؤدون.",
        "En 2023 : 540 000 auto-entrepreneurs inscrits, 300 000 actifs, environ 60 000 à jour.",
        value="540000",
    ),
    verified(
        "informal-premises",
        "hcp",
        "55,3 % من الوحدات غير المهيكلة بلا محل قار، ومالها كله تقريبا من أصحابها (2023-2024).",
        "55,3 % des unités informelles n’ont pas de local fixe, et leur argent vient presque tout de "
        "leurs propriétaires (2023-2024).",
        value="55.3",
        unit="%",
    ),
    to_verify(
        "third-party-trade",
        "يمكن للتعاونية أن تتعامل مع غير أعضائها في حدود سقف. السقف: تأكدوا من النص.",
        "La coopérative peut traiter avec des non-membres dans une limite. La limite : vérifiez le "
        "texte.",
    ),
]
