"""What people type about themselves."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.fields import PhoneField
from fadaa.accounts.models import Profile

# Arabic-Indic and extended digits, as an Arabic keyboard types them.
WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


# Whose year of birth is believed.
OLDEST, YOUNGEST = 110, 6


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
            "birth_year",
        )
        labels = {  # noqa: RUF012
            "region": _("Your region"),
            "sector": _("What you work in"),
            "stage": _("Where your project stands"),
            "ui_language": _("Language of the buttons"),
            "reading_language": _("I prefer to read in"),
            "listening_language": _("I prefer to listen in"),
            "birth_year": _("Your year of birth"),
        }

    field_order = ("display_name",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["display_name"].initial = self.instance.user.display_name
        self.fields["birth_year"].help_text = _(
            "Not needed. Under 18, a parent or guardian must agree before an advisor answers."
        )
        self.fields["birth_year"].widget = forms.TextInput(
            attrs={"inputmode": "numeric", "dir": "ltr", "maxlength": 4}
        )
        for name in ("region", "sector", "stage"):
            choices = self.fields[name].choices[1:]  # type: ignore[attr-defined]
            self.fields[name].choices = [("", _("I prefer not to say")), *choices]  # type: ignore[attr-defined]

    def clean_birth_year(self) -> int | None:
        year: int | None = self.cleaned_data["birth_year"]
        this_year = timezone.localdate().year
        if year is not None and not this_year - OLDEST <= year <= this_year - YOUNGEST:
            raise forms.ValidationError(_("This year cannot be right. Four digits, or leave it."))
        return year


class EraseForm(forms.Form):
    take_back_words = forms.BooleanField(
        label=_("Take back the words I wrote in conversations, too"), required=False
    )
    keep_certificates = forms.BooleanField(
        label=_("Keep my certificates verifiable: whoever has the code can still check them"),
        required=False,
    )
    sure = forms.BooleanField(
        label=_("I have read what goes and what stays."),
        error_messages={"required": _("Please tick that you have read it.")},
    )
