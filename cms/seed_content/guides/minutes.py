"""Minutes of a general meeting, with a model written out."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step

MINUTES = guide(
    "minutes",
    ["gov.minutes"],
    ar={
        "title": "نموذج محضر الجمع العام العادي وورقة الحضور",
        "slug": "namodaj-mahdar",
        "summary": "نموذج محضر (بيفي) الجمع العام العادي للتعاونية مكتوب كاملا، مع ورقة الحضور: "
        "انسخوه، غيروا ما بين القوسين، ووقعوه.",
    },
    fr={
        "title": "Procès-verbal d’assemblée générale : le modèle (PV)",
        "slug": "modele-proces-verbal",
        "summary": "Un modèle de PV d’assemblée générale ordinaire écrit en entier, avec la "
        "feuille de présence : recopiez-le, changez les parenthèses, signez.",
    },
    body=[
        step(
            ar={
                "title": "نكتب أثناء الجمع، لا بعده",
                "who": "كاتب الجلسة",
                "where": "في القاعة",
                "cost": "دفتر",
                "days": "يوم الجمع",
                "papers": ["ورقة الحضور موقعة", "أوراق التصويت والأرقام"],
                "text": "<p>اكتبوا القرارات والأرقام، لا كل الكلام. عند الخلاف اكتبوا الرأيين بلا "
                "تجريح.</p>",
            },
            fr={
                "title": "Écrire pendant l’assemblée, pas après",
                "who": "Le secrétaire de séance",
                "where": "Dans la salle",
                "cost": "Un cahier",
                "days": "Le jour même",
                "papers": ["La feuille de présence signée", "Les votes et leurs nombres"],
                "text": "<p>Notez décisions et nombres, pas toutes les paroles. En cas de "
                "désaccord, écrivez les deux avis, sans blesser.</p>",
            },
            facts=["meeting-agenda"],
        ),
        step(
            ar={
                "title": "نقرؤه بصوت مرتفع ونوقعه",
                "who": "الرئيس والكاتب يوقعان",
                "where": "قبل أن يخرج الأعضاء",
                "cost": "لا شيء",
                "days": "عشر دقائق",
                "papers": ["المحضر، وورقة الحضور مرفقة به"],
                "text": "<p>من سمع المحضر يوم الجمع لا يعترض عليه بعد شهر.</p>",
            },
            fr={
                "title": "Lire à voix haute et signer",
                "who": "Le président et le secrétaire signent",
                "where": "Avant que les membres partent",
                "cost": "Rien",
                "days": "Dix minutes",
                "papers": ["Le procès-verbal et la feuille de présence"],
                "text": "<p>Qui l’a entendu le jour même ne le conteste pas un mois après.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "ننسخه في السجل ونحفظه",
                "who": "الكاتب",
                "where": "سجل محاضر الجموع، بصفحات مرقمة",
                "cost": "ثمن السجل",
                "days": "في الأسبوع نفسه",
                "papers": ["سجل المحاضر", "نسخة للمحكمة ونسخة لملف التمويل"],
                "text": "<p>لا تنزعوا ورقة ولا تتركوا فراغا. الخطأ يشطب بسطر واحد ويوقع أمامه.</p>",
            },
            fr={
                "title": "Recopier au registre et conserver",
                "who": "Le secrétaire",
                "where": "Le registre des assemblées, pages numérotées",
                "cost": "Le prix du registre",
                "days": "La même semaine",
                "papers": [
                    "Le registre des procès-verbaux",
                    "Une copie pour le tribunal, une pour les financements",
                ],
                "text": "<p>N’arrachez aucune page, ne laissez pas de blanc. Une erreur se barre "
                "d’un trait, signé à côté.</p>",
            },
            facts=["books-kept", "balance-filing-days"],
        ),
        heading(
            "النموذج: محضر الجمع العام العادي", "Le modèle : procès-verbal d’assemblée ordinaire"
        ),
        paragraph(
            "<p><b>تعاونية (الاسم)</b>. المقر: (العنوان). رقم التسجيل (الرقم) بالسجل المحلي "
            "لـ(المدينة). رأس المال: (المبلغ) درهم.</p><p><b>محضر الجمع العام العادي ليوم "
            "(التاريخ)</b></p><p>في يوم (التاريخ)، على الساعة (10)، اجتمع أعضاء التعاونية "
            "بـ(المكان)، في جمع عام عادي، بناء على استدعاء سلم لكل عضو يوم (التاريخ).</p><p>ترأس "
            "الجلسة (الاسم)، وكتب المحضر (الاسم). تثبت ورقة الحضور أن (15) عضوا حاضرون، و(2) "
            "ممثلون بتوكيل، من مجموع (24). اكتمل النصاب، وأعلن الرئيس افتتاح الجمع.</p><p>ذكر "
            "الرئيس بجدول الأعمال:</p><ol><li>التقرير الأدبي.</li><li>التقرير المالي "
            "والموازنة.</li><li>توزيع الفائض.</li><li>الانتخابات.</li></ol><p>تلا (الاسم) التقرير "
            "الأدبي، وتلا (الاسم) التقرير المالي. طرح الأعضاء أسئلة عن (الموضوع)، وأجاب عنها "
            "(الاسم).</p><p><b>القرار الأول.</b> يصادق الجمع على التقريرين وعلى حسابات سنة "
            "(السنة)، ويبرئ ذمة المسيرين. مع: (16). ضد: (0). امتناع: (1).</p><p><b>القرار "
            "الثاني.</b> الفائض (المبلغ) درهم، ويوزع هكذا: (المبلغ) للاحتياطي القانوني، (المبلغ) "
            "للتكوين، (المبلغ) مردودا للأعضاء. مع: (17). ضد: (0). امتناع: (0).</p><p><b>القرار "
            "الثالث.</b> ينتخب (الأسماء) في مجلس الإدارة لمدة (المدة). مع: (15). ضد: (2). امتناع: "
            "(0).</p><p>لم تبق نقطة، فرفعت الجلسة على الساعة (12). حرر هذا المحضر ووقعه الرئيس "
            "والكاتب.</p>",
            "<p><b>Coopérative (nom)</b>. Siège : (adresse). Immatriculation (numéro) au registre "
            "local de (ville). Capital : (montant) DH.</p><p><b>Procès-verbal de l’assemblée "
            "générale ordinaire du (date)</b></p><p>Le (date), à (10 heures), les membres se sont "
            "réunis à (lieu), en assemblée générale ordinaire, sur convocation remise à chacun le "
            "(date).</p><p>La séance est présidée par (nom). Le secrétaire est (nom). La feuille "
            "de présence montre (15) membres présents et (2) représentés, sur (24). Le quorum est "
            "atteint. Le président ouvre l’assemblée.</p><p>Il rappelle l’ordre du jour "
            ":</p><ol><li>Rapport moral.</li><li>Rapport financier et bilan.</li><li>Partage de "
            "l’excédent.</li><li>Élections.</li></ol><p>(Nom) lit le rapport moral, (nom) le "
            "rapport financier. Des membres interrogent sur (sujet) ; (nom) "
            "répond.</p><p><b>Première résolution.</b> L’assemblée approuve les deux rapports et "
            "les comptes de l’année (année), et donne quitus aux dirigeants. Pour : (16). Contre "
            ": (0). Abstention : (1).</p><p><b>Deuxième résolution.</b> L’excédent de (montant) "
            "DH est réparti ainsi : (montant) à la réserve légale, (montant) à la formation, "
            "(montant) en ristournes. Pour : (17). Contre : (0). Abstention : "
            "(0).</p><p><b>Troisième résolution.</b> Sont élus au conseil (noms), pour (durée). "
            "Pour : (15). Contre : (2). Abstention : (0).</p><p>L’ordre du jour étant épuisé, la "
            "séance est levée à (12 heures). Procès-verbal signé par le président et le "
            "secrétaire.</p>",
        ),
        heading("ورقة الحضور", "La feuille de présence"),
        paragraph(
            "<p>أربع خانات تكفي: <b>الرقم</b>، <b>الاسم</b>، <b>حاضر أو ممثل بـ(الاسم)</b>، "
            "<b>التوقيع أو البصمة</b>. في آخرها: عدد الأعضاء، الحاضرين، الممثلين، وتوقيع الرئيس "
            "والكاتب.</p>",
            "<p>Quatre colonnes suffisent : <b>numéro</b>, <b>nom</b>, <b>présent ou représenté "
            "par (nom)</b>, <b>signature ou empreinte</b>. En bas : membres, présents, "
            "représentés, signatures du président et du secrétaire.</p>",
        ),
        fact("quorum-ordinary"),
        heading("لماذا المحضر مهم؟", "Pourquoi le procès-verbal compte"),
        fact("reports-and-finance"),
        fact("minutes-argan"),
        info(
            "هذا نموذج للمساعدة. اعرضوه على المندوبية أو على مستشار قبل أول استعمال.",
            "Ce modèle aide à commencer. Montrez-le à la délégation ou à un conseiller avant le "
            "premier usage.",
        ),
        links(
            ("استدعاء الجمع العام", "La convocation", "guide:convocation"),
            ("التقريران الأدبي والمالي", "Rapport moral et rapport financier", "guide:reports"),
            ("النصاب والأغلبية", "Quorum et majorité", "guide:quorum"),
        ),
    ],
)
