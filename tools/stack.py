"""The shape of production on one machine: `make stack`.

nginx before two hosts of pages (gunicorn) and two of sockets (Daphne), two workers and a clock,
over PostgreSQL, Redis and OpenSearch, each in processes of its own. Ctrl-C stops all of it.
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from fadaa.core.supervisor import Child, Supervisor  # noqa: E402
from tools.nginx import fill  # noqa: E402

HOSTS = 2


def main() -> int:
    """Prepare and serve; the code for the shell."""
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        print("nginx is not installed (Debian: nginx-light)", file=sys.stderr)
        return 1
    port = int(os.environ.get("PORT", "8000"))
    home = Path(os.environ.get("FADAA_VAR", ROOT / "var" / "stack"))
    home.mkdir(parents=True, exist_ok=True)
    os.environ.update(_environment(port, home))
    web = [_free_port() for _ in range(HOSTS)]
    sockets = [_free_port() for _ in range(HOSTS)]
    _write_nginx(home / "nginx", port, web, sockets)
    _prepare()
    print(f"\n  http://localhost:{port}/ar/   pages {web}, sockets {sockets}\n", flush=True)
    Supervisor(list(_children(nginx, home / "nginx", web, sockets))).run()
    return 0


def _environment(port: int, home: Path) -> dict[str, str]:
    """What the processes share; DATABASE_URL and REDIS_URL come from `make services`."""
    services = subprocess.run(
        ["bash", str(ROOT / "tools/services.sh"), "start"],
        capture_output=True,
        text=True,
        check=True,
    )
    told = dict(
        line.removeprefix("export ").split("=", 1)
        for line in services.stdout.splitlines()
        if line.startswith("export ")
    )
    given = {
        "DATABASE_URL": os.environ.get("DATABASE_URL") or told["TEST_DATABASE_URL"],
        "REDIS_URL": os.environ.get("REDIS_URL") or told["TEST_REDIS_URL"],
        "FADAA_VAR": str(home),
        "PORT": str(port),
        "TRUSTED_PROXY_COUNT": "1",
        "DJANGO_SETTINGS_MODULE": "fadaa.settings",
        "PYTHONUNBUFFERED": "1",
    }
    if told.get("TEST_ELASTICSEARCH_URL"):
        given["ELASTICSEARCH_URL"] = told["TEST_ELASTICSEARCH_URL"]
        given["ELASTICSEARCH_SERVER"] = "opensearch"
        # Two sites beside each other have two indices.
        given["ELASTICSEARCH_PREFIX"] = f"stack{port}"
    return given


def _prepare() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    from fadaa.core import prepare

    prepare.prepare(lambda words: print(words, flush=True))
    from django.conf import settings

    if settings.DEMO:
        call_command("demo_accounts")


def _children(nginx: str, home: Path, web: list[int], sockets: list[int]) -> Iterator[Child]:
    python = [sys.executable]
    for port in web:
        gunicorn = [*python, "-m", "gunicorn", "fadaa.wsgi", "--bind", f"127.0.0.1:{port}"]
        gunicorn += ["--workers", "1", "--worker-class", "gthread", "--threads", "8"]
        yield Child(f"web {port}", [*gunicorn, "--no-control-socket", "--log-level", "warning"])
    for port in sockets:
        daphne = [*python, "-m", "daphne", "-b", "127.0.0.1", "-p", str(port)]
        daphne += ["--websocket-max-message-size", "65536", "--websocket-max-frame-size", "65536"]
        daphne += ["--application-close-timeout", "3", "--verbosity", "0", "--proxy-headers"]
        yield Child(f"sockets {port}", [*daphne, "fadaa.asgi:application"])
    manage = [*python, str(ROOT / "manage.py")]
    for number in range(HOSTS):
        command = [*manage, "db_worker", "--queue-name", "*", "--interval", "1"]
        yield Child(f"worker {number}", command)
    yield Child("clock", [*manage, "tick", "--loop"])
    yield Child("nginx", [nginx, "-p", str(home), "-c", str(home / "nginx.conf")])


def _write_nginx(home: Path, port: int, web: list[int], sockets: list[int]) -> None:
    given = {
        "HOME": str(home),
        "PORT": str(port),
        "STATIC": str(ROOT / "var" / "static"),
        "CACHE": str(home / "cache"),
    }
    names = {name: name for name in ("http.conf", "locations.conf")}
    fill(
        home,
        [f"127.0.0.1:{one}" for one in web],
        [f"127.0.0.1:{one}" for one in sockets],
        given,
        names | {"stack.conf": "nginx.conf"},
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    raise SystemExit(main())
