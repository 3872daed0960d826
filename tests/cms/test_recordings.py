"""Sections read aloud: what is to be read, who hears it, and when it is out of date."""

import json
import uuid

import pytest
from django.urls import reverse

from cms.audience import queries, rules, services
from cms.audience.errors import NotASound, UnknownSection
from cms.models import GuidePage, JourneyPage, SectionAudio
from media.enums import AssetKind, RenditionRole
from tests.factories.cms import EMPTY_STEP, FactFactory, fresh, guide, locale, publish, scheme
from tests.factories.media import AssetFactory, RenditionFactory


def sound(**fields):
    asset = AssetFactory(kind=AssetKind.AUDIO, duration_seconds=42, **fields)
    RenditionFactory(asset=asset, role=RenditionRole.AUDIO, bytes=87_000, width=None, height=None)
    return asset


def words(*blocks):
    """A stream with an id for each block."""
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )


def told(shelf, *blocks, **fields):
    page = guide(shelf, **fields)
    page.body = words(*blocks)
    page.save_revision().publish()
    return GuidePage.objects.get(pk=page.pk)


STEP = EMPTY_STEP | {"title": "نتفق", "who": "خمسة", "text": "<ul><li>أ</li><li>ب</li></ul>"}


def test_a_section_begins_at_each_step_and_each_heading(site):
    page = told(
        site["guides", "ar"],
        ("paragraph", "<p>مقدمة</p>"),
        ("step", STEP),
        ("paragraph", "<p>بعدها</p>"),
        ("notice", {"tone": "warn", "text": "احذروا"}),
        ("heading", "خاتمة"),
        ("links", {"links": [{"label": "رابط", "page": None, "url": "https://a.ma"}]}),
        summary="ملخص",
    )
    sections = queries.spoken_sections(page)
    assert [(one.key == rules.OPENING, one.title, one.words) for one in sections] == [
        (True, page.title, [page.title, "ملخص", "مقدمة"]),
        (False, "نتفق", ["نتفق", "خمسة", "أ ب"]),
        (False, "", ["بعدها", "احذروا"]),
        (False, "خاتمة", ["خاتمة"]),
    ]


def test_a_recording_is_stale_once_a_word_or_a_fact_changed(site):
    fact = FactFactory(statement="خمسة أعضاء.")
    quoted = f'<p>القانون: <embed embedtype="fact" key="{fact.key}"/></p>'
    page = told(site["guides", "ar"], ("paragraph", quoted), ("step", STEP))
    step = page.body[1].id
    for section in (rules.OPENING, step):
        services.record(page, section=section, language="ar", asset=sound())
    assert queries.pages_with_stale_audio() == []
    fact.statement = "ستة أعضاء."
    fact.save()
    assert [one.pk for one in queries.pages_with_stale_audio()] == [page.pk]
    found = queries.recordings_of(page)
    assert (found[rules.OPENING][0].is_stale, found[step][0].is_stale) == (True, False)
    services.confirm(found[rules.OPENING][0].audio, page)
    assert queries.pages_with_stale_audio() == []


def test_a_recording_speaks_for_the_fact_in_the_language_of_the_page(site):
    source = FactFactory(statement="خمسة.")
    FactFactory(key=source.key, locale=locale("fr"), statement="Cinq.")
    page = guide(site["guides", "fr"], facts=[source])
    assert "Cinq." in queries.texts_of([page])[page.pk][rules.WHOLE_PAGE]


def test_a_film_and_an_unknown_section_are_refused(site):
    page = guide(site["guides", "ar"])
    with pytest.raises(NotASound):
        services.record(page, section="", language="ar", asset=AssetFactory())
    with pytest.raises(UnknownSection):
        services.record(page, section="gone", language="ar", asset=sound())


def test_a_new_recording_takes_the_place_of_the_old_one(site):
    page = guide(site["guides", "ar"])
    services.record(page, section="", language="ar", asset=sound())
    second = sound()
    services.record(page, section="", language="ar", asset=second, voice="synthetic")
    kept = SectionAudio.objects.get()
    assert (kept.asset_id, kept.voice) == (second.pk, "synthetic")


def test_readers_hear_a_section_where_it_stands(site, client):
    page = told(site["guides", "ar"], ("step", STEP))
    silent = client.get(page.url).content.decode()
    assert "لا يوجد تسجيل صوتي لهذه الصفحة بعد" in silent
    assert "<audio" not in silent
    asset = sound()
    services.record(page, section=page.body[0].id, language="ar", asset=asset, voice="synthetic")
    html = client.get(page.url).content.decode()
    assert f'<audio controls preload="none" src="{asset.sound.url}">' in html
    assert "autoplay" not in html
    assert "0:42" in html
    assert "87" in html
    assert "صوت اصطناعي" in html
    assert html.index('class="step"') < html.index("<audio")


