"""The CMS with 5,000 pages and 20,000 facts: how long its screens take."""

import datetime as dt
import json
import statistics
import time
import uuid
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from cms.models import Fact, GuidePage, SectionPage

PAGES, FACTS = 5000, 20_000
SECONDS = 1.0
RUNS = 5


def run(base: str) -> list[str]:
    """Fill, then print the median time of each screen; return those over a second."""
    section = _fill()
    print(f"\nThe CMS with {GuidePage.objects.count():,} guides and {Fact.objects.count():,} facts")
    administrator = get_user_model().objects.filter(groups__name="administrator").first()
    client = Client(HTTP_HOST="localhost")
    client.force_login(administrator, backend="allauth.account.auth_backends.AuthenticationBackend")
    reader = Client(HTTP_HOST="localhost")
    facts = reverse(Fact.snippet_viewset.get_url_name("list"))
    report = reverse("fact_report")
    screens = {
        "dashboard": (client, reverse("wagtailadmin_home")),
        "pages of a section": (client, reverse("wagtailadmin_explore", args=[section.pk])),
        "page search": (client, reverse("wagtailadmin_pages:search") + "?q=guide"),
        "facts": (client, facts),
        "facts, last page": (client, f"{facts}?p={Fact.objects.count() // 50}"),
        "fact report": (client, report),
        "fact report, due": (client, f"{report}?due=now"),
        "fact report, a topic": (client, f"{report}?topic=gov.ago"),
        "fact report, unquoted": (client, f"{report}?due=unquoted"),
        "fact desk": (client, reverse("fact_desk")),
        "fact desk, far": (client, f"{reverse('fact_desk')}?status=verified&p=200"),
        "public section": (reader, section.url),
        "public section, far": (reader, f"{section.url}?page=200"),
    }
    broken = []
    print(f"{'screen':<24}{'median s':>10}{'worst s':>10}")
    for name, (who, url) in screens.items():
        times = [_time(who, url) for _ in range(RUNS)]
        print(f"{name:<24}{statistics.median(times):>10.2f}{max(times):>10.2f}")
        if statistics.median(times) > SECONDS:
            broken.append(f"{name}: {statistics.median(times):.2f} s > {SECONDS}")
    return broken


def _time(client: Client, url: str) -> float:
    started = time.perf_counter()
    answer = client.get(url)
    b"".join(answer) if answer.streaming else answer.content
    assert answer.status_code == 200, (url, answer.status_code)
    return time.perf_counter() - started


def _fill() -> SectionPage:
    """Half of the facts in each language, every guide quoting four of them."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    _fill_facts(locales)
    keys = list(
        Fact.objects.filter(locale=locales["ar"], key__startswith="made-").values_list(
            "pk", flat=True
        )
    )
    section = SectionPage.objects.get(kind="guides", locale=locales["ar"])
    missing = PAGES - GuidePage.objects.count()
    with transaction.atomic():
        for number in range(missing):
            quoted = [keys[(number * 4 + more) % len(keys)] for more in range(4)]
            body = [{"type": "fact", "value": {"fact": pk}} for pk in quoted]
            body.append({"type": "paragraph", "value": f"<p>guide {number}</p>"})
            page = GuidePage(
                title=f"guide {number}", slug=f"made-{number}", body=json.dumps(body), live=True
            )
            section.add_child(instance=page)
    return section


def _fill_facts(locales: dict[str, Any]) -> None:
    today = dt.date.today()
    made = []
    for number in range((FACTS - Fact.objects.count()) // 2):
        key, twin = f"made-{number}", uuid.uuid4()
        for locale in locales.values():
            made.append(
                Fact(
                    key=key,
                    locale=locale,
                    translation_key=twin,
                    statement=f"statement {number}",
                    source_title="Source",
                    status="verified" if number % 3 else "to_verify",
                    verified_on=today,
                    review_by=today + dt.timedelta(days=number % 400 - 200),
                )
            )
    Fact.objects.bulk_create(made, batch_size=500)
