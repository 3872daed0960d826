"""Board, surplus, departure, conflict."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, warn

BOARD = guide(
    "board",
    ["gov.board", "gov.surplus", "gov.exit", "gov.conflict", "gov.reports"],
    ar={
        "title": "المجلس والفائض والخروج والنزاع",
        "slug": "majlis-faid-niza3",
        "summary": "من يسير التعاونية، كيف يوزع الفائض على الأعضاء، ماذا يقع إذا خرج عضو، وماذا "
        "نفعل إذا لم نر الحسابات أو اختلفنا.",
    },
    fr={
        "title": "Conseil, excédent, départ et conflit",
        "slug": "conseil-excedent-conflit",
        "summary": "Qui dirige, comment se partage l’excédent, que se passe-t-il quand un membre part, "
        "et que faire quand on ne voit pas les comptes ou qu’on se dispute.",
    },
    body=[
        warn(
            "أكثر الأرقام في هذه الصفحة متداولة ولم نقارنها بعد بالنص الرسمي. ابدؤوا بنظامكم الأساسي، "
            "ثم اسألوا المندوبية.",
            "La plupart des chiffres de cette page sont d’usage et pas encore comparés au texte "
            "officiel. Voyez d’abord vos statuts, puis la délégation.",
        ),
        heading("من يسير؟", "Qui dirige ?"),
        fact("board-size"),
        paragraph(
            "<ul><li><b>الرئيس</b> يمثل التعاونية ويوقع.</li><li><b>أمين المال</b> يمسك الصندوق "
            "والحساب البنكي.</li><li><b>الكاتب</b> يكتب المحاضر ويحفظ السجلات.</li></ul><p>نصيحة: "
            "توقيعان على كل شيك، وكشف الحساب يقرأ أمام المجلس كل شهر.</p>",
            "<ul><li><b>Le président</b> représente et signe.</li><li><b>Le trésorier</b> tient la "
            "caisse et le compte.</li><li><b>Le secrétaire</b> écrit les procès-verbaux et garde les "
            "registres.</li></ul><p>Conseil : deux signatures sur chaque chèque, et le relevé lu au "
            "conseil chaque mois.</p>",
        ),
        fact("auditor-threshold"),
        heading("كيف يوزع الفائض؟", "Comment se partage l’excédent ?"),
        fact("surplus-order"),
        paragraph(
            "<p><b>مثال للفهم فقط.</b> الفائض 10.000 درهم. الاحتياطي 1.000، التكوين 200، يبقى 8.800. "
            "فاطمة جلبت ربع الحليب: مردودها ربع الباقي، أي 2.200 درهم. المردود حسب التعامل، لا حسب "
            "عدد الحصص.</p>",
            "<p><b>Exemple pour comprendre.</b> Excédent de 10 000 DH. Réserve 1 000, formation 200, "
            "reste 8 800. Fatima a livré le quart du lait : sa ristourne est le quart du reste, soit "
            "2 200 DH. La ristourne suit les opérations, pas le nombre de parts.</p>",
        ),
        heading("الرئيس لا يرينا الحسابات", "Le président ne montre pas les comptes"),
        fact("members-see-accounts"),
        paragraph(
            "<ol><li>اطلبوا الحسابات كتابة، باسم عدة أعضاء، مع تاريخ.</li><li>ضعوا النقطة في جدول "
            "أعمال الجمع العام.</li><li>إن لم يأت جواب، اتصلوا بالاتحاد أو بمندوبية المكتب.</li>"
            "<li>اكتبوا كل ما وقع بهدوء: التواريخ والأسماء، بلا شتم.</li></ol>",
            "<ol><li>Demandez les comptes par écrit, à plusieurs, avec une date.</li><li>Mettez le "
            "point à l’ordre du jour de l’assemblée.</li><li>Sans réponse, appelez l’union ou la "
            "délégation de l’ODCO.</li><li>Écrivez calmement ce qui s’est passé : dates et noms, sans "
            "insulte.</li></ol>",
        ),
        heading("اختلفنا", "Nous sommes en désaccord"),
        fact("conciliation-first"),
        paragraph(
            "<p>قبل الصلح الرسمي: اجلسوا مع شخص يقبله الطرفان. كل واحد يتكلم خمس دقائق دون مقاطعة. "
            "اكتبوا ما اتفقتم عليه ووقعوه.</p>",
            "<p>Avant la conciliation : asseyez-vous avec une personne acceptée des deux côtés. Chacun "
            "parle cinq minutes sans être coupé. Écrivez l’accord et signez-le.</p>",
        ),
        heading("عضو يريد أن يخرج", "Un membre veut partir"),
        fact("exit-refund"),
        fact("statutes-content"),
        info(
            "تعاونية قديمة لم تلائم نظامها الأساسي؟ اسألوا المندوبية عن وضعها قبل أي ملف.",
            "Une coopérative ancienne n’a pas adapté ses statuts ? Demandez sa situation à la "
            "délégation avant tout dossier.",
        ),
        fact("statutes-adaptation"),
        links(
            ("توزيع الفائض بالأرقام", "Le partage de l’excédent, en chiffres", "guide:surplus"),
            ("خروج عضو", "Le départ d’un membre", "guide:exit"),
            ("النزاع والصلح", "Conflit et conciliation", "guide:conflict"),
            ("الجمع العام", "L’assemblée générale", "guide:assembly"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
