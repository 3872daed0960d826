"""The guides, in the order of the shelf: the first one is the first door of the home page."""

from typing import Any

from cms.seed_content.guides.assembly import ASSEMBLY
from cms.seed_content.guides.board import BOARD
from cms.seed_content.guides.founding import FOUNDING
from cms.seed_content.guides.funding import FUNDING
from cms.seed_content.guides.help import HELP
from cms.seed_content.guides.legal_form import LEGAL_FORM
from cms.seed_content.guides.licences import LICENCES
from cms.seed_content.guides.members import MEMBERS
from cms.seed_content.guides.selling import SELLING

GUIDES: list[dict[str, Any]] = [
    FOUNDING,
    MEMBERS,
    ASSEMBLY,
    SELLING,
    LEGAL_FORM,
    LICENCES,
    FUNDING,
    BOARD,
    HELP,
]
