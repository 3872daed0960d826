"""Advisors and requests for tests, made the way the platform makes them."""

from mentoring import services
from mentoring.models import Advisor
from tests.factories.accounts import AdvisorFactory

QUESTION = "كيف نؤسس تعاونية؟"


def desk_of(user=None, *, languages=("ar", "fr"), regions=(), topics=(), **fields):
    """An advisor with a desk; a new person when none is given."""
    return Advisor.objects.create(
        user=user or AdvisorFactory(),
        languages=list(languages),
        regions=list(regions),
        topics=list(topics),
        **fields,
    )


def question_of(
    holder, *, topic="create.steps", text=QUESTION, language="ar", region="MA-03", **fields
):
    return services.ask_for_advisor(
        holder, topic=topic, text=text, language=language, region=region, **fields
    )


def taken_question(holder, advisor, **fields):
    """A question that the advisor has taken."""
    return services.take_request(question_of(holder, **fields), advisor=advisor)


def answers(request):
    """``{advisor pk: answer}``"""
    return dict(request.assignments.values_list("advisor", "answer"))
