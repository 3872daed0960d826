"""What an attacker who makes us send SMS can spend, and what people notice of it."""

import re

import pytest

from fadaa.accounts import sms_budget
from fadaa.accounts.models import SmsDay
from fadaa.core.health import Level
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def ask(browser, number):
    return browser.post("/ar/accounts/login/", {"phone": number})


@pytest.fixture
def spent(settings):
    settings.SMS_DAILY_BUDGET = 2
    for _ in range(2):
        assert sms_budget.take(known=False)


def test_spent_budget_sends_nothing_to_new_phones(spent, client, capsys):
    assert ask(client, "0612345678").status_code == 302

    assert "SMS to" not in capsys.readouterr().out
    assert SmsDay.objects.values_list("sent", "refused").get() == (2, 1)


def test_spent_budget_still_lets_known_people_in(spent, client, read_code):
    UserFactory(phone="+212612345678")
    ask(client, "0612345678")

    answer = client.post("/ar/accounts/login/code/", {"code": read_code()})

    assert answer["Location"] == "/ar/accounts/"


def test_reserve_for_known_people_ends_too(spent):
    assert [sms_budget.take(known=True) for _ in range(3)] == [True, True, False]


def test_spent_budget_answers_known_and_unknown_alike(spent, new_browser):
    UserFactory(phone="+212612345678")
    pages = []
    for number in ("0612345678", "0612345679"):
        browser = new_browser()
        answer = ask(browser, number)
        page = browser.get(answer["Location"])
        assert page.context["budget_spent"]
        text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode())
        pages.append((answer.status_code, text.replace("56 79", "56 78")))

    assert pages[0] == pages[1]


def test_alarm_rings_in_log_and_health(settings, caplog):
    settings.SMS_DAILY_BUDGET = 5
    assert sms_budget.check().level is Level.OK
    for _ in range(5):
        sms_budget.take(known=False)

    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]
    assert sms_budget.check().level is Level.WARNING


def test_one_phone_has_its_own_limit(settings, new_browser, capsys):
    settings.ACCOUNT_RATE_LIMITS = {"request_login_code": "60/10m/ip,3/d/key"}

    statuses = [ask(new_browser(), "0612345678").status_code for _ in range(4)]

    assert statuses == [302, 302, 302, 429]
    assert capsys.readouterr().out.count("SMS to") == 3


def test_one_address_has_its_own_limit(settings, new_browser):
    settings.ACCOUNT_RATE_LIMITS = {"request_login_code": "3/d/ip,20/d/key"}

    statuses = [ask(new_browser(), f"061234567{digit}").status_code for digit in range(4)]

    assert statuses == [302, 302, 302, 429]
