"""What the accounts themselves hold of a person."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import Consent, Device, User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, rows


def export(user: User) -> Iterator[Piece]:
    profile = user.profile
    yield Piece(
        "profile.json",
        {
            "phone": user.phone,
            "email": user.email,
            "name": user.display_name,
            "joined": user.date_joined.isoformat(),
            "roles": sorted(user.groups.values_list("name", flat=True)),
            "region": profile.region,
            "province": profile.province,
            "stage": profile.stage,
            "sector": profile.sector,
            "year_of_birth": profile.birth_year,
            "languages": [
                profile.ui_language,
                profile.reading_language,
                profile.listening_language,
            ],
        },
    )
    agreed = Consent.objects.filter(user=user)
    yield Piece("consents.json", rows(agreed, "kind", "version", "language", "given", "at"))
    used = Device.objects.filter(user=user)
    yield Piece("devices.json", rows(used, "name", "signed_in_at", "last_used_on"))


def register() -> None:
    registry.register(
        registry.Room(
            key="account",
            title=_("My account"),
            holdings=(
                Holding(
                    (
                        "accounts.Profile.user",
                        "accounts.Device.user",
                        "accounts.DataExport.user",
                        "accounts.Erasure.user",
                        "accounts.User_groups.user",
                        "accounts.User_user_permissions.user",
                        "account.EmailAddress.user",
                        "mfa.Authenticator.user",
                        "wagtailusers.UserProfile.user",
                    ),
                    Fate.DELETED,
                ),
                Holding(
                    ("accounts.Consent.user",),
                    Fate.ANONYMOUS,
                    _("The proof that a consent was given or taken back, without a name."),
                ),
                Holding(
                    ("accounts.AuditEntry.actor", "accounts.AuditEntry.subject"),
                    Fate.ANONYMOUS,
                    _("Who saw whose data must stay provable for a year, without a name."),
                ),
            ),
            export=export,
        )
    )
