"""What the chat holds of a person: conversations, words, files, blocks, reports."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat import keeping
from chat.models import Block, Conversation, FormerText, Membership, Message, NoticeSettings, Report
from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, Wishes, rows
from media.personal_data import is_used
from media.services import delete_asset


def export(user: User) -> Iterator[Piece]:
    """Every conversation as its member reads it; files sent are among the media."""
    for conversation in Conversation.objects.visible_to(user).order_by("pk"):
        data = keeping.as_json(conversation, reader=user)
        yield Piece(f"conversations/{conversation.public_id}.json", data)
    wanted = NoticeSettings.objects.filter(user=user)
    yield Piece("notices.json", rows(wanted, "sms", "quiet_from", "quiet_until"))
    reported = Report.objects.filter(reporter=user)
    yield Piece("reports.json", rows(reported, "reason", "note", "state", "verdict", "created_at"))
    yield Piece("blocks.json", {"people_blocked": Block.objects.filter(blocker=user).count()})


def erase(user: User, wishes: Wishes) -> None:
    """Leave every conversation; the words stay for the others unless they are taken back."""
    now = timezone.now()
    Membership.objects.present().filter(user=user).update(left_at=now)
    said = Message.objects.filter(author=user)
    FormerText.objects.filter(message__author=user).delete()
    if not wishes.take_back_words:
        return
    assets = [one.asset for one in said.exclude(asset=None).select_related("asset") if one.asset]
    said.update(body="", folded=None, data={}, asset=None, deleted_at=now)
    Report.objects.filter(author=user).update(copy="")
    for asset in assets:
        if not is_used(asset):
            delete_asset(asset)


def register() -> None:
    registry.register(
        registry.Room(
            key="chat",
            title=_("Conversations"),
            holdings=(
                Holding(
                    (
                        "chat.NoticeSettings.user",
                        "chat.Notice.person",
                        "chat.Block.blocker",
                        "chat.Block.blocked",
                    ),
                    Fate.DELETED,
                ),
                Holding(
                    ("chat.Membership.user", "chat.Message.author"),
                    Fate.ANONYMOUS,
                    _("A conversation belongs to everybody in it: words stay without a name."),
                ),
                Holding(
                    ("chat.Report.reporter", "chat.Report.author", "chat.Report.decided_by"),
                    Fate.ANONYMOUS,
                    _("A decision on a reported message stays provable, without names."),
                ),
            ),
            export=export,
            erase=erase,
        )
    )
