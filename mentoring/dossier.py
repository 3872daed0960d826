"""The dossier beside the chat: what a holder lets the advisors see who answer her."""

from dataclasses import dataclass, field
from typing import Any

from cms.founding.gaps import gaps_by_field
from cms.founding.rules import read
from cms.journeys.queries import Progress, progress_of
from cms.models import FoundingDraft
from courses.queries import Standing, standings_of
from fadaa.accounts.models import User
from mentoring.enums import Share
from mentoring.models import Project

GAPS_SHOWN = 8


@dataclass(frozen=True)
class Papers:
    """The founding papers of a holder: when they were kept, and what is missing."""

    name: str
    kept_at: Any
    members: int
    gaps: list[str]
    more: int


@dataclass(frozen=True)
class Dossier:
    """What may be seen of it; a part that is not shared is empty and named in ``hidden``."""

    project: Project
    journeys: list[Progress] = field(default_factory=list)
    courses: list[Standing] = field(default_factory=list)
    finder: dict[str, Any] = field(default_factory=dict)
    papers: Papers | None = None
    hidden: list[Any] = field(default_factory=list)


def dossier_of(project: Project, *, everything: bool = False) -> Dossier:
    """The dossier as advisors see it; ``everything`` for the holder herself.

    Only what is shared is read at all.
    """
    shares = set(Share.values) if everything else set(project.shares)
    holder = project.holder
    return Dossier(
        project=project,
        journeys=progress_of(holder) if Share.JOURNEY in shares else [],
        courses=standings_of(holder) if Share.COURSES in shares else [],
        finder=project.finder if Share.FINDER in shares else {},
        papers=_papers(holder) if Share.DOCUMENTS in shares else None,
        hidden=[one.label for one in Share if one.value not in shares],
    )


def _papers(holder: User) -> Papers | None:
    draft = FoundingDraft.objects.of(holder).first()
    if draft is None:
        return None
    founding, _problems = read(draft.data)
    gaps = [str(gap["label"]) for gap in gaps_by_field(founding)]
    return Papers(
        name=founding.names[0],
        kept_at=draft.updated_at,
        members=sum(bool(member.name) for member in founding.members),
        gaps=gaps[:GAPS_SHOWN],
        more=max(0, len(gaps) - GAPS_SHOWN),
    )
