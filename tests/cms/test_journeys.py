"""Journeys as readers, members and editors meet them."""

import datetime as dt
import json
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from cms import linked_data
from cms.journeys import hooks, queries, reminders, services
from cms.journeys.blocks import JourneySteps
from cms.journeys.merging import State
from cms.models import JourneyMember, JourneyPage, JourneyProgress
from fadaa.accounts.models import User
from tests.factories.accounts import AdministratorFactory, LearnerFactory
from tests.factories.cms import FactFactory, fresh, guide, publish

DAY = dt.timedelta(days=1)


def a_step(key, title=None, *, pages=(), **value):
    links = [{"page": page.pk, "place": "", "url": "", "label": ""} for page in pages]
    return {
        "type": "step",
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key} {title}")),
        "value": {"key": key, "title": title or key.title(), "links": links, **value},
    }


def a_journey(shelf, *steps, title="نؤسس", **fields):
    fields.setdefault("slug", f"journey-{fresh(shelf).numchild}")
    return publish(JourneyPage(title=title, steps=json.dumps(steps), **fields), fresh(shelf))


@pytest.fixture
def shelf(site):
    return site["guides", "ar"]


@pytest.fixture
def journey(shelf):
    return a_journey(
        shelf,
        a_step("people", cost_min=0),
        a_step("name", days_min=3),
        a_step("other-name", logic="or"),
        a_step("bank", cost_min=250, cost_max=1000, days_min=1, days_max=5),
        a_step("licence", logic="optional"),
        topics=["create.steps"],
    )


def progress_url(journey, code="ar"):
    with translation.override(code):
        return reverse("content:journey_progress", args=[journey.translation_key])


def send(client, journey, *steps, code="ar"):
    return client.post(
        progress_url(journey, code), json.dumps({"steps": steps}), content_type="application/json"
    )


def ticked(key, at, *, is_ticked=True):
    return {"step": key, "ticked": is_ticked, "tick_changed_at": at.isoformat()}


# --- readers ---------------------------------------------------------------------------


def test_a_visitor_reads_the_path_with_its_numbers_and_sums(journey, client):
    page = client.get(journey.url).content.decode()

    assert 'id="step-people"' in page
    assert 'data-cost="250 1000"' in page
    # The optional step and the alternatives share no line of the sum.
    assert '<bdi dir="ltr">250–1.000</bdi>' in page
    assert "csrfmiddlewaretoken" not in page


