"""Where static files are served from."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# An import of a neighbour, on a line of its own: it costs a slow phone another journey.
IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\);$', re.MULTILINE)


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed, compressed names; ES module imports are rewritten to the hashed names."""

    support_js_module_import_aggregation = True
    # A name missing from the manifest is served as it is: Wagtail and tests ask for some.
    manifest_strict = False
    # Modules import modules: one pass a level until the last name is known.
    max_post_process_passes = 10

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        """Merge style sheets, then hash and compress as usual."""
        if not dry_run:
            for name in [name for name in paths if name.endswith(".css")]:
                self._merge(name, paths)
        yield from super().post_process(paths, dry_run, **options)

    def _merge(self, name: str, paths: dict[str, Any]) -> None:
        """Write a sheet with its neighbours in the place of their imports.

        They lie in the same folder, so that the addresses inside them stay right.
        """

        def text_of(other: str) -> str:
            storage, path = paths[other]
            with storage.open(path) as file:
                return str(file.read().decode("utf-8"))

        folder, text = posixpath.dirname(name), text_of(name)
        merged = IMPORT.sub(lambda found: text_of(posixpath.join(folder, found[1])), text)
        if merged == text:
            return
        self.delete(name)
        self._save(name, ContentFile(merged.encode()))
        # From here on the merged sheet is the source.
        paths[name] = (self, name)
