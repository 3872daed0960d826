"""How allauth keeps and names second factors on this platform."""

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from fadaa.accounts import second_factor


def _boxes() -> MultiFernet:
    """A lock for each key of the installation; the first one closes, every one opens."""
    keys = map(str, (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))
    digests = (hashlib.sha256(f"second-factor:{key}".encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


class FactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        """A copy of the database alone must open nobody's account."""
        return _boxes().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _boxes().decrypt(encrypted_text.encode()).decode()

    def _get_site_name(self) -> str:
        return settings.MFA_TOTP_ISSUER

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """Send nothing: people here have no e-mail; their own page shows what is set up."""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whoever needs a second factor keeps at least one."""
        if not settings.STAFF_SECOND_FACTOR or not second_factor.is_needed(authenticator.user):
            return True
        others = Authenticator.objects.filter(
            user=authenticator.user, type__in=second_factor.FACTORS
        ).exclude(pk=authenticator.pk)
        return others.exists() or authenticator.type == Authenticator.Type.RECOVERY_CODES

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return str(user)
