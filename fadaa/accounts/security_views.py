"""How safe my account is: the second factor, and where I am signed in."""

import uuid

from allauth.mfa.models import Authenticator
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fadaa.accounts import devices, second_factor
from fadaa.accounts.models import Device, User
from fadaa.accounts.redirecting import safe_next

DEVICES_SHOWN = 50


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


@never_cache
@login_required
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    user = _person(request)
    factors = list(Authenticator.objects.filter(user=user).order_by("pk"))
    kinds = {factor.type for factor in factors}
    context = {
        "keys": [one for one in factors if one.type == Authenticator.Type.WEBAUTHN],
        "has_totp": Authenticator.Type.TOTP in kinds,
        "has_codes": Authenticator.Type.RECOVERY_CODES in kinds,
        "needed": second_factor.is_missing(user),
        "is_staff_member": second_factor.is_needed(user),
        "devices": Device.objects.filter(user=user)[:DEVICES_SHOWN],
        "this_key": request.session.session_key,
        "ended": request.GET.get("ended", ""),
    }
    return render(request, "accounts/security.html", context)


@login_required
@require_POST
def sign_out_devices(request: HttpRequest) -> HttpResponse:
    """End one other device, or all others; this one leaves by signing out."""
    here = request.session.session_key or ""
    wanted = request.POST.get("device", "")
    if wanted:
        try:
            wanted = str(uuid.UUID(wanted))
        except ValueError:
            return redirect("accounts:security")
    devices.sign_out(_person(request), only=wanted, but=here)
    return redirect("accounts:security")


@never_cache
@login_required
@require_safe
def again(request: HttpRequest) -> HttpResponse:
    """Ask to enter anew before a step that changes who may enter."""
    return render(request, "accounts/again.html", {"wanted": safe_next(request)})
