"""Labels, offices with their map, events with their calendar file, series."""

import datetime as dt
import json
from importlib import import_module
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cms import queries
from cms.capsules.queries import series_around
from cms.events import rules
from cms.events.calendar import Entry, to_ics
from cms.linked_data import describe
from cms.models import (
    CapsuleSeriesPage,
    EventPage,
    EventSession,
    LabelPage,
    OfficePage,
    SectionPage,
)
from cms.offices import chart
from cms.offices.outline import LINES, RINGS
from cms.offices.queries import map_of
from fadaa.core.vocabularies import Region
from tests.factories.cms import capsule, fresh, publish
from tests.factories.cms import scheme as make_scheme

CASABLANCA = ZoneInfo("Africa/Casablanca")
DAY = dt.date(2027, 3, 10)


def shelf(site, kind, language="fr"):
    home = site["guides", language].get_parent().specific
    page = SectionPage(title=kind, slug=kind, kind=kind)
    return publish(page, fresh(home))


def office(on, region="MA-03", **fields):
    fields.setdefault("slug", f"office-{fresh(on).numchild}")
    page = OfficePage(title=fields.pop("title", region), region=region, city="Fès", **fields)
    return publish(page, fresh(on))


def event(on, title="Salon", **fields):
    fields.setdefault("slug", f"event-{fresh(on).numchild}")
    page = EventPage(title=title, place="Meknès", organiser="ODCO", **fields)
    return publish(page, fresh(on))


def label(on, title, **fields):
    fields.setdefault("slug", f"label-{fresh(on).numchild}")
    return publish(LabelPage(title=title, products="Miel", giver="ONSSA", **fields), fresh(on))


def text(client, shown, **query):
    return client.get(shown.url, query).content.decode()


# Events


def at(day, hour=12, minute=0):
    return dt.datetime.combine(day, dt.time(hour, minute), CASABLANCA)


@pytest.mark.parametrize(
    ("when", "now", "state"),
    [
        (rules.When(), at(DAY), "unannounced"),
        (rules.When(DAY), at(DAY - dt.timedelta(days=1), 23, 59), "coming"),
        (rules.When(DAY), at(DAY, 0), "today"),
        (rules.When(DAY), at(DAY, 23, 59), "today"),
        (rules.When(DAY), at(DAY + dt.timedelta(days=1), 0), "over"),
        (rules.When(DAY, DAY + dt.timedelta(days=2)), at(DAY + dt.timedelta(days=2)), "today"),
        (rules.When(DAY, None, dt.time(9), dt.time(18)), at(DAY, 18), "over"),
        (rules.When(DAY, None, dt.time(9), dt.time(18)), at(DAY, 8), "today"),
        (rules.When(DAY, cancelled=True), at(DAY), "cancelled"),
    ],
)
def test_an_event_says_where_it_stands(when, now, state):
    assert rules.status(when, now) == state


@pytest.mark.parametrize(
    ("fields", "at_field"),
    [
        ({"last_day": DAY}, "first_day"),
        ({"first_day": DAY, "last_day": DAY - dt.timedelta(days=1)}, "last_day"),
        ({"first_day": DAY, "opens_at": dt.time(18), "closes_at": dt.time(9)}, "closes_at"),
    ],
)
def test_days_in_disorder_are_refused_at_their_field(fields, at_field):
    page = EventPage(title="x", place="y", organiser="z", **fields)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert list(refused.value.error_dict) == [at_field]


def test_events_stand_by_date_and_the_past_comes_last(site, client):
    on = shelf(site, "events")
    today = dt.date.today()
    for title, days in (("Passé", -400), ("Hier", -2), ("Loin", 90), ("Bientôt", 3)):
        event(on, title, first_day=today + dt.timedelta(days=days))
    event(on, "Sans date", date_words="Chaque année en avril")
    titles = [page.title for page in queries.section_items(fresh(on))]
    assert titles == ["Bientôt", "Loin", "Sans date", "Hier", "Passé"]
    shown = text(client, on)
    assert shown.index("À venir") < shown.index("Sans date") < shown.index("Passés")
    assert "Chaque année en avril" in shown


def test_an_event_without_date_says_so_and_has_no_calendar_file(site, client):
    page = event(shelf(site, "events"))
    assert "Date non annoncée" in text(client, page)
    assert "calendar.ics" not in text(client, page)
    assert client.get(f"/fr/content/events/{page.pk}/calendar.ics").status_code == 404


