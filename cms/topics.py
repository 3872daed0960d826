"""The questions that a page can answer, as stable keys.

A page names the topics it answers; related pages, requests to advisors and the tests of
relevance all use the same keys.
"""

from django.utils.translation import gettext_lazy as _

TOPICS = {
    "create.steps": _("The steps of founding a cooperative"),
    "create.members-capital": _("Members and capital"),
    "create.name": _("The name and its approval"),
    "create.register": _("The local register of cooperatives"),
    "create.file": _("The papers of the file"),
    "create.statutes": _("The statutes"),
    "create.cost-delay": _("Cost and time"),
    "gov.ago": _("The yearly general meeting"),
    "gov.convocation": _("Calling a meeting"),
    "gov.quorum": _("Quorum and majority"),
    "gov.minutes": _("Minutes and attendance"),
    "gov.reports": _("Moral and financial reports"),
    "gov.accounts": _("Accounts and the balance sheet"),
    "gov.board": _("Board and managers"),
    "gov.surplus": _("Sharing the surplus"),
    "gov.exit": _("Leaving the cooperative"),
    "gov.sanctions": _("When duties are not met"),
    "gov.conflict": _("Disputes"),
    "fund.finder": _("Which financing suits us"),
    "fund.intelaka": _("Intelaka"),
    "fund.forsa": _("Forsa"),
    "fund.indh": _("INDH"),
    "fund.moazara": _("Moazara"),
    "fund.mourafaka": _("Mourafaka"),
    "fund.lalla": _("Lalla Al Moutaaouina"),
    "fund.generation-solidaire": _("Génération solidaire"),
    "fund.tamwil-fellah": _("Tamwil El Fellah"),
    "fund.awrach": _("Awrach"),
    "fund.covid": _("Relief of the Covid years"),
    "fund.tamkine": _("Tamkine"),
    "label.onssa": _("Health authorisation"),
    "label.halal": _("Halal label"),
    "label.igp": _("Signs of origin"),
    "label.cosmetics": _("Selling cosmetics"),
    "label.handmade": _("The craft label"),
    "label.souk-solidaire": _("The solidarity market"),
    "tax.coop": _("Taxes of a cooperative"),
    "social.amo": _("Health cover"),
    "form.compare": _("Choosing a legal form"),
    "form.informal": _("Leaving the informal sector"),
    "sell.law": _("The law of online selling"),
    "sell.data": _("Customers' data"),
    "sell.payment": _("Being paid"),
    "sell.delivery": _("Delivery"),
    "sell.pricing": _("Cost price"),
    "inst.odco": _("The cooperative office"),
    "chat.advisor": _("Talking to an advisor"),
    "learn.capsules": _("Capsules"),
}


def topic_choices() -> list[tuple[str, object]]:
    """``[(key, label)]`` in the order of the field."""
    return list(TOPICS.items())
