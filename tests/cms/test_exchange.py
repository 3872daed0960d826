"""Content out and in: files of several shapes, a look first, bad rows named, nothing lost."""

import csv
import io
import json
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from cms.exchange import files, services
from cms.exchange.cells import defused, restored
from cms.exchange.errors import FileRefused, NotYours, RowsRefused
from cms.exchange.facts import FactKind
from cms.models import ContentImport, Fact, GuidePage, SchemePage, SchemeWindow
from fadaa.accounts.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.cms import FactFactory, guide, locale, scheme

HEADER = "key,language,statement,status,verified_on,source_title"
GOOD = "members,ar,خمسة أعضاء على الأقل,verified,2026-11-01,القانون 112.12"
BAD = "delay,ar,ثلاثة أيام,verified,32/13/2026,"


def look(text, kind="facts", encoding="utf-8", user=None, file_format="csv"):
    data = text.encode(encoding) if isinstance(text, str) else text
    rows = files.read(data, services.KINDS[kind].columns, file_format)
    return services.plan_of(kind, rows)


def out(kind, file_format="csv"):
    worker = services.KINDS[kind]()
    return b"".join(files.write(worker.rows(), worker.columns, file_format))


@pytest.fixture
def reviewer(db):
    return UserFactory(roles=[Role.REVIEWER])


def test_a_windows_file_with_one_bad_row_writes_nothing(site):
    plan = look("\r\n".join([HEADER, GOOD, BAD]).replace(",", ";"), encoding="cp1256")

    assert plan.counts == {"make": 1, "change": 0, "leave": 0, "bad": 1}
    bad = plan.bad[0]
    assert (bad.number, bad.problems[0].column) == (3, "verified_on")
    assert "32/13/2026" in bad.problems[0].reason
    with pytest.raises(RowsRefused):
        services.write(plan, good_only=False, user=None)
    assert Fact.objects.count() == 0

    assert services.write(plan, good_only=True, user=None) == 1
    assert Fact.objects.get().statement == "خمسة أعضاء على الأقل"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators_are_found(db, encoding, separator):
    plan = look("\n".join([HEADER, GOOD]).replace(",", separator), encoding=encoding)
    assert plan.items[0].values["statement"] == "خمسة أعضاء على الأقل"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Members,ar,x,,,", "key"),
        ("a,de,x,,,", "language"),
        ("a,ar,,,,", "statement"),
        ("a,ar,x,sure,,", "status"),
        ("a,ar,x,,yesterday,", "verified_on"),
        ("a,ar,x,verified,2026-11-01,", "source_title"),
        ("a,ar,x,verified,,ODCO", "verified_on"),
        ("a,ar,x,,,,,,more", ""),
        ("a,ar,x,,," + "y" * 256, "source_title"),
    ],
)
def test_a_bad_row_is_named_with_its_column(site, row, column):
    plan = look("\n".join([HEADER, GOOD, row]))
    assert [(item.number, item.problems[0].column) for item in plan.bad] == [(3, column)]


def test_the_same_fact_twice_is_named(site):
    plan = look("\n".join([HEADER, GOOD, GOOD]))
    assert [item.number for item in plan.bad] == [3]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04\x00\x00",
        b"statement\nx",
        b"key,language,colour\na,ar,red",
        b'key,language\n"a',
        b"key,language,key\na,ar,b",
    ],
)
def test_a_file_that_is_no_table_is_refused_whole(data):
    with pytest.raises(FileRefused):
        files.read(data, FactKind.columns, "csv")


def test_too_many_rows_are_refused():
    data = b"key,language\n" + b"a,ar\n" * (files.MOST_ROWS + 1)
    with pytest.raises(FileRefused):
        files.read(data, FactKind.columns, "csv")


@pytest.mark.parametrize("data", [b"{", b"{}", b"[1]", b'[{"key": "\\u0000", "language": "ar"}]'])
def test_bad_json_is_refused(data):
    with pytest.raises(FileRefused):
        files.read(data, FactKind.columns, "json")


@pytest.mark.parametrize("file_format", ["csv", "json"])
def test_facts_that_leave_and_come_back_change_nothing(site, file_format):
    FactFactory(key="a", value="5", unit="days", statement='سطر\nثان، «مقتبس» "x"; y')
    FactFactory(key="a", locale=locale("fr"), statement="=HYPERLINK(1)", source_title="'-x")
    FactFactory(key="b", status="to_verify", verified_on=None, source_title="", statement="@x ")
    plan = look(out("facts", file_format), file_format=file_format)
    assert plan.counts == {"make": 0, "change": 0, "leave": 3, "bad": 0}


