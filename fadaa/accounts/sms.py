"""Ways of sending a short message: the console, an operator's HTTP service, or nowhere."""

import json
import logging
import sys
import urllib.request
from functools import cache
from http.client import HTTPException
from typing import Protocol

from django.conf import settings

from fadaa.accounts.errors import SmsNotSent

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 10


class SmsGateway(Protocol):
    def send(self, phone: str, text: str) -> None:
        """Hand one message over. Raises SmsNotSent when the operator does not take it."""
        ...


class ConsoleSms:
    """Print the message where the platform was started: for the demo and for developers."""

    def send(self, phone: str, text: str) -> None:
        line = f"│ SMS to {phone}: {text} │"
        edge = "─" * (len(line) - 2)
        # Standard output, not the log: it is the demo's telephone, and logs hold no numbers.
        sys.stdout.write(f"\n┌{edge}┐\n{line}\n└{edge}┘\n")
        sys.stdout.flush()


class HttpSms:
    """POST ``{"to": …, "text": …}`` to the operator's address with a bearer token."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.token = token

    def send(self, phone: str, text: str) -> None:
        request = urllib.request.Request(  # noqa: S310  the address comes from our settings
            self.url,
            data=json.dumps({"to": phone, "text": text}).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS):  # noqa: S310
                return
        except (OSError, HTTPException) as error:
            logger.error("sms gateway refused a message: %s", type(error).__name__)
            raise SmsNotSent from error


class NullSms:
    """Send nothing: a site whose gateway is not chosen yet."""

    def send(self, phone: str, text: str) -> None:
        logger.warning("no sms gateway is set; a message was not sent")


@cache
def _gateway(kind: str, url: str, token: str) -> SmsGateway:
    if kind == "http":
        return HttpSms(url, token)
    return ConsoleSms() if kind == "console" else NullSms()


def gateway() -> SmsGateway:
    """The gateway that the settings name."""
    return _gateway(settings.SMS_GATEWAY, settings.SMS_HTTP_URL, settings.SMS_HTTP_TOKEN)
