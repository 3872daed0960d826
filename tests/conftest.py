"""Fixtures that every room shares."""

import os
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connections, transaction
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from fadaa.core import memo


@pytest.fixture(autouse=True)
def _fresh_start():
    """Rate limits, kept pages and a language must not leak from one test into the next."""
    cache.clear()
    memo.forget()
    translation.deactivate()


@pytest.fixture(scope="module")
def _site_of_module(django_db_setup, django_db_blocker):
    """The site of all tests of a file, made once in a transaction around theirs: it is dear.

    A test with real commits cannot have it.
    """
    from tests.factories.cms import make_site

    with django_db_blocker.unblock():
        around = transaction.atomic()
        around._from_testcase = True
        around.__enter__()
        shelves = make_site()
    yield {key: page.pk for key, page in shelves.items()}
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def site(_site_of_module, db):
    """Two homes and their shelves: ``{(kind, language): SectionPage}``."""
    from cms.models import SectionPage

    pages = SectionPage.objects.in_bulk(_site_of_module.values())
    return {key: pages[pk] for key, pk in _site_of_module.items()}


DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# What is kept in the shared cache or goes through the channel layer needs no row.
SHARED = {"core", "chat", "accounts"}


# What ffmpeg makes of a file, and what an index finds, does not depend on the database; how rows
# of films and of the index live does, and stands in other files.
ONCE = frozenset(
    {
        "media/test_bucket.py",
        "media/test_hostile.py",
        "media/test_inputs.py",
        "media/test_pictures.py",
        "media/test_preparation.py",
        "media/test_resume.py",
        "search/test_relevance.py",
    }
)


def _needs_services(item):
    """Whether a test could pass on SQLite and fail on PostgreSQL and Redis."""
    if item.path.relative_to(Path(__file__).parent).as_posix() in ONCE:
        return False
    room = item.path.relative_to(Path(__file__).parent).parts[0]
    marked = item.get_closest_marker("django_db") or item.get_closest_marker("services")
    return bool(marked or room in SHARED or DATABASE_FIXTURES.intersection(item.fixturenames))


def pytest_collection_modifyitems(config, items):
    if os.environ.get("TEST_DATABASE_ONLY"):
        once = [item for item in items if not _needs_services(item)]
        config.hook.pytest_deselected(items=once)
        items[:] = [item for item in items if _needs_services(item)]
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker is not None and marker.kwargs.get("transaction"):
            kept = marker.kwargs | {"serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**kept), append=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Put back what the migrations made: a test with real commits leaves every table empty."""
    result = yield
    marker = item.get_closest_marker("django_db")
    # After the last test the database itself is gone.
    if nextitem is not None and marker is not None and marker.kwargs.get("transaction"):
        with item.config.stash[blocking_manager_key].unblock():
            for connection in connections.all(initialized_only=True):
                contents = getattr(connection, "_test_serialized_contents", "")
                if contents:
                    connection.creation.deserialize_db_from_string(contents)
    return result
