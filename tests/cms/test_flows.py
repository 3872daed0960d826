"""Decision flows: the way through the answers, the check, old links, the editor's form."""

import json

import pytest
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.flows.checks import check, ways
from cms.flows.graph import draw
from cms.flows.messages import SENTENCES, sentence
from cms.flows.rules import Flow, read, walk
from cms.flows.seed import seed_flows
from cms.models import FlowPage
from cms.seed import stable_key
from cms.seed_content.facts import FACTS
from cms.seed_content.facts.flows import FLOWS as NEW_FACTS
from cms.seed_content.flows import FLOWS
from cms.seed_content.flows.shape import answer, at_least, in_language, question, result, rule
from tests.factories.accounts import AdministratorFactory, EditorFactory
from tests.factories.cms import FactFactory, fresh, locale, publish


def said(words):
    return (words, words)


def small(**changes):
    """People, then how they decide; two results. ``changes`` replace parts of the blocks."""
    blocks = [
        question(
            "people",
            said("كم أنتم؟"),
            kind="number",
            minimum=1,
            maximum=100,
            why=said("عددكم {number}."),
            rules=[rule("decide", at_least("people", 5), why=said("خمسة أو أكثر."))],
            otherwise="alone",
        ),
        question(
            "decide",
            said("كيف تقررون؟"),
            [
                answer("together", said("معا"), said("تقررون معا."), to="coop"),
                answer("money", said("بالمال"), said("يقرر المال."), to="alone"),
            ],
        ),
        result("coop", said("تعاونية"), said("<p>نعم</p>"), facts=[], steps=[ASK]),
        result("alone", said("مقاول"), said("<p>وحدك</p>"), facts=[], steps=[ASK]),
    ]
    for place, values in changes.items():
        blocks[int(place[1:])]["value"].update(values)
    return in_language(blocks, 0)


ASK = {"label": said("اسأل"), "kind": "advisor", "page": None, "url": ""}


def flow_page(site, blocks=None, **fields):
    shelf = fresh(site["guides", "ar"])
    fields.setdefault("slug", f"flow-{shelf.numchild}")
    body = json.dumps(small() if blocks is None else blocks)
    return publish(FlowPage(title="ما الشكل الذي يناسبنا؟", body=body, **fields), shelf)


def codes(blocks):
    return {problem.code for problem in check(Flow.parse(blocks))}


# --- the way ---------------------------------------------------------------------------


def test_walk_asks_the_first_question_without_answers():
    step = walk(Flow.parse(small()), {})
    assert (step.question.key, step.number, step.most) == ("people", 1, 2)


def test_walk_follows_a_rule_about_a_number_and_says_why():
    step = walk(Flow.parse(small()), {"people": ("7",), "decide": ("together",)})
    assert step.result.key == "coop"
    assert step.reasons == ("عددكم 7.", "خمسة أو أكثر.", "تقررون معا.")


def test_walk_takes_the_default_when_no_rule_holds():
    assert walk(Flow.parse(small()), {"people": ("2",)}).result.key == "alone"


def test_walk_keeps_answers_that_are_not_on_the_way():
    step = walk(Flow.parse(small()), {"people": ("2",), "decide": ("together",)})
    assert step.kept == {"decide": ("together",)}


def test_walk_stops_at_the_answer_to_change_and_keeps_the_rest():
    answers = {"people": ("7",), "decide": ("together",)}
    step = walk(Flow.parse(small()), answers, stop_at="people")
    assert (step.question.key, step.kept) == ("people", {"decide": ("together",)})


def test_walk_ends_in_a_circle_without_failing():
    blocks = small(b0={"rules": [], "next": "decide"})
    blocks[1]["value"]["answers"][0]["next"] = "people"
    step = walk(Flow.parse(blocks), {"people": ("7",), "decide": ("together",)})
    assert (step.question, step.result) == (None, None)


@pytest.mark.parametrize("typed", ["7", " 7 ", "٧", "007"])
def test_read_takes_a_number_in_any_digits(typed):
    assert read(Flow.parse(small()), {"people": [typed]}).answers == {"people": ("7",)}


@pytest.mark.parametrize("typed", ["0", "101", "-3", "سبعة", "1e9", "9" * 400])
def test_read_refuses_what_is_no_number_of_people(typed):
    reading = read(Flow.parse(small()), {"people": [typed], "go": ["people"]})
    assert (reading.answers, reading.refused, reading.fault) == ({}, "people", "number")


