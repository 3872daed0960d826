"""What is wrong with a flow, in plain sentences for its editor."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from cms.flows.checks import Problem

# Functions, so that each sentence is in the language of the editor who reads it.
SENTENCES: dict[str, Callable[[], str]] = {
    "flow.no_question": lambda: _("The flow has no question yet. Add one."),
    "flow.no_result": lambda: _("The flow has no result yet. Add one."),
    "flow.circle": lambda: _(
        "The answers lead round in a circle: %(names)s. Let one of these questions lead elsewhere."
    ),
    "flow.too_large": lambda: _(
        "There are more than %(name)s ways through the flow, too many to check. Ask less, or use"
        " fewer rules."
    ),
    "key.twice": lambda: _(
        "The key “%(name)s” is used twice. Empty it here: a new one is made when you save."
    ),
    "alias.taken": lambda: _("The old key “%(name)s” belongs to another question. Remove it here."),
    "question.empty": lambda: _("The question has no text."),
    "question.few_answers": lambda: _("A question needs two answers or more."),
    "question.unreachable": lambda: _(
        "No way leads to this question. Let an answer lead here, or remove it."
    ),
    "question.dead_end": lambda: _(
        "After the answer “%(name)s” the way ends. Say where it leads, or fill in"
        " “Otherwise go to”."
    ),
    "answer.empty": lambda: _("An answer has no text."),
    "number.limits": lambda: _("The largest number is smaller than the smallest."),
    "jump.unknown": lambda: _(
        "An answer or a rule leads to a question or result that is no longer here. Choose again."
    ),
    "rule.unknown": lambda: _(
        "Rule %(name)s is not complete, or asks for an answer that is no longer here."
    ),
    "rule.never": lambda: _(
        "Rule %(name)s never applies: a rule above it, or the way to this question, rules it out."
    ),
    "result.empty": lambda: _("The result needs a title and a text."),
    "result.no_step": lambda: _("The result says no next step. Add one: nobody may stand still."),
    "result.no_reason": lambda: _(
        "A way leads to this result without a reason. Give an answer on it its words for “because”."
    ),
    "result.unreachable": lambda: _(
        "No way leads to this result. Let an answer lead here, or remove it."
    ),
}


def sentence(problem: Problem) -> str:
    """A problem in the current language."""
    name = problem.names[0] if problem.names else ""
    quoted = " ← ".join(f"«{one}»" for one in problem.names)
    return SENTENCES[problem.code]() % {"name": name, "names": quoted}
