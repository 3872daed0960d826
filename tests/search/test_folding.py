"""One spelling for every way to write a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold, folded_words, stem, words
from search.analysis.arabizi import key, keys
from search.analysis.stemming import light10, light_french

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=120)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("تأسيس إنشاء آسفي ٱلقانون", "تاسيس انشاء اسفي القانون"),
        ("تعاونية مستشفى مسؤول هيئة", "تعاونيه مستشفي مسوول هييه"),
        ("أݣادير أگادير أڭادير", "اكادير اكادير اكادير"),
        ("فيديو ڤيديو كوپيراتيف", "فيديو فيديو كوبيراتيف"),
        ("مُحَاسَبَةُ", "محاسبه"),
        ("تعـــاونية", "تعاونيه"),
        ("\u200fتعاون\u200dية\u2069", "تعاونيه"),
        ("ﺗﻌﺎﻭﻧﻴﺔ ﻻ", "تعاونيه لا"),
        ("٣٠ ۱۲ 30", "30 12 30"),
        ("Coopérative ŒUVRE Æ", "cooperative oeuvre ae"),
        ("l’huile l'huile", "l'huile l'huile"),
        ("a\x00b\ud800c\tD", "a b c d"),
    ],
)
def test_fold_gives_one_spelling(typed, folded):
    assert fold(typed) == folded


@given(ANY_TEXT)
def test_fold_is_idempotent_and_takes_any_text(text):
    folded = fold(text)
    assert fold(folded) == folded
    folded.encode("utf-8")


@given(ANY_TEXT)
def test_words_lie_in_order_inside_the_text(text):
    found = list(words(text))
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)
    assert all(word.folded and stem(word.folded) is not None for word in found)


@given(ANY_TEXT)
def test_folded_words_read_the_same_again(text):
    once = folded_words(text)
    assert folded_words(once).split() == folded_words(folded_words(once)).split()


def test_words_leave_out_elisions_and_join_grouped_numbers():
    assert folded_words("L'huile d’olive jusqu'à 300 000 DH") == "huile olive a 300000 dh"
    assert folded_words("300.000 درهم") == "300000 درهم"
    assert folded_words("القانون 112.12") == "القانون 112 12"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والتعاونيات", "تعاون"),
        ("التعاونيه", "تعاون"),
        ("فالنت", "نت"),
        ("للمواد", "مواد"),
        ("كتاب", "كتاب"),
        ("ولد", "ولد"),
    ],
)
def test_light10(word, expected):
    assert light10(word) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cooperative", "cooperatives"),
        ("journal", "journaux"),
        ("regionale", "regionales"),
        ("directrice", "directeur"),
        ("financement", "financements"),
        ("membre", "membres"),
    ],
)
def test_light_french_joins_forms_of_a_word(one, other):
    assert light_french(one) == light_french(other)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("ta3awniya", "تعاونيه"),
        ("tasdir", "تصدير"),
        ("rokhsa", "الرخصه"),
        ("l3yalat", "العيالات"),
        ("la3sel", "العسل"),
        ("lkridi", "كريدي"),
        ("9anon", "قانون"),
        ("mo2azara", "موازره"),
        ("lfalla7", "الفلاح"),
        ("taawounia", "تعاونيه"),
        ("chahadat", "شهاده"),
        ("dariba", "الضريبه"),
    ],
)
def test_arabizi_shares_its_key_with_arabic(latin, arabic):
    assert key(arabic) in keys(latin)
