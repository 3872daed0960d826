"""Entering, leaving, and a person's own pages."""

from typing import Any
from urllib.parse import urlencode

from allauth.account import views as allauth_views
from allauth.account.mixins import NextRedirectMixin
from allauth.account.utils import get_login_redirect_url
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.generic.edit import FormView

from fadaa.accounts import services, sms_budget, space
from fadaa.accounts.entry import PhoneEntry, pending_phone
from fadaa.accounts.forms import EnterCodeForm, EnterPasswordForm, EnterPhoneForm, ProfileForm
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError


class EntranceView(NextRedirectMixin, FormView):
    """A step of entering: people who are in already are led on, ``next`` is kept."""

    request: HttpRequest

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return redirect(get_login_redirect_url(request))
        return super().dispatch(request, *args, **kwargs)

    def refuse(self, form: Form, *, status: int, sentence: str = "") -> HttpResponse:
        """Show the same page again with what is wrong."""
        if sentence:
            form.add_error(next(iter(form.fields)), sentence)
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.refuse(form, status=422)

    def step(self, name: str) -> str:
        """The address of another step, with ``next`` kept when it is ours."""
        url = reverse(name)
        if wanted := self.get_next_url():
            url += "?" + urlencode({self.redirect_field_name: wanted})
        return url

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        steps = {
            "phone_url": self.step("account_login"),
            "code_url": self.step("account_confirm_login_code"),
            "password_url": self.step("accounts:enter_password"),
        }
        return super().get_context_data(**kwargs) | steps


class EnterPhoneView(EntranceView):
    form_class = EnterPhoneForm
    template_name = "accounts/enter_phone.html"

    def get_initial(self) -> dict[str, Any]:
        return {"phone": pending_phone(self.request)}

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            PhoneEntry.begin(self.request, phone=form.cleaned_data["phone"])
        except DomainError as error:
            return self.refuse(form, status=error.status, sentence=str(error.message))
        return redirect(self.step("account_confirm_login_code"))


class EnterCodeView(EntranceView):
    form_class = EnterCodeForm
    template_name = "accounts/enter_code.html"
    entry: PhoneEntry

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            entry = PhoneEntry.current(request)
            if entry is None:
                return self.begin_again(
                    _("This code is too old. Ask for a new one: it takes a moment."), status=422
                )
            self.entry = entry
        return super().dispatch(request, *args, **kwargs)

    def begin_again(self, sentence: str, *, status: int, phone: str = "") -> HttpResponse:
        """Lead back to the first step, saying why."""
        if self.request.method == "GET":
            return redirect(self.step("account_login"))
        form = EnterPhoneForm(initial={"phone": phone})
        self.template_name = EnterPhoneView.template_name
        context = self.get_context_data(form=form, sentence=sentence)
        return self.render_to_response(context, status=status)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("action") == "resend":
            return self.resend()
        return super().post(request, *args, **kwargs)

    def resend(self) -> HttpResponse:
        try:
            self.entry.resend()
        except DomainError as error:
            context = self.get_context_data(
                form=EnterCodeForm(), sentence=str(error.message), tone="wait"
            )
            return self.render_to_response(context, status=error.status)
        return redirect(self.step("account_confirm_login_code"))

    def form_valid(self, form: Form) -> HttpResponse:
        if not self.entry.may_try():
            return self.give_up()
        if self.entry.accepts(form.cleaned_data["code"]):
            return self.entry.enter(self.get_next_url())
        if not self.entry.record_invalid_attempt():
            return self.give_up()
        left = self.entry.tries_left
        sentence = ngettext(
            "This code is not right. You have one more try.",
            "This code is not right. You have %(count)d more tries.",
            left,
        ) % {"count": left}
        return self.refuse(form, status=422, sentence=sentence)

    def give_up(self) -> HttpResponse:
        """Make the code useless and offer a new one."""
        self.entry.abort()
        sentence = _("Too many wrong codes: this one no longer works. You can ask for a new one.")
        return self.begin_again(sentence, status=429, phone=self.entry.phone)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if hasattr(self, "entry"):
            context |= {
                "phone": self.entry.phone,
                "can_resend": self.entry.can_resend,
                "budget_spent": sms_budget.is_spent(),
                "on_console": settings.SMS_GATEWAY == "console",
            }
        return context


class EnterPasswordView(EntranceView, allauth_views.LoginView):
    form_class = EnterPasswordForm
    template_name = "accounts/enter_password.html"

    def get_form_class(self) -> type[EnterPasswordForm]:
        return EnterPasswordForm

    def form_invalid(self, form: Form) -> HttpResponse:
        codes = {error.code for error in form.errors.as_data().get("__all__", [])}
        return self.refuse(form, status=429 if "too_many_login_attempts" in codes else 422)

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """Let a person who waits for a code change their mind."""


class SignOutView(allauth_views.LogoutView):
    template_name = "accounts/sign_out.html"


class InactiveView(allauth_views.AccountInactiveView):
    template_name = "accounts/inactive.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return kwargs


@never_cache
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """My space: what waits, what is begun, and where to go on."""
    return render(request, "accounts/home.html", {"cards": space.cards_for(request)})


@never_cache
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, User)
    form = ProfileForm(request.POST or None, instance=request.user.profile)
    is_new = "new" in request.GET
    if request.method == "POST" and form.is_valid():
        services.update_profile(form.instance, display_name=form.cleaned_data["display_name"])
        return redirect(reverse("accounts:home") if is_new else request.path + "?saved=1")
    context = {"form": form, "is_new": is_new, "saved": "saved" in request.GET}
    return render(request, "accounts/profile.html", context, status=422 if form.errors else 200)


@never_cache
@login_required
def password(request: HttpRequest) -> HttpResponse:
    """Set a password, or change it: an addition for those who want one."""
    assert isinstance(request.user, User)
    form_class = PasswordChangeForm if request.user.has_usable_password() else SetPasswordForm
    form = form_class(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        return redirect(reverse("accounts:profile") + "?saved=1")
    context = {"form": form}
    return render(request, "accounts/password.html", context, status=422 if form.errors else 200)
