"""All facts of the demo content, in the order of the rooms of life they belong to."""

from typing import Any

from cms.seed_content.facts.flows import FLOWS
from cms.seed_content.facts.founding import FOUNDING
from cms.seed_content.facts.funding import FUNDING
from cms.seed_content.facts.governing import GOVERNING
from cms.seed_content.facts.places import PLACES
from cms.seed_content.facts.programmes import PROGRAMMES
from cms.seed_content.facts.selling import SELLING
from cms.seed_content.facts.working import WORKING

FACTS: list[dict[str, Any]] = [
    *FOUNDING,
    *GOVERNING,
    *WORKING,
    *SELLING,
    *FUNDING,
    *FLOWS,
    *PROGRAMMES,
    *PLACES,
]
