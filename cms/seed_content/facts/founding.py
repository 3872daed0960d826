"""Founding a cooperative: Law 112-12."""

from cms.seed_content.facts.shape import to_verify, verified

FOUNDING = [
    verified(
        "law-in-force",
        "law-text",
        "القانون المعمول به هو القانون 112.12 (21 نونبر 2014)، كما غيره القانون 74.16.",
        "La loi en vigueur est la loi 112-12 (21 novembre 2014), modifiée par la loi 74-16.",
        value="112-12",
    ),
    verified(
        "no-prior-authorisation",
        "law-slides",
        "لم تعد التعاونية تحتاج إلى إذن مسبق قبل تأسيسها: تكفي مسطرة التسجيل في السجل المحلي.",
        "Une coopérative n’a plus besoin d’agrément préalable : elle s’immatricule au registre local.",
    ),
    verified(
        "members-minimum",
        "five-members",
        "يلزم خمسة أعضاء على الأقل: أشخاص أو شركات ومؤسسات (أشخاص ذاتيون أو معنويون).",
        "Il faut au moins cinq membres : des personnes ou des organismes (personnes physiques ou "
        "morales).",
        value="5",
    ),
    verified(
        "capital-minimum",
        "odco-faq-2020",
        "رأس مال التعاونية 1.000 درهم على الأقل.",
        "Le capital de la coopérative est de 1 000 DH au moins.",
        value="1000",
        unit="DH",
    ),
    verified(
        "share-minimum",
        "odco-faq-2020",
        "قيمة الحصة الواحدة 100 درهم على الأقل.",
        "Chaque part sociale vaut 100 DH au moins.",
        value="100",
        unit="DH",
    ),
    verified(
        "shares-quarter-paid",
        "constitution",
        "يكتتب الأعضاء في كل الحصص النقدية، ويؤدون الربع منها على الأقل عند التأسيس.",
        "Toutes les parts en argent sont souscrites, et au moins le quart est versé à la fondation.",
        value="25",
        unit="%",
    ),
    verified(
        "funds-bank-days",
        "constitution",
        "يودع المال المقبوض في البنك داخل 5 أيام من تسلمه، ويجمد فيه.",
        "L’argent reçu est déposé en banque dans les 5 jours et y reste bloqué.",
        value="5",
        unit="days",
    ),
    to_verify(
        "shares-balance-years",
        "يؤدى باقي الحصص داخل 3 سنوات من التسجيل. هذا رقم مشروع القانون: تأكدوا من النص النهائي.",
        "Le reste des parts est versé dans les 3 ans qui suivent l’immatriculation. C’est le chiffre "
        "du projet de loi : vérifiez le texte final.",
        source="bill-2014",
        value="3",
        unit="years",
    ),
    verified(
        "in-kind-report",
        "constitution",
        "الحصة العينية (أرض، آلة، ماشية…) تؤدى كاملة، بعد تقرير تقييم يرفق بالنظام الأساسي (المادة 27).",
        "Un apport en nature (terrain, machine, bétail…) est versé en entier, après un rapport "
        "d’évaluation joint aux statuts (article 27).",
    ),
    verified(
        "duration-maximum",
        "statutes",
        "مدة التعاونية لا تتجاوز 99 سنة.",
        "La durée de la coopérative ne dépasse pas 99 ans.",
        value="99",
        unit="years",
    ),
    verified(
        "one-member-one-vote",
        "law-explained",
        "لكل عضو صوت واحد، مهما كان عدد حصصه.",
        "Un membre, une voix, quel que soit le nombre de ses parts.",
        value="1",
    ),
    verified(
        "three-activities",
        "law-explained",
        "ثلاثة أنواع من النشاط يمكن الجمع بينها: الأعضاء ينتجون والتعاونية تبيع للغير؛ التعاونية "
        "تزود أعضاءها بسلع أو خدمات؛ التعاونية تشغل أعضاءها بأجر.",
        "Trois types d’activité, qui peuvent se combiner : les membres produisent et la coopérative "
        "vend à des tiers ; la coopérative fournit ses membres ; la coopérative donne un travail "
        "payé à ses membres.",
    ),
    verified(
        "name-request-signatures",
        "founding-2024",
        "طلب الموافقة على التسمية يوجه إلى مكتب تنمية التعاون، ويوقعه خمسة أشخاص على الأقل.",
        "La demande d’approbation de la dénomination est adressée à l’ODCO et signée par au moins "
        "cinq personnes.",
        value="5",
    ),
    to_verify(
        "name-answer-days",
        "يجيب المكتب عن طلب التسمية داخل 3 أيام. هذا رقم مشروع القانون: اسألوا المندوبية.",
        "L’ODCO répond à la demande de dénomination en 3 jours. C’est le chiffre du projet de loi : "
        "demandez à la délégation.",
        source="bill-2014",
        value="3",
        unit="days",
    ),
    to_verify(
        "online-procedures",
        "أُعلن سنة 2020 عن شهادة التسمية عبر الإنترنت والإيداع الإلكتروني بالمحكمة. لم نجد ما يؤكد "
        "أن الخدمتين تعملان: تأكدوا من مندوبية المكتب في جهتكم.",
        "En 2020, l’attestation de dénomination en ligne et le dépôt en ligne au tribunal ont été "
        "annoncés. Rien ne confirme que les deux fonctionnent : vérifiez auprès de votre délégation.",
        source="recovery-2020",
    ),
    to_verify(
        "tele-declaration",
        "أعلن المكتب تعميم التصريح عن بعد ابتداء من يونيو 2026. لم يتأكد لنا أنه بدأ.",
        "L’ODCO a annoncé la télédéclaration générale à partir de juin 2026. Son démarrage n’est pas "
        "confirmé.",
        source="new-path-2025",
    ),
    verified(
        "statutes-signed-by-all",
        "constitution",
        "النظام الأساسي يوقعه كل المؤسسين، بأنفسهم أو بوكلاء عنهم.",
        "Les statuts sont signés par tous les fondateurs, eux-mêmes ou par mandataire.",
    ),
    verified(
        "statutes-content",
        "statutes",
        "يتضمن النظام الأساسي: هوية الأعضاء، التسمية، المقر، الغرض، المدة، رأس المال وعدد الحصص "
        "وقيمتها، وصف الحصص العينية، أداء الحصص وتفويتها، نسبة مكافأة رأس المال، شروط الانخراط "
        "والانسحاب والإقصاء، حقوق الأعضاء وواجباتهم ومسؤوليتهم، ومدة انتداب المسيرين.",
        "Les statuts indiquent : l’identité des membres, la dénomination, le siège, l’objet, la "
        "durée, le capital, le nombre et la valeur des parts, les apports en nature, le versement et "
        "la cession des parts, le taux de rémunération du capital, l’admission, le retrait et "
        "l’exclusion, les droits, devoirs et responsabilités des membres, la durée du mandat des "
        "gérants.",
    ),
    verified(
        "local-authority-receipt",
        "constitution",
        "تودع نسخة من الوثائق لدى السلطة المحلية مقابل وصل.",
        "Une copie des documents est déposée auprès de l’autorité locale, contre récépissé.",
    ),
    verified(
        "local-register",
        "constitution",
        "السجل المحلي للتعاونيات تمسكه كتابة الضبط بالمحكمة الابتدائية. بعد التسجيل تتسلمون "
        "الاستمارة وعليها رقم التسجيل.",
        "Le registre local des coopératives est tenu par le secrétariat-greffe du tribunal de "
        "première instance. Après l’immatriculation, vous retirez le formulaire qui porte le numéro.",
    ),
    verified(
        "central-register",
        "coopmaroc",
        "السجل المركزي للتعاونيات يمسكه مكتب تنمية التعاون.",
        "Le registre central des coopératives est tenu par l’ODCO.",
    ),
    verified(
        "register-extract",
        "constitution",
        "يمكن لأي شخص أن يحصل على نسخة مصادق عليها أو مستخرج من السجل.",
        "Toute personne peut obtenir une copie certifiée ou un extrait du registre.",
    ),
    verified(
        "registration-request-copies",
        "decree-registers",
        "طلب التسجيل يقدم في ثلاث نسخ على الاستمارة الرسمية. يقدمه المؤسسون أو رئيس مجلس الإدارة "
        "أو مسير أو وكيل، ومعه طلب التسمية الموافق عليه (أصل ونسختان مصادق عليهما). المادة 1.",
        "La demande d’immatriculation est faite en trois exemplaires sur le formulaire officiel, par "
        "les fondateurs, le président du conseil, un gérant ou un mandataire, avec la demande de "
        "dénomination approuvée (un original et deux copies certifiées). Article 1.",
        value="3",
    ),
    to_verify(
        "registration-papers",
        "الملف عادة: النظام الأساسي موقعا، لائحة الأعضاء وحصصهم، محضر تعيين الأجهزة، شهادة الإيداع "
        "البنكي، تقرير تقييم الحصص العينية إن وجدت، نسخ وثائق الهوية، وصل السلطة المحلية.",
        "Le dossier comprend d’ordinaire : statuts signés, liste des membres et de leurs parts, "
        "procès-verbal qui nomme les organes, attestation de dépôt bancaire, rapport d’évaluation des "
        "apports en nature s’il y en a, copies des pièces d’identité, récépissé de l’autorité locale.",
    ),
    to_verify(
        "founding-cost",
        "لا يوجد رقم حديث مؤكد. التسمية والتسجيل قليلا الكلفة عادة؛ أكبر المصاريف المصادقة على "
        "التوقيعات وتحرير الوثائق.",
        "Aucun chiffre récent et sûr. La dénomination et l’immatriculation coûtent peu d’ordinaire ; "
        "la légalisation des signatures et la rédaction coûtent le plus.",
    ),
    to_verify(
        "founding-delay",
        "من أسبوعين إلى 6 أسابيع في الغالب، حسب المدينة واكتمال الملف.",
        "De 2 à 6 semaines le plus souvent, selon la ville et l’état du dossier.",
        value="2-6",
        unit="weeks",
    ),
    to_verify(
        "after-registration",
        "بعد التسجيل عادة: التعريف الضريبي، رقم ICE، الرسم المهني، الانخراط في الضمان الاجتماعي إن "
        "كان هناك أجراء، التأمين، ورخص القطاع.",
        "Après l’immatriculation, d’ordinaire : identifiant fiscal, ICE, taxe professionnelle, "
        "affiliation à la CNSS s’il y a des salariés, assurance, autorisations du secteur.",
    ),
    verified(
        "register-form",
        "decree-registers",
        "استمارة التسجيل تذكر اسم التعاونية وصنفها ومقرها والمحكمة. المادة 2.",
        "Le formulaire d’immatriculation porte le nom, la catégorie, le siège et le tribunal. "
        "Article 2.",
    ),
    verified(
        "official-forms",
        "forms-order",
        "الاستمارات رسمية: حددها قرار لوزير العدل (رقم 1369.16، 9 ماي 2016).",
        "Les formulaires sont officiels : un arrêté de la Justice les fixe (no 1369-16, 9 mai 2016).",
        article="1369-16",
    ),
    verified(
        "name-requests-2016",
        "name-requests",
        "بعد بداية القانون الجديد سنة 2016، كان المكتب يتوصل بنحو 1.000 طلب تسمية في الشهر.",
        "Après le démarrage de la nouvelle loi en 2016, l’ODCO recevait environ 1 000 demandes de "
        "nom par mois.",
        value="1000",
    ),
    to_verify(
        "founding-old-cost",
        "صفحة من زمن القانون القديم تقدر مجموع المصاريف بـ1.620 درهما. لا تصلح رقما لليوم.",
        "Une page du temps de l’ancienne loi estime le tout à 1 620 DH. Ce n’est pas un chiffre "
        "d’aujourd’hui.",
        source="founding-old-cost",
        value="1620",
        unit="DH",
    ),
    to_verify(
        "name-not-company",
        "الشهادة السلبية لدى OMPIC تخص الشركات. تسمية التعاونية يوافق عليها مكتب تنمية التعاون.",
        "Le certificat négatif de l’OMPIC concerne les sociétés. Le nom d’une coopérative est "
        "approuvé par l’ODCO.",
    ),
]
