"""Fill in the templates of deploy/nginx.

    python tools/nginx.py --web 127.0.0.1:8101 127.0.0.1:8102 --sockets 127.0.0.1:8201 \\
        --static /srv/fadaa/var/static --cache /var/cache/nginx/fadaa --to /etc/nginx/fadaa
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent.parent / "deploy" / "nginx"


def main() -> None:
    """Write http.conf and locations.conf into a folder."""
    parser = argparse.ArgumentParser(description="Fill in nginx's files.")
    parser.add_argument("--web", nargs="+", required=True, metavar="HOST:PORT")
    parser.add_argument("--sockets", nargs="+", required=True, metavar="HOST:PORT")
    parser.add_argument("--static", type=Path, required=True, help="the collected files")
    parser.add_argument("--cache", type=Path, required=True, help="where pages are kept")
    parser.add_argument("--to", type=Path, required=True, help="the folder to write")
    told = parser.parse_args()
    fill(told.to, told.web, told.sockets, {"STATIC": str(told.static), "CACHE": str(told.cache)})


def fill(
    target: Path,
    web: Sequence[str],
    sockets: Sequence[str],
    given: Mapping[str, str],
    names: Mapping[str, str] | None = None,
) -> None:
    """Write templates into ``target``; ``names`` gives ``{template: name}``."""
    target.mkdir(parents=True, exist_ok=True)
    values = {"WEB": _servers(web), "SOCKETS": _servers(sockets), **given}
    chosen = names or {"http.conf": "http.conf", "locations.conf": "locations.conf"}
    for template, name in chosen.items():
        text = (TEMPLATES / template).read_text(encoding="utf-8")
        for key, value in values.items():
            text = text.replace(f"@{key}@", value)
        (target / name).write_text(text, encoding="utf-8")


def _servers(addresses: Sequence[str]) -> str:
    return "\n".join(f"    server {one} max_fails=1 fail_timeout=2s;" for one in addresses)


if __name__ == "__main__":
    main()