def test_a_scheme_is_read_in_one_piece(site, client):
    page = scheme(site["financing", "ar"], summary="منحة")
    services.record(page, section="", language="ar", asset=sound())
    assert "<audio" in client.get(page.url).content.decode()


def test_sounds_cost_the_same_number_of_queries(site, django_assert_num_queries):
    page = told(site["guides", "ar"], ("step", STEP), ("step", STEP | {"title": "نسمي"}))
    for section in ("", *(block.id for block in page.body)):
        services.record(page, section=section, language="ar", asset=sound())
    page = GuidePage.objects.select_related("locale").get(pk=page.pk)
    with django_assert_num_queries(2):
        assert len(queries.playable(page)) == 3


def test_pages_without_a_voice_are_listed(site, django_assert_max_num_queries):
    heard, silent = guide(site["guides", "ar"]), guide(site["guides", "ar"])
    services.record(heard, section="", language="ar", asset=sound())
    with django_assert_max_num_queries(3):
        assert [page.pk for page in queries.pages_without_audio("ar")] == [silent.pk]


@pytest.mark.parametrize("count", [1, 4])
def test_stale_pages_are_found_in_a_fixed_number_of_queries(
    site, django_assert_max_num_queries, count
):
    for _ in range(count):
        page = guide(site["guides", "ar"], facts=[FactFactory()])
        services.record(page, section="", language="ar", asset=sound())
    SectionAudio.objects.update(text_hash="old")
    with django_assert_max_num_queries(6):
        assert len(queries.pages_with_stale_audio()) == count


def test_an_editor_puts_a_recording_beside_a_section(site, client, editor):
    page = told(site["guides", "ar"], ("step", STEP))
    client.force_login(editor)
    address = reverse("section_recordings", args=[page.pk])
    screen = client.get(address).content.decode()
    assert "خمسة" in screen
    asset, key = sound(), page.body[0].id
    data = {f"s-{key}-asset": asset.pk, f"s-{key}-voice": "person", f"s-{key}-language": "ar"}
    assert client.post(address, {"section": key} | data).status_code == 302
    kept = SectionAudio.objects.get()
    assert (kept.section, kept.asset_id, kept.recorded_by) == (key, asset.pk, editor)
    client.post(address, {"remove": kept.pk})
    assert not SectionAudio.objects.exists()


def test_a_recording_without_a_sound_is_asked_for_again(site, client, editor):
    page = guide(site["guides", "ar"])
    client.force_login(editor)
    address = reverse("section_recordings", args=[page.pk])
    film = AssetFactory()
    data = {"section": "", "s-whole-asset": film.pk, "s-whole-voice": "x"}
    assert client.post(address, data).status_code == 422
    for gone in ("abc", "999"):
        told_so = client.post(address, {"remove": gone}, follow=True).content.decode()
        assert "n’est plus là" in told_so or "لم يعد هذا التسجيل" in told_so
    assert not SectionAudio.objects.exists()


def test_a_learner_records_nothing(site, client, learner):
    page = guide(site["guides", "ar"])
    client.force_login(learner)
    answer = client.post(reverse("section_recordings", args=[page.pk]), {"section": ""})
    assert answer.status_code in {302, 403}
    assert not SectionAudio.objects.exists()


def test_words_are_read_in_the_order_of_the_form_however_the_database_kept_them(site):
    # PostgreSQL gives the keys of a JSON object back by their length.
    shuffled = dict(sorted(STEP.items(), key=lambda item: (len(item[0]), item[0])))
    page = told(site["guides", "ar"], ("step", shuffled))
    (_opening, step) = queries.spoken_sections(page)
    assert step.words == ["نتفق", "خمسة", "أ ب"]


def test_each_step_of_a_journey_and_each_part_of_a_scheme_can_be_recorded(site, client):
    step = {"key": "agree", "title": "نتفق", "who": "الأعضاء", "logic": "then"}
    page = publish(
        JourneyPage(title="نؤسس", slug="nouassis", steps=words(("step", step))),
        fresh(site["guides", "ar"]),
    )
    offer = scheme(site["financing", "ar"], papers=words(("line", "بطاقة")))
    for one, section, said in ((page, "agree", "نتفق الأعضاء"), (offer, "papers", "بطاقة")):
        texts = queries.texts_of([one])[one.pk]
        assert said in " ".join(texts[section].split())
        services.record(one, section=section, language="ar", asset=sound())
        html = client.get(one.url).content.decode()
        assert html.count("<audio") == 1
    assert queries.pages_with_stale_audio() == []
