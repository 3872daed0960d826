"""Who may do what with media."""

from django.contrib.auth.models import AnonymousUser

from fadaa.accounts.models import User
from media.models import Asset

Person = User | AnonymousUser


def can_upload(user: Person) -> bool:
    """Editors, media producers and administrators hold the permission to add films."""
    return user.is_authenticated and user.has_perm("media.add_asset")


def can_send_own(user: Person) -> bool:
    """Anyone who is signed in may send voice notes and photos of her own."""
    return user.is_authenticated


def can_change(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.change_asset")


def can_watch(user: Person, asset: Asset) -> bool:
    """Anyone may watch what is public; else its owner and those who look after media.

    Voice notes and photos are their sender's alone: a room that shows one to others gives them
    a signed address.
    """
    if not asset.is_private:
        return True
    if user.is_authenticated and asset.owner_id == user.pk:
        return True
    return can_change(user) and not asset.is_personal


def can_delete(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.delete_asset")


def can_see_library(user: Person) -> bool:
    return user.is_authenticated and user.has_perm("media.view_asset")
