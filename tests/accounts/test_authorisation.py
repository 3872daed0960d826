"""Role × address × method, generated from the configuration of addresses.

A new address fails here until ``url_table`` says whom it is for.
"""

import re
import uuid

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import translation

from chat.models import Report
from cms.models import FoundingDraft
from fadaa.accounts.models import DataExport
from mentoring.models import CannedAnswer, ProjectMember, Task
from tests.accounts.url_table import AUDIENCES, For
from tests.factories.accounts import AdministratorFactory, EditorFactory, LearnerFactory
from tests.factories.chat import say
from tests.factories.mentoring import desk_of, taken_question

pytestmark = pytest.mark.django_db

ELSEWHERE = ("admin/", "documents/")
# Waits for news over a loop of its own, which a test's transaction does not survive; its rights
# are tested with the conversation's other addresses in tests/chat/test_http.py.
AWAITED = {"chat/<uuid:public_id>/events"}
# Signs and words of Wagtail's interface.
OPEN_IN_CMS = {"admin/sprite/", "admin/jsi18n/"}
REFUSED = {302, 401, 403, 404, 405}
# Refused before anybody asks who it is: no tus, too much, not what was agreed on.
MALFORMED = {412, 413, 415, 422}
FILLED = re.compile(r"<(?:(\w+):)?(\w+)>")


def patterns(found=None, prefix=""):
    """Every pattern below the root, without the language."""
    for pattern in found or get_resolver().url_patterns:
        whole = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern.url_patterns, whole)
        else:
            yield whole


def known_patterns():
    with translation.override("ar"):
        for pattern in dict.fromkeys(patterns()):
            if not pattern.startswith(ELSEWHERE):
                yield pattern, pattern.removeprefix("ar/")


@pytest.fixture
def private():
    """What belongs to Khadija and her advisor, by the beginning of its address."""
    khadija, desk = LearnerFactory(), desk_of()
    advice = taken_question(khadija, desk)
    message = say(advice.conversation, khadija, "Only for my advisor")
    path = default_storage.save("exports/one.zip", ContentFile(b"zip"))
    export = DataExport.objects.create(user=khadija, state="ready", path=path)
    key = Authenticator.objects.create(
        user=khadija, type=Authenticator.Type.WEBAUTHN, data={"name": "Key"}
    )
    member = ProjectMember.objects.create(project=advice.project, phone="+212612000000")
    answer = CannedAnswer.objects.create(title="x", body_ar="x", body_fr="x", owner=desk)
    task = Task.objects.create(request=advice, text="x", side="holder")
    report = Report.objects.create(
        message=message, conversation=advice.conversation, reporter=khadija, reason="insult"
    )
    draft = FoundingDraft.objects.create(user=khadija)
    return {
        "accounts/data/export/": export.public_id,
        "accounts/factor/webauthn/keys/": key.pk,
        "chat/safety/": report.public_id,
        "chat/": advice.conversation.public_id,
        "mentoring/projects/": advice.project.public_id,
        "mentoring/file/people/": member.pk,
        "mentoring/desk/answers/": answer.pk,
        "mentoring/board/advisors/": desk.pk,
        "mentoring/requests/": advice.public_id,
        "mentoring/": advice.public_id,
        "content/founding/copies/": draft.pk,
        "task": task.pk,
        "seq": message.seq,
    }


def address_of(pattern, private):
    """The address of somebody's object; a number of nobody where no object is known."""
    mine = next((private[start] for start in private if pattern.startswith(start)), None)

    def fill(found):
        kind, name = found.groups()
        if name in private:
            return str(private[name])
        if name == "pk" and "/task/" in pattern:
            return str(private["task"])
        if mine is not None and name in {"public_id", "pk", "draft"}:
            return str(mine)
        return {"uuid": str(uuid.uuid4()), "int": "999999"}.get(kind, "x")

    address = "/ar/x/" if pattern.startswith("^") else "/" + FILLED.sub(fill, pattern)
    return address


def answers(browser, pattern, address):
    """``(method, status)`` for reading and writing."""
    prefix = "" if pattern in {name for name in AUDIENCES if not _has_language(name)} else "/ar"
    address = address if address.startswith("/ar/") else prefix + address
    for method in ("get", "post"):
        yield method, getattr(browser, method)(address).status_code


def _has_language(pattern):
    return pattern.startswith(
        ("accounts/", "courses/", "chat/", "mentoring/", "search/", "content/", "_util/")
    )


def test_every_address_says_whom_it_is_for():
    found = {short for _whole, short in known_patterns()}

    assert found - set(AUDIENCES) == set(), "add these to url_table.py"


def faults(browser, private, audiences):
    return [
        (method, address, status)
        for _whole, pattern in known_patterns()
        if AUDIENCES.get(pattern) in audiences and pattern not in AWAITED
        for address in [address_of(pattern, private)]
        for method, status in answers(browser, pattern, address)
        if status not in REFUSED | MALFORMED
    ]


def test_a_stranger_gets_nothing_private(private):
    assert faults(Client(), private, {For.OWN, For.OBJECT, For.DESK, For.BOARD}) == []


@pytest.mark.parametrize(
    ("who", "closed"),
    [
        ("learner", {For.OBJECT, For.DESK, For.BOARD}),
        ("advisor", {For.OBJECT, For.BOARD}),
        ("editor", {For.OBJECT, For.DESK, For.BOARD}),
        ("administrator", {For.OBJECT, For.DESK}),
    ],
)
def test_what_is_anothers_does_not_exist(private, who, closed, just_entered):
    person = {
        "learner": LearnerFactory,
        "advisor": lambda: desk_of().user,
        "editor": EditorFactory,
        "administrator": AdministratorFactory,
    }[who]()
    browser = Client()
    just_entered(browser, person)

    assert faults(browser, private, closed) == []


@pytest.mark.parametrize("who", [None, LearnerFactory, lambda: desk_of().user])
def test_the_cms_is_closed_to_those_who_do_not_work_in_it(private, who):
    browser = Client()
    if who is not None:
        browser.force_login(who())
    open_ones = []
    for pattern in dict.fromkeys(patterns()):
        if not pattern.startswith("admin/") or "^" in pattern or pattern in OPEN_IN_CMS:
            continue
        address = "/" + FILLED.sub(
            lambda found: str(uuid.uuid4()) if found[1] == "uuid" else "1", pattern
        )
        for method in ("get", "post"):
            status = getattr(browser, method)(address).status_code
            if status not in REFUSED:
                open_ones.append((method, address, status))

    assert open_ones == []
