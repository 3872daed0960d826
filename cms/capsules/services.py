"""Following a series."""

from django.utils import timezone

from cms.models import CapsuleSeriesPage, SeriesFollow
from fadaa.accounts.models import User


def follow(series: CapsuleSeriesPage, *, user: User) -> SeriesFollow:
    """Tell a person of new episodes from now on; asking twice changes nothing."""
    kept, _new = SeriesFollow.objects.get_or_create(user=user, series=series)
    return kept


def unfollow(series: CapsuleSeriesPage, *, user: User) -> None:
    SeriesFollow.objects.filter(user=user, series=series).delete()


def mark_seen(series: CapsuleSeriesPage, *, user: User) -> None:
    """Nothing that is out by now is new any more."""
    SeriesFollow.objects.filter(user=user, series=series).update(seen_at=timezone.now())
