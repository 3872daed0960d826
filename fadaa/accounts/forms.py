"""What people type about themselves."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.fields import PhoneField
from fadaa.accounts.models import Profile

# Arabic-Indic and extended digits, as an Arabic keyboard types them.
WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


class EnterPhoneForm(forms.Form):
    phone = PhoneField(help_text=_("We send a six-digit code by SMS. No e-mail, no password."))


class EnterCodeForm(forms.Form):
    code = forms.CharField(
        label=_("The six digits"),
        max_length=20,
        error_messages={"required": _("Write the six digits of the SMS.")},
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "one-time-code",
                "dir": "ltr",
                "autofocus": True,
                "class": "code-input",
            }
        ),
    )

    def clean_code(self) -> str:
        return self.cleaned_data["code"].translate(WESTERN_DIGITS)


class EnterPasswordForm(LoginForm):
    """Phone and password, for those who set one."""

    def _setup_password_field(self) -> None:
        # allauth drops the field when signing up asks for no password.
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs.pop("placeholder", None)


class ProfileForm(forms.ModelForm):
    display_name = forms.CharField(
        label=_("What shall we call you?"),
        max_length=80,
        required=False,
        help_text=_("A first name is enough. Advisors will see it."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "dir": "auto"}),
    )

    class Meta:
        model = Profile
        fields = (
            "region",
            "sector",
            "stage",
            "ui_language",
            "reading_language",
            "listening_language",
        )
        labels = {  # noqa: RUF012
            "region": _("Your region"),
            "sector": _("What you work in"),
            "stage": _("Where your project stands"),
            "ui_language": _("Language of the buttons"),
            "reading_language": _("I prefer to read in"),
            "listening_language": _("I prefer to listen in"),
        }

    field_order = ("display_name",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["display_name"].initial = self.instance.user.display_name
        for name in ("region", "sector", "stage"):
            choices = self.fields[name].choices[1:]  # type: ignore[attr-defined]
            self.fields[name].choices = [("", _("I prefer not to say")), *choices]  # type: ignore[attr-defined]
