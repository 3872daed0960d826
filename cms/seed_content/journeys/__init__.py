"""The demo journeys, in the order of the shelf."""

from typing import Any

from cms.seed_content.journeys.food import FOOD
from cms.seed_content.journeys.founding import FOUNDING

JOURNEYS: list[dict[str, Any]] = [FOUNDING, FOOD]
