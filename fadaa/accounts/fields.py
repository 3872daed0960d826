"""A phone as people type it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fadaa.accounts import phones
from fadaa.core.errors import DomainError


class PhoneField(forms.CharField):
    """Accepts every common way of writing a number and gives E.164."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Your phone number"))
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault(
            "error_messages", {"required": _("Write your phone number to receive the code.")}
        )
        kwargs.setdefault(
            "widget",
            forms.TextInput(
                attrs={
                    "type": "tel",
                    "inputmode": "tel",
                    "autocomplete": "tel",
                    "dir": "ltr",
                    "placeholder": "06 12 34 56 78",
                }
            ),
        )
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        try:
            return phones.normalise(text)
        except DomainError as error:
            raise ValidationError(str(error.message), code=error.code) from error
