"""Translation goes one way, from the source language; and a wrong file is answered in words.

These views stand before those of wagtail-localize at the same addresses and hand over to them.
"""

import re
from typing import Any

import polib  # type: ignore[import-untyped]
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views import edit_translation, submit_translations, update_translations

LARGEST_PO = 5 * 1024 * 1024


def submit_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Refuse to translate a translation: a chain would carry each mistake on, or run in a ring."""
    page = get_object_or_404(Page, pk=page_id)
    if page.locale.language_code != settings.LANGUAGE_CODE:
        messages.error(request, _refusal())
        return redirect("wagtailadmin_pages:edit", page_id)
    view = submit_translations.SubmitPageTranslationView.as_view()
    return view(request, page_id=page_id)  # type: ignore[no-any-return]


def submit_snippet(request: HttpRequest, app_label: str, model_name: str, pk: str) -> HttpResponse:
    view_class = submit_translations.SubmitSnippetTranslationView
    view = view_class()
    view.setup(request, app_label=app_label, model_name=model_name, pk=pk)
    instance = view.get_object()
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        messages.error(request, _refusal())
        return redirect(reverse("wagtailadmin_home"))
    answer = view_class.as_view()(request, app_label=app_label, model_name=model_name, pk=pk)
    return answer  # type: ignore[no-any-return]


def _refusal() -> str:
    return _("Translations are made from the Arabic page only. Open that page and translate it.")


def update(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """Bring what is new in a source to its translations; publishing them is for the live ones."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    instance: Any = source.get_source_instance()
    if "publish_translations" in request.POST and isinstance(instance, Page) and not instance.live:
        messages.error(request, _("The Arabic page is not published yet: publish it first."))
        return redirect("wagtailadmin_pages:edit", instance.pk)
    view = update_translations.UpdateTranslationsView.as_view()
    return view(request, translation_source_id=translation_source_id)  # type: ignore[no-any-return]


@require_POST
def upload_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Check what was uploaded before it is read; a wrong file changes nothing."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if problem := _problem_of(request, translation):
        messages.error(request, problem)
        target: Any = translation.get_target_instance()
        if isinstance(target, Page):
            return redirect("wagtailadmin_pages:edit", target.pk)
        return redirect(reverse("wagtailadmin_home"))
    return edit_translation.upload_pofile(request, translation_id)  # type: ignore[no-any-return]


def _problem_of(request: HttpRequest, translation: Translation) -> str:
    upload = request.FILES.get("file")
    if upload is None:
        return _("Choose a PO file first.")
    if not upload.size or upload.size > LARGEST_PO:
        return _("The file is empty or larger than 5 MB.")
    try:
        text = upload.read().decode("utf-8")
        # A text without a line break could be taken for the name of a file.
        metadata = polib.pofile(f"{text}\n").metadata if "msgid" in text else {}
    except (UnicodeDecodeError, OSError, ValueError, IndexError):
        return _("This is not a PO file in UTF-8. Export it again and save it as UTF-8.")
    finally:
        upload.seek(0)
    named = re.sub(r"\s", "", str(metadata.get("X-WagtailLocalize-TranslationID", "")))
    if named != str(translation.uuid):
        return _("This file belongs to another page. Nothing was changed.")
    return ""
