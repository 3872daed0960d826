"""The platform's own settings, in a process beside a test and on its database."""

import os

from fadaa.settings import *  # noqa: F403
from fadaa.settings import DATABASES

DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE_NAME"]
