"""Words for regions and sectors, so that a query can offer them as filters.

Codes are those of ``fadaa.core.vocabularies``; ``test_places`` holds the two together.
"""

from collections.abc import Sequence

from fadaa.core.folding import folded_words

_REGIONS = {
    "MA-01": "طنجة|تطوان|الحسيمة|شفشاون|العرائش|tanger|tetouan|al hoceima|chefchaouen|tanja",
    "MA-02": "الشرق|وجدة|الناظور|بركان|فكيك|oriental|oujda|nador|berkane|figuig|wajda",
    "MA-03": "فاس|مكناس|تازة|صفرو|إفران|تاونات|fes|meknes|taza|sefrou|ifrane|taounate|fas",
    "MA-04": "الرباط|سلا|القنيطرة|الخميسات|rabat|sale|kenitra|khemisset|qnitra",
    "MA-05": "بني ملال|خنيفرة|أزيلال|خريبكة|beni mellal|khenifra|azilal|khouribga",
    "MA-06": "الدار البيضاء|كازا|سطات|الجديدة|casablanca|casa|settat|el jadida",
    "MA-07": "مراكش|آسفي|الصويرة|الحوز|marrakech|safi|essaouira|al haouz|mrrakch",
    "MA-08": "درعة|تافيلالت|ورزازات|الرشيدية|زاكورة|draa|tafilalet|ouarzazate|errachidia|zagora",
    "MA-09": "سوس|ماسة|أكادير|تارودانت|تيزنيت|تالوين|souss|massa|agadir|taroudant|tiznit|taliouine",
    "MA-10": "كلميم|واد نون|سيدي إفني|guelmim|oued noun|sidi ifni",
    "MA-11": "العيون|الساقية الحمراء|بوجدور|laayoune|sakia el hamra|boujdour",
    "MA-12": "الداخلة|وادي الذهب|dakhla|oued ed dahab",
}
_SECTORS = {
    "agriculture": "فلاحة|الفلاحة|فلاح|الفلاحية|agricole|agriculture|elevage|falaha",
    "food": "المنتوجات المجالية|عسل|العسل|زيت الزيتون|كسكس|terroir|miel|couscous|3sel",
    "crafts": "الصناعة التقليدية|صناعة تقليدية|زربية|الزرابي|خزف|artisanat|tapis|poterie|zerbia",
    "cosmetics": "أركان|مستحضرات التجميل|argan|cosmetique|cosmetiques",
    "services": "خدمات|الخدمات|services",
    "trade": "تجارة|التجارة|commerce",
    "fishery": "صيد|الصيد|الصيد البحري|peche|poisson",
    "housing": "سكن|السكن|الودادية|habitat|logement",
}


def _by_words(names: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(folded_words(name).split()): code
        for code, joined in names.items()
        for name in joined.split("|")
    }


# Schemes whose names are also words: both readings are looked for, the scheme's is offered.
_DOUBLE_NAMES = {"scheme": "فرصة|تمكين|انطلاقة|أوراش|مؤازرة|مرافقة|الجيل الأخضر|المبادرة"}
_BY_WORDS = {
    "kind": _by_words(_DOUBLE_NAMES),
    "region": _by_words(_REGIONS),
    "sector": _by_words(_SECTORS),
}
_LONGEST = 3


def _candidates(words: Sequence[str]) -> list[tuple[str, ...]]:
    row = tuple(words)
    found = [row]
    # A preposition glued to an Arabic place: فأكادير, بفاس, لسوس.
    if row[0][:1] in "فبلو" and len(row[0]) > 3:
        found.append((row[0][1:], *row[1:]))
    return found


def find_places(folded: Sequence[str]) -> list[tuple[str, str, str]]:
    """Regions and sectors named in a row of folded words: ``[(kind, code, the words)]``."""
    found: dict[tuple[str, str], str] = {}
    for start in range(len(folded)):
        for length in range(1, _LONGEST + 1):
            row = folded[start : start + length]
            if len(row) < length:
                break
            for kind, names in _BY_WORDS.items():
                for candidate in _candidates(row):
                    if candidate in names:
                        found.setdefault((kind, names[candidate]), " ".join(row))
    return [(kind, code, said) for (kind, code), said in found.items()]
