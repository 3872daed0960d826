from cms.models.base import BasePage, KeyListField
from cms.models.capsules import CapsulePage, CapsuleSeriesPage
from cms.models.home import HomePage
from cms.models.pages import GuidePage, SectionPage
from cms.models.schemes import SchemePage, SchemeWindow
from cms.models.snippets import Fact

__all__ = [
    "BasePage",
    "CapsulePage",
    "CapsuleSeriesPage",
    "Fact",
    "GuidePage",
    "HomePage",
    "KeyListField",
    "SchemePage",
    "SchemeWindow",
    "SectionPage",
]
