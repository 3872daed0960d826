"""Who may do what with media."""

from django.contrib.auth.models import AnonymousUser

from fadaa.accounts.models import User
from media.enums import Visibility
from media.models import Asset

Person = User | AnonymousUser


def can_upload(user: Person) -> bool:
    """Editors, media producers and administrators hold the permission to add films."""
    return user.is_authenticated and user.has_perm("media.add_asset")


def can_change(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.change_asset")


def can_watch(user: Person, asset: Asset) -> bool:
    """Anyone may watch what is public; else its owner and those who look after media."""
    if asset.visibility == Visibility.PUBLIC:
        return True
    return user.is_authenticated and (asset.owner_id == user.pk or can_change(user))


def can_delete(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.delete_asset")


def can_see_library(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.view_asset")
