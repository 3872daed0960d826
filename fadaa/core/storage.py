"""Where static files are served from."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed, compressed names; ES module imports are rewritten to the hashed names."""

    support_js_module_import_aggregation = True
    # A name missing from the manifest is served as it is: Wagtail and tests ask for some.
    manifest_strict = False
    # Modules import modules: one pass a level until the last name is known.
    max_post_process_passes = 10
