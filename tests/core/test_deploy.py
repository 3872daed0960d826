"""What operators copy is whole: nginx takes it, systemd's units name what exists."""

import configparser
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tools.nginx import fill

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")


@pytest.mark.skipif(NGINX is None, reason="nginx is not on this machine")
def test_nginx_takes_the_files_of_the_stack(tmp_path):
    given = {"HOME": str(tmp_path), "PORT": "8099", "STATIC": "/s", "CACHE": str(tmp_path / "c")}
    names = {"http.conf": "http.conf", "locations.conf": "locations.conf"}
    names |= {"stack.conf": "nginx.conf"}
    fill(tmp_path, ["127.0.0.1:1", "127.0.0.1:2"], ["127.0.0.1:3"], given, names)
    told = subprocess.run(
        [NGINX, "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert "warn" not in told.stderr.replace("nginx-error.log warn", "")


def test_nothing_is_left_to_fill_in(tmp_path):
    fill(tmp_path, ["w:1"], ["s:2"], {"STATIC": "/s", "CACHE": "/c"})
    for written in tmp_path.iterdir():
        assert not re.search(r"@[A-Z]+@", written.read_text()), written.name


def test_no_address_of_a_person_is_logged():
    text = (DEPLOY / "nginx/http.conf").read_text()
    form = text[text.index("log_format") : text.index("server_tokens")]
    assert not re.search(
        r"\$(remote_addr|request_uri|request\b|args|http_cookie|http_referer)", form
    )


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_units_are_whole(path):
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str
    unit.read(path)
    assert unit["Unit"]["Description"]
    if path.suffix == ".service":
        command = unit["Service"]["ExecStart"]
        assert command.startswith("/srv/fadaa/.venv/bin/")
        assert unit["Service"]["User"] == "fadaa"
        assert unit["Service"]["NoNewPrivileges"] == "true"
        if "manage.py" in command:
            name = command.split("manage.py ")[1].split()[0]
            assert name in commands()
    told = shutil.which("systemd-analyze")
    assert told is None or "@" in path.name or path.suffix != ".timer" or unit["Timer"]


def commands():
    from django.core.management import get_commands

    return get_commands()


def test_every_container_says_when_it_is_well_and_what_it_may_use():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    assert set(services) >= {"nginx", "web", "sockets", "worker", "clock", "database", "redis"}
    for name, service in services.items():
        assert "healthcheck" in service, name
        assert service["deploy"]["resources"]["limits"].keys() == {"cpus", "memory"}, name
        for other in service.get("depends_on", {}):
            assert other in services
        command = service.get("command", [])
        if "manage.py" in command:
            assert command[command.index("manage.py") + 1] in commands()


def test_every_name_of_the_example_is_a_setting():
    read = (ROOT / "fadaa/settings.py").read_text()
    for line in (DEPLOY / "fadaa.env.example").read_text().splitlines():
        if line and not line.startswith("#"):
            assert f'"{line.split("=")[0]}"' in read, line


def test_the_stack_and_the_units_start_sockets_alike():
    """A frame that one shape refuses must not reach the other."""
    limit = "--websocket-max-message-size"
    for place in ("tools/stack.py", "deploy/systemd/fadaa-socket@.service", "deploy/compose.yaml"):
        text = (ROOT / place).read_text()
        assert re.search(rf'{limit}[", ]+65536', text), place


def known_measures():
    from fadaa.core import measures

    return {*measures._measures, "fadaa_request_seconds_count", "fadaa_request_seconds_bucket"}


def test_alerts_watch_numbers_that_exist_and_lead_to_what_to_do():
    rules = yaml.safe_load((DEPLOY / "prometheus/alerts.yaml").read_text())["groups"][0]["rules"]
    book = (ROOT / "docs/operations.md").read_text()
    for rule in rules:
        assert set(re.findall(r"fadaa_\w+", rule["expr"])) <= known_measures(), rule["alert"]
        entry = rule["annotations"]["runbook"].removeprefix("docs/operations.md: ")
        assert re.search(rf"^### {entry}$", book, re.M | re.I), entry


def test_the_dashboard_shows_numbers_that_exist():
    text = (DEPLOY / "grafana/fadaa.json").read_text()
    panels = json.loads(text)["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) >= 12
    for panel in panels:
        for target in panel["targets"]:
            assert set(re.findall(r"fadaa_\w+", target["expr"])) <= known_measures()
    shown = set(re.findall(r"fadaa_\w+", text))
    assert known_measures() - shown == set()
