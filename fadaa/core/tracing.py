"""One identifier from a request to the tasks that it leaves behind, in every line of the log."""

import logging
import re
from contextvars import ContextVar
from typing import Any

from fadaa.core.ids import uuid7

# Of a proxy's identifier we take only what cannot break a line of the log.
SANE = re.compile(r"[\w.-]{8,64}")

request_id: ContextVar[str] = ContextVar("request_id", default="")
task_id: ContextVar[str] = ContextVar("task_id", default="")


def begin_request(given: str) -> str:
    """The identifier of a request: the proxy's when it is sane, else a new one."""
    chosen = given if SANE.fullmatch(given) else uuid7().hex
    request_id.set(chosen)
    return chosen


def begin_task(sender: object, task_result: Any, **kwargs: object) -> None:
    """Receiver of ``task_started``: the worker runs one task after the other."""
    task_id.set(str(task_result.id))


def end_task(sender: object, task_result: Any, **kwargs: object) -> None:
    task_id.set("")


class Identify(logging.Filter):
    """Put both identifiers on each line; identifiers only, never a name or a text."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get() or "-"
        record.task_id = task_id.get() or "-"
        return True
