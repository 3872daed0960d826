"""Forms of the second factor that refuse what no browser sends, instead of failing on it."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

# What reading a credential raises that is not one.
MALFORMED = (AttributeError, KeyError, TypeError, ValueError)
NOT_A_KEY = _("This key was not understood. Please try again.")


class AddKeyForm(AddWebAuthnForm):
    def clean(self) -> dict[str, Any]:
        try:
            return super().clean()
        except forms.ValidationError:
            raise
        except MALFORMED as error:
            raise forms.ValidationError(NOT_A_KEY) from error


class UseKeyForm(AuthenticateWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except forms.ValidationError:
            raise
        except MALFORMED as error:
            raise forms.ValidationError(NOT_A_KEY) from error
