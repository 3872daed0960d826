"""What one address of a flow shows: a question or a result, and the addresses around it."""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cms.enums import FactStatus
from cms.flows.rules import NUMBER, Answers, Reading, Step, read, walk

if TYPE_CHECKING:
    from cms.models import FlowPage


def screen(page: "FlowPage", request: HttpRequest) -> dict[str, Any]:
    """The context of a flow's template; any address gives a sensible one."""
    flow = page.flow
    query = dict(request.GET.lists())
    reading = read(flow, query, page.known_keys)
    change = request.GET.get("change", "")
    step = walk(flow, reading.answers, stop_at=change or reading.refused, say=_grouped)
    address = page.url or request.path
    canonical = request.build_absolute_uri(to_address(address, step.answers))
    context: dict[str, Any] = {
        "step": step,
        "taken": [
            {
                "question": taken.question,
                "labels": _labels(page, taken),
                "change_url": to_address(address, reading.answers, change=taken.question.key),
            }
            for taken in step.path
        ],
        "begin_url": address,
        "canonical_url": canonical,
        "notice": _notice(reading, step),
    }
    if step.question is not None:
        return context | _question(page, step, reading)
    if step.result is not None:
        return context | _result(page, step, canonical)
    return context


def to_address(address: str, answers: Answers, **more: str) -> str:
    """An address that carries answers."""
    pairs = [(key, value) for key, given in answers.items() for value in given]
    query = urlencode([*pairs, *more.items()])
    return f"{address}?{query}" if query else address


def _question(page: "FlowPage", step: Step, reading: Reading) -> dict[str, Any]:
    question = step.question
    assert question is not None
    given = reading.answers.get(question.key, ())
    block = page.body[question.index].value
    carried = step.answers | step.kept
    return {
        "question": question,
        "help": block["help"],
        "unit": block["unit"],
        "choices": [
            {"answer": answer, "checked": answer.key in given} for answer in question.answers
        ],
        "number": given[0] if question.kind == NUMBER and given else "",
        "carried": [(key, value) for key, values in carried.items() for value in values],
        "error": _fault(reading, step),
        "percent": round(100 * (step.number - 1) / max(step.most, 1)),
    }


def _result(page: "FlowPage", step: Step, whole_address: str) -> dict[str, Any]:
    assert step.result is not None
    block = page.body[step.result.index].value
    facts = [page.fact_in_language(fact) for fact in block["facts"] if fact]
    checks = [fact.verified_on for fact in facts if fact.verified_on]
    lines = [f"{page.title}: {block['title']}", *(f"- {why}" for why in step.reasons)]
    message = "\n".join([*lines, whole_address])
    return {
        "result": block,
        "facts": facts,
        "oldest_check": min(checks, default=None),
        "unverified": sum(fact.status == FactStatus.TO_VERIFY for fact in facts),
        "doors": [door for door in block["steps"] if _leads(door)],
        "share_url": f"https://wa.me/?text={quote(message)}",
    }


def _leads(door: Any) -> bool:
    """Whether a next step leads somewhere now: a page may have gone back to draft."""
    if door["kind"] == "page":
        return bool(door["page"] and door["page"].live)
    return bool(door["url"]) if door["kind"] == "address" else True


def _labels(page: "FlowPage", taken: Any) -> list[str]:
    if taken.question.kind != NUMBER:
        return list(taken.labels)
    unit = page.body[taken.question.index].value["unit"]
    return [f"{_grouped(int(taken.given[0]))} {unit}".strip()]


def _grouped(number: int) -> str:
    """A number with its thousands apart, as the reader's language writes it."""
    return number_format(number, force_grouping=True)


def _notice(reading: Reading, step: Step) -> str:
    """A kind word when an old link no longer says everything."""
    here = step.question.key if step.question else ""
    if here and here in reading.changed:
        return _(
            "This question has changed since your link was made. Please answer it again; your"
            " other answers are kept."
        )
    if reading.lost or reading.changed:
        return _(
            "These questions have changed since your link was made. The answers that still stand"
            " are kept."
        )
    return ""


def _fault(reading: Reading, step: Step) -> str:
    if step.question is None or reading.refused != step.question.key:
        return ""
    if reading.fault == "number":
        low, high = step.question.minimum, step.question.maximum
        if high is None:
            return _("Write a number in digits, %(low)s or more.") % {"low": low}
        return _("Write a number in digits, from %(low)s to %(high)s.") % {"low": low, "high": high}
    if reading.fault == "alone":
        return _("Choose either “none of these” or the others, not both.")
    return _("Choose an answer, then go on.")
