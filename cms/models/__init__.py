from cms.models.base import BasePage, KeyListField
from cms.models.pages import (
    CapsulePage,
    CapsuleSeriesPage,
    GuidePage,
    HomePage,
    SchemePage,
    SchemeWindow,
    SectionPage,
)
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