def test_the_page_of_a_visitor_is_kept_for_others(journey, client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    client.get(journey.url)

    assert client.get(journey.url).headers["X-Page-Cache"] == "hit"


def test_the_page_of_a_person_is_theirs_alone(journey, client, learner):
    client.force_login(learner)

    response = client.get(journey.url)

    assert "private" in response.headers["Cache-Control"]
    assert "no-store" in response.headers["Cache-Control"]
    assert "csrfmiddlewaretoken" in response.content.decode()


def test_facts_of_steps_are_quoted_and_searched(shelf, site):
    fact = FactFactory(key="five", statement="خمسة أعضاء.")
    page = a_journey(shelf, a_step("people", facts=[fact.pk]))

    assert [one.key for one in page.facts] == ["five"]
    assert "خمسة أعضاء" in page.to_search()["body"]
    assert page.to_search()["kind"] == "journey"


def test_machines_read_the_steps(journey):
    described = linked_data.describe(journey, lambda path: f"https://a.ma{path}", search_url="/s/")

    how_to = described[0]
    assert how_to["@type"] == "HowTo"
    assert [step["name"] for step in how_to["step"]][:2] == ["People", "Name"]
    assert how_to["step"][0]["url"].endswith("#step-people")
    assert how_to["estimatedCost"] == {
        "@type": "MonetaryAmount",
        "currency": "MAD",
        "minValue": 250,
        "maxValue": 1000,
    }


@pytest.mark.parametrize("count", [1, 4])
def test_a_journey_asks_the_same_number_of_queries(
    shelf, client, django_assert_max_num_queries, count
):
    pages = [guide(shelf, title=f"guide {n}") for n in range(count)]
    facts = [FactFactory() for _n in range(count)]
    steps = [
        a_step(f"s{n}", pages=[page], facts=[fact.pk])
        for n, (page, fact) in enumerate(zip(pages, facts, strict=True))
    ]
    page = a_journey(shelf, *steps)
    client.get(page.url)

    with django_assert_max_num_queries(25):
        client.get(page.url + "?again=1")


# --- pages of a journey ------------------------------------------------------------------


def test_a_page_of_a_step_shows_the_journey_with_its_step_open(shelf, client):
    member = guide(shelf, title="الاسم")
    page = a_journey(shelf, a_step("people", "الناس"), a_step("name", "التسمية", pages=[member]))

    html = client.get(member.url).content.decode()

    assert f'href="{page.url}#step-people"' in html
    assert f'href="{page.url}#step-name" aria-current="step"' in html


@pytest.mark.parametrize(("steps", "pages"), [(1, 1), (6, 5)])
def test_a_rail_costs_two_queries(shelf, django_assert_num_queries, steps, pages):
    members = [guide(shelf, title=f"guide {n}") for n in range(pages)]
    a_journey(shelf, *(a_step(f"s{n}", pages=members) for n in range(steps)))

    with django_assert_num_queries(2):
        rail = queries.rail_of(members[0])
    assert len(rail.steps) == steps
    assert len(rail.steps[0].pages) == pages


def test_a_page_of_no_journey_costs_one_query(shelf, journey, django_assert_num_queries):
    stranger = guide(shelf)

    with django_assert_num_queries(1):
        assert queries.rail_of(stranger) is None


def test_publishing_again_rewrites_who_belongs(shelf):
    first, second = guide(shelf, title="one"), guide(shelf, title="two")
    page = a_journey(shelf, a_step("a", pages=[first]))
    page = fresh(page)

    page.steps = json.dumps([a_step("a", pages=[second])])
    page.save_revision().publish()
    assert list(JourneyMember.objects.values_list("page_id", flat=True)) == [second.pk]

    fresh(page).unpublish()
    assert not JourneyMember.objects.exists()


def test_two_journeys_are_both_named(shelf):
    member = guide(shelf)
    a_journey(shelf, a_step("a", pages=[member]), title="first")
    a_journey(shelf, a_step("b", pages=[member]), title="second")

    rail = queries.rail_of(member)

    assert (rail.journey.title, [other.title for other in rail.others]) == ("first", ["second"])


def test_a_french_step_leads_to_the_french_page(site, client):
    arabic = guide(site["guides", "ar"], title="الاسم")
    page = a_journey(site["guides", "fr"], a_step("name", pages=[arabic]), title="Fonder")
    assert "Le nom" not in client.get(page.url).content.decode()

    french = guide(site["guides", "fr"], title="Le nom", translation_key=arabic.translation_key)

    assert "Le nom" in client.get(page.url).content.decode()
    assert queries.rail_of(french).journey == page


def test_a_draft_is_no_dead_link_and_the_editor_is_told(shelf, client):
    member = guide(shelf, title="مسودة")
    page = a_journey(shelf, a_step("name", "التسمية", pages=[member]))
    fresh(member).unpublish()

    assert "مسودة" not in client.get(page.url).content.decode()
    with translation.override("en"):
        assert hooks.dead_links(fresh(page)) == [
            "Step 1 “التسمية” leads to “مسودة”, which is not published."
        ]


def test_a_page_that_is_gone_is_named_by_its_step(shelf, client):
    member = guide(shelf)
    page = a_journey(shelf, a_step("name", "التسمية", pages=[member]))
    fresh(member).delete()

    assert client.get(page.url).status_code == 200
    with translation.override("en"):
        assert hooks.dead_links(fresh(page)) == [
            "Step 1 “التسمية” leads to a page that no longer exists."
        ]


# --- editors -------------------------------------------------------------------------------


def test_a_step_keeps_its_key_and_a_copied_one_gets_its_own(shelf):
    page = a_journey(shelf, a_step("name"), a_step("name", "Copy"), a_step("", "New"))

    keys = list(fresh(page).step_titles)

    assert keys[0] == "name"
    assert len(set(keys)) == 3
    assert all(keys)
    fresh(page).save_revision().publish()
    assert list(fresh(page).step_titles) == keys


@pytest.mark.parametrize(
    "steps",
    [
        [a_step("a", logic="or")],
        [a_step("a", cost_max=5)],
        [a_step("a", days_min=5, days_max=2)],
        [a_step("a", links=[{"page": None, "label": "", "place": "", "url": ""}])],
        [a_step("not a slug/..")],
    ],
)
def test_a_step_that_makes_no_sense_is_refused(db, steps):
    block = JourneySteps()

    with pytest.raises(ValidationError):
        block.clean(block.to_python(steps))


# --- what people keep ------------------------------------------------------------------------


def test_a_stranger_keeps_nothing_here(journey, client):
    response = send(client, journey, ticked("people", timezone.now()))

    assert response.status_code == 401
    assert response.json()["error"]["code"] == "journeys.not_signed_in"
    assert not JourneyProgress.objects.exists()


def test_sending_twice_keeps_once(journey, client, learner):
    client.force_login(learner)
    step = ticked("people", timezone.now()) | {"note": "خمسة", "remind_on": "2026-12-01"}
    step["remind_changed_at"] = timezone.now().isoformat()

    first = send(client, journey, step)
    second = send(client, journey, step)

    assert first.json()["steps"] == second.json()["steps"]
    assert second.json()["steps"] == {
        "people": {"ticked": True, "note": "خمسة", "remind_on": "2026-12-01", "by_sms": False}
    }
    assert "no-store" in second.headers["Cache-Control"]


def test_what_is_kept_is_the_same_in_both_languages(site, client, learner):
    steps = [a_step("people"), a_step("name")]
    arabic = a_journey(site["guides", "ar"], *steps)
    french = a_journey(
        site["guides", "fr"], *steps, title="Fonder", translation_key=arabic.translation_key
    )
    client.force_login(learner)

    send(client, arabic, ticked("name", timezone.now()), code="ar")

    kept = client.get(progress_url(french, "fr")).json()["steps"]
    assert kept["name"]["ticked"] is True
    with translation.override("fr"):
        (progress,) = queries.progress_of(learner)
    assert (progress.title, progress.totals.done, progress.next_title) == ("Fonder", 1, "People")


def test_nobody_sees_what_another_keeps(journey, client, learner):
    services.keep(learner, journey.translation_key, {"people": State(note="سر")})
    client.force_login(LearnerFactory())

    assert client.get(progress_url(journey)).json()["steps"] == {}
    assert "سر" not in client.get(journey.url).content.decode()


@pytest.mark.parametrize(
    ("step", "code"),
    [
        ({"step": "gone", "note": "x"}, "journeys.unknown_step"),
        ({"step": "people", "note": "x" * 2001}, "journeys.note_too_long"),
    ],
)
def test_one_refused_step_does_not_hold_up_the_others(journey, client, learner, step, code):
    client.force_login(learner)

    answer = send(client, journey, step, ticked("name", timezone.now())).json()

    assert answer["refused"][step["step"]]["code"] == code
    assert answer["steps"]["name"]["ticked"] is True


def test_a_note_joined_out_of_two_may_come_back(journey, client, learner):
    client.force_login(learner)
    send(client, journey, {"step": "people", "note": "a" * 1500})
    joined = send(client, journey, {"step": "people", "note": "b" * 1500}).json()
    note = joined["steps"]["people"]["note"]

    again = send(client, journey, {"step": "people", "note": note, "base": note}).json()

    assert "a" * 1500 in note
    assert "b" * 1500 in note
    assert again["refused"] == {}


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b'{"steps": 1}', 400), (b" " * 500_000, 413)]
)
def test_what_cannot_be_read_is_answered_clearly(journey, client, learner, body, status):
    client.force_login(learner)

    response = client.post(progress_url(journey), body, content_type="application/json")

    assert response.status_code == status
    assert response.json()["error"]["message"]


