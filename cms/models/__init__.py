from cms.models.audience import PinnedPage, SectionAudio, UsefulAnswer
from cms.models.base import BasePage, KeyListField
from cms.models.capsules import CapsulePage, CapsuleSeriesPage
from cms.models.criteria import SchemeCriterion
from cms.models.editing import (
    ContentStamp,
    LegalReviewState,
    LegalReviewTask,
    PreviewLink,
    Remark,
)
from cms.models.events import EventPage, EventSession
from cms.models.exchange import ContentImport
from cms.models.facts import FactReminder, FactUse
from cms.models.flows import FlowPage
from cms.models.following import SeriesFollow
from cms.models.founding import FoundingDraft
from cms.models.glossary import GlossaryPage, GlossaryTerm
from cms.models.home import HomePage
from cms.models.journeys import JourneyMember, JourneyPage, JourneyProgress
from cms.models.labels import LabelPage
from cms.models.offices import OfficePage
from cms.models.pages import GuidePage, SectionPage
from cms.models.schemes import SchemePage, SchemeWindow
from cms.models.snippets import Fact
from cms.models.topic_uses import TopicUse

__all__ = [
    "BasePage",
    "CapsulePage",
    "CapsuleSeriesPage",
    "ContentImport",
    "ContentStamp",
    "EventPage",
    "EventSession",
    "Fact",
    "FactReminder",
    "FactUse",
    "FlowPage",
    "FoundingDraft",
    "GlossaryPage",
    "GlossaryTerm",
    "GuidePage",
    "HomePage",
    "JourneyMember",
    "JourneyPage",
    "JourneyProgress",
    "KeyListField",
    "LabelPage",
    "LegalReviewState",
    "LegalReviewTask",
    "OfficePage",
    "PinnedPage",
    "PreviewLink",
    "Remark",
    "SchemeCriterion",
    "SchemePage",
    "SchemeWindow",
    "SectionAudio",
    "SectionPage",
    "SeriesFollow",
    "TopicUse",
    "UsefulAnswer",
]
