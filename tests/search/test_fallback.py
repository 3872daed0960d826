"""When the search server is cut off, slow or gone, the embedded engine answers and says so.

Between us and the real server stands a relay that the tests cut, or make silent.
"""

import select
import socket
import threading
import time

import pytest

from search import engines, queries, services, tasks
from search.engines.base import Request
from search.engines.fallback import REST_SECONDS, FallbackEngine
from search.engines.fts5 import Fts5Engine
from search.health import check_index
from search.models import Outbox, QueryLog
from tests.factories.search import GUIDES, ask, document, guide, make_site, refs
from tests.search.server import elastic_engine, server_url


class Relay:
    """A port of our own that leads to the server while it is ``open``, and is silent when not."""

    def __init__(self, host, port):
        self.target = (host, port)
        self.silent = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.pairs = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _address = self.listener.accept()
            except OSError:
                return
            far = socket.create_connection(self.target)
            self.pairs.append((near, far))
            threading.Thread(target=self._pump, args=(near, far), daemon=True).start()

    def _pump(self, near, far):
        try:
            while True:
                ready, _w, _x = select.select([near, far], [], [], 0.2)
                if self.silent.is_set():
                    time.sleep(0.05)
                    continue
                for one in ready:
                    data = one.recv(65536)
                    if not data:
                        return
                    (far if one is near else near).sendall(data)
        except (OSError, ValueError):  # closed under our hands
            return
        finally:
            near.close()
            far.close()

    def cut(self):
        """Close the door and every connection: the server is down."""
        # A blocked accept() holds the port open on Linux until it is shut down.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for pair in self.pairs:
            for one in pair:
                one.close()


@pytest.fixture
def relay():
    host, _colon, port = server_url().removeprefix("http://").partition(":")
    relay = Relay(host, int(port))
    yield relay
    relay.silent.clear()
    relay.cut() if relay.listener.fileno() >= 0 else None


@pytest.fixture
def pair(relay, tmp_path):
    """The real server through the relay, and FTS5 behind it."""
    first = elastic_engine(relay.url)
    engine = FallbackEngine(first, Fts5Engine(tmp_path / "search.sqlite3"))
    engine.rebuild(GUIDES)
    yield engine
    cleaner = elastic_engine()
    cleaner.prefix = first.prefix
    cleaner.drop()


def test_the_first_engine_answers_while_it_is_there(pair):
    found = ask(pair, "creer des cooperatives")
    assert refs(found) == ["page:1"]
    assert found.degraded is False


def test_a_server_that_is_gone_is_replaced_at_once(pair, relay):
    relay.cut()
    found = ask(pair, "creer des cooperatives")
    assert (refs(found), found.degraded) == (["page:1"], True)
    assert pair.suggest("for", lang="fr") == ["page:3"]
    assert pair.health().documents == 5


def test_a_silent_server_is_given_up_and_then_left_in_peace(pair, relay):
    relay.silent.set()
    assert ask(pair, "creer").degraded is True
    # The second search does not wait for the server again: it would never end if it did.
    pair.first.search = lambda request: pytest.fail("asked again")
    assert ask(pair, "creer").degraded is True


def test_the_server_is_asked_again_after_its_rest(pair, relay):
    now = [0.0]
    pair._clock = lambda: now[0]
    relay.silent.set()
    assert ask(pair, "creer").degraded is True
    relay.silent.clear()
    now[0] = REST_SECONDS + 1
    assert ask(pair, "creer").degraded is False


def test_a_damaged_request_is_no_reason_to_fail(pair):
    assert ask(pair, "\ud800 title:( ^").degraded is False


@pytest.fixture
def site_on_server(db, relay, tmp_path, settings):
    """The platform with the server through the relay, as the settings name it."""
    settings.SEARCH_INDEX_PATH = tmp_path / "search.sqlite3"
    settings.ELASTICSEARCH_URL = relay.url
    settings.ELASTICSEARCH_SERVER = "opensearch"
    cleaner = elastic_engine()
    settings.ELASTICSEARCH_PREFIX = cleaner.prefix
    engines.forget()
    shelves = make_site()
    services.rebuild_all()
    Outbox.objects.all().delete()
    yield shelves
    cleaner.drop()
    settings.ELASTICSEARCH_URL = ""
    engines.forget()


def documents_in(name):
    elastic = engines.every()["elastic"]
    if name == "elastic":
        elastic.client().indices.refresh(index=elastic.read)
    return engines.every()[name].health().documents


def test_changes_wait_for_a_server_that_is_away_and_reach_both(
    site_on_server, relay, django_capture_on_commit_callbacks
):
    before = documents_in("fts5")
    assert documents_in("elastic") == before
    relay.silent.set()
    with django_capture_on_commit_callbacks(execute=True):
        guide(site_on_server["fr"], "Safran")
    assert documents_in("fts5") == before + 1
    assert list(Outbox.objects.values_list("engine", flat=True)) == ["elastic"]
    relay.silent.clear()
    tasks.keep_up()
    assert Outbox.objects.count() == 0
    assert documents_in("elastic") == before + 1


def test_a_degraded_answer_is_shown_counted_and_told_to_the_operator(site_on_server, relay, client):
    relay.cut()
    answer = queries.answer("shelf", lang="fr")
    assert answer.result.degraded is True
    assert len(answer.pages) >= 1
    client.get("/fr/search/", {"q": "shelf"})
    assert [row.degraded for row in QueryLog.objects.all()] == [1]
    assert check_index().level == "warning"


def test_a_lost_index_of_the_server_is_made_anew_by_the_clock(site_on_server):
    elastic = engines.every()["elastic"]
    elastic.drop()
    assert engines.current().search(Request(queries.answer("shelf", lang="fr").plan)).degraded
    tasks.keep_up()
    assert documents_in("elastic") == documents_in("fts5")


def test_a_document_withdrawn_during_a_rebuild_stays_withdrawn(pair):
    def slowly():
        yield document(1, "Argan un")
        pair.first.apply([document(2, "Safran neuf")], deletes=["page:3"])
        yield document(2, "Argan ancien")
        yield document(3, "Argan trois")

    assert pair.first.rebuild(slowly()) == 2
    assert refs(ask(pair.first, "argan")) == ["page:1"]
    assert refs(ask(pair.first, "safran")) == ["page:2"]