def test_a_journey_that_is_not_live_is_not_there(journey, client, learner):
    fresh(journey).unpublish()
    client.force_login(learner)

    assert send(client, journey, ticked("people", timezone.now())).status_code == 404


def test_a_form_without_script_keeps_a_step(journey, client, learner):
    client.force_login(learner)
    url = reverse("content:journey_step", args=[journey.translation_key, "name"])

    response = client.post(url, {"ticked": "on", "note": "غدا", "base": "", "remind_on": ""})

    assert response.url == f"{journey.url}#step-name"
    row = JourneyProgress.objects.get()
    assert (row.user, row.ticked, row.note) == (learner, True, "غدا")


def test_a_form_with_a_mistake_loses_no_word(journey, client, learner):
    client.force_login(learner)
    url = reverse("content:journey_step", args=[journey.translation_key, "name"])

    response = client.post(url, {"note": "كلام مهم", "base": "", "remind_on": "a/b"})

    assert response.status_code == 422
    assert "كلام مهم" in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_form_of_a_stranger_leads_to_the_door(journey, client, method):
    url = reverse("content:journey_step", args=[journey.translation_key, "name"])

    response = getattr(client, method)(url)

    assert response.status_code == 302
    assert "login" in response.url


# --- reminders ----------------------------------------------------------------------------------


def test_a_reminder_is_told_on_the_page_and_in_my_space(journey, client, learner):
    today = timezone.localdate()
    state = State(remind_on=today, remind_changed_at=timezone.now())
    services.keep(learner, journey.translation_key, {"name": state})
    client.force_login(learner)

    assert 'href="#step-name">Name</a></p>' in client.get(journey.url).content.decode()
    assert "Name" in client.get(reverse("accounts:home")).content.decode()


def test_a_calendar_file_says_only_the_day_and_the_step(journey, client):
    url = reverse("content:journey_reminder", args=[journey.translation_key, "name", "2026-12-31"])

    response = client.get(url)

    assert response.headers["Content-Type"].startswith("text/calendar")
    assert b"DTSTART;VALUE=DATE:20261231" in response.content


