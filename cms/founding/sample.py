"""An invented founding, so that people see each paper before they write a word."""

import datetime as dt

from cms.founding.rules import Founding, Member

PEOPLE = {
    "ar": (
        ("خديجة أيت بلقاسم", "حرفية", "حي النخيل، تارودانت", "chair"),
        ("فاطمة الزهراء المرابط", "فلاحة", "دوار تيزي، تارودانت", "treasurer"),
        ("ليلى بنعمر", "محاسبة", "شارع المسيرة، تارودانت", "secretary"),
        ("سعيد أوبلا", "فلاح", "دوار أغبالو، تارودانت", "director"),
        ("رشيدة الحسني", "عشابة", "حي السلام، تارودانت", "director"),
    ),
    "fr": (
        ("Khadija Aït Belkacem", "Artisane", "Hay Nakhil, Taroudant", "chair"),
        ("Fatima Zahra Mrabet", "Agricultrice", "Douar Tizi, Taroudant", "treasurer"),
        ("Leïla Benomar", "Comptable", "Rue Al Massira, Taroudant", "secretary"),
        ("Saïd Oubella", "Agriculteur", "Douar Aghbalou, Taroudant", "director"),
        ("Rachida Hassani", "Herboriste", "Hay Salam, Taroudant", "director"),
    ),
}
WORDS = {
    "ar": {
        "names": ("تيزي للأعشاب", "أزير الأطلس", "نباتات تيزي"),
        "object": "تجفيف الأعشاب العطرية والطبية وتلفيفها وبيعها.",
        "address": "زنقة الزيتون، رقم 12، حي النخيل",
        "town": "تارودانت",
        "province": "تارودانت",
        "court": "تارودانت",
        "meeting_place": "دار الحي، تارودانت",
        "bank": "وكالة بنكية بتارودانت",
        "in_kind": "مجفف شمسي للأعشاب",
    },
    "fr": {
        "names": ("Tizi Plantes", "Azir de l’Atlas", "Herbes de Tizi"),
        "object": "Sécher, conditionner et vendre des plantes aromatiques et médicinales.",
        "address": "12, rue des Oliviers, Hay Nakhil",
        "town": "Taroudant",
        "province": "Taroudant",
        "court": "Taroudant",
        "meeting_place": "Maison de quartier, Taroudant",
        "bank": "agence bancaire de Taroudant",
        "in_kind": "Séchoir solaire pour plantes",
    },
}


def sample(language: str) -> Founding:
    """Five invented members of an invented cooperative, in the language of the paper."""
    words, people = WORDS[language], PEOPLE[language]
    members = tuple(
        Member(
            name=name,
            profession=profession,
            address=address,
            shares=10 + 5 * (number == 0),
            paid=250,
            in_kind=str(words["in_kind"]) if number == 0 else "",
            in_kind_value=500 if number == 0 else None,
            role=role,
        )
        for number, (name, profession, address, role) in enumerate(people)
    )
    return Founding(
        names=words["names"],  # type: ignore[arg-type]
        object=str(words["object"]),
        activities=("sell", "employ"),
        sector="cosmetics",
        duration=99,
        address=str(words["address"]),
        town=str(words["town"]),
        province=str(words["province"]),
        region="MA-09",
        court=str(words["court"]),
        share_value=100,
        capital_rate="0",
        organ="board",
        term=3,
        meeting_date=dt.date(2026, 10, 3),
        meeting_time="10:30",
        meeting_place=str(words["meeting_place"]),
        session_chair=people[0][0],
        session_secretary=people[2][0],
        mandated=people[2][0],
        phone="+212 600 00 00 00",
        bank=str(words["bank"]),
        members=members,
    )