def test_read_refuses_none_together_with_others():
    several = question(
        "needs",
        said("ماذا ينقصكم؟"),
        [answer("a", said("أ")), answer("b", said("ب")), answer("none", said("لا"), alone=True)],
        kind="several",
        otherwise="coop",
    )
    flow = Flow.parse(in_language([several], 0))
    both = read(flow, {"needs": ["a", "none"], "go": ["needs"]})
    assert (both.answers, both.fault) == ({}, "alone")
    assert read(flow, {"needs": ["b", "a"]}).answers == {"needs": ("a", "b")}
    assert read(flow, {"go": ["needs"]}).fault == "empty"


# --- the check -------------------------------------------------------------------------


def test_check_finds_nothing_wrong_with_a_sound_flow():
    assert check(Flow.parse(small())) == []


def test_check_names_the_questions_of_a_circle():
    blocks = small(b0={"rules": [], "next": "decide"})
    blocks[1]["value"]["answers"][0]["next"] = "people"
    circle = [p for p in check(Flow.parse(blocks)) if p.code == "flow.circle"]
    assert [problem.names for problem in circle] == [("كم أنتم؟", "كيف تقررون؟")]
    assert "كم أنتم؟" in sentence(circle[0])


def test_check_names_the_answer_after_which_the_way_ends():
    blocks = small()
    blocks[1]["value"]["answers"][1]["next"] = ""
    (problem,) = check(Flow.parse(blocks))
    assert (problem.code, problem.index, problem.names) == ("question.dead_end", 1, ("بالمال",))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"b0": {"next": "nowhere"}}, "jump.unknown"),
        ({"b0": {"rules": []}}, "question.unreachable"),
        ({"b0": {"rules": []}}, "result.unreachable"),
        ({"b0": {"text": " "}}, "question.empty"),
        ({"b0": {"minimum": 9, "maximum": 3}}, "number.limits"),
        ({"b1": {"answers": []}}, "question.few_answers"),
        ({"b1": {"key": "people"}}, "key.twice"),
        ({"b1": {"aliases": ["people"]}}, "alias.taken"),
        ({"b2": {"text": ""}}, "result.empty"),
        ({"b3": {"steps": []}}, "result.no_step"),
        ({"b0": {"why": ""}}, "result.no_reason"),
    ],
)
def test_check_names_each_fault(changes, code):
    assert code in codes(small(**changes))


def test_check_names_a_rule_that_never_applies_and_one_that_asks_for_the_unknown():
    late = {"conditions": [{"answer": "people", "test": "max", "number": 0}], "next": "coop"}
    gone = {"conditions": [{"answer": "decide:gone", "test": "is"}], "next": "coop"}
    blocks = small()
    blocks[0]["value"]["rules"] += [late, gone]
    assert {"rule.never", "rule.unknown"} <= codes(blocks)


def test_check_refuses_what_is_too_large_to_walk():
    """Sixteen questions that a last rule all asks about: 65 536 situations."""
    blocks = []
    for number in range(16):
        both = [answer("a", said("أ")), answer("b", said("ب"))]
        blocks.append(question(f"q{number}", said("؟"), both, otherwise=f"q{number + 1}"))
    asked = [{"answer": f"q{n}:a", "test": "is", "number": None} for n in range(16)]
    blocks[-1]["value"]["rules"] = [rule("end", *asked)]
    blocks[-1]["value"]["next"] = "end"
    blocks.append(result("end", said("نهاية"), said("نص"), facts=[], steps=[ASK]))
    assert "flow.too_large" in codes(in_language(blocks, 0))


def test_every_problem_has_a_sentence_in_both_languages():
    for code, words in SENTENCES.items():
        with override("en"):
            english = words()
        for language in ("ar", "fr"):
            with override(language):
                assert words() != english, (code, language)


# --- the seeded flows ------------------------------------------------------------------


@pytest.fixture
def seeded(site):
    """The seeded flows and the facts they quote, without the rest of the demo."""
    quoted = {
        key for flow in FLOWS for block in flow["blocks"] for key in block["value"].get("facts", ())
    }
    for fact in FACTS:
        for code in ("ar", "fr") if fact["key"] in quoted else ():
            FactFactory(
                key=fact["key"],
                locale=locale(code),
                statement=fact[code]["statement"],
                status=fact["status"],
                verified_on=fact["verified_on"],
            )

    def add(model, parent, key, _locale, **fields):
        return publish(model(translation_key=key, **fields), fresh(parent))

    seed_flows(add, stable_key, {code: site["guides", code] for code in ("ar", "fr")})
    return FlowPage.objects.live()


