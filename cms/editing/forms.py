"""What people fill in around a page: a reason, a link, a remark."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm

from cms.models import PreviewLink, Remark


class SendBackForm(TaskStateCommentForm):  # type: ignore[misc]
    """Whoever wrote the page must know what to change."""

    comment = forms.CharField(
        label=_("What has to change"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Write what has to change before you send it back.")},
    )


class PreviewLinkForm(forms.ModelForm):
    class Meta:
        model = PreviewLink
        fields = ("note",)


class RemarkForm(forms.ModelForm):
    class Meta:
        model = Remark
        fields = ("text",)
        widgets: ClassVar = {"text": forms.Textarea({"rows": 5})}
        error_messages: ClassVar = {"text": {"required": _("Write your remark first.")}}
