"""Quorum, majority and proxies."""

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

QUORUM = guide(
    "quorum",
    ["gov.quorum"],
    ar={
        "title": "النصاب القانوني والأغلبية في الجمع العام",
        "slug": "nisab-aghlabiya",
        "summary": "شحال خاص يحضرو؟ النصاب والأغلبية في الجمع العام العادي وغير العادي، التوكيل "
        "(بروكيراسيون)، وماذا نفعل إذا لم يكتمل النصاب.",
    },
    fr={
        "title": "Quorum et majorité à l’assemblée générale",
        "slug": "quorum-majorite",
        "summary": "Combien de membres doivent venir ? Quorum et majorité de l’assemblée générale "
        "ordinaire et extraordinaire, procurations, et que faire si le quorum manque.",
    },
    body=[
        paragraph(
            "<p>كلمتان مختلفتان:</p><ul><li><b>النصاب</b>: كم عضوا يجب أن يحضر حتى يبدأ "
            "الجمع.</li><li><b>الأغلبية</b>: كم صوتا يلزم حتى يقبل القرار.</li></ul>",
            "<p>Deux mots différents :</p><ul><li><b>Le quorum</b> : combien de membres présents "
            "pour commencer.</li><li><b>La majorité</b> : combien de voix pour qu’une décision "
            "passe.</li></ul>",
        ),
        fact("one-member-one-vote"),
        capsule("jam3-bila-khawf"),
        step(
            ar={
                "title": "نقرأ نظامنا الأساسي",
                "who": "الرئيس والكاتب",
                "where": "مادة الجمع العام في النظام الأساسي",
                "cost": "لا شيء",
                "days": "أسبوع قبل الجمع",
                "papers": ["النظام الأساسي", "لائحة الأعضاء إلى ذلك اليوم"],
                "text": "<p>اكتبوا رقمين على ورقة: عدد الأعضاء كلهم، وعدد الحاضرين الذي يلزم.</p>",
            },
            fr={
                "title": "Lire nos statuts",
                "who": "Le président et le secrétaire",
                "where": "L’article des statuts sur l’assemblée",
                "cost": "Rien",
                "days": "Une semaine avant",
                "papers": ["Les statuts", "La liste des membres à ce jour"],
                "text": "<p>Écrivez deux nombres : tous les membres, et les présents qu’il "
                "faut.</p>",
            },
            facts=["quorum-ordinary"],
        ),
        step(
            ar={
                "title": "نعد الحاضرين والتوكيلات",
                "who": "كاتب الجلسة ومعه عضو",
                "where": "عند الباب",
                "cost": "لا شيء",
                "days": "نصف ساعة قبل البداية",
                "papers": ["ورقة الحضور، يوقع فيها كل داخل", "التوكيلات مكتوبة وموقعة"],
                "text": "<p><b>مثال.</b> 31 عضوا. النصف 15,5، إذن 16. حضر 13 ومعهم 3 توكيلات: "
                "اكتمل النصاب. حضر 12 ومعهم 3 توكيلات: لم يكتمل.</p>",
            },
            fr={
                "title": "Compter présents et procurations",
                "who": "Le secrétaire et un membre",
                "where": "À l’entrée",
                "cost": "Rien",
                "days": "Une demi-heure avant le début",
                "papers": [
                    "La feuille de présence, signée en entrant",
                    "Les procurations écrites et signées",
                ],
                "text": "<p><b>Exemple.</b> 31 membres. La moitié fait 15,5, donc 16. Viennent 13 "
                "membres avec 3 procurations : quorum atteint. Viennent 12 membres avec 3 "
                "procurations : non.</p>",
            },
            facts=["proxy-rule"],
        ),
        step(
            ar={
                "title": "لم يكتمل النصاب؟ نستدعي مرة ثانية",
                "who": "الرئيس",
                "where": "في المكان نفسه",
                "cost": "الطباعة",
                "days": "الأجل في نظامكم الأساسي",
                "papers": [
                    "محضر قصير: حضر كذا من كذا، أجل الجمع",
                    "استدعاء ثان، بجدول الأعمال نفسه",
                ],
                "text": "<p>لا تصوتوا في ذلك اليوم. القرار بلا نصاب قرار ضعيف.</p>",
            },
            fr={
                "title": "Quorum manqué ? Convoquer une seconde fois",
                "who": "Le président",
                "where": "Au même lieu",
                "cost": "L’impression",
                "days": "Le délai est dans vos statuts",
                "papers": [
                    "Un bref procès-verbal : tant de présents sur tant, assemblée reportée",
                    "Une seconde convocation, même ordre du jour",
                ],
                "text": "<p>Ne votez pas ce jour-là. Une décision sans quorum est fragile.</p>",
            },
            facts=[],
        ),
        heading(
            "الجمع العام غير العادي: رقم أكبر", "L’assemblée extraordinaire : un nombre plus haut"
        ),
        paragraph(
            "<p>تغيير النظام الأساسي أو حل التعاونية قرار كبير. لذلك يلزم حضور أكبر وأصوات "
            "أكثر.</p>",
            "<p>Changer les statuts ou dissoudre est une grande décision. Il faut plus de "
            "présents et plus de voix.</p>",
        ),
        fact("quorum-extraordinary"),
        heading("كيف نصوت؟", "Comment voter ?"),
        paragraph(
            "<ul><li>برفع اليد للقرارات العادية: يعد الأصوات اثنان.</li><li>بورقة مطوية "
            "للانتخابات: لا يخاف أحد.</li><li>اكتبوا ثلاثة أرقام في كل قرار: مع، ضد، "
            "امتناع.</li></ul>",
            "<ul><li>À main levée pour les décisions simples : deux personnes "
            "comptent.</li><li>Par papier plié pour les élections : personne n’a "
            "peur.</li><li>Trois nombres à écrire : pour, contre, abstention.</li></ul>",
        ),
        fact("section-meetings"),
        warn(
            "أرقام النصاب هنا متداولة ولم نقارنها بعد بالنص الرسمي. نظامكم الأساسي أولا، ثم "
            "المندوبية.",
            "Ces chiffres de quorum sont d’usage, pas encore comparés au texte officiel. Vos "
            "statuts d’abord, puis la délégation.",
        ),
        info(
            "حضور قليل كل سنة؟ غيروا اليوم أو المكان، واستدعوا بالصوت لا بالورقة وحدها.",
            "Peu de monde chaque année ? Changez le jour ou le lieu, et invitez aussi de vive "
            "voix.",
        ),
        links(
            ("استدعاء الجمع العام", "La convocation", "guide:convocation"),
            ("نموذج محضر الجمع العام", "Modèle de procès-verbal", "guide:minutes"),
            ("الجمع العام من أوله إلى آخره", "L’assemblée générale en entier", "guide:assembly"),
        ),
    ],
)
