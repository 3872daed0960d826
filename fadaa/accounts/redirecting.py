"""Where a page may lead on to: our own addresses, and nowhere else."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def safe_next(request: HttpRequest, name: str = "next") -> str:
    """The address that a request wants to go on to, when it is ours; else nothing."""
    wanted = request.POST.get(name) or request.GET.get(name) or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else ""
