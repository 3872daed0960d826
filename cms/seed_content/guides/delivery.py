"""Sending parcels."""

from cms.seed_content.guides.shape import fact, guide, heading, info, links, paragraph, step, warn

DELIVERY = guide(
    "delivery",
    ["sell.delivery"],
    ar={
        "title": "التوصيل: كيف نرسل الطرد بالبريد أو بشركة توصيل",
        "slug": "tawsil-torod",
        "summary": "توصيل الطلبات (ليفريزون): طرد من كيلوغرام أو أقل بالبريد، ما فوقه بشركة "
        "توصيل، التلفيف، الأجل، والطرد المرفوض.",
    },
    fr={
        "title": "Livraison des colis : poste ou transporteur ?",
        "slug": "livraison-colis",
        "summary": "Livrer une commande : jusqu’à 1 kg par la poste, au-delà par transporteur, "
        "l’emballage, les délais, le colis refusé.",
    },
    body=[
        fact("post-monopoly"),
        fact("distance-selling-delivery-days"),
        step(
            ar={
                "title": "نزن ونختار",
                "who": "من يعلب",
                "where": "ميزان التعاونية",
                "cost": "ميزان صغير",
                "days": "خمس دقائق",
                "papers": ["جدول الأثمان: الوزن، المدينة، البريد، الشركة"],
                "text": "<p>الطرد مع غلافه. كيلوغرام أو أقل: بريد المغرب. أكثر: قارنوا بين البريد "
                "وشركتين.</p><p>اسألوا كل شركة: كم إلى مدينتنا؟ متى تمرون؟ ماذا إذا انكسر؟ متى "
                "تسلمون مال الزبون؟</p>",
            },
            fr={
                "title": "Peser et choisir",
                "who": "Qui emballe",
                "where": "La balance de la coopérative",
                "cost": "Une petite balance",
                "days": "Cinq minutes",
                "papers": ["Un tableau : poids, ville, poste, transporteur"],
                "text": "<p>Pesez le colis fermé. 1 kg ou moins : Barid Al-Maghrib. Plus : "
                "comparez la poste et deux transporteurs.</p><p>Demandez : quel prix, quel jour "
                "de passage, que faites-vous de la casse, quand versez-vous l’argent ?</p>",
            },
            facts=["post-offices"],
        ),
        step(
            ar={
                "title": "نلفف ونجرب",
                "who": "من يعلب",
                "where": "طاولة نظيفة",
                "cost": "علبة وورق: احسبوها في الثمن",
                "days": "عشر دقائق لكل طرد",
                "papers": [
                    "العنوان والهاتف، كبيرين وواضحين",
                    "ورقة شكر فيها رقمكم وكيف يرجع المنتوج",
                ],
                "text": "<p>برطمان زجاج: كيس مقفل، ثم ورق، ثم علبة صلبة. هزوها: إذا سمعتم صوتا، "
                "زيدوا الورق. أسقطوا طرد تجربة من علو متر.</p>",
            },
            fr={
                "title": "Emballer et essayer",
                "who": "Qui emballe",
                "where": "Une table propre",
                "cost": "Carton et papier : comptez-les dans le prix",
                "days": "Dix minutes par colis",
                "papers": [
                    "Adresse et téléphone, grands et nets",
                    "Un mot de merci : votre numéro, comment rendre",
                ],
                "text": "<p>Un pot en verre : sachet fermé, papier, carton solide. Secouez : un "
                "bruit ? Ajoutez du papier. Faites tomber un colis d’essai d’un mètre.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "نرسل ونخبر الزبون",
                "who": "من يرسل",
                "where": "أقرب مكتب بريد أو نقطة الشركة",
                "cost": "حسب الجدول",
                "days": "يومان ثابتان في الأسبوع",
                "papers": ["وصل الإرسال ورقم التتبع"],
                "text": "<p>أيام ثابتة أحسن من وعد كل يوم. مثلا الاثنين والخميس. أرسلوا للزبون "
                "صورة الوصل.</p>",
            },
            fr={
                "title": "Envoyer et prévenir",
                "who": "Qui envoie",
                "where": "Le bureau de poste ou le point relais",
                "cost": "Selon le tableau",
                "days": "Deux jours fixes par semaine",
                "papers": ["Le reçu et le numéro de suivi"],
                "text": "<p>Des jours fixes valent mieux qu’une promesse quotidienne. Lundi et "
                "jeudi, par exemple. Envoyez la photo du reçu.</p>",
            },
            facts=[],
        ),
        step(
            ar={
                "title": "الطرد رجع: ماذا نفعل؟",
                "who": "المسؤول عن الزبناء",
                "where": "بالهاتف",
                "cost": "ثمن الذهاب والرجوع",
                "days": "في يوم الرجوع",
                "papers": ["دفتر الطرود الراجعة: السبب والكلفة"],
                "text": "<p>اتصلوا بلطف: غاب؟ غير رأيه؟ العنوان خطأ؟ اكتبوا السبب. بعد شهر ترون "
                "ما يجب إصلاحه.</p>",
            },
            fr={
                "title": "Le colis est revenu : que faire ?",
                "who": "La personne qui suit les clients",
                "where": "Au téléphone",
                "cost": "L’aller et le retour",
                "days": "Le jour du retour",
                "papers": ["Le cahier des retours : motif et coût"],
                "text": "<p>Appelez gentiment : absent, changé d’avis, adresse fausse ? Notez-le. "
                "En un mois, vous verrez quoi réparer.</p>",
            },
            facts=["cod-cost"],
        ),
        warn(
            "لا تضعوا ملحا ولا حجرا ليتجاوز الطرد كيلوغراما. بيعوا برطمانين معا: الزبون يوفر "
            "وأنتم تربحون.",
            "N’ajoutez ni sel ni pierre pour dépasser 1 kg. Vendez deux pots ensemble : le client "
            "économise, vous gagnez.",
        ),
        heading("مثال: كم يكلف طرد؟", "Exemple : que coûte un colis ?"),
        paragraph(
            "<p>أرقام للفهم. برطمانان: علبة 5 دراهم، ورق وشريط 2، توصيل 35. المجموع 42 درهما، أي "
            "21 للبرطمان. لو أرسلنا واحدا وحده لكان 42 كلها عليه.</p>",
            "<p>Des chiffres pour comprendre. Deux pots : carton 5 DH, papier et ruban 2, "
            "livraison 35. Total 42 DH, soit 21 par pot. Un pot seul porterait les 42.</p>",
        ),
        heading("زبون قريب؟", "Un client proche ?"),
        paragraph(
            "<p>فكروا في نقطة تسلم: دكان في المدينة، يوم السوق، أو محطة الطاكسي. لا طرد ولا "
            "كسر.</p>",
            "<p>Pensez au point de retrait : une boutique en ville, le jour du souk, la station "
            "de taxis. Ni colis, ni casse.</p>",
        ),
        fact("social-networks-stands"),
        info(
            "الزيت والعسل في الصيف: لا ترسلوا يوم الجمعة. الطرد الذي ينتظر يومين في الحر يفسد.",
            "Huile et miel en été : n’envoyez pas le vendredi. Un colis qui attend deux jours au "
            "chaud se gâte.",
        ),
        links(
            ("حساب ثمن التكلفة", "Le coût de revient", "guide:pricing"),
            ("الأداء والدفع عند التسليم", "Les moyens de paiement", "guide:payment"),
            ("قانون البيع عبر الإنترنت", "La loi de la vente en ligne", "guide:online-law"),
        ),
    ],
)
