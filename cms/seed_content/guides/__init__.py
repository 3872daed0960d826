"""The guides, in the order of the shelf: the first one is the first door of the home page."""

from typing import Any

from cms.seed_content.guides.accounts import ACCOUNTS
from cms.seed_content.guides.assembly import ASSEMBLY
from cms.seed_content.guides.board import BOARD
from cms.seed_content.guides.conflict import CONFLICT
from cms.seed_content.guides.convocation import CONVOCATION
from cms.seed_content.guides.coop_tax import COOP_TAX
from cms.seed_content.guides.customer_data import CUSTOMER_DATA
from cms.seed_content.guides.delivery import DELIVERY
from cms.seed_content.guides.founding import FOUNDING
from cms.seed_content.guides.founding_cost import FOUNDING_COST
from cms.seed_content.guides.funding import FUNDING
from cms.seed_content.guides.funding_file import FUNDING_FILE
from cms.seed_content.guides.health_cover import HEALTH_COVER
from cms.seed_content.guides.help import HELP
from cms.seed_content.guides.leave_informal import LEAVE_INFORMAL
from cms.seed_content.guides.legal_form import LEGAL_FORM
from cms.seed_content.guides.licences import LICENCES
from cms.seed_content.guides.member_exit import EXIT
from cms.seed_content.guides.members import MEMBERS
from cms.seed_content.guides.minutes import MINUTES
from cms.seed_content.guides.name import NAME
from cms.seed_content.guides.odco import ODCO
from cms.seed_content.guides.online_law import ONLINE_LAW
from cms.seed_content.guides.payment import PAYMENT
from cms.seed_content.guides.pricing import PRICING
from cms.seed_content.guides.quorum import QUORUM
from cms.seed_content.guides.register import REGISTER
from cms.seed_content.guides.registration_file import REGISTRATION_FILE
from cms.seed_content.guides.reports import REPORTS
from cms.seed_content.guides.sanctions import SANCTIONS
from cms.seed_content.guides.selling import SELLING
from cms.seed_content.guides.statutes import STATUTES
from cms.seed_content.guides.surplus import SURPLUS

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
    # Founding, paper by paper.
    NAME,
    STATUTES,
    REGISTRATION_FILE,
    REGISTER,
    FOUNDING_COST,
    # Running the cooperative.
    CONVOCATION,
    QUORUM,
    MINUTES,
    REPORTS,
    ACCOUNTS,
    SURPLUS,
    EXIT,
    SANCTIONS,
    CONFLICT,
    # Working lawfully: taxes, cover, money, institutions.
    LEAVE_INFORMAL,
    COOP_TAX,
    HEALTH_COVER,
    FUNDING_FILE,
    ODCO,
    # Selling online, one question a page.
    PRICING,
    PAYMENT,
    DELIVERY,
    ONLINE_LAW,
    CUSTOMER_DATA,
]
