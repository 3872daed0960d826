"""Calling the general meeting."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

CONVOCATION = guide(
    "convocation",
    ["gov.convocation", "gov.ago"],
    ar={
        "title": "استدعاء الجمع العام: الأجل وجدول الأعمال",
        "slug": "istid3a-jam3",
        "summary": "كيف نستدعي أعضاء التعاونية إلى الجمع العام: من يستدعي، كم يوما قبل، ماذا في "
        "جدول الأعمال، مع نموذج استدعاء جاهز للنسخ.",
    },
    fr={
        "title": "Convocation de l’assemblée : délai et ordre du jour",
        "slug": "convocation",
        "summary": "Convoquer les membres à l’assemblée générale : qui convoque, combien de jours "
        "avant, quel ordre du jour, avec un modèle de convocation à recopier.",
    },
    body=[
        step(
            ar={
                "title": "نحدد اليوم والمكان",
                "who": "مجلس الإدارة أو المسير",
                "where": "مكان قريب من الجميع",
                "cost": "لا شيء",
                "days": "شهر قبل الجمع",
                "papers": ["محضر المجلس الذي قرر التاريخ"],
                "text": "<p>اختاروا يوما لا سوق فيه ولا جني. فكروا في من عندها أطفال، ومن يسكن "
                "بعيدا.</p>",
            },
            fr={
                "title": "Fixer le jour et le lieu",
                "who": "Le conseil ou le gérant",
                "where": "Un lieu proche de tous",
                "cost": "Rien",
                "days": "Un mois avant",
                "papers": ["Le procès-verbal du conseil qui fixe la date"],
                "text": "<p>Évitez le jour du souk et la récolte. Pensez à qui a des enfants, à "
                "qui habite loin.</p>",
            },
            facts=["meeting-yearly-june"],
        ),
        step(
            ar={
                "title": "نكتب جدول الأعمال",
                "who": "الرئيس والكاتب",
                "where": "في مقر التعاونية",
                "cost": "لا شيء",
                "days": "قبل الاستدعاء",
                "papers": ["جدول الأعمال: نقطة واحدة في كل سطر"],
                "text": "<p>النقطة التي لا تكتب قد لا يصوت عليها. اسألوا الأعضاء قبل الكتابة: "
                "ماذا تريدون أن نناقش؟</p>",
            },
            fr={
                "title": "Écrire l’ordre du jour",
                "who": "Le président et le secrétaire",
                "where": "Au siège",
                "cost": "Rien",
                "days": "Avant l’envoi",
                "papers": ["L’ordre du jour : un point par ligne"],
                "text": "<p>Un point oublié risque de ne pas être voté. Demandez aux membres ce "
                "qu’ils veulent discuter.</p>",
            },
            facts=["meeting-agenda"],
        ),
        step(
            ar={
                "title": "نسلم الاستدعاء لكل عضو",
                "who": "الكاتب",
                "where": "باليد مع توقيع، أو كما في نظامكم الأساسي",
                "cost": "الطباعة",
                "days": "15 يوما قبل الجمع، رقم في انتظار التحقق",
                "papers": ["الاستدعاء (عراضة)", "لائحة التسلم: الاسم والتاريخ والتوقيع"],
                "text": "<p>من لا يقرأ يسمع الاستدعاء بصوتكم. رسالة صوتية في واتساب تذكير جيد قبل "
                "يومين. لكنها لا تعوض التوقيع.</p>",
            },
            fr={
                "title": "Remettre la convocation à chacun",
                "who": "Le secrétaire",
                "where": "En main propre contre signature, ou selon vos statuts",
                "cost": "L’impression",
                "days": "15 jours avant, chiffre à vérifier",
                "papers": ["La convocation", "La liste de remise : nom, date, signature"],
                "text": "<p>Lisez-la à voix haute à qui ne lit pas. Un message vocal rappelle "
                "bien la date, deux jours avant. Il ne remplace pas la signature.</p>",
            },
            facts=["convocation-days"],
        ),
        heading("نموذج استدعاء", "Un modèle de convocation"),
        paragraph(
            "<p>تعاونية (الاسم)، رقم التسجيل (الرقم). (المدينة)، في (التاريخ).</p><p>السيد(ة) "
            "(الاسم)، تحية طيبة.</p><p>ندعوكم إلى الجمع العام العادي، يوم (الاثنين 15 يونيو)، على "
            "الساعة (10)، بـ(المكان).</p><p>جدول الأعمال:</p><ol><li>التقرير "
            "الأدبي.</li><li>التقرير المالي والموازنة.</li><li>المصادقة عليهما وإبراء "
            "الذمة.</li><li>توزيع الفائض.</li><li>الانتخابات، إن حان وقتها.</li></ol><p>الحسابات "
            "رهن إشارتكم في المقر ابتداء من (التاريخ). من تعذر عليه الحضور، يمكنه أن يوكل عضوا "
            "آخر.</p><p>توقيع الرئيس(ة).</p>",
            "<p>Coopérative (nom), immatriculation (numéro). (Ville), le (date).</p><p>Madame, "
            "Monsieur (nom),</p><p>Vous êtes invité(e) à l’assemblée générale ordinaire, le "
            "(lundi 15 juin), à (10 heures), à (lieu).</p><p>Ordre du jour :</p><ol><li>Rapport "
            "moral.</li><li>Rapport financier et bilan.</li><li>Approbation et "
            "quitus.</li><li>Partage de l’excédent.</li><li>Élections, si leur temps est "
            "venu.</li></ol><p>Les comptes sont à votre disposition au siège à partir du (date). "
            "En cas d’absence, vous pouvez donner procuration à un autre membre.</p><p>Signature "
            "du président ou de la présidente.</p>",
        ),
        heading("المجلس لا يستدعي أحدا؟", "Le conseil ne convoque pas ?"),
        fact("meeting-on-request"),
        paragraph(
            "<p>اكتبوا الطلب باسم عدة أعضاء، بتاريخ وتوقيعات. اذكروا النقط التي تريدونها. سلموه "
            "للرئيس مقابل توقيع.</p>",
            "<p>Écrivez la demande à plusieurs, datée et signée. Dites les points voulus. "
            "Remettez-la au président contre signature.</p>",
        ),
        warn(
            "قد تقرؤون «ثلث الأعضاء يكفي لطلب الجمع». هذا رقم من القانون القديم. اقرؤوا نظامكم، "
            "ثم اسألوا المندوبية.",
            "Vous lirez ailleurs « un tiers des membres suffit ». C’est un chiffre de l’ancienne "
            "loi. Lisez vos statuts, puis demandez à la délégation.",
        ),
        info(
            "احتفظوا بلائحة التسلم مع المحضر: هي الدليل أن الجميع استدعي.",
            "Gardez la liste de remise avec le procès-verbal : elle prouve que tous ont été "
            "convoqués.",
        ),
        links(
            ("النصاب والأغلبية", "Quorum et majorité", "guide:quorum"),
            ("نموذج محضر الجمع العام", "Modèle de procès-verbal", "guide:minutes"),
            ("الجمع العام من أوله إلى آخره", "L’assemblée générale en entier", "guide:assembly"),
        ),
    ],
)