def test_the_calendar_file_of_an_event(site, client):
    page = event(
        shelf(site, "events"),
        "Salon; stands, dégustation",
        first_day=DAY,
        opens_at=dt.time(9),
        closes_at=dt.time(18),
        summary="é" * 120,
        sessions=[EventSession(title="Ouverture", at=dt.time(9, 30))],
    )
    assert f"/fr/content/events/{page.pk}/calendar.ics" in text(client, page)
    assert "Ouverture" in text(client, page)
    response = client.get(f"/fr/content/events/{page.pk}/calendar.ics")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    body = response.content.decode()
    assert all(len(line.encode()) <= 75 for line in body.split("\r\n"))
    assert "\n" not in body.replace("\r\n", "")
    lines = body.replace("\r\n ", "").split("\r\n")
    starts = dt.datetime.combine(DAY, dt.time(9), CASABLANCA).astimezone(dt.UTC)
    assert f"DTSTART:{starts:%Y%m%dT%H%M%SZ}" in lines
    assert "SUMMARY:Salon\\; stands\\, dégustation" in lines
    assert f"DESCRIPTION:{'é' * 120}" in lines


def test_whole_days_end_on_the_day_after():
    when = rules.When(DAY, DAY + dt.timedelta(days=2), cancelled=True)
    body = to_ics(Entry("u", "t", "", "p", "https://x/", when, at(DAY)))
    assert "DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270313\r\n" in body
    assert "STATUS:CANCELLED" in body


def test_a_draft_event_has_no_calendar_file(site, client):
    page = event(shelf(site, "events"), first_day=DAY)
    page.unpublish()
    assert client.get(f"/fr/content/events/{page.pk}/calendar.ics").status_code == 404


# Offices and their map


def test_the_lines_of_each_region_meet():
    for code, ring in RINGS.items():
        ends = []
        for name in ring:
            line = LINES[name.removeprefix("-")]
            ends.append((line[-1], line[0]) if name.startswith("-") else (line[0], line[-1]))
        following = [*ends[1:], ends[0]]
        assert [end for _start, end in ends] == [start for start, _end in following], code
    assert list(RINGS) == list(Region.values)


def test_each_inner_line_belongs_to_two_regions():
    used = [name.removeprefix("-") for ring in RINGS.values() for name in ring]
    for name in LINES:
        wanted = 1 if name.startswith(("coast", "land")) else 2
        assert used.count(name) == wanted, name


def test_the_map_leads_to_each_office_and_marks_the_region_at_hand(site, client):
    on = shelf(site, "offices")
    pages = [office(on, code) for code in Region.values]
    page = pages[2]
    shown = text(client, page)
    begins = shown.index('<svg class="region-map"')
    svg = shown[begins : shown.index("</svg>", begins) + len("</svg>")]
    root = ET.fromstring(svg)
    links = [node for node in root if node.tag == "a"]
    assert [node.get("href") for node in links] == [p.url for p in pages]
    assert [node.get("aria-label") for node in links if node.get("aria-current")] == ["Fès-Meknès"]
    assert len(svg.encode()) <= 12_000


def test_the_section_names_each_region_in_both_languages(site, client):
    on = shelf(site, "offices")
    office(on, "MA-03")
    shown = text(client, on)
    assert shown.count("region--empty") == 11
    assert '<span class="regions__other" lang="ar"' in shown
    with override("ar"):
        assert str(Region("MA-03").label) in shown


def test_offices_take_the_same_queries_for_one_and_many(site, django_assert_num_queries):
    on = shelf(site, "offices")
    office(on, "MA-01")
    on = fresh(on)
    with django_assert_num_queries(2):
        chart_of_one = [area.office for area in map_of(on)]
    for code in Region.values[1:]:
        office(on, code)
    with django_assert_num_queries(2):
        chart_of_all = [area.office for area in map_of(on)]
    assert [sum(map(bool, found)) for found in (chart_of_one, chart_of_all)] == [1, 12]


def test_a_delegation_stands_on_the_map_before_the_head_office():
    head = OfficePage(title="siège", region="MA-04", kind="odco")
    delegation = OfficePage(title="délégation", region="MA-04", kind="odco-delegation")
    for offices in ([head, delegation], [delegation, head]):
        assert chart.draw(offices)[3].office is delegation


def test_an_office_without_confirmed_contact_says_so_to_people_and_not_to_machines(site, client):
    on = shelf(site, "offices")
    phone = json.dumps([{"type": "phone", "value": "05 37 00 00 00"}])
    page = office(on, phones=phone, address="Rue X", slug="a")
    shown = text(client, page)
    assert "À vérifier" in shown
    assert 'href="tel:0537000000"' in shown
    described = describe(page, lambda path: path, search_url="/")[0]
    assert described["@type"] == "GovernmentOffice"
    assert {"telephone", "email"} & set(described) == set()
    page.contact_checked_on = DAY
    known = describe(page, lambda path: path, search_url="/")[0]
    assert known["telephone"] == ["05 37 00 00 00"]
    assert known["address"]["streetAddress"] == "Rue X"
    assert "ni adresse ni téléphone" in text(client, office(on, slug="b"))


