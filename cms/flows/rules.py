"""Decision flows: questions, answers, jumps and results, and the way through them. Pure.

A flow is parsed from the raw blocks of its page. An address carries the answers; ``walk`` follows
them to the first question that has none, or to a result with its reasons. It never fails: what
an address names and the flow does not know is left out and reported.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

ONE, SEVERAL, NUMBER = "one", "several", "number"
IS, IS_NOT, AT_LEAST, AT_MOST = "is", "not", "min", "max"

# Names in addresses that no question may take: the two of the form, and those of every page.
RESERVED = frozenset({"go", "change", "page", "q", "token"})
LARGEST_NUMBER = 10**12

# What a person has answered: keys of answers, or one number as digits.
Given = tuple[str, ...]
Answers = dict[str, Given]
# How a number is written for a reader.
Say = Callable[[int], str]


@dataclass(frozen=True)
class Condition:
    """An answer that was given, or not; or a number that is large or small enough."""

    question: str
    answer: str = ""
    test: str = IS
    number: int | None = None

    def holds(self, answers: Mapping[str, Given]) -> bool:
        given = answers.get(self.question)
        if not given:
            return False
        if self.test in (AT_LEAST, AT_MOST):
            if self.number is None or not given[0].isdecimal():
                return False
            value = int(given[0])
            return value >= self.number if self.test == AT_LEAST else value <= self.number
        return (self.answer in given) == (self.test == IS)


@dataclass(frozen=True)
class Rule:
    """When all these answers were given, go there."""

    conditions: tuple[Condition, ...]
    next: str
    why: str = ""

    def holds(self, answers: Mapping[str, Given]) -> bool:
        return bool(self.conditions) and all(one.holds(answers) for one in self.conditions)


@dataclass(frozen=True)
class Answer:
    key: str
    label: str = ""
    why: str = ""
    next: str = ""
    alone: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """``index`` is the place of the block on the page."""

    key: str
    index: int
    text: str = ""
    kind: str = ONE
    answers: tuple[Answer, ...] = ()
    rules: tuple[Rule, ...] = ()
    next: str = ""
    why: str = ""
    minimum: int = 0
    maximum: int | None = None
    aliases: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Answer]:
        """Answers by their key and by every older name of theirs."""
        names = {alias: answer for answer in self.answers for alias in answer.aliases}
        return names | {answer.key: answer for answer in self.answers}

    def number_of(self, text: str) -> int | None:
        """The number that somebody typed, in any digits, or None when it cannot be one."""
        digits = "".join(text.split()).replace(",", "").replace(".", "")
        if not digits.isdecimal() or len(digits) > len(str(LARGEST_NUMBER)):
            return None
        value = int(digits)
        largest = LARGEST_NUMBER if self.maximum is None else self.maximum
        return value if self.minimum <= value <= largest else None

    def jump(self, answers: Mapping[str, Given]) -> tuple[str, str]:
        """``(key of what comes next, why)``: rules first, then the answer, then the question."""
        for rule in self.rules:
            if rule.holds(answers):
                return rule.next, rule.why
        for answer in self.answers:
            if answer.next and answer.key in answers.get(self.key, ()):
                return answer.next, ""
        return self.next, ""

    def reasons(self, given: Given, say: Say = str) -> list[str]:
        """What the answers given here say in favour of a result."""
        if self.kind == NUMBER:
            return [self.why.replace("{number}", say(int(given[0])))] if self.why else []
        return [answer.why for answer in self.answers if answer.key in given and answer.why]

    def labels(self, given: Given) -> list[str]:
        if self.kind == NUMBER:
            return list(given)
        return [answer.label for answer in self.answers if answer.key in given]


@dataclass(frozen=True)
class Result:
    key: str
    index: int
    title: str = ""
    text: str = ""
    steps: int = 0


@dataclass(frozen=True)
class Flow:
    """Questions and results in the order of the page; the first question begins."""

    questions: tuple[Question, ...] = ()
    results: tuple[Result, ...] = ()

    @classmethod
    def parse(cls, blocks: Iterable[Mapping[str, Any]]) -> "Flow":
        """A flow from the raw data of a stream: ``[{type, value}]``."""
        questions, results = [], []
        for index, block in enumerate(blocks):
            if block["type"] == "question":
                questions.append(_question(index, block["value"]))
            elif block["type"] == "result":
                results.append(_result(index, block["value"]))
        return cls(tuple(questions), tuple(results))

    @cached_property
    def question_by_key(self) -> dict[str, Question]:
        return {question.key: question for question in reversed(self.questions)}

    @cached_property
    def result_by_key(self) -> dict[str, Result]:
        return {result.key: result for result in reversed(self.results)}

    @cached_property
    def question_by_name(self) -> dict[str, Question]:
        """Questions by their key and by every older name of theirs."""
        names = {alias: question for question in self.questions for alias in question.aliases}
        return names | self.question_by_key

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The keys of the questions that some rule asks about."""
        return frozenset(
            condition.question
            for question in self.questions
            for rule in question.rules
            for condition in rule.conditions
        )

    def targets(self, question: Question) -> list[str]:
        """Every place to which a question can lead, each once."""
        jumps = [rule.next for rule in question.rules]
        jumps += [answer.next for answer in question.answers] + [question.next]
        return list(dict.fromkeys(jump for jump in jumps if jump))

    @cached_property
    def _furthest(self) -> dict[str, int]:
        found: dict[str, int] = {}

        def measure(key: str, above: frozenset[str]) -> int:
            question = self.question_by_key.get(key)
            if question is None or key in above:
                return 0
            if key not in found:
                below = above | {key}
                found[key] = 1 + max((measure(t, below) for t in self.targets(question)), default=0)
            return found[key]

        for question in self.questions:
            measure(question.key, frozenset())
        return found

    def questions_left(self, key: str) -> int:
        """The most questions that can be asked from one on, itself counted."""
        return self._furthest.get(key, 0)

    def keys(self) -> dict[str, list[str]]:
        """``{key of a question: [keys of its answers]}``: what addresses may carry."""
        return {one.key: [answer.key for answer in one.answers] for one in self.questions}


