"""The blocks of lessons."""

from courses.blocks.cards import LessonCards
from courses.blocks.keys import OptionBlock
from courses.blocks.questions import OtherQuestions

__all__ = ["LessonCards", "OptionBlock", "OtherQuestions"]
