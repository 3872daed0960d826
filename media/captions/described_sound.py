"""Sound that says what is seen, beside the film."""

from functools import partial

from django.db import transaction

from media.captions.errors import SoundDoesNotFit
from media.models import Asset, Description
from media.queries import sounds_that_fit
from media.signals import tracks_changed

DESCRIBES = "public.accessibility.describes-video"


def put(film: Asset, *, lang: str, sound: Asset | None) -> None:
    """Set the described sound of a language, or take it away. Raises SoundDoesNotFit."""
    if sound is not None and not sounds_that_fit(film).filter(pk=sound.pk).exists():
        raise SoundDoesNotFit
    with transaction.atomic():
        if sound is None:
            film.descriptions.filter(lang=lang).delete()
        else:
            Description.objects.update_or_create(asset=film, lang=lang, defaults={"sound": sound})
        transaction.on_commit(
            partial(tracks_changed.send, sender=Description, asset_id=film.pk, lang=lang)
        )
