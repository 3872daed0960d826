"""What changes a request: asking, taking, declining, taking back, closing, rating."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat import services as chat
from chat.enums import ConversationKind, MemberRole
from chat.models import Conversation
from chat.rules import clean_body
from fadaa.accounts.models import User
from mentoring import routing
from mentoring.enums import AssignmentOutcome, DeclineReason, Helped, OutcomeKind, RequestState
from mentoring.errors import (
    AlreadyAsked,
    AlreadyTaken,
    HolderCannotAnswer,
    NoLongerOpen,
    NotTaken,
    NotYetClosed,
    RequestNotFound,
    TooManyRequests,
)
from mentoring.models import (
    Advisor,
    Assignment,
    Note,
    Outcome,
    Project,
    Rating,
    Request,
)
from mentoring.queries import project_of
from mentoring.rules import OPEN_REQUESTS_MAX, is_holder


@dataclass(frozen=True)
class FromPage:
    """The page a question was asked from."""

    url: str
    title: str


def ask_for_advisor(
    holder: User,
    *,
    topic: str,
    text: str,
    region: str,
    language: str,
    from_page: FromPage | None = None,
) -> Request:
    """Keep a question and offer it to the advisors who fit; makes the project if none.

    The same question again (a double tap) gives the same request. Raises AlreadyAsked
    while another one on the subject is open, TooManyRequests above five, and
    EmptyMessage or MessageTooLong for a text that no message could carry.
    """
    text = clean_body(text)
    if earlier := _same_subject(holder, topic):
        return _same_or_refuse(earlier, text)
    try:
        with transaction.atomic():
            # Lock the person, or two taps on two subjects could pass the limit together.
            User.objects.select_for_update().get(pk=holder.pk)
            if Request.objects.open().filter(holder=holder).count() >= OPEN_REQUESTS_MAX:
                raise TooManyRequests()
            request = Request.objects.create(
                project=project_of(holder) or _new_project(holder, region),
                holder=holder,
                topic=topic,
                text=text,
                region=region,
                language=language,
                from_page_url=from_page.url if from_page else "",
                from_page_title=from_page.title if from_page else "",
            )
            routing.route(request)
    except IntegrityError:
        # The same tap came first through another worker.
        if (earlier := _same_subject(holder, topic)) is None:
            raise
        return _same_or_refuse(earlier, text)
    return request


def _same_subject(holder: User, topic: str) -> Request | None:
    return Request.objects.open().filter(holder=holder, topic=topic).first()


def _same_or_refuse(earlier: Request, text: str) -> Request:
    if earlier.text != text:
        raise AlreadyAsked(earlier)
    return earlier


def _new_project(holder: User, region: str) -> Project:
    return Project.objects.create(holder=holder, region=region, sector=holder.profile.sector)


def _locked(request: Request) -> Request:
    """The request as it is now; whoever comes second waits here for the first."""
    return (
        Request.objects.select_for_update(of=("self",)).select_related("holder").get(pk=request.pk)
    )


def take_request(request: Request, *, advisor: Advisor) -> Request:
    """Let an advisor answer: opens the conversation with the question as first message.

    1. Lock the request, so that of two advisors the second reads what the first did.
    2. Check that it is hers to take; her own second tap changes nothing.
    3. Open the conversation, accept her offer, let the other offers lapse.
    4. On commit, tell the holder and the other advisors.

    Raises HolderCannotAnswer, RequestNotFound (never offered to her, or declined),
    AlreadyTaken or NoLongerOpen.
    """
    with transaction.atomic():
        request = _locked(request)
        if is_holder(advisor.user, request):
            raise HolderCannotAnswer()
        offer = request.assignments.filter(advisor=advisor).first()
        if offer is None or offer.outcome == AssignmentOutcome.DECLINED:
            raise RequestNotFound()
        if offer.outcome == AssignmentOutcome.ACCEPTED:
            return request
        if request.state == RequestState.TAKEN:
            raise AlreadyTaken()
        if not request.is_unanswered:
            raise NoLongerOpen()
        request.conversation = _open_conversation(request, advisor)
        request.state = RequestState.TAKEN
        request.taken_at = timezone.now()
        request.save(update_fields=["conversation", "state", "taken_at"])
        others = routing.lapse_offers(request, but=offer)
        _answer(offer, AssignmentOutcome.ACCEPTED)
        _announce_taken(request, [advisor.user, *others])
    return request


def _open_conversation(request: Request, advisor: Advisor) -> Conversation:
    with translation.override(request.language):
        title = str(request.topic_label)
        welcome = _("%(advisor)s reads your request and answers here. Subject: %(topic)s") % {
            "advisor": advisor.user.get_short_name(),
            "topic": title,
        }
    conversation = chat.open_conversation(
        kind=ConversationKind.SUPPORT,
        title=title,
        members=[(request.holder, MemberRole.MEMBER), (advisor.user, MemberRole.ADVISOR)],
    )
    chat.post_system_message(conversation, body=welcome)
    chat.send_message(
        conversation,
        author=request.holder,
        # The request's own id: the question can only be said once.
        client_id=request.public_id,
        body=request.text,
    )
    chat.mark_read(conversation, user=request.holder, read=2)
    return conversation


def _answer(
    offer: Assignment, outcome: AssignmentOutcome, *, reason: str = "", remark: str = ""
) -> None:
    offer.outcome, offer.answered_at = outcome, timezone.now()
    offer.reason, offer.remark = reason, remark
    offer.save(update_fields=["outcome", "answered_at", "reason", "remark"])


def _announce_taken(request: Request, advisors: list[User]) -> None:
    conversation = request.conversation
    assert conversation is not None
    data = {"request": str(request.public_id), "conversation": str(conversation.public_id)}
    chat.announce([request.holder], kind="mentoring.taken", data=data)
    routing.announce_change(request, advisors)


def decline_request(
    request: Request, *, advisor: Advisor, reason: DeclineReason | str, remark: str = ""
) -> None:
    """Say no, with a reason; the request goes on to the next who fits.

    Raises RequestNotFound when it was never offered to her, AlreadyTaken when somebody
    answered meanwhile. Saying no twice changes nothing.
    """
    with transaction.atomic():
        request = _locked(request)
        offer = request.assignments.filter(advisor=advisor).first()
        if offer is None:
            raise RequestNotFound()
        if offer.outcome == AssignmentOutcome.DECLINED:
            return
        if offer.outcome is not None:
            raise AlreadyTaken()
        _answer(
            offer, AssignmentOutcome.DECLINED, reason=DeclineReason(reason), remark=remark.strip()
        )
        routing.route(request)
        routing.announce_change(request, [advisor.user, request.holder])


def withdraw_request(request: Request, *, holder: User) -> Request:
    """Take one's question back before anybody took it; twice changes nothing.

    Raises RequestNotFound for somebody else's, AlreadyTaken once an advisor answers.
    """
    with transaction.atomic():
        request = _locked(request)
        if not is_holder(holder, request):
            raise RequestNotFound()
        if request.state == RequestState.TAKEN:
            raise AlreadyTaken(_("An advisor has just taken your request: write to them there."))
        if request.is_unanswered:
            request.state = RequestState.WITHDRAWN
            request.closed_at = timezone.now()
            request.save(update_fields=["state", "closed_at"])
            routing.announce_change(request, [holder, *routing.lapse_offers(request)])
    return request


def close_request(
    request: Request, *, advisor: Advisor, kind: OutcomeKind | str, text: str = ""
) -> Request:
    """End a request with what came of it; its conversation stays readable.

    Raises RequestNotFound for an advisor who did not take it, NotTaken when nobody did.
    """
    with transaction.atomic():
        request = _locked(request)
        if not request.assignments.accepted().filter(advisor=advisor).exists():
            raise RequestNotFound()
        if request.state == RequestState.CLOSED:
            return request
        if request.state != RequestState.TAKEN or request.conversation is None:
            raise NotTaken()
        request.state, request.closed_at = RequestState.CLOSED, timezone.now()
        request.save(update_fields=["state", "closed_at"])
        outcome = OutcomeKind(kind)
        Outcome.objects.create(request=request, kind=outcome, text=text.strip())
        with translation.override(request.language):
            farewell = _("This request is closed: %(outcome)s. You may ask again at any time.") % {
                "outcome": outcome.label
            }
        chat.post_system_message(request.conversation, body=farewell)
        chat.close_conversation(request.conversation)
        routing.announce_change(request, [request.holder, advisor.user])
    return request


def rate_request(
    request: Request, *, holder: User, helped: Helped | str, sentence: str = ""
) -> Rating:
    """Keep whether it helped; a later answer replaces the earlier one.

    Raises RequestNotFound for somebody else's, NotYetClosed while it is open.
    """
    if not is_holder(holder, request):
        raise RequestNotFound()
    if request.state != RequestState.CLOSED:
        raise NotYetClosed()
    rating, _created = Rating.objects.update_or_create(
        request=request,
        defaults={"helped": Helped(helped), "sentence": sentence.strip()},
    )
    return rating


def add_note(request: Request, *, author: Advisor, text: str) -> Note:
    """Keep a note that only advisors of the request read."""
    if not request.assignments.accepted().filter(advisor=author).exists():
        raise RequestNotFound()
    return Note.objects.create(request=request, author=author.user, text=clean_body(text))
