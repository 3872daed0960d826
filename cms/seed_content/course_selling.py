"""The course "Sell online": three lessons of text cards and questions with feedback.

The jar of honey is the example of the capsule: 28 + 6 + 10 = 44, sold at 40.
"""

from typing import Any

Words = dict[str, Any]


def _text(key: str, ar: tuple[str, str], fr: tuple[str, str]) -> Words:
    """A card to read: ``(title, html)`` in each language."""
    return {
        "key": key,
        "type": "text",
        "ar": {"title": ar[0], "html": ar[1]},
        "fr": {"title": fr[0], "html": fr[1]},
    }


def _question(
    key: str, question_key: str, kind: str, *, ar: Words, fr: Words, **more: Any
) -> Words:
    """A card to answer; ``more`` carries the answer of a number or an order."""
    question = {"key": question_key, "type": kind, "ar": ar, "fr": fr} | more
    return {"key": key, "type": "question", "question": question}


def _ask(prompt: str, explanation: str, *options: Words) -> Words:
    return {"prompt": prompt, "options": list(options), "explanation": explanation}


def _right(key: str, text: str, feedback: str = "") -> Words:
    return {"key": key, "text": text, "correct": True, "feedback": feedback}


def _wrong(key: str, text: str, feedback: str) -> Words:
    return {"key": key, "text": text, "correct": False, "feedback": feedback}