def test_formulas_are_disarmed_on_the_way_out(site):
    FactFactory(key="a", statement='=cmd|"/C calc"!A0')
    rows = list(csv.reader(io.StringIO(out("facts").decode("utf-8-sig"))))
    assert rows[1][2] == '\'=cmd|"/C calc"!A0'
    for text in ("=1", "+1", "-1", "@x", "'", "''", "'=x", "plain", ""):
        assert restored(defused(text)) == text


def test_only_the_columns_of_the_file_are_written(site):
    fact = FactFactory(key="members", value="5")
    plan = look("key,language,value\nmembers,ar,6")
    assert plan.items[0].changed == ["value"]
    services.write(plan, good_only=False, user=None)
    statement = fact.statement
    fact.refresh_from_db()
    assert (fact.value, fact.statement) == ("6", statement)


def test_a_twin_of_a_fact_joins_it(site):
    fact = FactFactory(key="members")
    services.write(look("key,language,statement\nmembers,fr,Cinq"), good_only=False, user=None)
    twin = Fact.objects.get(locale=locale("fr"))
    assert (twin.translation_key, twin.status) == (fact.translation_key, "to_verify")


@pytest.mark.parametrize("file_format", ["csv", "json"])
def test_schemes_that_leave_and_come_back_change_nothing(site, file_format):
    fact = FactFactory(key="loan")
    page = scheme(
        site["financing", "ar"],
        topics=["fund.intelaka"],
        amount_max=1200000,
        terms='[{"type": "line", "value": "80 % ضمان"}]',
        facts_quoted=json.dumps([{"type": "fact", "value": {"fact": fact.pk}}]),
    )
    page.windows.add(SchemeWindow(opens="2026-05-01", closes=None))
    page.save_revision().publish()
    plan = look(out("schemes", file_format), "schemes", file_format=file_format)
    assert plan.counts == {"make": 0, "change": 0, "leave": 1, "bad": 0}


def test_a_new_scheme_arrives_as_a_draft(site):
    FactFactory(key="loan")
    text = (
        "key,language,title,slug,provider,amount_max,topics,windows,facts,terms\n"
        'forsa-2,ar,فرصة,forsa-2,SMIT,100.000,fund.forsa,2026-01-01..2026-03-01 | ..,loan,"أ\nب"\n'
    )
    plan = look(text, "schemes")
    assert [problem for item in plan.bad for problem in item.problems] == []
    services.write(plan, good_only=False, user=None)
    page = SchemePage.objects.get(slug="forsa-2")
    assert (page.live, page.amount_max, page.topics) == (False, 100000, ["fund.forsa"])
    draft = page.latest_revision.as_object()
    assert [str(one) for one in draft.windows.all()] == ["2026-01-01 – 2026-03-01", "… – …"]
    assert [fact.key for fact in draft.facts] == ["loan"]
    again = look(text, "schemes")
    assert (again.items[0].changed, again.bad) == ([], [])


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("x,ar,x,x,p,many,,", "amount_max"),
        ("x,ar,x,x,p,,no.such,", "topics"),
        ("x,ar,x,x,p,,,2026-06-01..2026-05-01", "windows"),
        ("x,ar,x,x y,p,,,", "slug"),
        ("x,ar,x,x,,,,", "provider"),
    ],
)
def test_a_bad_scheme_is_named(site, cells, column):
    plan = look(f"key,language,title,slug,provider,amount_max,topics,windows\n{cells}", "schemes")
    assert [problem.column for problem in plan.bad[0].problems] == [column]


def test_a_taken_address_is_named(site):
    scheme(site["financing", "ar"], slug="forsa")
    plan = look("key,language,title,slug,provider\nother,ar,x,forsa,p", "schemes")
    assert plan.bad[0].problems[0].column == "slug"


@pytest.mark.parametrize("file_format", ["csv", "json"])
def test_guides_that_leave_and_come_back_change_nothing(site, file_format):
    guide(site["guides", "ar"], facts=[FactFactory()], steps=["الاسم"], topics=["gov.ago"])
    plan = look(out("guides", file_format), "guides", file_format=file_format)
    assert plan.counts == {"make": 0, "change": 0, "leave": 1, "bad": 0}


