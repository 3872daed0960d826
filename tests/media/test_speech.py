"""Drafts by machine: optional, marked, corrected by a person before anyone sees them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from media.captions import services, speech
from media.captions.cues import Cue
from media.captions.errors import NoRecogniser
from media.captions.speech import Heard
from media.enums import RenditionRole, RunStatus
from media.models import SpeechJob
from tests.factories.media import AssetFactory, RenditionFactory


@pytest.fixture
def film(db):
    film = AssetFactory()
    RenditionFactory(asset=film, role=RenditionRole.AUDIO, path="renditions/x/sound.m4a")
    return film


@pytest.fixture
def listener():
    """What stands for the machine: the sound that it was given, and what it heard."""
    asked = []

    def listen(source, language):
        asked.append((source.name, language))
        yield Heard(0.0, 2.0, " أهلا بكم & <font>مرحبا ")
        yield Heard(1.5, 1.8, "خطأ")
        yield Heard(2.0, 4.5, "في التعاونية")

    speech.register(listen)
    yield asked
    speech.register(None)


@pytest.fixture
def cms(client, editor):
    client.force_login(editor)
    return client


def address(name, film, lang="ar"):
    return reverse(f"media_admin_{name}", args=[film.public_id, "captions", lang])


def test_without_a_machine_there_is_no_button(cms, film):
    assert speech.recogniser() is None
    assert address("machine", film) not in cms.get(address("track", film)).content.decode()
    cms.post(address("machine", film))
    assert SpeechJob.objects.count() == 0


def test_machine_drafts_and_a_person_publishes(
    cms, film, editor, listener, django_capture_on_commit_callbacks
):
    assert address("machine", film) in cms.get(address("track", film)).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        cms.post(address("machine", film))
        again = speech.ask(film, lang="ar", by=editor)
    assert listener == [("sound.m4a", "ar")]
    job = SpeechJob.objects.get()
    assert (job, job.status, job.percent) == (again, RunStatus.SUCCEEDED, 100)
    track = film.tracks.get()
    drafted = [(cue.start, cue.end, cue.plain) for cue in services.parse(track.draft).cues]
    assert drafted == [(0, 2000, "أهلا بكم & مرحبا"), (2000, 4500, "في التعاونية")]
    assert track.is_machine_draft
    assert cms.get(track.url).status_code == 404
    assert "data-machine-draft" in cms.get(address("track", film)).content.decode()
    # Corrected, it is still the machine's until somebody has read it over.
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 2000, "أهلا")], by=editor)
    track = film.tracks.get()
    assert track.is_machine_draft
    assert cms.get(track.url).status_code == 404
    services.mark_reviewed(track, by=editor)
    page = cms.get(address("track", film)).content.decode()
    assert "data-machine-draft" not in page
    assert cms.get(film.tracks.get().url).status_code == 200


def test_words_of_a_person_are_never_written_over(film, editor, listener):
    job = SpeechJob.objects.create(asset=film, lang="ar")
    services.save_draft(film, kind="captions", lang="ar", cues=[Cue(0, 2000, "كلامي")], by=editor)
    with pytest.raises(NoRecogniser):
        speech.ask(film, lang="ar", by=editor)
    speech.draft(job.pk)
    assert "كلامي" in film.tracks.get().draft


def test_machine_that_breaks_or_dies_says_so(cms, film, listener):
    def broken(source, language):
        yield Heard(0, 1, "نعم")
        raise OSError

    speech.register(broken)
    job = SpeechJob.objects.create(asset=film, lang="ar")
    with pytest.raises(OSError):
        speech.draft(job.pk)
    told = cms.get(address("machine", film)).json()
    assert (told["open"], told["failed"]) == (False, True)
    assert film.tracks.count() == 0
    silent = SpeechJob.objects.create(
        asset=film, lang="fr", heartbeat=timezone.now() - speech.SILENCE * 2
    )
    speech.give_up_silent_jobs()
    silent.refresh_from_db()
    assert silent.status == RunStatus.FAILED


def test_what_the_machine_does_not_speak_is_not_offered(film, listener):
    assert speech.offer(film, "captions", "ar-MA") is not None
    assert speech.offer(film, "captions", "zgh") is None
    assert speech.offer(film, "chapters", "ar") is None
    assert speech.offer(AssetFactory(), "captions", "ar") is None


def test_whisper_is_used_where_it_is_installed(settings, monkeypatch):
    settings.MEDIA_SPEECH_MODEL = "/models/base"
    monkeypatch.setattr(speech, "find_spec", lambda name: name == "faster_whisper")
    assert speech.recogniser() is speech.whisper
    settings.MEDIA_SPEECH_MODEL = ""
    assert speech.recogniser() is None