PRICE: Words = {
    "key": "price",
    "ar": {
        "title": "ثمن التكلفة: برطمان العسل",
        "summary": "كم يكلفكم المنتوج حقا، وبكم تبيعونه حتى لا تخسروا.",
    },
    "fr": {
        "title": "Le coût de revient : le pot de miel",
        "summary": "Ce que le produit vous coûte vraiment, et à quel prix vendre sans perdre.",
    },
    "minutes": 6,
    "cards": [
        _text(
            "c1",
            (
                "كل ما ندفعه يدخل في الحساب",
                "<p>ثمن التكلفة هو مجموع ما يكلفكم منتوج واحد إلى أن يصل إلى الزبون:</p><ul><li>المواد"
                "</li><li>الوقت</li><li>التعليب</li><li>التوصيل</li><li>العمولة، إن وجدت</li></ul>",
            ),
            (
                "Tout ce que l’on paie compte",
                "<p>Le coût de revient est tout ce qu’un produit vous coûte jusque chez le client :</p>"
                "<ul><li>les matières</li><li>le temps</li><li>l’emballage</li><li>la livraison</li>"
                "<li>la commission, s’il y en a une</li></ul>",
            ),
        ),
        _question(
            "q1",
            "price-jar",
            "choice",
            ar=_ask(
                "بعتم البرطمان بـ40 درهما. العسل 28، البرطمان 6، التوصيل 10. هل ربحتم؟",
                "28 + 6 + 10 = 44. كل برطمان يكلفكم أكثر من ثمنه.",
                _wrong("a", "نعم، ربحنا 12 درهما", "حسبتم العسل وحده. أضيفوا البرطمان والتوصيل."),
                _right("b", "لا، خسرنا 4 دراهم", "صحيح. 44 ناقص 40 تساوي 4 دراهم."),
                _wrong("c", "لا ربح ولا خسارة", "لو بعتم بـ44 لكان هذا صحيحا. أنتم بعتم بـ40."),
            ),
            fr=_ask(
                "Vous vendez le pot 40 DH. Miel 28, pot 6, livraison 10. Avez-vous gagné ?",
                "28 + 6 + 10 = 44. Chaque pot vous coûte plus que son prix.",
                _wrong(
                    "a", "Oui, 12 DH", "Vous avez compté le miel seul. Ajoutez pot et livraison."
                ),
                _right("b", "Non, vous perdez 4 DH", "Exact. 44 moins 40 font 4 DH."),
                _wrong("c", "Ni gain ni perte", "Ce serait vrai à 44 DH. Vous avez vendu à 40."),
            ),
        ),
        _question(
            "q2",
            "price-total",
            "number",
            ar=_ask(
                "كم درهما يكلف البرطمان الواحد؟ (العسل 28، البرطمان 6، التوصيل 10)",
                "28 + 6 + 10 = 44 درهما.",
            ),
            fr=_ask(
                "Combien de dirhams coûte un pot ? (miel 28, pot 6, livraison 10)",
                "28 + 6 + 10 = 44 DH.",
            ),
            answer={"value": 44, "tolerance": 0, "unit": "DH"},
        ),
        _text(
            "c2",
            (
                "الوقت أيضا له ثمن",
                "<p>في المثال لم نحسب وقتكم بعد. إذا كان البرطمان يأخذ ربع ساعة، وساعة العمل عندكم "
                "بـ20 درهما، فأضيفوا 5 دراهم: صارت التكلفة 49.</p><p><b>قاعدة عملية:</b> اكتبوا التكلفة "
                "أولا، ثم أضيفوا الربح. لا تبدؤوا بثمن الجار.</p>",
            ),
            (
                "Le temps a aussi un prix",
                "<p>L’exemple oublie encore votre temps. Si un pot prend un quart d’heure et que votre "
                "heure vaut 20 DH, ajoutez 5 DH : le coût passe à 49.</p><p><b>Règle pratique :</b> "
                "écrivez le coût d’abord, ajoutez le gain ensuite. Ne partez pas du prix du voisin.</p>",
            ),
        ),
        _question(
            "q3",
            "price-parts",
            "multiple",
            ar=_ask(
                "ماذا يدخل في ثمن التكلفة؟ اختاروا كل ما يصح.",
                "المواد والتعليب والوقت والتوصيل تدخل. أما ثمن الجار فلا يقول شيئا عن تكلفتكم.",
                _right("a", "البرطمان والعنونة", "نعم، التعليب تكلفة."),
                _right("b", "وقت من يعبئ", "نعم، العمل له ثمن."),
                _right("c", "التوصيل الذي تؤدونه", "نعم، ما دمتم أنتم من يؤديه."),
                _wrong("d", "ثمن الجار في السوق", "هذا ثمن البيع عند غيركم، وليس تكلفة عندكم."),
            ),
            fr=_ask(
                "Qu’est-ce qui entre dans le coût ? Cochez tout ce qui est juste.",
                "Matières, emballage, temps et livraison comptent. Le prix du voisin ne dit rien de "
                "votre coût.",
                _right("a", "Le pot et l’étiquette", "Oui, l’emballage est un coût."),
                _right("b", "Le temps de qui remplit", "Oui, le travail a un prix."),
                _right(
                    "c", "La livraison que vous payez", "Oui, tant que c’est vous qui la payez."
                ),
                _wrong(
                    "d", "Le prix du voisin au marché", "C’est son prix de vente, pas votre coût."
                ),
            ),
        ),
        _text(
            "c3",
            (
                "ماذا تفعلون غدا",
                "<p>خذوا منتوجا واحدا. املؤوا خمسة أسطر: المواد، الوقت، التعليب، التوصيل، العمولة. "
                "اجمعوا. إذا كان الثمن أقل من المجموع، غيروا الثمن أو التعليب أو طريقة التوصيل قبل أن "
                "تبيعوا أكثر.</p>",
            ),
            (
                "Ce que vous faites demain",
                "<p>Prenez un seul produit. Remplissez cinq lignes : matières, temps, emballage, "
                "livraison, commission. Additionnez. Si le prix est plus bas que le total, changez le "
                "prix, l’emballage ou la livraison avant de vendre davantage.</p>",
            ),
        ),
    ],
}

