"""Who may bring which content in and out."""

from typing import Any

from cms.exchange.enums import ExchangeKind
from fadaa.accounts.enums import Role


def may_exchange(user: Any, kind: str) -> bool:
    """Facts: who may keep them. Pages: editors and administrators."""
    if not user.is_active:
        return False
    if kind == ExchangeKind.FACTS:
        return bool(user.has_perms(["cms.add_fact", "cms.change_fact"]))
    return bool(user.is_superuser or user.has_role(Role.EDITOR, Role.ADMINISTRATOR))


def kinds_for(user: Any) -> list[ExchangeKind]:
    """The kinds that a person may bring in and out; empty for most people."""
    return [kind for kind in ExchangeKind if may_exchange(user, kind)]
