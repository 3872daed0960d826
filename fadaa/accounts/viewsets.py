"""People in Wagtail's admin: a phone, a name to be called by, roles."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import EditView, IndexView, UserViewSet

from fadaa.accounts.fields import PhoneField
from fadaa.accounts.models import User


class PersonFormMixin(forms.ModelForm):
    """Ask for what our people have; superusers are made from the command line only."""

    password_required = False
    # Removes the fields that Wagtail's form declares.
    first_name = None
    last_name = None
    is_superuser = None
    email = forms.EmailField(required=False, label=_("E-mail"))
    phone = PhoneField(required=False)

    def clean_phone(self) -> str | None:
        return self.cleaned_data["phone"] or None

    def clean_email(self) -> str | None:
        return self.cleaned_data["email"] or None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not (cleaned.get("phone") or cleaned.get("email")):
            self.add_error("phone", _("A person needs a phone or an e-mail."))
        return cleaned

    def _clean_username(self) -> None:
        """Leave uniqueness to the model: an empty phone is not a duplicate."""


PERSON_FIELDS = ("phone", "display_name", "email", "groups")


class PersonCreationForm(PersonFormMixin, UserCreationForm):
    class Meta:
        model = User
        fields = PERSON_FIELDS
        widgets: ClassVar = {"groups": forms.CheckboxSelectMultiple}


class PersonEditForm(PersonFormMixin, UserEditForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        editing_self = kwargs.pop("editing_self", False)
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]

    class Meta:
        model = User
        fields = (*PERSON_FIELDS, "is_active")
        widgets: ClassVar = {"groups": forms.CheckboxSelectMultiple}


class PeopleIndexView(IndexView):
    @cached_property
    def search_fields(self) -> set[str]:
        return {"display_name", "phone", "email"}


class PersonEditView(EditView):
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied


class PeopleViewSet(UserViewSet):
    icon = "user"
    index_view_class = PeopleIndexView
    edit_view_class = PersonEditView

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonEditForm if for_update else PersonCreationForm
