import gzip

import pytest
from django.http import HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.test import RequestFactory

from fadaa.core import page_cache


@pytest.fixture(autouse=True)
def _cache_on(settings):
    settings.PAGE_CACHE_SECONDS = 60


class Site:
    """A site of one page that counts how often it is built."""

    def __init__(self, **headers):
        self.built = 0
        self.headers = headers
        self.middleware = page_cache.PageCacheMiddleware(self.respond)

    def respond(self, request):
        self.built += 1
        response = HttpResponse(f"<p>{self.built}</p>")
        if "cookie" in self.headers:
            response.set_cookie("x", "1")
        for name, value in self.headers.items():
            if name != "cookie":
                response.headers[name] = value
        return response

    def get(self, path="/ar/", **cookies):
        request = RequestFactory().get(path)
        request.COOKIES.update(cookies)
        return self.middleware(request)


def test_second_reader_gets_the_kept_page():
    site = Site()
    assert site.get().content == site.get().content
    assert site.built == 1


def test_pages_of_another_address_are_kept_apart():
    site = Site()
    assert site.get("/ar/").content != site.get("/fr/").content
    assert site.get("/ar/?page=2").content != site.get("/ar/").content


def test_a_person_with_a_session_gets_a_page_of_her_own():
    site = Site()
    site.get()
    site.get(sessionid="hers")
    assert site.built == 2


def test_an_unknown_query_key_is_never_kept():
    site = Site()
    site.get("/ar/?utm=1")
    site.get("/ar/?utm=1")
    assert site.built == 2


@pytest.mark.parametrize(
    "headers", [{"cookie": "1"}, {"Cache-Control": "no-store"}, {"Cache-Control": "private"}]
)
def test_a_private_answer_is_never_kept(headers):
    site = Site(**headers)
    site.get()
    site.get()
    assert site.built == 2


def test_publishing_empties_the_cache():
    site = Site()
    site.get()
    page_cache.empty()
    site.get()
    assert site.built == 2


def test_private_places_are_left_alone():
    assert page_cache.key_for(RequestFactory().get("/admin/")) is None
    assert page_cache.key_for(RequestFactory().post("/ar/")) is None


def test_compressed_answers_are_kept_as_they_are_and_apart(rf):
    """A reader without gzip never gets packed bytes, and packing happens once."""
    packed = GZipMiddleware(lambda request: HttpResponse("<p>كلام</p>" * 200))
    built = []

    def respond(request):
        built.append(request)
        return packed(request)

    site = page_cache.PageCacheMiddleware(respond)
    first, second = (site(rf.get("/ar/", headers={"accept-encoding": "gzip"})) for _ in range(2))
    assert len(built) == 1
    assert second.headers["Content-Encoding"] == "gzip"
    assert second.headers["Content-Length"] == str(len(second.content))
    assert gzip.decompress(second.content) == gzip.decompress(first.content)
    assert site(rf.get("/ar/")).content.decode().startswith("<p>كلام")
