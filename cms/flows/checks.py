"""Walk every way through a flow by machine, and name what is wrong with it. Pure.

Ways that differ only in answers no rule asks about come together again, so the walk stays
small; a flow with more situations than ``LARGEST`` is refused rather than half checked.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from cms.flows.rules import (
    AT_LEAST,
    AT_MOST,
    NUMBER,
    SEVERAL,
    Answers,
    Flow,
    Given,
    Question,
    Result,
    Rule,
)

LARGEST = 20_000


@dataclass(frozen=True)
class Problem:
    """What is wrong, at which block (None: the whole flow), with the words that name it."""

    code: str
    index: int | None = None
    names: tuple[str, ...] = ()


def check(flow: Flow) -> list[Problem]:
    """Everything that keeps a flow from being published, in the order of the page."""
    found = [*_whole(flow), *_keys(flow)]
    for question in flow.questions:
        found += _question(flow, question)
    for result in flow.results:
        if not result.title.strip() or not result.text.strip():
            found.append(Problem("result.empty", result.index))
        if not result.steps:
            found.append(Problem("result.no_step", result.index))
    if flow.questions and not any(problem.code == "key.twice" for problem in found):
        found += _Walk(flow).problems()
    return sorted(dict.fromkeys(found), key=lambda one: -1 if one.index is None else one.index)


def ways(flow: Flow, *, most: int = LARGEST) -> Iterator[Answers]:
    """The answers of every way from the first question to its end, circles cut short."""
    if not flow.questions:
        return
    open_: list[tuple[str, Answers]] = [(flow.questions[0].key, {})]
    for _number in range(most):
        if not open_:
            return
        key, answers = open_.pop()
        question = flow.question_by_key.get(key)
        if question is None or key in answers:
            yield answers
            continue
        for given in choices(flow, question) or [()]:
            if not given:
                yield answers
                continue
            after = answers | {key: given}
            open_.append((question.jump(after)[0], after))


def choices(flow: Flow, question: Question) -> list[Given]:
    """One set of answers for each way in which a question can turn out."""
    conditions = [
        condition
        for other in flow.questions
        for rule in other.rules
        for condition in rule.conditions
        if condition.question == question.key
    ]
    if question.kind == NUMBER:
        limits = {c.number for c in conditions if c.number is not None}
        numbers = {n + step for n in limits for step in (-1, 0, 1)} | {question.minimum}
        numbers.add(max(limits, default=question.minimum) + 1)
        high = question.maximum
        fitting = {n for n in numbers if n >= question.minimum and (high is None or n <= high)}
        return [(str(number),) for number in sorted(fitting)]
    if question.kind != SEVERAL:
        return [(answer.key,) for answer in question.answers]
    return _several(question, {condition.answer for condition in conditions})


def _several(question: Question, asked: set[str]) -> list[Given]:
    """Each answer by itself, and every combination of those that make a difference."""
    together = [answer.key for answer in question.answers if not answer.alone]
    telling = [
        answer.key
        for answer in question.answers
        if not answer.alone and (answer.key in asked or answer.next)
    ][:8]
    mixes = chain.from_iterable(combinations(telling, n) for n in range(2, len(telling) + 1))
    alone = [(answer.key,) for answer in question.answers if answer.alone]
    return [*((key,) for key in together), *mixes, *alone]


def _whole(flow: Flow) -> list[Problem]:
    found = []
    if not flow.questions:
        found.append(Problem("flow.no_question"))
    if not flow.results:
        found.append(Problem("flow.no_result"))
    return found


def _keys(flow: Flow) -> list[Problem]:
    blocks: list[Question | Result] = [*flow.questions, *flow.results]
    count = Counter(block.key for block in blocks if block.key)
    # An older name of one question must not be the name of another.
    names = Counter(alias for question in flow.questions for alias in set(question.aliases))
    found = [Problem("key.twice", b.index, (b.key,)) for b in blocks if count[b.key] > 1]
    for question in flow.questions:
        taken = [a for a in question.aliases if names[a] > 1 or (a in count and a != question.key)]
        found += [Problem("alias.taken", question.index, (alias,)) for alias in taken]
    return found


def _question(flow: Flow, question: Question) -> Iterator[Problem]:
    at = question.index
    if not question.text.strip():
        yield Problem("question.empty", at)
    if question.kind != NUMBER:
        if len(question.answers) < 2:
            yield Problem("question.few_answers", at)
        if any(not answer.label.strip() for answer in question.answers):
            yield Problem("answer.empty", at)
        keys = Counter(answer.key for answer in question.answers)
        yield from (Problem("key.twice", at, (key,)) for key, n in keys.items() if n > 1)
    elif question.maximum is not None and question.maximum < question.minimum:
        yield Problem("number.limits", at)
    for jump in flow.targets(question):
        if jump not in flow.question_by_key and jump not in flow.result_by_key:
            yield Problem("jump.unknown", at)
    for number, rule in enumerate(question.rules, start=1):
        if not _can_be_read(flow, rule):
            yield Problem("rule.unknown", at, (str(number),))


def _can_be_read(flow: Flow, rule: Rule) -> bool:
    """Whether a rule leads somewhere and asks only what the flow knows."""
    for condition in rule.conditions:
        question = flow.question_by_key.get(condition.question)
        if question is None:
            return False
        if condition.test in (AT_LEAST, AT_MOST):
            if question.kind != NUMBER or condition.number is None:
                return False
        elif condition.answer not in {answer.key for answer in question.answers}:
            return False
    return bool(rule.conditions and rule.next)


class _Walk:
    """One walk through all situations; a situation is a question and what rules can still ask."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.reached: set[str] = set()
        self.applied: set[tuple[str, Rule]] = set()
        self.found: dict[Problem, None] = {}
        self.choices = {one.key: choices(flow, one) for one in flow.questions}

    def problems(self) -> list[Problem]:
        complete = self._everywhere()
        if not complete:
            return [*self.found, Problem("flow.too_large", None, (str(LARGEST),))]
        for question in self.flow.questions:
            if question.key not in self.reached:
                self._note("question.unreachable", question.index)
                continue
            for number, rule in enumerate(question.rules, start=1):
                readable = _can_be_read(self.flow, rule)
                if readable and (question.key, rule) not in self.applied:
                    self._note("rule.never", question.index, str(number))
        for result in self.flow.results:
            if result.key not in self.reached:
                self._note("result.unreachable", result.index)
        return list(self.found)

    def _everywhere(self) -> bool:
        """Visit every situation; False when there are too many."""
        seen: set[tuple[str, bool, tuple[tuple[str, Given], ...]]] = set()
        open_: list[tuple[str, Answers, bool]] = [(self.flow.questions[0].key, {}, False)]
        while open_:
            key, answers, reasoned = open_.pop()
            question = self.flow.question_by_key[key]
            asked = tuple(sorted((k, g) for k, g in answers.items() if k in self.flow.deciding))
            if (key, reasoned, asked) in seen:
                continue
            seen.add((key, reasoned, asked))
            if len(seen) > LARGEST:
                return False
            self.reached.add(key)
            for given in self.choices[key]:
                after = self._take(question, given, answers, reasoned)
                if after is not None:
                    open_.append(after)
        return True

    def _take(
        self, question: Question, given: Given, answers: Answers, reasoned: bool
    ) -> tuple[str, Answers, bool] | None:
        """Give one answer; the situation after it when another question follows."""
        after = answers | {question.key: given}
        target, why = question.jump(after)
        rule = next((rule for rule in question.rules if rule.holds(after)), None)
        if rule is not None:
            self.applied.add((question.key, rule))
        reasoned = reasoned or bool(why) or bool(question.reasons(given))
        if target in after:
            self._note("flow.circle", question.index, *self._circle(after, target))
        elif target in self.flow.question_by_key:
            return target, after, reasoned
        elif target in self.flow.result_by_key:
            self.reached.add(target)
            if not reasoned:
                self._note("result.no_reason", self.flow.result_by_key[target].index)
        elif not target:
            self._note("question.dead_end", question.index, ", ".join(question.labels(given)))
        return None

    def _circle(self, answers: Answers, target: str) -> list[str]:
        """The texts of the questions between a question and itself."""
        keys = list(answers)
        circle = keys[keys.index(target) :]
        return [self.flow.question_by_key[key].text for key in circle]

    def _note(self, code: str, index: int, *names: str) -> None:
        self.found[Problem(code, index, names)] = None
