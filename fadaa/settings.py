"""All settings of the platform, read once from the environment.

With nothing set, one process on one machine serves a filled site from SQLite,
files and memory. Each variable moves one part to an engine that scales; see
``docs/operations.md`` for every name.
"""

from pathlib import Path
from typing import Any

from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _
from environs import FileAwareEnv, validate

from fadaa.core import settings_parts

env = FileAwareEnv()

# --- Places ---------------------------------------------------------------------------

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.path("FADAA_VAR", default=BASE_DIR / "var")
VAR_DIR.mkdir(parents=True, exist_ok=True)


def _stored_secret_key() -> str:
    """Make a key once and keep it, so that sessions survive a restart."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text().strip()


BACKUP_DIR = env.path("BACKUP_DIR", default=VAR_DIR / "backups")

# --- Mode -----------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", default=False)
# The demo fills an empty site, prints its accounts and shows login codes on the console.
DEMO = env.bool("FADAA_DEMO", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="") or _stored_secret_key()
PORT = env.int("PORT", default=8000)
BASE_URL = env.str("BASE_URL", default=f"http://localhost:{PORT}").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# --- Applications: the order of the rooms ----------------------------------------------

INSTALLED_APPS = [
    "daphne",
    "fadaa.core",
    "fadaa.accounts",
    "media",
    "cms",
    "courses",
    "chat",
    "mentoring",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "fadaa.accounts.apps.PeopleAdminConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "channels",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "fadaa.core.middleware.TraceMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "fadaa.core.middleware.SecurityHeadersMiddleware",
    "fadaa.core.middleware.CleanQueryMiddleware",
    "fadaa.core.page_cache.PageCacheMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "fadaa.core.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fadaa.accounts.middleware.PersonMiddleware",
    "fadaa.accounts.middleware.AdminLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "fadaa.urls"
ASGI_APPLICATION = "fadaa.asgi.application"
WSGI_APPLICATION = "fadaa.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "fadaa" / "templates"],
        "OPTIONS": {
            # Cached, as Django's own setting for applications' templates is.
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "fadaa.core.template_loaders.FilesystemLoader",
                        "fadaa.core.template_loaders.AppDirectoriesLoader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fadaa.core.display.context",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "fadaa.core.templatetags.components",
                "fadaa.core.templatetags.formats",
            ],
        },
    },
]

# --- Database -------------------------------------------------------------------------

DATABASES = {
    "default": env.dj_db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'fadaa.sqlite3'}")
}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = settings_parts.SQLITE_OPTIONS
else:
    DATABASES["default"]["OPTIONS"] = {
        "pool": {"min_size": 1, "max_size": env.int("DATABASE_POOL_SIZE", default=8)}
    }

# --- Redis: cache and channel layer ---------------------------------------------------

REDIS_URL = env.str("REDIS_URL", default="")
CACHES: dict[str, dict[str, Any]]
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
        }
    }
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [REDIS_URL]},
        }
    }
else:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "OPTIONS": {"MAX_ENTRIES": 5000},
        }
    }
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

# Seconds that a public page may be served from memory; publishing empties it at once.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", default=300)

# --- Tasks ----------------------------------------------------------------------------

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default", "media"],
    }
}

# --- Search ---------------------------------------------------------------------------

# One address, or several divided by commas; empty: SQLite FTS5 alone.
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_SERVER = env.str(
    "ELASTICSEARCH_SERVER",
    default="elasticsearch",
    validate=validate.OneOf(["elasticsearch", "opensearch"]),
)
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", default="fadaa")
ELASTICSEARCH_REPLICAS = env.int("ELASTICSEARCH_REPLICAS", default=0)
SEARCH_INDEX_PATH = env.path("SEARCH_INDEX_PATH", default=VAR_DIR / "index" / "search.sqlite3")
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "fadaa.core.admin_search"}}

# --- Files ----------------------------------------------------------------------------

MEDIA_ROOT = VAR_DIR / "files"
MEDIA_URL = "/files/"
# A bucket for them; empty: the folder above.
S3_BUCKET = env.str("S3_BUCKET", default="")
S3_ENDPOINT_URL = env.str("S3_ENDPOINT_URL", default="")
# The name by which browsers reach it, where that is another one.
S3_PUBLIC_ENDPOINT_URL = env.str("S3_PUBLIC_ENDPOINT_URL", default="") or S3_ENDPOINT_URL
S3_REGION = env.str("S3_REGION", default="us-east-1")
# Built from the checkout alone, so they lie with it wherever the data is.
BUILD_DIR = BASE_DIR / "var"
STATIC_ROOT = BUILD_DIR / "static"
STATIC_URL = "/static/"
VENDOR_DIR = BUILD_DIR / "vendor"
STATICFILES_DIRS = [BASE_DIR / "fadaa" / "static", VENDOR_DIR]
STORAGES: dict[str, dict[str, object]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "fadaa.core.storage.StaticStorage"},
}
if S3_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "media.buckets.BucketStorage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": S3_ENDPOINT_URL or None,
            "region_name": S3_REGION,
            "access_key": env.str("S3_ACCESS_KEY_ID", default="") or None,
            "secret_key": env.str("S3_SECRET_ACCESS_KEY", default="") or None,
            "location": env.str("S3_PREFIX", default=""),
            "addressing_style": env.str(
                "S3_ADDRESSING_STYLE", default="path" if S3_ENDPOINT_URL else "virtual"
            ),
            "signature_version": "s3v4",
            # Pictures of the CMS are named by people; two of them may choose the same name.
            "file_overwrite": False,
        },
    }
# Where browsers are sent for the bytes.
S3_ORIGINS = (
    [S3_PUBLIC_ENDPOINT_URL or f"https://{S3_BUCKET}.s3.{S3_REGION}.amazonaws.com"]
    if S3_BUCKET
    else []
)
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_USE_FINDERS = DEBUG
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# --- Video ----------------------------------------------------------------------------

# Empty: the builds that come with the Python packages.
MEDIA_FFMPEG = env.str("MEDIA_FFMPEG", default="")
MEDIA_FFPROBE = env.str("MEDIA_FFPROBE", default="")
MEDIA_MAX_UPLOAD_BYTES = env.int("MEDIA_MAX_UPLOAD_BYTES", default=2 * 1024**3)
MEDIA_MAX_DURATION_SECONDS = env.int("MEDIA_MAX_DURATION_SECONDS", default=30 * 60)
# How many ffmpeg run at once on this machine, over all its workers.
MEDIA_ENCODERS = env.int("MEDIA_ENCODERS", default=1)
# host:port or the path of a socket; empty: documents are not scanned.
MEDIA_CLAMD_ADDRESS = env.str("MEDIA_CLAMD_ADDRESS", default="")
MEDIA_SLOTS_DIR = VAR_DIR / "media-slots"
MEDIA_SPEECH_MODEL = env.str("MEDIA_SPEECH_MODEL", default="")

# --- People: sign-in by phone ---------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "fadaa.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"phone"}
ACCOUNT_SIGNUP_FIELDS = ["phone*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
# An SMS may be slow in the mountains.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_TIMEOUT = 30 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
# Entering by code is what confirms a phone; a password asks for no second code.
ACCOUNT_PHONE_VERIFICATION_ENABLED = False
ACCOUNT_PHONE_VERIFICATION_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# "key" is the phone. Whole villages share one address behind an operator's network.
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "60/10m/ip,1000/d/ip,5/10m/key,20/d/key",
    "enter_code": "20/10m/key,60/d/key",
    "login_failed": "30/10m/ip,5/5m/key",
    "login": "60/m/ip",
}
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
# Advisors, editors and administrators need a second factor: TOTP or a passkey.
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=not DEMO)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "add_webauthn": "fadaa.accounts.factor_forms.AddKeyForm",
    "authenticate_webauthn": "fadaa.accounts.factor_forms.UseKeyForm",
}
MFA_TOTP_ISSUER = "Fadaa Al Moutaawine"
# A phone's clock may be a little off.
MFA_TOTP_TOLERANCE = 1
# Without TLS a passkey works on the own machine only, which is the demo.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not env.bool("HTTPS", default=False)
MFA_ADAPTER = "fadaa.accounts.factor_adapter.FactorAdapter"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 30 * 60
# Country codes that may enter; each one more is a bill for someone's SMS.
ACCOUNTS_COUNTRY_CODES = env.list("PHONE_COUNTRY_CODES", default=[212], subcast=int)
SMS_GATEWAY = env.str(
    "SMS_GATEWAY",
    default="console" if DEMO else "null",
    validate=validate.OneOf(["console", "http", "null"]),
)
# Codes a day; beyond it new phones wait, and as many again are kept for people we know.
SMS_DAILY_BUDGET = env.int("SMS_DAILY_BUDGET", default=2000)
SMS_HTTP_URL = env.str("SMS_HTTP_URL", default="")
SMS_HTTP_TOKEN = env.str("SMS_HTTP_TOKEN", default="")

# --- Languages ------------------------------------------------------------------------

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", _("Arabic")), ("fr", _("French"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "fadaa" / "locale"]
FORMAT_MODULE_PATH = ["fadaa.core.formats"]
TIME_ZONE = "Africa/Casablanca"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True

# --- Wagtail --------------------------------------------------------------------------

# A translation begins as a draft: asking for it must not show half of it to readers.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_SITE_NAME = "فضاء المتعاونين"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/ar/accounts/login/"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Half a second is for fibre: on a weak link each save sends the whole page again.
WAGTAIL_AUTOSAVE_INTERVAL = 5_000
WAGTAIL_EDITING_SESSION_PING_INTERVAL = 20_000
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "csv"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.editing.image_form.PictureForm"

# --- Security -------------------------------------------------------------------------

HTTPS = env.bool("HTTPS", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SILENCED_SYSTEM_CHECKS = [
    # Only the operator knows whether every neighbour of this name has TLS.
    "security.W005",
    "security.W021",
    # The CMS shows previews of our own pages in frames.
    "security.W019",
]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = settings_parts.content_policy(S3_ORIGINS)

# --- Log: identifiers only, never a name, a number or a text -----------------------------

LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING", validate=validate.OneOf(settings_parts.LEVELS))
# One line of JSON for each event, for machines that collect logs; else one to be read.
LOG_FORMAT = env.str("LOG_FORMAT", default="plain", validate=validate.OneOf(["plain", "json"]))
LOGGING = settings_parts.logging_of(LOG_LEVEL, LOG_FORMAT)
# Who may read /metrics from another machine: the word after "Bearer".
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
