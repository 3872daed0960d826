import re

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
