"""What is done with requests: ask, take, decline, withdraw, close, rate."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.enums import ConversationKind, MemberRole
from chat.rules import clean_body
from chat.services import (
    announce,
    close_conversation,
    open_conversation,
    post_system_message,
    send_message,
)
from fadaa.accounts.models import User
from mentoring import routing
from mentoring.enums import Answer, OutcomeKind, RequestState
from mentoring.errors import (
    AlreadyAsked,
    AlreadyRated,
    AlreadyTaken,
    NotYourRequest,
    TooManyRequests,
    WrongState,
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

OPEN_AT_MOST = 5
NEW_REQUEST = "mentoring.request"
CHANGED_REQUEST = "mentoring.changed"


def ask_for_advisor(
    holder: User,
    *,
    topic: str,
    text: str,
    language: str,
    region: str = "",
    from_page_title: str = "",
    from_page_url: str = "",
) -> Request:
    """Keep a question and offer it to the advisors who fit.

    The same words again (a double tap) give the same request. Raises AlreadyAsked when
    another question on the topic is still open, TooManyRequests when five are, and
    EmptyMessage for a text without anything to see.
    """
    text = clean_body(text)
    with transaction.atomic():
        # Lock the person, or two taps could ask twice, or pass the limit together.
        User.objects.select_for_update().get(pk=holder.pk)
        mine = Request.objects.open().filter(holder=holder)
        if earlier := mine.filter(topic=topic).first():
            return _same_or_refuse(earlier, text)
        if mine.count() >= OPEN_AT_MOST:
            raise TooManyRequests
        project, _made = Project.objects.get_or_create(holder=holder)
        if region and not project.region:
            project.region = region
            project.save(update_fields=["region"])
        request = Request.objects.create(
            project=project,
            holder=holder,
            topic=topic,
            text=text,
            language=language,
            region=region,
            from_page_title=from_page_title[:255],
            from_page_url=from_page_url[:500],
        )
        offer(request, first_choice(request))
    return request


def _same_or_refuse(earlier: Request, text: str) -> Request:
    if earlier.text != text:
        raise AlreadyAsked(earlier)
    return earlier


def candidates(request: Request) -> list[routing.Candidate]:
    """Advisors on duty who were not asked yet; nobody answers her own question."""
    advisors = (
        Advisor.objects.on_duty()
        .with_load()
        .exclude(user=request.holder_id)
        .exclude(pk__in=request.assignments.values("advisor"))
        .order_by("pk")
    )
    return [
        routing.Candidate(
            pk=advisor.pk,
            languages=frozenset(advisor.languages),
            regions=frozenset(advisor.regions),
            topics=frozenset(advisor.topics),
            free_places=max(0, advisor.capacity - advisor.load),  # type: ignore[attr-defined]
        )
        for advisor in advisors
    ]


def first_choice(request: Request) -> list[int]:
    return routing.first_offers(
        candidates(request),
        language=request.language,
        region=request.region,
        topic=request.topic,
    )


def offer(request: Request, advisor_ids: Iterable[int]) -> None:
    """Offer to advisors who were not asked yet, and tell them after the commit."""
    new = list(advisor_ids)
    if not new:
        return
    Assignment.objects.bulk_create(Assignment(request=request, advisor_id=pk) for pk in new)
    Request.objects.filter(pk=request.pk, state=RequestState.WAITING).update(
        state=RequestState.OFFERED
    )
    request.refresh_from_db(fields=["state"])
    users = list(User.objects.filter(advisor__pk__in=new))
    announce(users, kind=NEW_REQUEST, data={"request": str(request.public_id)})


def take_request(request: Request, *, advisor: Advisor) -> Request:
    """Give a request to an advisor and open the conversation.

    Raises AlreadyTaken when another was faster, NotYourRequest when it was not offered,
    WrongState when it was withdrawn or closed meanwhile.
    """
    with transaction.atomic():
        # Lock the row, or two advisors could both open a conversation.
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        offer = locked.assignments.filter(advisor=advisor).first()
        if offer is not None and offer.answer == Answer.ACCEPTED:
            return locked
        if offer is None or offer.answer == Answer.DECLINED:
            raise NotYourRequest
        if locked.state == RequestState.TAKEN:
            raise AlreadyTaken
        if not locked.is_untaken:
            raise WrongState
        now = timezone.now()
        offer.answer, offer.answered_at = Answer.ACCEPTED, now
        offer.save(update_fields=["answer", "answered_at"])
        locked.assignments.filter(answer=Answer.PENDING).update(
            answer=Answer.EXPIRED, answered_at=now
        )
        # What stays in the conversation speaks the language of the question.
        with translation.override(locked.language):
            title = str(locked.topic_label)[:120]
            opening = _("%(advisor)s has taken this question.") % {"advisor": advisor.user}
        locked.conversation = open_conversation(
            kind=ConversationKind.SUPPORT,
            title=title,
            members=[(locked.holder, MemberRole.MEMBER), (advisor.user, MemberRole.ADVISOR)],
        )
        locked.state, locked.taken_at = RequestState.TAKEN, now
        locked.save(update_fields=["state", "taken_at", "conversation"])
        post_system_message(locked.conversation, body=opening)
        send_message(
            locked.conversation,
            author=locked.holder,
            client_id=locked.public_id,
            body=locked.text,
        )
        tell(locked, others=True)
    return locked


def tell(request: Request, *, others: bool = False) -> None:
    """Let open pages of the holder, and of asked advisors, refresh themselves."""
    people = {request.holder}
    if others:
        people |= set(User.objects.filter(advisor__assignments__request=request))
    announce(
        sorted(people, key=lambda user: user.pk),
        kind=CHANGED_REQUEST,
        data={"request": str(request.public_id), "state": request.state},
    )


def decline_request(request: Request, *, advisor: Advisor, reason: str) -> None:
    """Hand an offer back with a reason; when nobody is left, others are asked at once."""
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        changed = locked.assignments.filter(advisor=advisor, answer=Answer.PENDING).update(
            answer=Answer.DECLINED, reason=reason[:300], answered_at=timezone.now()
        )
        if not changed:
            raise NotYourRequest
        if not locked.assignments.filter(answer=Answer.PENDING).exists():
            locked.state = RequestState.WAITING
            locked.save(update_fields=["state"])
            offer(locked, first_choice(locked))
        tell(locked)


def withdraw_request(request: Request) -> None:
    """The holder needs no answer any more. Raises WrongState once an advisor has taken it."""
    with transaction.atomic():
        changed = Request.objects.untaken().filter(pk=request.pk)
        if not changed.update(state=RequestState.WITHDRAWN, closed_at=timezone.now()):
            raise WrongState
        request.refresh_from_db()
        request.assignments.filter(answer=Answer.PENDING).update(
            answer=Answer.EXPIRED, answered_at=timezone.now()
        )
        tell(request, others=True)


def close_request(request: Request, *, outcome: OutcomeKind | str) -> None:
    """End a taken request with what came of it; the conversation stays readable."""
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if locked.state != RequestState.TAKEN or locked.conversation is None:
            raise WrongState
        locked.state, locked.closed_at = RequestState.CLOSED, timezone.now()
        locked.save(update_fields=["state", "closed_at"])
        Outcome.objects.create(request=locked, kind=OutcomeKind(outcome))
        with translation.override(locked.language):
            farewell = _("This question is closed. You can ask a new one at any time.")
        post_system_message(locked.conversation, body=farewell)
        close_conversation(locked.conversation)
        tell(locked)


def rate_request(request: Request, *, useful: bool, comment: str) -> Rating:
    """Keep what the holder thinks of a closed request, once."""
    if request.state != RequestState.CLOSED:
        raise WrongState
    try:
        with transaction.atomic():
            return Rating.objects.create(request=request, useful=useful, comment=comment[:500])
    except IntegrityError as error:
        raise AlreadyRated from error


def add_note(request: Request, *, author: User, text: str) -> Note:
    """Keep a remark among advisors."""
    return Note.objects.create(request=request, author=author, text=clean_body(text))
