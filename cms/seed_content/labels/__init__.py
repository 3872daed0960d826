"""Labels and licences: compulsory ones first, then those that one chooses.

Each row: what it is for, who gives it, steps and papers. A cost or time that no source gives is
said to be unknown.
"""

from typing import Any

from cms.seed_content.labels.compulsory import COMPULSORY
from cms.seed_content.labels.voluntary import VOLUNTARY

LABELS: list[dict[str, Any]] = [*COMPULSORY, *VOLUNTARY]