def test_both_seeded_flows_are_sound_in_both_languages():
    for flow in FLOWS:
        for place in (0, 1):
            assert check(Flow.parse(in_language(flow["blocks"], place))) == []


def test_every_way_of_the_seeded_flows_leads_to_a_page_that_says_why(seeded, client):
    shown = set()
    assert seeded.count() == 4
    for page in seeded:
        for answers in ways(page.flow):
            end = walk(page.flow, answers)
            assert end.result is not None, (page.title, answers)
            assert end.reasons, (page.title, answers)
            if (page.pk, end.result.key) in shown:
                continue
            shown.add((page.pk, end.result.key))
            response = get(client, page, answers)
            html = response.content.decode()
            assert end.result.title in html.replace("&#x27;", "'")
            # Numbers in reasons are written as the reader writes them.
            assert len(response.context["step"].reasons) == len(end.reasons)
            assert all(reason in html for reason in response.context["step"].reasons)
            assert html.count("flow-doors") == 1
            assert page.body[end.result.index].value["facts"], end.result.key
            assert "fact__statement" in html
    assert len(shown) == 2 * (8 + 9)


def get(client, page, answers=(), **more):
    return client.get(page.url, dict(answers) | more)


# --- the page --------------------------------------------------------------------------


def test_page_asks_one_question_and_counts(site, client):
    html = get(client, flow_page(site)).content.decode()
    assert html.count('name="go"') == 1
    assert 'name="people"' in html
    assert 'name="decide"' not in html


def test_page_shows_the_result_with_reasons_and_ways_to_change(site, client):
    page = flow_page(site)
    response = get(client, page, {"people": "7", "decide": "together"})
    html = response.content.decode()
    assert "خمسة أو أكثر." in html
    changes = [one["change_url"] for one in response.context["taken"]]
    assert changes == [
        f"{page.url}?people=7&decide=together&change=people",
        f"{page.url}?people=7&decide=together&change=decide",
    ]


def test_page_carries_the_other_answers_while_one_is_changed(site, client):
    page = flow_page(site)
    response = get(client, page, {"people": "7", "decide": "together"}, change="people")
    assert response.context["carried"] == [("decide", "together")]
    assert response.context["number"] == "7"


def test_canonical_drops_what_the_flow_does_not_know(site, client):
    page = flow_page(site)
    response = get(client, page, {"people": "7"}, utm_source="x", go="people")
    html = response.content.decode()
    assert f'rel="canonical" href="http://testserver{page.url}?people=7"' in html
    assert response.context["carried"] == [("people", "7")]


def test_form_sent_empty_says_so(site, client):
    page = flow_page(site)
    html = get(client, page, {"people": "7"}, go="decide").content.decode()
    assert 'role="alert"' in html


def test_result_quotes_facts_with_their_state(site, client):
    fact = FactFactory(status="to_verify", verified_on=None, statement="قول لم يتحقق منه.")
    blocks = small(b3={"facts": [fact.pk]})
    html = get(client, flow_page(site, blocks), {"people": "1"}).content.decode()
    assert "قول لم يتحقق منه." in html
    assert "fact--to_verify" in html


def test_result_hides_a_door_to_a_draft(site, client):
    page = flow_page(site)
    door = {"label": "دليل", "kind": "page", "page": page.pk, "url": ""}
    other = flow_page(site, small(b3={"steps": [door]}))
    assert "دليل</a>" in get(client, other, {"people": "1"}).content.decode()
    FlowPage.objects.filter(pk=page.pk).update(live=False)
    response = get(client, other, {"people": "1"}, x="1")
    assert response.status_code == 200
    assert "دليل</a>" not in response.content.decode()


def test_editors_are_told_of_a_door_that_readers_do_not_see(site, publisher_client):
    hidden = flow_page(site)
    FlowPage.objects.filter(pk=hidden.pk).update(live=False, title="مسودة هنا")
    door = {"label": "دليل", "kind": "page", "page": hidden.pk, "url": ""}
    page = flow_page(site, small(b3={"steps": [door]}))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = posted(publisher_client, page, small(b3={"steps": [door]}))
    saved = publisher_client.post(address, data, follow=True)
    assert "مسودة هنا" in " ".join(str(one) for one in saved.context["messages"])
    FlowPage.objects.filter(pk=hidden.pk).update(live=True)
    saved = publisher_client.post(address, data, follow=True)
    assert "مسودة هنا" not in " ".join(str(one) for one in saved.context["messages"])


