"""The one shape of an error that a person may see."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """Something a person asked for that a rule refuses.

    ``code`` is stable and dotted (``chat.denied``), ``message`` is a sentence in the
    reader's language, ``retry`` says whether the same request may succeed later, and
    ``status`` is the HTTP status an edge answers with.
    """

    code: ClassVar[str] = "error"
    message: str | Promise = _("Something went wrong. Please try again.")
    retry: ClassVar[bool] = False
    status: ClassVar[int] = 400

    def __init__(self, message: str | Promise | None = None) -> None:
        if message is not None:
            self.message = message
        super().__init__(self.code)

    def as_dict(self) -> Mapping[str, Any]:
        """The error as an API or a socket sends it."""
        return {"code": self.code, "message": str(self.message), "retry": self.retry}
