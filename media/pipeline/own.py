"""What is made of something that a person sent of her own."""

from dataclasses import dataclass, field
from typing import Any

from media.pipeline.package import Made


@dataclass(frozen=True)
class Own:
    """The files, and what is known of them."""

    made: list[Made]
    facts: dict[str, Any]
    duration_seconds: float | None = None
    peaks: list[int] = field(default_factory=list)
