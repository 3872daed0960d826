"""Loans for the very small."""

from typing import Any

from cms.seed_content.schemes.shape import ASK_AR, ASK_FR, row, scheme

SMALL_LOANS: list[dict[str, Any]] = [
    scheme(
        "start-tpe",
        topics=["fund.intelaka"],
        provider_ar="البنك نفسه الذي أعطى قرض انطلاقة",
        provider_fr="La banque du prêt Intelaka",
        amount_max=50000,
        rate_min="0",
        rate_max="0",
        last_known="2022-10",
        facts=["start-tpe-loan"],
        criteria=[
            row(
                "stage",
                "founding",
                "starting",
                ar="مقاولة صغيرة جدا في بدايتها",
                fr="Très petite entreprise en création",
            ),
            row(
                "other",
                ar="لها قرض انطلاقة لا يتجاوز 300.000 درهم",
                fr="Avec un prêt Intelaka de 300 000 DH au plus",
            ),
        ],
        counters=[("البنك الذي أعطى قرض انطلاقة", "La banque du prêt Intelaka")],
        ar={
            "title": "ستارت-المقاولة الصغيرة جدا (Start-TPE)",
            "slug": "start-tpe",
            "summary": "قرض بلا فائدة إلى 50.000 درهم، يضاف إلى قرض انطلاقة لا يتجاوز 300.000 درهم.",
            "amount_text": "إلى 50.000 درهم بلا فائدة",
            "terms": ["لا يطلب وحده: مع قرض انطلاقة فقط", "قرض يرد"],
            "papers": [ASK_AR, "ملف انطلاقة نفسه"],
            "where": "وكالتكم البنكية، مع ملف انطلاقة.",
            "notes": "هل تعد التعاونية مقاولة صغيرة جدا هنا؟ اسألوا البنك. آخر خبر: 2022.",
        },
        fr={
            "title": "Start-TPE",
            "slug": "start-tpe",
            "summary": "Jusqu’à 50 000 DH sans intérêt, en plus d’un prêt Intelaka de 300 000 DH au plus.",
            "amount_text": "Jusqu’à 50 000 DH, sans intérêt",
            "terms": ["Jamais seul : avec un prêt Intelaka", "Un prêt se rend"],
            "papers": [ASK_FR, "Le dossier Intelaka"],
            "where": "Votre agence bancaire, avec le dossier Intelaka.",
            "notes": "Une coopérative compte-t-elle comme TPE ici ? Demandez à la banque. Dernière "
            "information : 2022.",
        },
    ),
    scheme(
        "microfinance",
        topics=["fund.finder", "form.informal"],
        provider_ar="جمعيات ومؤسسات القروض الصغرى",
        provider_fr="Organismes de microfinance",
        amount_max=150000,
        last_known="2021-06",
        windows=[(None, None)],
        facts=["microcredit-ceiling"],
        criteria=[
            row(
                "form",
                "informal",
                "auto_entrepreneur",
                "project",
                ar="أشخاص ذوو دخل محدود، ومقاولات صغيرة جدا",
                fr="Personnes à revenu modeste, micro-entreprises",
            ),
        ],
        counters=[("وكالات الأمانة والتوفيق وغيرها", "Agences d’Al Amana, Attawfiq et autres")],
        ar={
            "title": "القروض الصغرى",
            "slug": "korod-soghra",
            "summary": "قرض صغير لمن لا ضمانة له، في حدود 150.000 درهم (15 مليون سنتيم) بعد القانون "
            "50.20.",
            "amount_text": "إلى 150.000 درهم، حسب المؤسسة",
            "terms": [
                "السقف ارتفع من 50.000 إلى 150.000 درهم",
                "الفائدة أعلى من البنك في الغالب: قارنوا المبلغ الذي ستردونه كله",
            ],
            "papers": [ASK_AR, "ما يثبت النشاط والدخل"],
            "where": "وكالات القروض الصغرى: الأمانة، التوفيق وغيرهما.",
            "notes": "القرض باسم الشخص: لا تأخذوه لتعاونية لم تؤسس بعد قبل أن تتفقوا من يرده.",
        },
        fr={
            "title": "Microcrédit",
            "slug": "microcredit",
            "summary": "Un petit prêt pour qui n’a pas de garantie, dans la limite de 150 000 DH depuis la "
            "loi 50-20.",
            "amount_text": "Jusqu’à 150 000 DH, selon l’organisme",
            "terms": [
                "Le plafond est passé de 50 000 à 150 000 DH",
                "Le taux dépasse souvent celui des banques : comparez la somme totale à rendre",
            ],
            "papers": [ASK_FR, "Preuve de l’activité et des revenus"],
            "where": "Les agences de microfinance : Al Amana, Attawfiq et autres.",
            "notes": "Le prêt est au nom d’une personne : avant la création, convenez de qui le rendra.",
        },
    ),
]
