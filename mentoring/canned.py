"""Prepared answers: the words between braces are filled in for the person who asked."""

import re
from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.utils import translation

from mentoring.models import Advisor, CannedAnswer, Request

VARIABLE = re.compile(r"\{([a-z]+)\}")


def answers_for(advisor: Advisor) -> "QuerySet[CannedAnswer]":
    """The shared ones and the advisor's own."""
    return CannedAnswer.objects.filter(Q(owner=None) | Q(owner=advisor)).select_related("owner")


def variables(request: Request, advisor: Advisor) -> dict[str, str]:
    """What may stand between braces, in the language of the question."""
    with translation.override(request.language):
        return {
            "name": str(request.holder),
            "advisor": str(advisor),
            "topic": str(request.topic_label),
            "region": request.get_region_display() if request.region else "",
        }


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values in; a word that is no variable stays as it was written."""
    return VARIABLE.sub(lambda found: values.get(found.group(1), found.group(0)), text)


def filled_for(request: Request, advisor: Advisor) -> list[tuple[CannedAnswer, str]]:
    """``[(answer, its text for this person)]`` in the language of the question; one query."""
    values = variables(request, advisor)
    return [
        (answer, fill(answer.body_in(request.language), values)) for answer in answers_for(advisor)
    ]