@pytest.mark.django_db
def test_result_page_asks_the_database_the_same_for_few_and_many_results(
    site, client, django_assert_max_num_queries
):
    page = flow_page(site, small(b3={"facts": [FactFactory().pk for _ in range(6)]}))
    get(client, page, {"people": "1"}, warm="1")
    with django_assert_max_num_queries(25):
        get(client, page, {"people": "1"}, x="1")


def test_empty_flow_is_a_calm_page(site, client):
    assert get(client, flow_page(site, [])).status_code == 200


# --- old links -------------------------------------------------------------------------


def change(page, blocks):
    page.body = json.dumps(blocks)
    page.save_revision().publish()
    return FlowPage.objects.get(pk=page.pk)


def test_renamed_key_is_understood_by_its_alias(site, client):
    page = flow_page(site)
    blocks = small(b1={"key": "how", "aliases": ["decide"]})
    blocks[0]["value"]["rules"][0]["next"] = "how"
    page = change(page, blocks)
    response = get(client, page, {"people": "7", "decide": "together"})
    assert response.context["step"].result.key == "coop"
    assert response.context["notice"] == ""


def test_removed_question_leaves_the_other_answers_and_a_kind_word(site, client):
    page = flow_page(site)
    blocks = small(b1={"key": "new"})
    blocks[0]["value"]["rules"][0]["next"] = "new"
    page = change(page, blocks)
    response = get(client, page, {"people": "7", "decide": "together"})
    assert response.context["question"].key == "new"
    assert response.context["taken"][0]["labels"] == ["7"]
    assert response.context["notice"]


def test_removed_answer_asks_that_question_again(site, client):
    page = flow_page(site)
    blocks = small()
    blocks[1]["value"]["answers"][0]["key"] = "all"
    page = change(page, blocks)
    response = get(client, page, {"people": "7", "decide": "together"})
    assert response.context["question"].key == "decide"
    assert response.context["notice"]
    assert page.known_keys["decide"] == ["together", "money", "all"]


KEYS = ["people", "decide", "coop", "alone", "other", ""]
ANSWERS = st.lists(
    st.builds(
        lambda key, jump, old: {"key": key, "label": key, "next": jump, "aliases": old},
        st.sampled_from(["together", "money", "new"]),
        st.sampled_from(KEYS),
        st.lists(st.sampled_from(["together", "money"]), max_size=1),
    ),
    max_size=3,
)
RULES = st.lists(
    st.builds(
        lambda asked, test, number, jump: {
            "conditions": [{"answer": asked, "test": test, "number": number}],
            "next": jump,
        },
        st.sampled_from(["people", "decide:money", "decide", "gone:x"]),
        st.sampled_from(["is", "not", "min", "max"]),
        st.one_of(st.none(), st.integers(0, 20)),
        st.sampled_from(KEYS),
    ),
    max_size=2,
)
QUESTION = st.builds(
    lambda key, kind, answers, rules, jump, old: {
        "type": "question",
        "value": in_language(question(key, said("؟"), kind=kind), 0)["value"]
        | {"answers": answers, "rules": rules, "next": jump, "aliases": old},
    },
    st.sampled_from(["people", "decide", "other"]),
    st.sampled_from(["one", "several", "number"]),
    ANSWERS,
    RULES,
    st.sampled_from(KEYS),
    st.lists(st.sampled_from(["people", "decide"]), max_size=1),
)
RESULT = st.builds(
    lambda key: in_language(result(key, said("نتيجة"), said("نص"), facts=[], steps=[]), 0),
    st.sampled_from(["coop", "alone"]),
)
LINKS = [
    {"people": "7", "decide": "together"},
    {"people": "2"},
    {"decide": "money", "go": "decide"},
    {"people": "7", "change": "people"},
    {"people": "x", "other": "new", "go": "other"},
]


@given(blocks=st.lists(st.one_of(QUESTION, RESULT), max_size=6))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_old_link_never_breaks_whatever_becomes_of_the_flow(site, client, blocks):
    page = FlowPage.objects.first() or flow_page(site)
    page = change(page, blocks)
    check(page.flow)
    drawing = draw(page.flow, rtl=True, otherwise="…")
    assert all(0 <= box.x <= drawing.width for box in drawing.boxes)
    for link in LINKS:
        response = get(client, page, link)
        assert response.status_code == 200
        context = response.context
        assert context.get("question") or context.get("result") or context["begin_url"]


