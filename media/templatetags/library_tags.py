"""What the library says on the page of a film."""

from typing import Any

from django import template

from media.library.usage import uses_of
from media.models import Asset
from media.rules import can_change

register = template.Library()


@register.inclusion_tag("media/library/_panel.html", takes_context=True)
def library_panel(context: template.Context, asset: Asset) -> dict[str, Any]:
    """Where a film is used, drafts too, and the version of it on its way."""
    user = context["request"].user
    return {
        "asset": asset,
        "uses": uses_of([asset], user=user, drafts=True).get(asset.pk, []),
        "candidate": Asset.objects.with_runs().filter(replaces=asset).first(),
        "may_change": can_change(user),
    }
