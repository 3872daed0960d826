"""What editors do with one film or many: first judged, then done."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError
from media import services
from media.enums import Visibility
from media.errors import InUse, WrongState
from media.library.usage import Use, uses_of
from media.models import Asset
from media.rules import can_change, can_delete
from media.signals import asset_ready


class Action(models.TextChoices):
    PREPARE = "prepare", _("Prepare again")
    CANCEL = "cancel", _("Stop the preparation")
    PUBLIC = "public", _("Make public")
    PRIVATE = "private", _("Make private")
    DELETE = "delete", _("Delete")


@dataclass(frozen=True)
class Verdict:
    """Whether an action may be done to a film; ``refusal`` says why not."""

    asset: Asset
    refusal: str | Promise = ""
    uses: list[Use] = field(default_factory=list)


def may(user: Any, action: Action) -> bool:
    return can_delete(user) if action == Action.DELETE else can_change(user)


def judge(assets: Sequence[Asset], action: Action, *, user: Any) -> list[Verdict]:
    """What would happen to each film, in the order given."""
    if action not in {Action.DELETE, Action.PRIVATE}:
        return [Verdict(asset, _state_refusal(asset, action)) for asset in assets]
    uses = uses_of(assets, user=user, drafts=action == Action.DELETE)
    return [_judge_use(asset, action, uses.get(asset.pk, [])) for asset in assets]


def _state_refusal(asset: Asset, action: Action) -> str | Promise:
    fits = {
        Action.PREPARE: asset.can_retry or asset.is_incomplete,
        Action.CANCEL: asset.is_busy,
        Action.PUBLIC: asset.is_private,
    }[action]
    return "" if fits else _("It is already so, or in a state that does not allow it.")


def _judge_use(asset: Asset, action: Action, uses: list[Use]) -> Verdict:
    if action == Action.PRIVATE and asset.is_private:
        return Verdict(asset, _("It is already so, or in a state that does not allow it."))
    if action == Action.PRIVATE:
        uses = [use for use in uses if use.public]
    return Verdict(asset, InUse.message if uses else "", uses)


def carry_out(asset: Asset, action: Action, *, user: Any) -> None:
    """Do it to one film. Raises InUse or WrongState, whatever was said a minute ago."""
    [verdict] = judge([asset], action, user=user)
    if verdict.uses:
        raise InUse
    if verdict.refusal:
        raise WrongState
    if action == Action.PREPARE:
        services.retry(asset)
    elif action == Action.CANCEL:
        services.cancel(asset)
    elif action == Action.DELETE:
        _delete(asset)
    else:
        _show_to(asset, Visibility(action.value))


def carry_out_all(verdicts: Sequence[Verdict], action: Action, *, user: Any) -> int:
    """Do it to those that may; returns how many it was done to."""
    done = 0
    for verdict in verdicts:
        if verdict.refusal:
            continue
        try:
            carry_out(verdict.asset, action, user=user)
        except DomainError:
            # It changed between the look and the deed: the list shows how it is now.
            continue
        done += 1
    return done


def _delete(asset: Asset) -> None:
    try:
        services.delete_asset(asset)
    except ProtectedError as error:
        raise InUse from error


def _show_to(asset: Asset, visibility: Visibility) -> None:
    with transaction.atomic():
        Asset.objects.filter(pk=asset.pk).update(visibility=visibility)
        # Pages that are kept in memory hold addresses of the other kind.
        transaction.on_commit(partial(asset_ready.send, sender=Asset, asset_id=asset.pk))
