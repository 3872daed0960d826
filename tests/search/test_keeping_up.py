"""The index follows the pages: outbox, clock, commands, health, seed."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.models import Fact
from fadaa.core.health import Level
from search import documents, engines, seed, services, tasks
from search.enums import Action
from search.errors import IndexUnavailable
from search.health import check_index
from search.models import BestBet, Outbox, QueryLog, SynonymGroup
from tests.factories.search import guide


def indexed():
    return engines.current().health().documents


def titles_starting(prefix):
    return engines.current().suggest(prefix, lang="fr")


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    """Everything that a transaction would do on commit, done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_publishing_reaches_the_index_on_commit(shelves, on_commit):
    with on_commit():
        page = guide(shelves["fr"], "Safran")
        assert Outbox.objects.count() == 1
        assert titles_starting("safran") == []
    assert titles_starting("safran") == [documents.ref_of(page.pk)]
    assert Outbox.objects.count() == 0


def test_unpublishing_and_deleting_take_out(shelves, on_commit):
    with on_commit():
        first, second = guide(shelves["fr"], "Safran un"), guide(shelves["fr"], "Safran deux")
    with on_commit():
        first.unpublish()
    assert titles_starting("safran") == [documents.ref_of(second.pk)]
    with on_commit():
        second.delete()
    assert titles_starting("safran") == []


def test_guarding_a_branch_takes_its_pages_out(shelves, on_commit):
    with on_commit():
        guide(shelves["fr"], "Safran")
    with on_commit():
        guard = shelves["fr"].view_restrictions.create(restriction_type="login")
    assert titles_starting("safran") == []
    with on_commit():
        guard.delete()
    assert len(titles_starting("safran")) == 1


def test_drafts_are_never_indexed(shelves, on_commit):
    with on_commit():
        guide(shelves["fr"], "Safran", publish=False)
    services.rebuild()
    assert titles_starting("safran") == []


def test_a_changed_fact_changes_the_pages_that_quote_it(shelves, on_commit):
    with on_commit():
        page = guide(shelves["fr"], "Guide")
        fact = Fact.objects.create(key="f", statement="ancien", locale=page.locale)
        page.body.append(("fact", {"fact": fact}))
        page.save_revision().publish()
    assert engines.current().vocabulary().knows("ancien")
    with on_commit():
        fact.statement = "nouveau"
        fact.save()
    engines.current()._known = None
    assert engines.current().vocabulary().knows("nouveau")


def test_changes_wait_when_there_is_no_index_and_the_clock_brings_them(shelves, on_commit, index):
    for path in index.path.parent.glob("search.sqlite3*"):
        path.unlink()
    with on_commit():
        guide(shelves["fr"], "Safran")
    assert list(Outbox.objects.values_list("attempts", flat=True)) == [1]
    tasks.keep_up()
    assert Outbox.objects.count() == 0
    assert len(titles_starting("safran")) == 1


def test_a_late_change_never_brings_back_what_was_withdrawn(shelves):
    page = guide(shelves["fr"], "Safran")
    page.unpublish()
    Outbox.objects.create(ref=documents.ref_of(page.pk), action=Action.UPSERT)
    services.drain_outbox()
    assert titles_starting("safran") == []


def test_a_page_that_cannot_tell_its_text_does_not_empty_the_index(shelves, monkeypatch):
    guide(shelves["fr"], "Safran")
    broken = guide(shelves["fr"], "Cassé")
    honest = type(broken).to_search

    def to_search(self):
        if self.pk == broken.pk:
            raise ValueError
        return honest(self)

    monkeypatch.setattr(type(broken), "to_search", to_search)
    services.rebuild()
    assert len(titles_starting("safran")) == 1


def run(*words):
    out = StringIO()
    call_command("search", *words, stdout=out)
    return out.getvalue()


def test_command_rebuilds_and_checks(shelves, index):
    guide(shelves["fr"], "Safran")
    assert "5 documents" in run("rebuild")
    assert "5 documents, 5 expected, 0 changes waiting" in run("check")
    index.apply([], deletes=[documents.ref_of(shelves["fr"].pk)])
    with pytest.raises(CommandError, match="differs"):
        run("check")


def test_command_check_says_when_there_is_no_index(shelves, index):
    index.path.unlink()
    with pytest.raises(CommandError, match="cannot be read"):
        run("check")


def test_command_query_prints_one_object_a_line(shelves):
    page = guide(shelves["fr"], "Créer une coopérative", topics=["create.steps"])
    services.rebuild()
    (line,) = run("query", "coopertive", "--lang", "fr", "--limit", "1", "--json").splitlines()
    found = json.loads(line)
    assert found.pop("score") > 0
    assert found == {
        "url": page.full_url,
        "kind": "guide",
        "lang": "fr",
        "title": "Créer une coopérative",
        "topics": ["create.steps"],
    }
    assert "Créer une coopérative" in run("query", "coopertive", "--lang", "fr")


def test_command_explains_how_a_query_is_read(shelves):
    guide(shelves["fr"], "Créer une coopérative")
    services.rebuild()
    said = run("explain", "coopertive à Fès 30 مليون", "--lang", "fr")
    assert "read: coopertive as cooperative (by spelling)" in said
    assert "offers: region MA-03" in said
    assert "amount: 300000 DH" in said


def test_health_speaks_of_the_index_and_of_what_waits(shelves, index):
    assert check_index().level == Level.WARNING
    services.rebuild()
    assert check_index().level == Level.OK
    row = Outbox.objects.create(ref="page:1", action=Action.UPSERT)
    Outbox.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(minutes=6))
    assert check_index().level == Level.WARNING
    index.path.unlink()
    assert check_index().level == Level.WARNING


def test_seed_fills_the_index_once(shelves):
    page = guide(shelves["fr"], "Créer une coopérative", topics=["create.steps"])
    SynonymGroup.objects.filter(name="coopérative").delete()
    lines = []
    seed.seed(lines.append)
    seed.seed(lines.append)
    assert lines == [
        "search: 1 synonym groups added, 5 documents indexed",
        "search: 0 synonym groups added, 5 documents indexed",
    ]
    assert [bet.page_id for bet in BestBet.objects.all()] == [page.pk]


def test_old_rows_of_the_log_are_forgotten(db):
    today = timezone.localdate()
    for days in (0, 400):
        QueryLog.objects.create(query="miel", language="fr", day=today - timedelta(days=days))
    tasks.forget()
    assert [row.day for row in QueryLog.objects.all()] == [today]


def test_applying_without_an_index_is_an_error_of_its_own(index):
    index.path.unlink()
    with pytest.raises(IndexUnavailable):
        index.apply([])