def test_an_office_shows_what_its_region_offers(site, client):
    make_scheme(site["financing", "fr"], "Ici", regions=["MA-03"])
    make_scheme(site["financing", "fr"], "Ailleurs", regions=["MA-09"])
    make_scheme(site["financing", "fr"], "Fini", regions=["MA-03"], period_over=True)
    page = office(shelf(site, "offices"))
    assert [found.title for found in client.get(page.url).context["schemes"]] == ["Ici"]


# Labels


def test_compulsory_licences_stand_first(site, client):
    on = shelf(site, "labels")
    label(on, "Bio", duty="voluntary")
    label(on, "ONSSA", duty="compulsory")
    titles = [page.title for page in queries.section_items(fresh(on))]
    assert titles == ["ONSSA", "Bio"]
    shown = text(client, on)
    assert shown.index("Obligatoire avant de vendre") < shown.index("Au choix")


def test_a_label_says_what_it_costs_and_how(site, client):
    step = [{"type": "step", "value": {"title": "Demander", "text": "<p>Au guichet.</p>"}}]
    page = label(
        shelf(site, "labels"),
        "ONSSA",
        duty="compulsory",
        steps=json.dumps(step),
        cost="Rien",
        sectors=["food"],
    )
    shown = text(client, page)
    assert "Demander" in shown
    assert "Rien" in shown
    assert "Au guichet." in page.search_text()
    document = page.to_search()
    assert (document["kind"], document["sectors"]) == ("label", ["food"])
    described = describe(page, lambda path: path, search_url="/")[0]
    assert described["@type"] == "GovernmentPermit"


# Sections and series


def test_side_sections_stand_at_the_foot_and_beside_the_guides(site, client):
    on = shelf(site, "labels")
    on.show_in_menus = False
    on.save_revision().publish()
    shown = text(client, site["guides", "fr"])
    menu, foot = shown.split("</header>")[0], shown.split("<footer")[1]
    assert f'href="{on.url}"' not in menu
    assert f'href="{on.url}"' in foot
    assert f'href="{on.url}"' in shown.split("<main")[1].split("<footer")[0]


@pytest.mark.parametrize("kind", ["labels", "offices", "events"])
def test_shelves_take_the_same_queries_for_one_and_many(
    site, client, django_assert_max_num_queries, kind
):
    on = shelf(site, kind)
    add = {
        "labels": lambda n: label(on, f"L{n}"),
        "offices": lambda n: office(on, Region.values[n]),
        "events": lambda n: event(on, f"E{n}", first_day=DAY),
    }[kind]
    add(0)
    text(client, on, page=1)
    with django_assert_max_num_queries(100) as one:
        text(client, on, page="1")
    for number in range(1, 5):
        add(number)
    text(client, on, page="1")  # what every page carries is kept again
    with django_assert_max_num_queries(100) as many:
        text(client, on, page="1")
    assert len(many) <= len(one)


def test_a_series_numbers_its_capsules_and_each_knows_the_next(site, client):
    series = publish(
        CapsuleSeriesPage(title="Cinq voisines", slug="cinq", summary="…"),
        fresh(site["capsules", "fr"]),
    )
    first, second = capsule(series, "Une"), capsule(series, "Deux")
    shown = text(client, series)
    assert shown.index("Une") < shown.index("Deux")
    assert "2 capsules" in shown
    assert "Capsule 1 sur 2" in text(client, first)
    assert series_around(first).following == second
    assert series_around(second).following is None
    assert series_around(capsule(site["capsules", "fr"], "Seule")) is None


# The rows made of old lists


def test_old_lists_become_rows_in_the_order_people_read():
    migration = import_module("cms.migrations.0008_scheme_rows_from_lists")
    rows = migration.rows_of(
        {
            "translation_key": "k",
            "regions": ["MA-03"],
            "forms": '["coop"]',
            "sectors": [],
            "who": '[{"type": "line", "value": "Femmes"}, {"type": "line", "value": " "}]',
        }
    )
    assert [(row["kind"], row["values"], row["words"]) for row in rows] == [
        ("form", ["coop"], ""),
        ("region", ["MA-03"], ""),
        ("other", [], "Femmes"),
    ]
    again = migration.rows_of({"translation_key": "k", "forms": ["coop"]})
    assert again[0]["translation_key"] == rows[0]["translation_key"]
