"""The numbers of a film in the CMS: drawn, as a table, as a file."""

import csv
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from media.models import Asset
from media.rules import can_see_library
from media.watching import report


@never_cache
@require_GET
def watching(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """How a film is watched, in one language or in all."""
    asset = _asset(request, public_id)
    told = report.report_of(asset, request.GET.get("lang", ""))
    context = {"asset": asset, "report": told, "languages": ("", "ar", "fr"), "days": report.DAYS}
    return render(request, "media/admin/watching.html", context)


@never_cache
@require_GET
def watching_csv(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The same numbers for a spreadsheet."""
    asset = _asset(request, public_id)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"watching-{asset.public_id}.csv"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    # Spreadsheets take a file for UTF-8 by this mark.
    response.write("\ufeff")
    csv.writer(response).writerows(report.rows(asset))
    return response


def _asset(request: HttpRequest, public_id: UUID) -> Asset:
    if not can_see_library(request.user):
        raise PermissionDenied
    return get_object_or_404(Asset.objects.in_library(), public_id=public_id)


watching_admin_urls: list[URLPattern] = [
    path("films/<uuid:public_id>/watching/", watching, name="media_admin_watching"),
    path("films/<uuid:public_id>/watching.csv", watching_csv, name="media_admin_watching_csv"),
]
