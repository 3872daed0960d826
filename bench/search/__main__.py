"""Whether search finds the right page, and how fast.

Run: ``.venv/bin/python -m bench.search relevance | speed | cluster [--engine fts5|elastic]``.
The content is the demo's, in a folder of its own, or in ``--var FOLDER`` to use it again. The
second engine is the one that ``ELASTICSEARCH_URL`` names, or ``TEST_ELASTICSEARCH_URL``.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    relevance = verbs.add_parser("relevance", help="judged queries on the demo's content")
    relevance.add_argument("--sets", nargs="*", help="dev, heldout")
    relevance.add_argument("--missed", action="store_true", help="print what was not answered")
    relevance.add_argument("--alone", action="store_true", help="leave Wagtail's search out")
    verbs.add_parser("speed", help="twenty thousand documents")
    for verb in verbs.choices.values():
        verb.add_argument("--engine", choices=["fts5", "elastic"], default="fts5")
        verb.add_argument("--var", help="a folder to keep the content in")
    return parser.parse_args()


def _set_up(var: str, engine: str) -> None:
    """Bring Django up over a folder of its own, with one engine."""
    os.environ["FADAA_VAR"] = var
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadaa.settings")
    os.environ.setdefault("SMS_GATEWAY", "null")
    url = os.environ.get("ELASTICSEARCH_URL") or os.environ.get("TEST_ELASTICSEARCH_URL", "")
    if engine == "elastic" and not url:
        raise SystemExit("set ELASTICSEARCH_URL or TEST_ELASTICSEARCH_URL to a server")
    os.environ["ELASTICSEARCH_URL"] = url if engine == "elastic" else ""
    os.environ.setdefault("ELASTICSEARCH_PREFIX", "fadaa_bench")
    if os.environ.get("TEST_ELASTICSEARCH_URL") == url:
        os.environ.setdefault("ELASTICSEARCH_SERVER", "opensearch")
    import django

    django.setup()


def _fill() -> None:
    """Make the demo's pages, once a folder."""
    from django.core.management import call_command

    from cms import seed as cms_seed
    from cms.models import GuidePage
    from courses import seed as courses_seed
    from search import seed as search_seed

    call_command("migrate", interactive=False, verbosity=0)
    if not GuidePage.objects.exists():
        for room in (cms_seed, courses_seed):
            room.seed(lambda line: None)
    search_seed.seed(lambda line: None)


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        _set_up(arguments.var or folder, arguments.engine)
        _fill()
        from bench.search import relevance, speed

        return {"relevance": relevance, "speed": speed}[arguments.verb].main(arguments)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