# --- the editor ------------------------------------------------------------------------


@pytest.fixture
def editor_client(client):
    client.force_login(EditorFactory())
    return client


@pytest.fixture
def publisher_client(client):
    """Somebody whose word publishes at once, without a legal review."""
    client.force_login(AdministratorFactory())
    return client


def test_graph_shows_the_draft_and_names_its_dead_ends(site, editor_client):
    page = flow_page(site)
    blocks = small()
    blocks[1]["value"]["answers"][1]["next"] = ""
    page.body = json.dumps(blocks)
    page.save_revision()
    html = editor_client.get(reverse("flow_graph", args=[page.pk])).content.decode()
    assert "flow-line--dead" in html
    assert "بالمال" in html
    form = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "flow-line--dead" in form.content.decode()


def test_export_gives_the_flow_as_json(site, editor_client):
    fact = FactFactory()
    page = flow_page(site, small(b3={"facts": [fact.pk]}))
    exported = editor_client.get(reverse("flow_export", args=[page.pk])).json()
    assert [block["key"] for block in exported["blocks"]] == ["people", "decide", "coop", "alone"]
    assert exported["blocks"][3]["facts"] == [fact.key]
    assert exported["blocks"][1]["answers"][0]["next"] == "coop"


def test_graph_is_refused_to_who_may_not_edit(site, client, learner):
    page = flow_page(site)
    client.force_login(learner)
    assert client.get(reverse("flow_graph", args=[page.pk])).status_code in (302, 403)


def posted(client, page, blocks):
    """The edit form of a page with these blocks, as a browser sends it."""
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    rows = {formset.prefix: inline_formset([]) for formset in form.formsets.values()}

    def items(values):
        data = {"count": str(len(values))}
        for number, value in enumerate(values):
            data[str(number)] = {"deleted": "", "order": str(number), "id": "", "value": value}
        return data

    def prepared(value):
        copy = {key: "" if item is None else item for key, item in value.items()}
        for name in ("answers", "rules", "conditions", "aliases", "facts", "steps"):
            if name in copy:
                copy[name] = items(
                    [prepared(one) if isinstance(one, dict) else one for one in copy[name]]
                )
        if copy.get("alone") is False:
            del copy["alone"]
        if "tone" in copy:
            copy["text"] = json.dumps(RICH)
        return copy

    stream = streamfield([(block["type"], prepared(block["value"])) for block in blocks])
    data = {"title": page.title, "slug": page.slug, "summary": "", "intro": "", "body": stream}
    return nested_form_data(data | rows)


RICH = {
    "blocks": [
        {
            "key": "a",
            "type": "unstyled",
            "depth": 0,
            "text": "نص",
            "inlineStyleRanges": [],
            "entityRanges": [],
        }
    ],
    "entityMap": {},
}


def test_publishing_a_circle_is_refused_at_its_block_and_the_draft_is_kept(site, publisher_client):
    page = flow_page(site)
    blocks = small(b0={"rules": [], "next": "decide"})
    blocks[1]["value"]["answers"][0]["next"] = "people"
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = posted(publisher_client, page, blocks)
    refused = publisher_client.post(address, data | {"action-publish": "1"})
    assert refused.status_code == 200
    errors = refused.context["form"].errors["body"].as_data()[0]
    words = str(errors.block_errors[1].as_json_data())
    assert "كم أنتم؟" in words
    assert "كيف تقررون؟" in words
    saved = publisher_client.post(address, data)
    assert saved.status_code == 302
    draft = FlowPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.flow.questions[0].next == "decide"
    assert FlowPage.objects.get(pk=page.pk).flow.questions[0].rules


def test_saving_makes_keys_that_were_never_used(site, publisher_client):
    page = flow_page(site)
    blocks = small()
    blocks[1]["value"]["answers"].append(in_language(answer("", said("لا نعرف"), said("؟")), 0))
    blocks[1]["value"]["next"] = "coop"
    data = posted(publisher_client, page, blocks) | {"action-publish": "1"}
    response = publisher_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 302, response.context["form"].errors
    keys = [one.key for one in FlowPage.objects.get(pk=page.pk).flow.questions[1].answers]
    assert keys[:2] == ["together", "money"]
    assert len(keys[2]) == 7


def test_facts_that_only_the_flows_state_are_to_be_verified():
    assert {fact["status"] for fact in NEW_FACTS} == {"to_verify"}
