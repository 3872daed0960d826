"""Compile every message catalogue with Babel, so that set-up needs no gettext."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("fadaa", "media", "cms", "courses", "chat", "mentoring", "search")


def main() -> None:
    for room in ROOMS:
        for source in (ROOT / room).rglob("locale/*/LC_MESSAGES/django.po"):
            target = source.with_suffix(".mo")
            if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
                continue
            with source.open("rb") as file:
                catalogue = read_po(file, locale=source.parent.parent.name)
            with target.open("wb") as file:
                write_mo(file, catalogue)
            print(f"compiled {source.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
