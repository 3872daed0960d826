"""What is done with requests: ask, take, decline, withdraw, close, rate."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.enums import ConversationKind, MemberRole, MessageKind
from chat.models import Conversation
from chat.rules import clean_body
from chat.services import (
    add_member,
    announce,
    open_conversation,
    post_system_message,
    send_message,
)
from fadaa.accounts.models import User
from fadaa.accounts.privacy.consents import may_be_answered
from media.enums import AssetKind
from media.models import Asset
from mentoring import routing
from mentoring.enums import Answer, CaseEvent, Reach, ReachWhen, RequestState, Urgency
from mentoring.errors import (
    AlreadyAsked,
    AlreadyTaken,
    GuardianNeeded,
    NotYourRequest,
    NotYourVoice,
    TooManyRequests,
    WrongState,
)
from mentoring.founders import talkers
from mentoring.history import note_down
from mentoring.hours import Span, at_desk
from mentoring.models import (
    Advisor,
    Assignment,
    FollowUp,
    Helper,
    Note,
    OfficeHours,
    Project,
    Request,
)

OPEN_AT_MOST = 5
# A case that nobody looks at rots: the rhythm of the public service for firms in France.
FOLLOW_UP_DAYS = (9, 21, 45)
NEW_REQUEST = "mentoring.request"
CHANGED_REQUEST = "mentoring.changed"


def ask_for_advisor(
    holder: User,
    *,
    topic: str,
    text: str,
    language: str,
    region: str = "",
    urgency: str = Urgency.CALM,
    reach: str = Reach.HERE,
    reach_when: str = ReachWhen.ANY,
    voice: Asset | None = None,
    from_page_title: str = "",
    from_page_url: str = "",
) -> Request:
    """Keep a question and offer it to the advisors who fit.

    The same words again (a double tap) give the same request. Raises AlreadyAsked when
    another question on the topic is still open, TooManyRequests when five are,
    NotYourVoice for a recording of somebody else, GuardianNeeded for minors without a
    guardian's consent, and EmptyMessage when nothing was written or spoken and no call was
    asked for.
    """
    if not may_be_answered(holder):
        raise GuardianNeeded
    if voice is not None and (voice.owner_id != holder.pk or voice.kind != AssetKind.VOICE):
        raise NotYourVoice
    text = clean_body(text, may_be_empty=voice is not None or reach == Reach.CALL)
    with transaction.atomic():
        # Lock the person, or two taps could ask twice, or pass the limit together.
        User.objects.select_for_update().get(pk=holder.pk)
        mine = Request.objects.open().filter(holder=holder)
        if earlier := mine.filter(topic=topic).first():
            return _same_or_refuse(earlier, text, voice)
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
            urgency=urgency,
            reach=reach,
            reach_when=reach_when,
            voice=voice,
            from_page_title=from_page_title[:255],
            from_page_url=from_page_url[:500],
        )
        offer(request, first_choice(request))
    return request


def _same_or_refuse(earlier: Request, text: str, voice: Asset | None) -> Request:
    if (earlier.text, earlier.voice_id) != (text, voice.pk if voice else None):
        raise AlreadyAsked(earlier)
    return earlier


def candidates(request: Request) -> list[routing.Candidate]:
    """Advisors on duty who were not asked yet; nobody answers her own question. Two queries."""
    advisors = (
        Advisor.objects.on_duty()
        .with_load()
        .with_recent_offers()
        .exclude(user=request.holder_id)
        .exclude(pk__in=request.assignments.values("advisor"))
        .prefetch_related("office_hours")
        .order_by("pk")
    )
    now = timezone.now()
    return [
        routing.Candidate(
            pk=advisor.pk,
            languages=frozenset(advisor.languages),
            regions=frozenset(advisor.regions),
            topics=frozenset(advisor.topics),
            free_places=max(0, advisor.capacity - advisor.load),  # type: ignore[attr-defined]
            at_desk=at_desk(advisor, now),
            recent=advisor.recent,  # type: ignore[attr-defined]
        )
        for advisor in advisors
    ]


def first_choice(request: Request) -> list[routing.Offer]:
    """The advisors to ask at first, with the reasons."""
    return routing.first_offers(
        candidates(request),
        language=request.language,
        region=request.region,
        topic=request.topic,
    )


def offer(request: Request, offers: Iterable[routing.Offer]) -> None:
    """Offer to advisors who were not asked yet, and tell them after the commit."""
    new = list(offers)
    if not new:
        return
    Assignment.objects.bulk_create(
        Assignment(request=request, advisor_id=one.pk, reasons=one.reasons) for one in new
    )
    Request.objects.filter(pk=request.pk, state=RequestState.WAITING).update(
        state=RequestState.OFFERED
    )
    request.refresh_from_db(fields=["state"])
    users = list(User.objects.filter(advisor__pk__in=[one.pk for one in new]))
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
        give(locked, advisor)
        note_down(locked, CaseEvent.TAKEN, actor=advisor.user)
        tell(locked, others=True)
    return locked


def give(request: Request, advisor: Advisor) -> None:
    """Make an advisor the one who answers; called with the request locked.

    1. the assignment; 2. the others are free again; 3. the conversation, new or the same as
    before; 4. the days on which the person is asked how it goes.
    """
    now = timezone.now()
    Assignment.objects.update_or_create(
        request=request,
        advisor=advisor,
        defaults={"answer": Answer.ACCEPTED, "answered_at": now},
        create_defaults={
            "answer": Answer.ACCEPTED,
            "answered_at": now,
            "reasons": [routing.Why.CHOSEN],
        },
    )
    request.assignments.filter(answer=Answer.PENDING).update(answer=Answer.EXPIRED, answered_at=now)
    Helper.objects.present().filter(request=request, advisor=advisor).update(left_at=now)
    is_new = request.conversation is None
    conversation = request.conversation or _conversation_about(request)
    add_member(conversation, advisor.user, MemberRole.ADVISOR)
    for person in talkers(request.project):
        add_member(conversation, person, MemberRole.MEMBER)
    request.conversation = conversation
    request.state, request.taken_at = RequestState.TAKEN, request.taken_at or now
    request.save(update_fields=["state", "taken_at", "conversation"])
    # What stays in the conversation speaks the language of the question.
    with translation.override(request.language):
        opening = _("%(advisor)s has taken this question.") % {"advisor": advisor.user}
    post_system_message(conversation, body=opening)
    if is_new:
        _say_the_question(request)
    plan_follow_ups(request)


def _conversation_about(request: Request) -> Conversation:
    with translation.override(request.language):
        title = str(request.topic_label)[:120]
    return open_conversation(
        kind=ConversationKind.SUPPORT,
        title=title,
        members=[(request.holder, MemberRole.MEMBER)],
    )


def plan_follow_ups(request: Request) -> None:
    """Note the days on which the person is asked how it goes, counted from today, once."""
    today = timezone.localdate()
    FollowUp.objects.bulk_create(
        [
            FollowUp(request=request, days=days, due_on=today + dt.timedelta(days=days))
            for days in FOLLOW_UP_DAYS
        ],
        ignore_conflicts=True,
    )


def _say_the_question(request: Request) -> None:
    """Begin the conversation with what the holder wrote or spoke, under stable numbers."""
    assert request.conversation is not None
    if request.text or request.voice is None:
        with translation.override(request.language):
            body = request.said
        send_message(
            request.conversation, author=request.holder, client_id=request.public_id, body=body
        )
    if request.voice is not None:
        send_message(
            request.conversation,
            author=request.holder,
            client_id=uuid.uuid5(request.public_id, "voice"),
            kind=MessageKind.VOICE,
            asset=request.voice,
        )


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


def add_note(request: Request, *, author: User, text: str) -> Note:
    """Keep a remark among advisors."""
    return Note.objects.create(request=request, author=author, text=clean_body(text))


def keep_hours(advisor: Advisor, spans: Iterable[Span], *, place: str, link: str) -> None:
    """Keep an advisor's week and where people meet her."""
    with transaction.atomic():
        advisor.office_hours.all().delete()
        OfficeHours.objects.bulk_create(
            OfficeHours(advisor=advisor, weekday=span.weekday, opens=span.opens, closes=span.closes)
            for span in spans
        )
        Advisor.objects.filter(pk=advisor.pk).update(meeting_place=place, meeting_link=link)
