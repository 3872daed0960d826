"""The words of the walk in both languages, as a person reads them."""

WORDS = {
    "ar": {
        "dir": "rtl",
        "switch": "Français",
        "guide": "تأسيس",
        "question": "بغينا نأسسو تعاونية ديال العسل، شحال خاصنا ديال الناس؟",
        "answers": ["السلام عليكم، خمسة أشخاص على الأقل.", "ابدؤوا بطلب التسمية."],
        "offline": ["شكرا، فهمت.", "متى نبدأ؟"],
        "meanwhile": ["أنا معكم.", "لا تترددوا."],
        "capsule_title": "أرنب كبير يضحك",
        "capsules": "الكبسولات",
    },
    "fr": {
        "dir": "ltr",
        "switch": "العربية",
        "guide": "Créer",
        "question": "Nous voulons fonder une coopérative de miel, combien faut-il être ?",
        "answers": ["Bonjour, cinq personnes au moins.", "Commencez par la dénomination."],
        "offline": ["Merci, j’ai compris.", "Quand commencer ?"],
        "meanwhile": ["Je suis là.", "N’hésitez pas."],
        "capsule_title": "Le grand lapin rit",
        "capsules": "Capsules",
    },
}