@pytest.mark.parametrize(
    ("step", "day", "status"),
    [("gone", "2026-12-31", 404), ("name", "2026-02-31", 400), ("name", "soon", 400)],
)
def test_a_calendar_file_of_nothing_is_refused(journey, client, step, day, status):
    url = reverse("content:journey_reminder", args=[journey.translation_key, step, day])

    assert client.get(url).status_code == status


class Telephone:
    """An operator that writes down what it was given, and refuses when it is told to."""

    def __init__(self, *, refuses=False):
        self.sent, self.refuses = [], refuses

    def send(self, phone, text):
        from fadaa.accounts.errors import SmsNotSent

        if self.refuses:
            raise SmsNotSent
        self.sent.append((phone, text))


@pytest.fixture
def at_ten(monkeypatch):
    now = timezone.localtime().replace(hour=10)
    monkeypatch.setattr(reminders.timezone, "localtime", lambda: now)
    return now.date()


def remind(user, journey, day, *, by_sms):
    state = State(remind_on=day, by_sms=by_sms, remind_changed_at=timezone.now(), note="سر")
    services.keep(user, journey.translation_key, {"name": state})


def test_an_sms_goes_once_to_who_asked_for_it(journey, learner, monkeypatch, at_ten):
    operator = Telephone()
    monkeypatch.setattr(reminders, "gateway", lambda: operator)
    remind(learner, journey, at_ten, by_sms=True)
    remind(LearnerFactory(), journey, at_ten, by_sms=False)
    remind(LearnerFactory(), journey, at_ten + DAY, by_sms=True)

    reminders.send_due()
    reminders.send_due()

    ((phone, text),) = operator.sent
    assert phone == learner.phone
    assert "Name" in text
    assert "سر" not in text


def test_an_sms_that_fails_is_tried_again(journey, learner, monkeypatch, at_ten):
    remind(learner, journey, at_ten, by_sms=True)
    monkeypatch.setattr(reminders, "gateway", lambda: Telephone(refuses=True))
    reminders.send_due()
    operator = Telephone()
    monkeypatch.setattr(reminders, "gateway", lambda: operator)

    reminders.send_due()

    assert len(operator.sent) == 1


def test_nobody_is_woken_up(journey, learner, monkeypatch):
    operator = Telephone()
    night = timezone.localtime().replace(hour=3)
    monkeypatch.setattr(reminders, "gateway", lambda: operator)
    monkeypatch.setattr(reminders.timezone, "localtime", lambda: night)
    remind(learner, journey, night.date(), by_sms=True)

    reminders.send_due()

    assert operator.sent == []


# --- the journeys of a person ---------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3])
def test_the_journeys_of_a_person_cost_the_same_however_many(
    shelf, learner, django_assert_num_queries, count
):
    for number in range(count):
        page = a_journey(shelf, a_step("a"), a_step("b"), title=f"journey {number}")
        services.keep(learner, page.translation_key, {"a": State(True, timezone.now())})
    user = User.objects.get(pk=learner.pk)

    # Progress, journeys, and twice the roots of the site for their addresses.
    with translation.override("ar"), django_assert_num_queries(4):
        found = queries.progress_of(user)
    assert [(one.totals.done, one.totals.count) for one in found] == [(1, 2)] * count


def test_the_first_door_of_the_home_page_leads_to_the_journey(journey, client):
    assert f'href="{journey.url}"' in client.get("/ar/").content.decode()


# --- the editor's screen ---------------------------------------------------------------


@pytest.fixture
def administrator(client):
    client.force_login(AdministratorFactory())
    return client


def form_of(page, administrator):
    """The edit form as the browser would post it back."""
    response = administrator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    form = response.context["form"]
    data = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": page.summary,
            "intro": page.intro,
            "goal": page.goal,
            "steps": streamfield(
                [
                    (
                        "step",
                        {
                            "key": block.value["key"],
                            "title": block.value["title"],
                            "logic": block.value["logic"],
                            "text": rich_text(""),
                            "papers": streamfield([]),
                            "facts": streamfield([]),
                            "links": inline_list(block.value["links"]),
                        },
                    )
                    for block in page.steps
                ]
            ),
        }
    )
    for name in form.formsets:
        data |= nested_form_data({name: inline_formset([], initial=0)})
    return data


def inline_list(links):
    return streamfield(
        [("item", {"page": link["page"].pk, "label": "", "place": "", "url": ""}) for link in links]
    )


def test_an_editor_is_told_which_step_leads_to_a_draft(shelf, administrator):
    member = guide(shelf, title="مسودة")
    page = a_journey(shelf, a_step("name", "التسمية", pages=[member]))
    fresh(member).unpublish()
    page = fresh(page)
    data = form_of(page, administrator) | {"action-publish": "publish"}

    response = administrator.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True
    )

    told = [str(message) for message in response.context["messages"]]
    assert any("«التسمية»" in sentence and "«مسودة»" in sentence for sentence in told), told
    assert list(fresh(page).step_titles) == ["name"]