PICTURES: Words = {
    "key": "pictures",
    "ar": {
        "title": "ثلاث صور ووصف صادق",
        "summary": "صور واضحة بالهاتف، وعنونة تجيب عن أسئلة الزبون قبل أن يسألها.",
    },
    "fr": {
        "title": "Trois photos et une description vraie",
        "summary": "Des photos nettes au téléphone, une étiquette qui répond avant la question.",
    },
    "minutes": 5,
    "cards": [
        _text(
            "c1",
            (
                "ثلاث صور تكفي",
                "<ol><li>المنتوج وحده، على قماش بلون واحد.</li><li>العنونة من قريب، وتقرأ.</li><li>المنتوج "
                "في اليد، ليعرف الزبون حجمه.</li></ol><p><b>قاعدة عملية:</b> ضوء النهار قرب نافذة، بلا "
                "فلاش، وعدسة ممسوحة.</p>",
            ),
            (
                "Trois photos suffisent",
                "<ol><li>Le produit seul, sur un tissu uni.</li><li>L’étiquette de près, lisible.</li>"
                "<li>Le produit en main, pour montrer sa taille.</li></ol><p><b>Règle pratique :</b> "
                "lumière du jour près d’une fenêtre, sans flash, objectif essuyé.</p>",
            ),
        ),
        _question(
            "q1",
            "photo-light",
            "choice",
            ar=_ask(
                "أين تأخذون صورة برطمان العسل؟",
                "ضوء النهار يظهر لون العسل كما هو، بلا لمعان ولا ظل قوي.",
                _wrong("a", "ليلا، بالفلاش", "الفلاش يترك بقعة بيضاء على الزجاج ويغير اللون."),
                _right("b", "نهارا، قرب نافذة", "صحيح. الضوء لين واللون صادق."),
                _wrong("c", "في الخارج عند الظهر، تحت الشمس", "الظل قوي والزجاج يلمع."),
            ),
            fr=_ask(
                "Où photographier le pot de miel ?",
                "La lumière du jour montre la vraie couleur, sans reflet ni ombre dure.",
                _wrong(
                    "a",
                    "La nuit, au flash",
                    "Le flash fait une tache blanche et change la couleur.",
                ),
                _right("b", "Le jour, près d’une fenêtre", "Exact. Lumière douce, couleur vraie."),
                _wrong(
                    "c", "Dehors à midi, au soleil", "Les ombres sont dures et le verre brille."
                ),
            ),
        ),
        _text(
            "c2",
            (
                "وصف صادق، وعنونة كاملة",
                "<p>في الوصف: الاسم، الوزن، المكونات، من أين يأتي، الثمن مع التوصيل، وأجل التسليم.</p><p>"
                "على العنونة (ليتيكيت) بالعربية والفرنسية: الاسم، المكونات، الوزن، التاريخ، التعاونية، "
                "ورقم ترخيص أونسا.</p><p>لا تكتبوا «يشفي» ولا «بيو» بلا شهادة.</p>",
            ),
            (
                "Une description vraie, une étiquette complète",
                "<p>Dans la description : nom, poids, composition, origine, prix avec livraison, délai.</p>"
                "<p>Sur l’étiquette, en arabe et en français : nom, composition, poids, date, coopérative, "
                "numéro d’autorisation ONSSA.</p><p>N’écrivez ni « guérit », ni « bio » sans certificat."
                "</p>",
            ),
        ),
        _question(
            "q2",
            "label-bio",
            "yes_no",
            ar=_ask(
                "نحلكم في الجبل بلا أدوية. هل تكتبون «بيو» دون شهادة؟",
                "القانون 39.12: لا يسمى «بيو» إلا منتوج مصادق عليه. اكتبوا «عسل جبلي» مثلا.",
                _wrong("yes", "نعم", "ولو كان طبيعيا، كلمة «بيو» تحتاج إلى مصادقة."),
                _right("no", "لا", "صحيح. اذكروا المكان والنبتة بدل ذلك."),
            ),
            fr=_ask(
                "Vos ruches sont en montagne, sans traitement. Écrivez-vous « bio » sans certificat ?",
                "Loi 39-12 : seul un produit certifié s’appelle bio. Écrivez « miel de montagne ».",
                _wrong("yes", "Oui", "Même naturel, le mot bio demande une certification."),
                _right("no", "Non", "Exact. Dites plutôt le lieu et la plante."),
            ),
        ),
        _question(
            "q3",
            "label-lines",
            "multiple",
            ar=_ask(
                "ما الذي يحتاجه الزبون في الوصف؟ اختاروا كل ما يصح.",
                "الوزن والثمن الكامل وأجل التسليم: هذه أسئلة كل زبون.",
                _right("a", "الوزن الصافي", "نعم، بدونه لا يقارن الثمن."),
                _right("b", "الثمن مع التوصيل", "نعم، فلا مفاجأة عند الباب."),
                _right("c", "أجل التسليم", "نعم، والتزموا به."),
                _wrong("d", "أرقام هواتف زبناء سابقين", "هذه معطيات شخصية: لا تنشروها أبدا."),
            ),
            fr=_ask(
                "De quoi le client a-t-il besoin dans la description ? Cochez tout ce qui est juste.",
                "Poids, prix complet, délai : ce sont les questions de chaque client.",
                _right("a", "Le poids net", "Oui, sans lui on ne compare pas le prix."),
                _right("b", "Le prix avec la livraison", "Oui, pas de surprise à la porte."),
                _right("c", "Le délai de livraison", "Oui, et tenez-le."),
                _wrong(
                    "d",
                    "Les téléphones d’anciens clients",
                    "Ce sont des données personnelles : ne les publiez jamais.",
                ),
            ),
        ),
        _text(
            "c3",
            (
                "ماذا تفعلون غدا",
                "<p>التقطوا ثلاث صور لمنتوج واحد. اكتبوا وصفا من خمسة أسطر. اطلبوا من شخص لا يعرف "
                "المنتوج أن يقرأه: كل سؤال يطرحه سطر ناقص.</p>",
            ),
            (
                "Ce que vous faites demain",
                "<p>Prenez trois photos d’un seul produit. Écrivez cinq lignes. Faites-les lire à "
                "quelqu’un qui ne connaît pas le produit : chaque question posée est une ligne qui "
                "manque.</p>",
            ),
        ),
    ],
}

