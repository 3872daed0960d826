"""What changes a person's account."""

from django.db import IntegrityError, transaction

from fadaa.accounts.enums import Language
from fadaa.accounts.models import Profile, User


def register(*, phone: str, language: str = Language.ARABIC) -> tuple[User, bool]:
    """Give the owner of a confirmed phone an account: ``(person, is new)``.

    Asking twice, even at the same moment, gives the same account.
    """
    if user := User.objects.filter(phone=phone).first():
        return user, False
    try:
        with transaction.atomic():
            user = User.objects.create_user(phone=phone, phone_verified=True)
            Profile.objects.filter(user=user).update(
                ui_language=language, reading_language=language, listening_language=language
            )
    except IntegrityError:
        # Another request of the same phone came first.
        return User.objects.get(phone=phone), False
    return user, True


def update_profile(profile: Profile, *, display_name: str) -> None:
    """Keep what a person told about themselves; ``profile`` carries the new values."""
    with transaction.atomic():
        profile.user.display_name = display_name
        profile.user.save(update_fields=["display_name"])
        profile.save()
