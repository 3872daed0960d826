import re
import time

import pytest
from django.test import Client


@pytest.fixture
def read_code(capsys):
    """The code of the last SMS on the console."""

    def read():
        return re.findall(r"\b(\d{6})\b", capsys.readouterr().out)[-1]

    return read


@pytest.fixture
def new_browser():
    """Makes another browser, with cookies of its own."""
    return Client


@pytest.fixture
def just_entered():
    """Signs a browser in as if the person had entered this minute."""

    def enter(browser, person):
        browser.force_login(person)
        session = browser.session
        session["account_authentication_methods"] = [{"method": "code", "at": time.time()}]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()

    return enter