@dataclass(frozen=True)
class Reading:
    """An address, read: the answers that stand, and what no longer does."""

    answers: Answers
    # Questions whose answer in the address is not one of theirs (any more).
    changed: frozenset[str] = frozenset()
    # The address names a question that this flow once had.
    lost: bool = False
    # The question that was just sent without a usable answer, and what was wrong.
    refused: str = ""
    fault: str = ""


def read(
    flow: Flow, query: Mapping[str, Sequence[str]], known: Mapping[str, Any] | None = None
) -> Reading:
    """Take the answers of an address that still stand; ``known`` holds keys of earlier versions."""
    answers: Answers = {}
    changed: set[str] = set()
    lost = False
    sent = next(iter(query.get("go", ())), "")
    fault = "empty" if sent in flow.question_by_key and sent not in query else ""
    for name, values in query.items():
        question = flow.question_by_name.get(name)
        if name in RESERVED or question is None:
            lost = lost or (name not in RESERVED and name in (known or {}))
            continue
        given, wrong = _given(question, [value.strip() for value in values if value.strip()])
        if question.key == sent and wrong:
            fault = wrong
        elif wrong and wrong != "empty":
            changed.add(question.key)
        # The present name wins over an older one.
        if given and (name == question.key or question.key not in answers):
            answers[question.key] = given
    return Reading(answers, frozenset(changed), lost, sent if fault else "", fault)


def _given(question: Question, values: list[str]) -> tuple[Given, str]:
    """``(what stands, what is wrong)``: one of them is empty."""
    if not values:
        return (), "empty"
    if question.kind == NUMBER:
        number = question.number_of(values[0])
        return ((str(number),), "") if number is not None else ((), "number")
    found = [question.by_name[value] for value in values if value in question.by_name]
    if not found or (len(found) < len(values) and question.kind == ONE):
        return (), "unknown"
    if question.kind == ONE:
        return (found[0].key,), ""
    if any(answer.alone for answer in found) and len({answer.key for answer in found}) > 1:
        return (), "alone"
    # In the order of the question, so that one set of answers has one address.
    keys = {answer.key for answer in found}
    return tuple(answer.key for answer in question.answers if answer.key in keys), ""


