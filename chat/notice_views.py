"""How a person is told, and of what not."""

import uuid
from typing import Any, ClassVar

from django import forms
from django.contrib import messages as flashes
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chat.answering import conversation_or_404, person_of
from chat.errors import QuietAllDay
from chat.models import NoticeSettings
from chat.short_messages import settings_of


class NoticeForm(forms.ModelForm[NoticeSettings]):
    class Meta:
        model = NoticeSettings
        fields = ("sms", "quiet_from", "quiet_until")
        widgets: ClassVar[dict[str, Any]] = {
            "quiet_from": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "quiet_until": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("quiet_from") and values.get("quiet_from") == values.get("quiet_until"):
            self.add_error("quiet_until", str(QuietAllDay.message))
        return values


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """SMS and quiet hours of the person."""
    form = NoticeForm(request.POST or None, instance=settings_of(person_of(request)))
    if request.method == "POST" and form.is_valid():
        form.save()
        flashes.success(request, _("Kept."))
        return redirect("chat:notices")
    status = 422 if form.errors else 200
    return render(request, "chat/notices.html", {"form": form}, status=status)


@login_required
@never_cache
@require_POST
def mute(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Tell the person nothing of one conversation, or again."""
    found = conversation_or_404(request, public_id)
    mine = found.memberships.present().filter(user=person_of(request))
    mine.update(muted=request.POST.get("muted") == "yes")
    return redirect("chat:conversation", public_id)
