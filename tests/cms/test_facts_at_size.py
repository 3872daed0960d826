"""The report and the desk with 20,000 facts and 5,000 pages; ``bench.pages scale`` times them."""

import datetime as dt
import uuid

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import Page

from cms.exchange import services
from cms.facts.enums import FactOffice
from cms.models import Fact, FactUse, GuidePage
from cms.topics import TOPICS
from fadaa.accounts.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.cms import locale

FACTS, PAGES = 20_000, 5_000
# A screen asks the same however much there is: the menu, the counts, one page of rows.
QUERIES = 40
ADDRESSES = [
    "report",
    "report?office=tax",
    "report?topic=gov.ago",
    "report?due=now",
    "report?due=unquoted",
    "report?q=جملة",
    "desk",
    "desk?topic=gov.ago",
    "desk?status=verified&p=200",
]


def make_pages():
    root = Page.objects.get(depth=1)
    kind, arabic = ContentType.objects.get_for_model(GuidePage), locale("ar")
    Page.objects.bulk_create(
        Page(
            path=f"{root.path}{Page._int2str(40_000 + number).rjust(4, '0')}",
            depth=2,
            title=f"صفحة {number}",
            slug=f"size-{number}",
            url_path=f"/size-{number}/",
            content_type=kind,
            locale=arabic,
            translation_key=uuid.uuid4(),
            live=True,
        )
        for number in range(PAGES)
    )
    return list(Page.objects.filter(slug__startswith="size-").values_list("pk", flat=True))


def make_facts():
    offices, today = FactOffice.values, dt.date.today()
    states = ("verified", "to_verify", "obsolete", "verified")
    for code in ("ar", "fr"):
        one = locale(code)
        Fact.objects.bulk_create(
            Fact(
                key=f"size-{number}",
                locale=one,
                translation_key=uuid.uuid5(uuid.NAMESPACE_OID, str(number)),
                statement=f"جملة {number}",
                source_title="مصدر",
                office=offices[number % len(offices)],
                status=states[number % 4],
                verified_on=today,
                review_by=today + dt.timedelta(days=number % 400 - 40),
            )
            for number in range(FACTS // 2)
        )


@pytest.fixture
def many_facts(db):
    make_facts()


@pytest.fixture
def large(many_facts):
    topics = list(TOPICS)
    pages = make_pages()
    FactUse.objects.bulk_create(
        FactUse(
            key=f"size-{(position * 7 + more) % (FACTS // 2)}",
            page_id=page,
            topics=f"|{topics[position % len(topics)]}|",
        )
        for position, page in enumerate(pages)
        for more in range(8)
    )


def test_the_screens_ask_little(large, client, django_assert_max_num_queries):
    client.force_login(UserFactory(roles=[Role.REVIEWER]))
    for address in ADDRESSES:
        name, _mark, query = address.partition("?")
        url = f"{reverse(f'fact_{name}')}?{query}"
        client.get(url)
        with django_assert_max_num_queries(QUERIES):
            screen = client.get(url)
        assert screen.status_code == 200, address
        # One page of rows, and a way to the others.
        assert len(screen.content) < 400_000, address


def test_a_large_file_leaves_and_comes_back(many_facts):
    worker = services.KINDS["facts"]()
    data = b"".join(services.files.write(worker.rows(), worker.columns, "csv"))
    rows = services.files.read(data, worker.columns, "csv")
    counts = services.plan_of("facts", rows).counts
    assert counts == {"make": 0, "change": 0, "leave": FACTS, "bad": 0}