@dataclass(frozen=True)
class Taken:
    """One question that has been answered on the way."""

    question: Question
    given: Given

    @property
    def labels(self) -> list[str]:
        return self.question.labels(self.given)


@dataclass(frozen=True)
class Step:
    """Where the answers lead: a question, a result, or neither (the way ends)."""

    path: tuple[Taken, ...] = ()
    question: Question | None = None
    result: Result | None = None
    reasons: tuple[str, ...] = ()
    # Answers of the address that are not on the way; they are kept.
    kept: Answers = field(default_factory=dict)
    number: int = 0
    most: int = 0

    @property
    def answers(self) -> Answers:
        """The answers on the way, in its order."""
        return {taken.question.key: taken.given for taken in self.path}


def walk(flow: Flow, answers: Mapping[str, Given], *, stop_at: str = "", say: Say = str) -> Step:
    """Follow the answers to the first open question or to a result; or stop to change one."""
    path: list[Taken] = []
    reasons: list[str] = []
    here: dict[str, Given] = {}
    key = flow.questions[0].key if flow.questions else ""
    while (question := flow.question_by_key.get(key)) and key not in here:
        given = answers.get(key)
        if not given or key == stop_at:
            most = len(path) + flow.questions_left(key)
            return Step(
                tuple(path), question, None, (), _rest(answers, here, key), len(path) + 1, most
            )
        path.append(Taken(question, given))
        here[key] = given
        reasons += question.reasons(given, say)
        key, why = question.jump(here)
        reasons += [why] if why else []
    kept = _rest(answers, here, "")
    unique = tuple(dict.fromkeys(reasons))
    return Step(tuple(path), None, flow.result_by_key.get(key), unique, kept, len(path), len(path))


def _rest(answers: Mapping[str, Given], here: Mapping[str, Given], leave_out: str) -> Answers:
    return {key: given for key, given in answers.items() if key not in here and key != leave_out}


def _items(value: Any) -> list[Any]:
    """The values of a raw list, written with or without identifiers."""
    return [
        item["value"]
        if isinstance(item, Mapping) and item.get("type") == "item" and "value" in item
        else item
        for item in value or ()
    ]


def _names(value: Any) -> tuple[str, ...]:
    return tuple(str(item).strip() for item in _items(value) if item)


def _whole(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def _question(index: int, value: Mapping[str, Any]) -> Question:
    return Question(
        key=value.get("key") or "",
        index=index,
        text=value.get("text") or "",
        kind=value.get("kind") or ONE,
        answers=tuple(_answer(item) for item in _items(value.get("answers"))),
        rules=tuple(_rule(item) for item in _items(value.get("rules"))),
        next=value.get("next") or "",
        why=value.get("why") or "",
        minimum=_whole(value.get("minimum")) or 0,
        maximum=_whole(value.get("maximum")),
        aliases=_names(value.get("aliases")),
    )


def _answer(value: Mapping[str, Any]) -> Answer:
    return Answer(
        key=value.get("key") or "",
        label=value.get("label") or "",
        why=value.get("why") or "",
        next=value.get("next") or "",
        alone=bool(value.get("alone")),
        aliases=_names(value.get("aliases")),
    )


def _rule(value: Mapping[str, Any]) -> Rule:
    conditions = tuple(_condition(item) for item in _items(value.get("conditions")))
    return Rule(conditions, value.get("next") or "", value.get("why") or "")


def _condition(value: Mapping[str, Any]) -> Condition:
    question, _colon, answer = str(value.get("answer") or "").partition(":")
    return Condition(question, answer, value.get("test") or IS, _whole(value.get("number")))


def _result(index: int, value: Mapping[str, Any]) -> Result:
    return Result(
        key=value.get("key") or "",
        index=index,
        title=value.get("title") or "",
        text=value.get("text") or "",
        steps=len(_items(value.get("steps"))),
    )
