"""Health cover of the self-employed (AMO)."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

HEALTH_COVER = guide(
    "health-cover",
    ["social.amo", "form.informal"],
    ar={
        "title": "التغطية الصحية (لامو) للصانع التقليدي والعامل لحسابه",
        "slug": "taghtia-si7ia",
        "summary": "التأمين الإجباري عن المرض للصانع التقليدي غير المصرح به، للمقاول الذاتي ولعضو "
        "التعاونية: من أين نبدأ، كم نؤدي، وماذا عن المتأخرات.",
    },
    fr={
        "title": "Couverture santé (AMO) des artisans et indépendants",
        "slug": "amo-artisans-independants",
        "summary": "L’assurance maladie obligatoire de l’artisan non déclaré, de "
        "l’auto-entrepreneur et du membre de coopérative : par où commencer, combien payer, "
        "que faire des arriérés.",
    },
    body=[
        heading("أنا من أكون؟", "Qui suis-je ?"),
        paragraph(
            "<ul><li><b>صانع تقليدي غير مصرح به</b>: ابدؤوا من السجل الوطني للصناعة "
            "التقليدية.</li><li><b>مقاول ذاتي</b>: التغطية تأتي مع التسجيل، ومعها "
            "الاشتراك.</li><li><b>تاجر أو صانع يؤدي المساهمة المهنية الموحدة</b>: اسألوا الضمان "
            "الاجتماعي.</li><li><b>عضو في تعاونية</b>: اسألوا عن حالتكم: هل أنتم أجراء التعاونية "
            "أم تعملون لحسابكم؟</li></ul>",
            "<ul><li><b>Artisan non déclaré</b> : commencez par le registre national de "
            "l’artisanat.</li><li><b>Auto-entrepreneur</b> : l’AMO vient avec l’inscription, et "
            "la cotisation aussi.</li><li><b>Commerçant ou artisan à la CPU</b> : voyez la "
            "CNSS.</li><li><b>Membre d’une coopérative</b> : demandez votre cas. Salarié de la "
            "coopérative, ou à votre compte ?</li></ul>",
        ),
        fact("amo-artisans"),
        fact("amo-self-employed"),
        step(
            ar={
                "title": "أسجل في سجل الصناعة التقليدية",
                "who": "الصانع أو الصانعة",
                "where": "غرفة الصناعة التقليدية أو المديرية القريبة",
                "cost": "لا رقم مؤكد",
                "days": "لا أجل مؤكد",
                "papers": [
                    "ما يثبت الهوية: للإدارة وحدها",
                    "ما يثبت الحرفة: صور العمل أو شهادة أمين الحرفة",
                ],
                "text": "<p>لستم صناعا؟ تجاوزوا هذه الخطوة. اسألوا قبل التنقل: ما الوثائق التي "
                "تثبت الحرفة عندكم؟</p>",
            },
            fr={
                "title": "S’inscrire au registre de l’artisanat",
                "who": "L’artisane ou l’artisan",
                "where": "La chambre d’artisanat ou la direction proche",
                "cost": "Pas de chiffre sûr",
                "days": "Pas de délai sûr",
                "papers": [
                    "Une pièce d’identité, pour l’administration seulement",
                    "Une preuve du métier : photos du travail ou attestation",
                ],
                "text": "<p>Pas artisan ? Passez cette étape. Demandez avant le trajet quelles "
                "preuves du métier sont acceptées.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "أسأل الضمان الاجتماعي عن وضعي",
                "who": "أنتم، ومعكم من يقرأ إن لزم",
                "where": "وكالة الصندوق الوطني للضمان الاجتماعي",
                "cost": "التنقل",
                "days": "نصف يوم",
                "papers": ["رقم السجل أو رقم المقاول الذاتي"],
                "text": "<p>أربعة أسئلة:</p><ol><li>هل أنا مسجل من قبل؟ ومنذ متى؟</li><li>هل علي "
                "متأخرات؟ كم؟</li><li>كم سأؤدي كل شهر، ومن أي دخل تحسبون؟</li><li>متى تبدأ تغطيتي "
                "وتغطية أولادي؟</li></ol>",
            },
            fr={
                "title": "Demander sa situation à la CNSS",
                "who": "Vous, avec quelqu’un qui lit si besoin",
                "where": "Une agence de la CNSS",
                "cost": "Le trajet",
                "days": "Une demi-journée",
                "papers": ["Le numéro de registre ou d’auto-entrepreneur"],
                "text": "<p>Quatre questions :</p><ol><li>Suis-je déjà inscrit, et depuis quand "
                "?</li><li>Ai-je des arriérés ? Combien ?</li><li>Combien par mois, et sur quel "
                "revenu ?</li><li>Quand commencent mes droits et ceux de mes enfants ?</li></ol>",
            },
            facts=["amo-rates"],
        ),
        step(
            ar={
                "title": "أؤدي كل شهر وأحتفظ بالوصل",
                "who": "أنتم",
                "where": "حيث تدلكم الوكالة: شباك القرب أو الهاتف",
                "cost": "مثال: كان 135 درهما في الشهر للصانع سنة 2021",
                "days": "اليوم نفسه من كل شهر",
                "papers": ["وصل كل شهر، أو صورته"],
                "text": "<p>ضعوا في علبة 5 دراهم كل يوم: في آخر الشهر عندكم 150 درهما.</p>",
            },
            fr={
                "title": "Payer chaque mois, garder le reçu",
                "who": "Vous",
                "where": "Où l’agence vous le dit : point de proximité ou téléphone",
                "cost": "Exemple : 135 DH par mois pour un artisan en 2021",
                "days": "Le même jour chaque mois",
                "papers": ["Le reçu du mois, ou sa photo"],
                "text": "<p>Mettez 5 DH par jour dans une boîte : 150 DH en fin de mois.</p>",
            },
            facts=[],
        ),
        heading("تخافون من المتأخرات؟", "Vous craignez les arriérés ?"),
        fact("amo-paid-share"),
        paragraph(
            "<p>لستم وحدكم. المتأخرات تكبر إن سكتنا عنها. اطلبوا من الوكالة كشفا مكتوبا، ثم "
            "اسألوا عن الأداء على أقساط. لا توقعوا ورقة لا تفهمونها.</p>",
            "<p>Vous n’êtes pas seuls. Les arriérés grossissent dans le silence. Demandez un "
            "relevé écrit, puis un paiement en plusieurs fois. Ne signez rien que vous ne "
            "compreniez.</p>",
        ),
        warn(
            "مبلغ 135 درهما من سنة 2021، والنسب قد تكون تغيرت. الرقم الصحيح عند الوكالة.",
            "Les 135 DH datent de 2021 et les taux ont pu changer. Le bon chiffre est à l’agence.",
        ),
        info(
            "صعب عليكم أداء الاشتراك؟ اسألوا أيضا السلطة المحلية عن أنواع الدعم المتاحة في "
            "جماعتكم.",
            "La cotisation est trop lourde ? Demandez aussi à l’autorité locale quelles aides "
            "existent dans votre commune.",
        ),
        links(
            ("أخرج من النوار", "Sortir de l’informel", "guide:leave-informal"),
            ("أختار الشكل القانوني", "Choisir une forme juridique", "guide:legal-form"),
            ("أتحدث إلى مستشار", "Parler à un conseiller", "guide:help"),
        ),
    ],
)