PARCEL: Words = {
    "key": "parcel",
    "ar": {
        "title": "الدفع والطرد والجواب",
        "summary": "الدفع عند التسليم، قاعدة الكيلوغرام الواحد، ورد المال داخل 15 يوما.",
    },
    "fr": {
        "title": "Paiement, colis et réponses",
        "summary": "Le paiement à la livraison, la règle du kilo, le remboursement en 15 jours.",
    },
    "minutes": 6,
    "cards": [
        _text(
            "c1",
            (
                "الدفع عند التسليم",
                "<p>الزبون يؤدي عندما يصله الطرد (خلص فاش يوصلك). هذه هي العادة. لكن كل توصيل يكلف 30 "
                "درهما أو أكثر، وبعض الطرود ترجع.</p><p><b>قاعدة عملية:</b> أكدوا الطلبية بالهاتف قبل "
                "الإرسال، واجمعوا عدة منتوجات في طرد واحد.</p>",
            ),
            (
                "Le paiement à la livraison",
                "<p>Le client paie quand le colis arrive. C’est l’habitude. Mais chaque livraison coûte 30 "
                "DH ou plus, et des colis reviennent.</p><p><b>Règle pratique :</b> confirmez la commande "
                "par téléphone avant l’envoi, et groupez plusieurs produits.</p>",
            ),
        ),
        _question(
            "q1",
            "parcel-kilo",
            "choice",
            ar=_ask(
                "طرد وزنه 800 غرام. من يوصله؟",
                "الطرود من كيلوغرام أو أقل من اختصاص بريد المغرب. لما فوقه: البريد أو شركة خاصة.",
                _wrong("a", "شركة توصيل خاصة", "تحت الكيلوغرام، هذا من اختصاص البريد. هناك غرامة."),
                _right("b", "بريد المغرب", "صحيح. 800 غرام أقل من كيلوغرام."),
                _wrong("c", "شركة خاصة، بعد إضافة حجر للطرد", "حيلة لا تنفع: بيعوا برطمانين معا."),
            ),
            fr=_ask(
                "Un colis pèse 800 grammes. Qui le livre ?",
                "Jusqu’à 1 kg, le colis est réservé à Barid Al-Maghrib. Au-delà : poste ou transporteur.",
                _wrong(
                    "a", "Un transporteur privé", "Sous 1 kg, c’est réservé à la poste. Amende."
                ),
                _right("b", "Barid Al-Maghrib", "Exact. 800 grammes, c’est moins d’un kilo."),
                _wrong(
                    "c",
                    "Un privé, avec une pierre dedans",
                    "Mauvaise ruse : vendez deux pots ensemble.",
                ),
            ),
        ),
        _question(
            "q2",
            "parcel-order",
            "order",
            ar=_ask(
                "رتبوا: من الطلبية إلى المال.",
                "التأكيد قبل التعليب يوفر طردا مرفوضا، ورقم التتبع يطمئن الزبون.",
                _right("call", "نتصل بالزبون ونؤكد الثمن والعنوان"),
                _right("pack", "نعلب ونضع ورقة الإرجاع"),
                _right("send", "نودع الطرد ونأخذ الوصل"),
                _right("tell", "نرسل للزبون رقم الطرد"),
                _right("money", "نقبض المال ونسجله في الدفتر"),
            ),
            fr=_ask(
                "Mettez dans l’ordre : de la commande à l’argent.",
                "Confirmer avant d’emballer évite un colis refusé ; le numéro rassure le client.",
                _right("call", "Appeler le client, confirmer prix et adresse"),
                _right("pack", "Emballer, avec le bon de retour"),
                _right("send", "Déposer le colis et garder le reçu"),
                _right("tell", "Envoyer au client le numéro du colis"),
                _right("money", "Recevoir l’argent et le noter au cahier"),
            ),
            answer=["call", "pack", "send", "tell", "money"],
        ),
        _text(
            "c2",
            (
                "الزبون غير رأيه",
                "<p>القانون 31.08 يحمي من يشتري عن بعد. إذا تراجع الزبون، تردون ماله داخل 15 يوما. أجل "
                "التراجع نفسه، 7 أيام حسب المتداول، في انتظار التحقق؛ وله استثناءات مثل السريع التلف.</p>"
                "<p><b>قاعدة عملية:</b> جواب في اليوم نفسه، ولو بكلمة: «وصلتنا رسالتكم، نجيبكم "
                "غدا».</p>",
            ),
            (
                "Le client change d’avis",
                "<p>La loi 31-08 protège l’achat à distance. Si le client se rétracte, vous le remboursez "
                "dans les 15 jours. Le délai pour se rétracter, 7 jours selon l’usage, reste à vérifier ; "
                "il a des exceptions, comme les denrées périssables.</p><p><b>Règle pratique :</b> répondez "
                "le jour même, même d’un mot : « Bien reçu, réponse demain ».</p>",
            ),
        ),
        _question(
            "q3",
            "parcel-refund",
            "number",
            ar=_ask(
                "تراجع الزبون عن الشراء. داخل كم يوما على الأكثر تردون ماله؟",
                "القانون 31.08: رد المال داخل 15 يوما.",
            ),
            fr=_ask(
                "Le client se rétracte. Sous combien de jours au plus le remboursez-vous ?",
                "Loi 31-08 : remboursement dans les 15 jours.",
            ),
            answer={"value": 15, "tolerance": 0, "unit": ""},
        ),
        _question(
            "q4",
            "parcel-data",
            "yes_no",
            ar=_ask(
                "هل تطلبون رقم البطاقة الوطنية من الزبون لإرسال الطرد؟",
                "خذوا ما يلزم فقط: الاسم والهاتف والعنوان. جمع رقم البطاقة يحتاج إلى إذن من CNDP.",
                _wrong("yes", "نعم", "لا حاجة إليه، وجمعه يحتاج إلى إذن."),
                _right("no", "لا", "صحيح. الاسم والهاتف والعنوان تكفي."),
            ),
            fr=_ask(
                "Demandez-vous au client son numéro de carte nationale pour envoyer le colis ?",
                "Prenez le nécessaire : nom, téléphone, adresse. Collecter ce numéro demande une "
                "autorisation de la CNDP.",
                _wrong("yes", "Oui", "Inutile, et sa collecte demande une autorisation."),
                _right("no", "Non", "Exact. Nom, téléphone et adresse suffisent."),
            ),
        ),
    ],
}

COURSE: Words = {
    "key": "sell-online",
    "ar": {
        "title": "البيع عبر الإنترنت",
        "summary": "ثلاثة دروس قصيرة: ثمن التكلفة، الصور والوصف، ثم الدفع والطرد. بأسئلة وتصحيح فوري.",
    },
    "fr": {
        "title": "Vendre en ligne",
        "summary": "Trois leçons courtes : le coût, les photos et la description, puis le paiement et "
        "le colis. Avec des questions corrigées tout de suite.",
    },
    "lessons": [PRICE, PICTURES, PARCEL],
}