def test_a_changed_guide_waits_as_a_draft(site):
    page = guide(site["guides", "ar"], steps=["الاسم"])
    services.write(
        look(f"key,language,title\n{page.translation_key},ar,عنوان جديد", "guides"),
        good_only=False,
        user=None,
    )
    page = GuidePage.objects.get(pk=page.pk)
    assert (page.title, page.has_unpublished_changes) == ("تأسيس تعاونية", True)
    assert page.latest_revision.as_object().title == "عنوان جديد"


@pytest.mark.parametrize(
    "body",
    [
        "{",
        '"x"',
        '[{"type": "film", "value": 1}]',
        '[{"type": "step", "value": {"title": ""}}]',
        '[{"type": "step", "value": 3}]',
    ],
)
def test_a_bad_body_is_named(site, body):
    page = guide(site["guides", "ar"])
    row = json.dumps([{"key": str(page.translation_key), "language": "ar", "body": body}])
    plan = look(row, "guides", file_format="json")
    assert [problem.column for item in plan.bad for problem in item.problems] == ["body"]


def post_file(client, text, kind="facts", name="facts.csv"):
    file = SimpleUploadedFile(name, text.encode("cp1256"))
    return client.post(reverse("content_exchange"), {"kind": kind, "file": file})


def test_the_editor_looks_then_writes(site, client, reviewer, django_capture_on_commit_callbacks):
    client.force_login(reviewer)
    asked = post_file(client, "\n".join([HEADER, GOOD, BAD]))
    page = client.get(asked.url).content.decode()
    assert "32/13/2026" in page
    assert Fact.objects.count() == 0

    start = asked.url + "start/"
    client.post(start)
    assert ContentImport.objects.get().state == "shown"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(start, {"good_only": "yes"})
    done = ContentImport.objects.get()
    assert (done.state, done.written, done.rows) == ("done", 1, [])
    assert Fact.objects.get().key == "members"
    assert client.get(asked.url).status_code == 200


def test_content_that_changed_meanwhile_is_not_overwritten(
    site, client, reviewer, django_capture_on_commit_callbacks
):
    client.force_login(reviewer)
    asked = post_file(client, "\n".join([HEADER, GOOD]))
    FactFactory(key="members", statement="كتبها غيرنا")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(asked.url + "start/")
    assert ContentImport.objects.get().state == "failed"
    assert Fact.objects.get().statement == "كتبها غيرنا"


@pytest.mark.parametrize(
    ("role", "facts", "guides"),
    [
        (Role.EDITOR, True, True),
        (Role.REVIEWER, True, False),
        (Role.ADMINISTRATOR, True, True),
        (Role.PRODUCER, False, False),
        (Role.MEMBER, False, False),
    ],
)
def test_each_role_exchanges_its_own(site, client, role, facts, guides):
    person = UserFactory(roles=[role])
    for kind, may in (("facts", facts), ("guides", guides)):
        if may:
            assert b"".join(services.take_out(kind, "csv", user=person))
        else:
            with pytest.raises(NotYours):
                services.take_out(kind, "csv", user=person)
    client.force_login(person)
    assert (client.get(reverse("content_exchange")).status_code == 200) is facts
    answer = client.get(reverse("content_take_out"), {"kind": "guides", "format": "csv"})
    assert ("attachment" in answer.headers.get("Content-Disposition", "")) is guides


def test_the_import_of_another_person_is_not_shown(site, client, reviewer):
    client.force_login(reviewer)
    asked = post_file(client, "\n".join([HEADER, GOOD]))
    client.force_login(UserFactory(roles=[Role.REVIEWER]))
    assert client.get(asked.url, follow=True).status_code == 404


def test_the_command_takes_out_and_brings_in(site, tmp_path):
    FactFactory(key="members")
    path = tmp_path / "facts.csv"
    call_command("content", "export", "--kind", "facts", "--file", path)
    said = StringIO()
    call_command("content", "import", "--kind", "facts", "--file", path, stdout=said)
    assert "leave: 1" in said.getvalue()

    path.write_text("\n".join([HEADER, GOOD.replace("members", "new"), BAD]), encoding="utf-8")
    complaints = StringIO()
    with pytest.raises(CommandError):
        call_command(
            "content", "import", "--kind", "facts", "--file", path, stderr=complaints, stdout=said
        )
    assert "3\tbad\tverified_on" in complaints.getvalue()
    dry = ["content", "import", "--kind", "facts", "--file", path, "--good-rows", "--dry-run"]
    call_command(*dry, stdout=said, stderr=complaints)
    assert Fact.objects.count() == 1
    call_command(*dry[:-1], stdout=said, stderr=complaints)
    assert Fact.objects.filter(key="new").exists()
