"""Members, capital and statutes."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, warn

MEMBERS = guide(
    "members",
    ["create.members-capital", "create.statutes"],
    ar={
        "title": "الأعضاء ورأس المال والنظام الأساسي",
        "slug": "aadae-ras-lmal-nidam-asasi",
        "summary": "شحال خاص ديال الناس لتأسيس تعاونية؟ خمسة أعضاء على الأقل. وكم من المال؟ 1.000 "
        "درهم على الأقل. وماذا نكتب في النظام الأساسي؟",
    },
    fr={
        "title": "Membres, capital et statuts",
        "slug": "membres-capital-statuts",
        "summary": "Combien de membres au minimum ? Cinq. Combien d’argent ? 1 000 DH au moins. Et "
        "qu’écrit-on dans les statuts ?",
    },
    body=[
        heading("كم عضوا؟", "Combien de membres ?"),
        fact("members-minimum"),
        paragraph(
            "<p>العضو يمكن أن يكون رجلا أو امرأة، أو شركة أو مؤسسة. إذا كنتم أقل من "
            "خمسة، ابحثوا عن شركاء قبل أي ورقة.</p>",
            "<p>Un membre peut être une femme, un homme, ou un organisme. Si vous êtes moins de cinq, "
            "cherchez des partenaires avant tout papier.</p>",
        ),
        warn(
            "إذا قيل لكم «سبعة أعضاء»، فاعلموا أن صفحة من سنة 2025 ما زالت تكتبه. العدد الذي نعتمده "
            "هو خمسة.",
            "Si l’on vous dit « sept membres » : une page de 2025 l’écrit encore. Le nombre à retenir "
            "est cinq.",
        ),
        fact("one-member-one-vote"),
        heading("كم من المال؟", "Combien d’argent ?"),
        fact("capital-minimum"),
        fact("share-minimum"),
        fact("shares-quarter-paid"),
        fact("funds-bank-days"),
        fact("shares-balance-years"),
        paragraph(
            "<p><b>مثال.</b> ثمانية أعضاء، لكل عضو ثلاث حصص من 100 درهم:</p><ul><li>رأس المال: 8 × 3 "
            "× 100 = 2.400 درهم.</li><li>الربع الذي يؤدى أولا: 600 درهم.</li><li>لكل عضو: 75 "
            "درهما، ثم 225 درهما فيما بعد.</li></ul>",
            "<p><b>Exemple.</b> Huit membres, trois parts de 100 DH chacun :</p><ul><li>Capital : 8 × "
            "3 × 100 = 2 400 DH.</li><li>Le quart versé d’abord : 600 DH.</li><li>Par membre : 75 DH, "
            "puis 225 DH plus tard.</li></ul>",
        ),
        heading("حصة من غير المال", "Un apport autre que l’argent"),
        fact("in-kind-report"),
        paragraph(
            "<p>أمثلة: آلة طحن، قطعة أرض، خلايا نحل. اكتبوا وصفها وقيمتها بدقة: هكذا لا يقع خلاف من "
            "بعد.</p>",
            "<p>Exemples : un moulin, un terrain, des ruches. Écrivez la description et la valeur avec "
            "précision : cela évite une dispute plus tard.</p>",
        ),
        heading("ماذا في النظام الأساسي؟", "Que contiennent les statuts ?"),
        fact("statutes-content"),
        fact("duration-maximum"),
        fact("statutes-signed-by-all"),
        paragraph(
            "<p>ثلاث نصائح:</p><ol><li>اطلبوا نموذجا من مندوبية مكتب تنمية التعاون، وغيروا فيه ما "
            "يخصكم.</li><li>اكتبوا غرضا واسعا قليلا: «إنتاج العسل ومشتقاته وتسويقها» أحسن من «بيع "
            "العسل».</li><li>اتفقوا كتابة على خروج عضو: متى، وكم يسترجع. أكثر النزاعات تأتي من "
            "هنا.</li></ol>",
            "<p>Trois conseils :</p><ol><li>Demandez un modèle à la délégation de l’ODCO et changez ce "
            "qui vous concerne.</li><li>Écrivez un objet un peu large : « produire et vendre le miel "
            "et ses dérivés » vaut mieux que « vendre du miel ».</li><li>Accordez-vous par écrit sur "
            "le départ d’un membre : quand, et combien il reprend. Les disputes viennent souvent de "
            "là.</li></ol>",
        ),
        info(
            "القانون الأساسي، النظام الأساسي، les statuts: كلمات لشيء واحد. أما النظام الداخلي فهو "
            "قواعد العمل اليومي، ويأتي بعده.",
            "Statuts et règlement intérieur sont deux choses : les statuts fondent, le règlement "
            "intérieur règle le travail de tous les jours.",
        ),
        links(
            ("النظام الأساسي: ماذا نكتب؟", "Rédiger les statuts", "guide:statutes"),
            ("تأسيس تعاونية خطوة بخطوة", "Créer une coopérative", "guide:create-steps"),
            ("المجلس والفائض والخروج", "Conseil, excédent, départ", "guide:board"),
        ),
    ],
)
