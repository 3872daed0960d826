"""Five founders as a form sends them."""

NAMES = {
    "ar": ("خديجة بلقاسم", "فاطمة المرابط", "ليلى بنعمر", "سعيد أوبلا", "رشيدة الحسني"),
    "fr": ("Khadija Belkacem", "Fatima Mrabet", "Leïla Benomar", "Saïd Oubella", "Rachida Hassani"),
}
ANSWERS = {
    "name_1": "تيزي للأعشاب",
    "object": "تجفيف الأعشاب وبيعها",
    "activities": "sell,employ",
    "sector": "food",
    "duration": "99",
    "address": "زنقة الزيتون 12",
    "town": "تارودانت",
    "province": "تارودانت",
    "region": "MA-09",
    "court": "تارودانت",
    "share_value": "100",
    "capital_rate": "0",
    "organ": "board",
    "term": "3",
    "meeting_date": "2026-10-03",
    "meeting_time": "10:30",
    "meeting_place": "دار الحي",
    "mandated": "ليلى بنعمر",
    "phone": "+212 600 11 22 33",
    "bank": "وكالة تارودانت",
}


def entries(language="ar", **changes):
    """A complete form of five members with ten shares each; ``changes`` are put over it."""
    found = dict(ANSWERS)
    for number, name in enumerate(NAMES[language]):
        found |= {
            f"m{number}-name": name,
            f"m{number}-profession": "فلاحة",
            f"m{number}-address": "تارودانت",
            f"m{number}-shares": "10",
            f"m{number}-paid": "250",
        }
    found["m0-role"] = "chair"
    return found | {name.replace("__", "-"): value for name, value in changes.items()}
