"""The decision flows, in the order of the shelf."""

from typing import Any

from cms.seed_content.flows.licence import LICENCE
from cms.seed_content.flows.which_form import WHICH_FORM

FLOWS: list[dict[str, Any]] = [WHICH_FORM, LICENCE]
