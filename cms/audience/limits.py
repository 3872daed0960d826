"""How often one network may answer; the address itself is kept nowhere."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms.audience.errors import TooManyAnswers

DAY_SECONDS = 24 * 60 * 60
# A whole village shares an address behind an operator's network.
ANSWERS_A_DAY = 60
ANSWERS_A_PAGE = 12


def count_answer(request: HttpRequest, page_pk: int) -> None:
    """Count an answer from this network. Raises TooManyAnswers when there were too many today.

    What is counted is a keyed digest of the address and the day, for a day, in the cache.
    """
    network = _network(request)
    for key, most in ((network, ANSWERS_A_DAY), (f"{network}:{page_pk}", ANSWERS_A_PAGE)):
        cache.add(key, 0, DAY_SECONDS)
        try:
            so_far = cache.incr(key)
        except ValueError:  # the entry was evicted between the two calls
            continue
        if so_far > most:
            raise TooManyAnswers


def _network(request: HttpRequest) -> str:
    address = get_adapter().get_client_ip(request)
    digest = salted_hmac("cms.audience", f"{timezone.localdate()}:{address}").hexdigest()
    return f"useful:{digest}"
