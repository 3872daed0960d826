"""Our templates without their indentation: it is written for us, and readers pay for each byte.

It is taken away when a template is read, so that showing a page costs nothing more. Lines stay
where they are: an error still names the right one.
"""

import re
from pathlib import Path

from django.conf import settings
from django.template import Origin
from django.template.loaders import app_directories, filesystem

INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def unindented(name: str, source: str) -> str:
    """A template of ours for HTML without indentation; any other as it is."""
    path = Path(name)
    ours = path.suffix == ".html" and path.is_relative_to(settings.BASE_DIR)
    return INDENT.sub("", source) if ours and "site-packages" not in path.parts else source


class FilesystemLoader(filesystem.Loader):
    def get_contents(self, origin: Origin) -> str:
        return unindented(origin.name, super().get_contents(origin))


class AppDirectoriesLoader(app_directories.Loader):
    def get_contents(self, origin: Origin) -> str:
        return unindented(origin.name, super().get_contents(origin))
