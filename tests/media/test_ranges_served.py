"""Byte ranges as they leave the real servers: Daphne, and nginx before it where there is one."""

import http.client
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.utils.http import http_date

ROOT = Path(__file__).resolve().parent.parent.parent
NGINX = os.environ.get("NGINX") or shutil.which("nginx")
BYTES = random.Random(7).randbytes(300_000)
# Pictures need no row in the database: the server starts on an empty folder.
PATH = "/files/images/film.mp4"
START_SECONDS = 120


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not start")


@pytest.fixture(scope="module")
def daphne(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")
    film = var / "files" / "images" / "film.mp4"
    film.parent.mkdir(parents=True)
    film.write_bytes(BYTES)
    os.utime(film, (1_700_000_000, 1_700_000_000))
    port = free_port()
    environment = os.environ | {"FADAA_VAR": str(var), "DJANGO_SETTINGS_MODULE": "fadaa.settings"}
    for name in ("DATABASE_URL", "REDIS_URL"):
        environment.pop(name, None)
    argv = [
        sys.executable,
        "-m",
        "daphne",
        "-b",
        "127.0.0.1",
        "-p",
        str(port),
        "fadaa.asgi:application",
    ]
    process = subprocess.Popen(argv, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module", params=["daphne", "nginx"])
def port(request, daphne, tmp_path_factory):
    if request.param == "daphne":
        yield daphne
        return
    if NGINX is None:
        pytest.skip("no nginx on this machine (Debian: nginx-light)")
    place = tmp_path_factory.mktemp("nginx")
    listening = free_port()
    (place / "nginx.conf").write_text(
        f"daemon off; pid {place}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {place}/b; proxy_temp_path {place}/p;\n"
        f"fastcgi_temp_path {place}/f; uwsgi_temp_path {place}/u; scgi_temp_path {place}/s;\n"
        f"server {{ listen 127.0.0.1:{listening}; location / {{\n"
        f"proxy_pass http://127.0.0.1:{daphne}; proxy_http_version 1.1;\n"
        "proxy_set_header Host $host; } } }\n"
    )
    argv = [NGINX, "-p", str(place), "-c", str(place / "nginx.conf")]
    process = subprocess.Popen(argv, stderr=subprocess.DEVNULL)
    try:
        wait_for(listening, process)
        yield listening
    finally:
        process.kill()
        process.wait()


def ask(port, method="GET", path=PATH, **headers):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request(method, path, headers={"Host": "localhost"} | headers)
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_whole_file_and_its_head(port):
    status, headers, body = ask(port)
    assert (status, body) == (200, BYTES)
    assert headers["content-type"] == "video/mp4"
    assert headers["content-length"] == str(len(BYTES))
    assert headers["accept-ranges"] == "bytes"
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    told, head, nothing = ask(port, "HEAD", Range="bytes=0-9")
    assert (told, nothing, head["content-length"]) == (200, b"", str(len(BYTES)))
    assert head["etag"] == headers["etag"]


@pytest.mark.parametrize(
    ("wanted", "told", "part"),
    [
        ("bytes=0-0", "0-0", BYTES[:1]),
        ("bytes=100-199999", "100-199999", BYTES[100:200_000]),
        ("bytes=299990-", "299990-299999", BYTES[-10:]),
        ("bytes=299990-999999999", "299990-299999", BYTES[-10:]),
        ("bytes=-7", "299993-299999", BYTES[-7:]),
        ("bytes=-999999999", "0-299999", BYTES),
    ],
)
def test_one_range(port, wanted, told, part):
    status, headers, body = ask(port, Range=wanted, **{"Accept-Encoding": "gzip"})
    assert (status, headers["content-range"]) == (206, f"bytes {told}/300000")
    assert (headers["content-length"], body) == (str(len(part)), part)
    assert "content-encoding" not in headers


@pytest.mark.parametrize("wanted", ["bytes=300000-", "bytes=-0"])
def test_range_behind_the_end(port, wanted):
    status, headers, body = ask(port, Range=wanted)
    assert (status, headers["content-range"], body) == (416, "bytes */300000", b"")


@pytest.mark.parametrize(
    "wanted", ["bytes=0-9,20-29", "bytes=0-9,-5", "bytes=9-0", "bytes=a-b", "items=0-9", "bytes=-"]
)
def test_what_is_not_one_range_gets_the_whole(port, wanted):
    """RFC 9110, 14.2: a server may ignore several ranges, and ignores what it cannot read."""
    status, headers, body = ask(port, Range=wanted)
    assert (status, body) == (200, BYTES)
    assert "content-range" not in headers


def test_range_on_condition(port):
    etag = ask(port, "HEAD")[1]["etag"]
    same, earlier = http_date(1_700_000_000), http_date(1_600_000_000)
    for condition, status in ((etag, 206), (same, 206), ('"other"', 200), (earlier, 200)):
        answered, _headers, body = ask(port, Range="bytes=5-9", **{"If-Range": condition})
        assert (answered, body) == (status, BYTES[5:10] if status == 206 else BYTES)


def test_what_the_browser_has_is_not_sent_again(port):
    etag = ask(port, "HEAD")[1]["etag"]
    now = http_date(time.time())
    for header, value in (
        ("If-None-Match", etag),
        ("If-None-Match", f'"x", W/{etag}'),
        ("If-None-Match", "*"),
        ("If-Modified-Since", now),
    ):
        status, headers, body = ask(port, **{header: value})
        assert (status, body, headers["etag"]) == (304, b"", etag)
    assert ask(port, **{"If-None-Match": '"x"', "If-Modified-Since": now})[0] == 200
    # A condition that fails counts before the range.
    assert ask(port, Range="bytes=0-9", **{"If-None-Match": etag})[0] == 304


def test_reader_who_leaves_early_keeps_nobody_waiting(port):
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
            line.sendall(f"GET {PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            line.recv(100)
    assert ask(port, Range="bytes=0-9")[2] == BYTES[:10]
