"""Texts of a film in the CMS: kept as drafts, read over, served; two people at once."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override

from fadaa.accounts.enums import Role
from media.captions import checks, queries, services
from media.captions.cues import Cue
from media.captions.errors import NotReviewable
from media.enums import AssetKind, RenditionRole, ReviewState, TrackKind
from media.models import CueRow, Track
from media.signals import tracks_changed
from tests.factories.accounts import UserFactory
from tests.factories.media import AssetFactory, RenditionFactory, TrackFactory

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nالسلام عليكم\n"
SRT = "1\n00:00:01,000 --> 00:00:04,000\nBonjour\n\n2\n00:00:05,000 --> 00:00:06,500\nMerci\n"
ROWS = [
    {"start": 1000, "end": 3000, "text": "Bonjour", "settings": "align:start"},
    {"start": 3000, "end": 5000, "text": "Merci", "settings": ""},
]


@pytest.fixture
def cms(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def film(db):
    return AssetFactory()


def address(name, film, lang="ar", kind="captions", **more):
    kwargs = {"public_id": film.public_id, "kind": kind, "lang": lang} | more
    return reverse(f"media_admin_{name}", kwargs=kwargs)


def save(client, film, rows=ROWS, loaded=0, lang="fr"):
    return client.post(
        address("cues", film, lang),
        json.dumps({"loaded": loaded, "cues": rows}),
        content_type="application/json",
    )


def review(client, film, lang="ar", **posted):
    return client.post(address("review", film, lang), posted)


def test_languages_do_not_depend_on_those_of_the_pages(cms, film):
    for lang in ("ar", "ar-MA", "fr", "zgh"):
        for kind in TrackKind.values:
            assert cms.get(address("track", film, lang, kind)).status_code == 200
        track = services.attach_track(film, lang=lang, text=VTT)
        assert cms.get(track.url).status_code == 200
    names = [state.own_name for state in queries.states(film, "captions")]
    assert names == ["العربية", "الدارجة", "Français", "ⵜⴰⵎⴰⵣⵉⵖⵜ"]
    unknown = address("track", film).replace("/captions/ar/", "/captions/xx/")
    assert cms.get(unknown, follow=True).status_code == 404


def test_draft_is_served_after_somebody_has_read_it_over(cms, film, editor):
    assert cms.post(address("track", film), {"text": VTT, "loaded": 0}).status_code == 302
    track = film.tracks.get()
    assert (track.review, track.is_public, track.updated_by) == (ReviewState.DRAFT, False, editor)
    assert cms.get(track.url).status_code == 404
    assert queries.public_tracks(film) == []

    review(cms, film, send="1")
    assert list(queries.waiting_tracks()) == [track]
    assert film.title in cms.get(reverse("media_admin_waiting")).content.decode()
    review(cms, film, reviewed="1", loaded=track.number)
    track.refresh_from_db()
    assert (track.review, track.reviewed_by, track.draft) == ("reviewed", editor, "")
    assert track.reviewed_at is not None
    assert cms.get(track.url).content.decode() == VTT
    assert list(queries.waiting_tracks()) == []


def test_public_reads_the_text_before_while_another_is_written(cms, film):
    track = services.attach_track(film, lang="ar", text=VTT)
    before = track.url
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "جديد")])
    track.refresh_from_db()
    assert cms.get(track.url).content.decode() == VTT
    services.mark_reviewed(track)
    track.refresh_from_db()
    assert "جديد" in cms.get(track.url).content.decode()
    # No cache holds the old text under the new address.
    assert track.url != before


def test_reviewer_sends_back_with_a_word(cms, film):
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "كلام")])
    review(cms, film, send="1")
    review(cms, film, back="1", note="السطر الأول أطول من اللازم")
    track = film.tracks.get()
    assert (track.review, track.review_note) == (ReviewState.DRAFT, "السطر الأول أطول من اللازم")
    assert track.review_note in cms.get(address("track", film)).content.decode()


def test_nothing_is_read_over_unseen(cms, film):
    track = services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "واحد")])
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "اثنان")])
    for loaded in (track.number, "", "x", "²"):
        review(cms, film, reviewed="1", loaded=loaded)
    assert not film.tracks.get().is_public
    services.mark_reviewed(film.tracks.get())
    # There is no draft any more.
    answer = cms.post(address("review", film), {"reviewed": "1", "loaded": 2}, follow=True)
    assert str(NotReviewable.message) == str(list(answer.context["messages"])[-1])


def test_file_is_repaired_and_told(cms, film):
    raw = SRT.replace("Bonjour", "أهلا").replace("\n\n2", "\n2").encode("cp1256")
    file = SimpleUploadedFile("film.srt", raw)
    with override("en"):
        answer = cms.post(
            address("track", film), {"text": VTT, "file": file, "loaded": 0}, follow=True
        )
    told = [str(message) for message in answer.context["messages"]]
    assert any("Windows-1256" in words for words in told)
    track = film.tracks.get()
    assert [cue.plain for cue in services.parse(track.draft).cues] == ["أهلا", "Merci"]
    assert track.origin == "upload"


def test_one_button_saves_and_publishes(cms, film, editor):
    cms.post(address("track", film), {"text": VTT, "loaded": 0, "publish": "1"})
    track = film.tracks.get()
    assert (track.vtt, track.reviewed_by, track.review) == (VTT, editor, "reviewed")
    # Once more without a change: nothing to read over, nothing lost.
    posted = {"text": VTT, "loaded": track.number, "publish": "1"}
    assert cms.post(address("track", film), posted).status_code == 302
    assert film.tracks.get().vtt == VTT


def test_wrong_text_comes_back_with_its_line(cms, film):
    wrong = VTT.replace("00:00:04.000", "00:00:00.500")
    answer = cms.post(address("track", film), {"text": wrong, "loaded": 0})
    assert answer.status_code == 422
    assert "3" in answer.context["form"].errors["text"][0]
    assert "00:00:00.500" in answer.content.decode()
    assert film.tracks.count() == 0
    for posted in ({}, {"text": VTT}, {"text": VTT, "loaded": "x"}):
        assert cms.post(address("track", film), posted).status_code == 422


def test_two_editors_meet_and_nothing_is_lost(cms, film, stranger):
    services.save_draft(film, kind="captions", lang="fr", cues=[Cue(0, 900, "elle")], by=stranger)
    answer = save(cms, film, loaded=0)
    body = answer.json()
    assert answer.status_code == 409
    assert (body["by"], body["loaded"]) == (str(stranger), 1)
    assert [row["text"] for row in body["cues"]] == ["elle"]
    assert film.tracks.get().number == 1
    # The decision: mine over hers, which stays readable.
    assert save(cms, film, loaded=1).json()["loaded"] == 2
    kept = cms.get(address("track_version", film, "fr", number=1))
    assert "elle" in kept.content.decode()
    unknown = address("track_version", film, "fr", number=9)
    assert cms.get(unknown, follow=True).status_code == 404


def test_plain_form_meets_the_other_too(cms, film, stranger):
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "كلامها")], by=stranger)
    answer = cms.post(address("track", film), {"text": VTT, "loaded": 0})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "كلامها" in page
    assert "السلام عليكم" in page
    loaded = re.search(r'name="loaded" value="(\d+)"', page)[1]
    assert cms.post(address("track", film), {"text": VTT, "loaded": loaded}).status_code == 302
    assert film.tracks.get().draft == VTT


def test_two_editors_where_one_took_the_track_away(cms, film):
    save(cms, film)
    review(cms, film, "fr", remove="1")
    answer = save(cms, film, loaded=1)
    assert (answer.status_code, answer.json()["loaded"], answer.json()["cues"]) == (409, 0, [])
    assert save(cms, film, loaded=0).status_code == 200


def test_cues_keep_their_place_and_their_tags(cms, film):
    rows = [{**ROWS[0], "text": "<v Amina>Bon & <font>jour"}, ROWS[1]]
    assert save(cms, film, rows).status_code == 200
    draft = film.tracks.get().draft
    assert "00:00:03.000 align:start\n<v Amina>Bon &amp; jour</v>" in draft


@pytest.mark.parametrize(
    ("change", "index"),
    [
        ({"end": 1000}, 0),
        ({"end": 4000}, 1),
        ({"start": 4000, "end": 4500}, 1),
        ({"text": " "}, 0),
        ({"text": "x" * 700}, 0),
        ({"text": None}, 0),
        ({"start": "1"}, 0),
        ({"start": True}, 0),
        ({"start": -5}, 0),
        ({"end": 10**12}, 0),
    ],
)
def test_each_wrong_cue_gets_its_own_answer(cms, film, change, index):
    answer = save(cms, film, [ROWS[0] | change, ROWS[1]])
    assert answer.status_code == 422
    assert list(answer.json()["cues"]) == [str(index)]
    assert film.tracks.count() == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"loaded": 0}',
        b'{"loaded": "x", "cues": []}',
        b"[" * 100_000,
        b'{"loaded": 0, "cues": {}}',
        b'{"loaded": 0, "cues": []}',
        b'{"loaded":0,"cues":[1]}',
    ],
)
def test_nonsense_is_refused(cms, film, body):
    answer = cms.post(address("cues", film), body, content_type="application/json")
    assert answer.status_code == 422
    assert answer.json()["message"]


def test_titles_of_chapters_are_plain(film):
    track = services.attach_track(
        film,
        lang="fr",
        kind=TrackKind.CHAPTERS,
        text="WEBVTT\n\n00:00.000 --> 00:09.000\n<b>Un</b>\nA & B\n",
    )
    assert track.vtt.endswith("Un A &amp; B\n")


def test_old_versions_are_counted(film, monkeypatch):
    monkeypatch.setattr(services, "KEPT_VERSIONS", 3)
    for number in range(5):
        services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, str(number))])
    assert [version.number for version in film.tracks.get().versions.all()] == [5, 4, 3]


def test_others_are_turned_away(client, film, learner):
    track = TrackFactory(asset=film)
    pages = [
        address("track", film),
        address("track_version", film, number=1),
        address("machine", film),
        reverse("media_admin_waiting"),
    ]
    for login in (False, True):
        if login:
            client.force_login(learner)
        assert {client.get(page).status_code for page in pages} == {302}
        assert save(client, film).status_code == 302
        review(client, film, remove="1")
        client.post(reverse("media_admin_described", args=[film.public_id, "ar"]), {"sound": ""})
    assert Track.objects.get() == track


def test_producer_writes_captions(client, film):
    client.force_login(UserFactory(roles=[Role.PRODUCER]))
    assert save(client, film).status_code == 200


def test_search_finds_what_is_said_however_it_is_spelt(film):
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nنبيع الزَّيت في السوق\n\n"
        "00:03.000 --> 00:04.000\nوبالتعاونية نربح\n\n00:05.000 --> 00:06.000\nL'été à Azrou\n"
    )
    services.attach_track(film, lang="ar", text=text)
    other = services.attach_track(AssetFactory(), lang="ar", text=VTT)

    def starts(query):
        rows = queries.spoken(query, [film.pk, other.asset_id], ["ar"])
        return [row.start_ms for row in rows if row.track.asset_id == film.pk]

    assert starts("زيت") == [1000]
    assert starts("الزيت السوق") == [1000]
    assert starts("تعاونيه") == [3000]
    assert starts("ETE") == [5000]
    assert starts("زيت نربح") == []
    assert starts("") == starts("؟!") == starts("' OR 1=1") == []


def test_rows_follow_what_the_public_reads(film, django_capture_on_commit_callbacks):
    heard = []

    def hear(sender, asset_id, lang, **kwargs):
        heard.append((asset_id, lang))

    tracks_changed.connect(hear)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            track = services.attach_track(film, lang="ar", text=VTT)
        with django_capture_on_commit_callbacks(execute=True):
            services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 900, "مسودة")])
        assert [row.text for row in CueRow.objects.all()] == ["السلام عليكم"]
        assert heard == [(film.pk, "ar")]
        services.mark_reviewed(track)
        assert [row.text for row in CueRow.objects.all()] == ["مسودة"]
        with django_capture_on_commit_callbacks(execute=True):
            services.remove_track(film, lang="ar")
    finally:
        tracks_changed.disconnect(hear)
    assert (CueRow.objects.count(), heard) == (0, [(film.pk, "ar")] * 2)


def test_advice_names_what_is_hard_to_read():
    cues = [
        Cue(0, 500, "vite"),
        Cue(1000, 2000, "x" * 30),
        Cue(2000, 30_000, "long"),
        Cue(30_000, 33_000, "a\nb\nc"),
        Cue(33_000, 38_900, "y" * 90),
        Cue(90_000, 92_000, "après"),
        Cue(40_000, 42_000, "bien"),
    ]
    found = [(finding.index, finding.code) for finding in checks.findings(cues, "captions", 65)]
    assert found == [(0, "short"), (1, "fast"), (2, "slow"), (3, "tall"), (4, "wide"), (5, "late")]
    chapters = [finding.code for finding in checks.findings(cues, "chapters", 65)]
    assert chapters == ["late"]


def described(client, film, sound, lang="ar"):
    url = reverse("media_admin_described", args=[film.public_id, lang])
    return client.post(url, {"sound": sound.pk if sound else ""}, follow=True)


def test_described_sound_is_as_long_as_the_film(cms, film):
    fits = AssetFactory(kind=AssetKind.AUDIO, duration_seconds=65.4)
    short = AssetFactory(kind=AssetKind.AUDIO, duration_seconds=30)
    described(cms, film, short)
    described(cms, film, AssetFactory())
    assert film.descriptions.count() == 0
    described(cms, film, fits)
    assert film.descriptions.get().sound == fits
    RenditionFactory(asset=fits, role=RenditionRole.AUDIO, path="renditions/s/sound.m4a")
    assert queries.description_for(film, "ar").sound == fits
    described(cms, film, None)
    assert film.descriptions.count() == 0


def test_described_sound_joins_each_group_of_the_playlist(client, film, media_root):
    folder = media_root / "renditions/f"
    folder.mkdir(parents=True)
    (folder / "master.m3u8").write_text(
        '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="hi",NAME="a",CHANNELS="2",URI="a64.m3u8"\n'
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="lo",NAME="a",CHANNELS="1",URI="a32.m3u8"\n'
        '#EXT-X-STREAM-INF:BANDWIDTH=9,AUDIO="lo"\nv240.m3u8\n'
    )
    RenditionFactory(asset=film, role=RenditionRole.MASTER, path="renditions/f/master.m3u8")
    sound = AssetFactory(kind=AssetKind.AUDIO)
    for name in ("a64", "a32"):
        RenditionFactory(asset=sound, role=RenditionRole.HLS, path=f"renditions/s/{name}.m3u8")
    film.descriptions.create(lang="ar", sound=sound)
    services.attach_track(film, lang="zgh", text=VTT)
    services.save_draft(film, kind="captions", lang="fr", cues=[Cue(0, 900, "brouillon")])
    lines = client.get(film.hls_url).content.decode().splitlines()
    told = [line for line in lines if "describes-video" in line]
    assert [re.search(r'GROUP-ID="(..)"', line)[1] for line in told] == ["hi", "lo"]
    assert [line.rpartition('URI="')[2] for line in told] == [
        '/files/renditions/s/a64.m3u8"',
        '/files/renditions/s/a32.m3u8"',
    ]
    subtitles = [line for line in lines if "TYPE=SUBTITLES" in line]
    assert [re.search(r'LANGUAGE="([^"]+)"', line)[1] for line in subtitles] == ["zgh"]
    # Groups stand before the streams that name them.
    stream = next(at for at, line in enumerate(lines) if line.startswith("#EXT-X-STREAM-INF"))
    assert all(lines.index(line) < stream for line in (*told, *subtitles))
