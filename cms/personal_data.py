"""What the content holds of a person: steps, notes, founding papers, and who wrote what."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.models import FoundingDraft, JourneyProgress, SeriesFollow
from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, rows


def export(user: User) -> Iterator[Piece]:
    steps = JourneyProgress.objects.filter(user=user)
    yield Piece(
        "steps.json",
        rows(steps, "journey", "step_key", "ticked", "note", "remind_on", "by_sms", "updated_at"),
    )
    papers = FoundingDraft.objects.filter(user=user)
    yield Piece("founding-papers.json", rows(papers, "data", "updated_at"))
    followed = SeriesFollow.objects.filter(user=user)
    yield Piece("followed-series.json", rows(followed, "series__title", "seen_at"))


def register() -> None:
    registry.register(
        registry.Room(
            key="guides",
            title=_("Guides and my steps"),
            holdings=(
                Holding(
                    (
                        "cms.JourneyProgress.user",
                        "cms.FoundingDraft.user",
                        "cms.SeriesFollow.user",
                        "cms.FactReminder.user",
                        "wagtailadmin.EditingSession.user",
                        "wagtailadmin.FormState.user",
                        "wagtailcore.APIToken.user",
                        "wagtailcore.PageSubscription.user",
                    ),
                    Fate.DELETED,
                ),
                Holding(
                    (
                        "cms.SectionAudio.recorded_by",
                        "cms.PreviewLink.made_by",
                        "cms.Remark.settled_by",
                        "cms.ContentImport.created_by",
                        "wagtail_localize.StringTranslation.last_translated_by",
                        "wagtail_localize.SegmentOverride.last_translated_by",
                        "wagtaildocs.Document.uploaded_by_user",
                        "wagtailimages.Image.uploaded_by_user",
                        "wagtailcore.ModelLogEntry.user",
                        "wagtailcore.PageLogEntry.user",
                        "wagtailcore.Revision.user",
                        "wagtailcore.UploadedFile.uploaded_by_user",
                        "wagtailcore.WorkflowState.requested_by",
                        "wagtailcore.TaskState.finished_by",
                        "wagtailcore.Page.locked_by",
                        "wagtailcore.Page.owner",
                        "wagtailcore.Comment.user",
                        "wagtailcore.Comment.resolved_by",
                        "wagtailcore.CommentReply.user",
                    ),
                    Fate.ANONYMOUS,
                    _("What was published stays, without the name of who wrote or checked it."),
                ),
            ),
            export=export,
        )
    )
