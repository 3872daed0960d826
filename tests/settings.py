"""The platform's settings, changed only for speed and isolation."""

import os
import tempfile

os.environ.setdefault("FADAA_VAR", tempfile.mkdtemp(prefix="fadaa-tests-"))
if "PYTEST_XDIST_WORKER" in os.environ:
    # A worker's folder is its own: files in it speak to all processes that share it.
    os.environ["FADAA_VAR"] += "/" + os.environ["PYTEST_XDIST_WORKER"]
os.environ.setdefault("SMS_GATEWAY", "console")
os.environ.setdefault("SECRET_KEY", "tests-only")

if os.environ.get("REDIS_URL") and "PYTEST_XDIST_WORKER" in os.environ:
    # Each worker empties its cache before a test: it must not be another worker's.
    number = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw")) + 1
    os.environ["REDIS_URL"] = f"{os.environ['REDIS_URL'].rsplit('/', 1)[0]}/{number}"

from fadaa.settings import *  # noqa: F403
from fadaa.settings import BASE_DIR, DATABASES, STORAGES, VAR_DIR, VENDOR_DIR

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # A file, as in real life: in memory, a second thread is refused instead of waiting.
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "tests.sqlite3"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The hashed names need a collected tree; unit tests read files where they lie.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": []}}
PAGE_CACHE_SECONDS = 0
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405
STATICFILES_DIRS = [BASE_DIR / "fadaa" / "static"] + ([VENDOR_DIR] if VENDOR_DIR.exists() else [])
