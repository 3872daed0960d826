"""Schemes of financing and support: who, how much, where, and when they were last known.

``last_known`` is None when the source has no date. A list of papers is usual practice unless
a source gives it; each one says so.
"""

from typing import Any

from cms.seed_content.schemes.closed import CLOSED
from cms.seed_content.schemes.grants import GRANTS
from cms.seed_content.schemes.loans import LOANS
from cms.seed_content.schemes.small_loans import SMALL_LOANS
from cms.seed_content.schemes.support import SUPPORT
from cms.seed_content.schemes.upgrading import UPGRADING

SCHEMES: list[dict[str, Any]] = [
    *GRANTS,
    *SUPPORT,
    *LOANS,
    *SMALL_LOANS,
    *UPGRADING,
    *CLOSED,
]
