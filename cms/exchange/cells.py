"""Cells that a spreadsheet would run as formulas: disarmed when written, restored when read."""

from typing import Any

# What Excel, LibreOffice and Google take for a formula (OWASP, "CSV Injection").
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"


def defused(value: Any) -> Any:
    """A text that no spreadsheet runs; one that begins with the guard is guarded too."""
    if isinstance(value, str) and value.startswith((*DANGEROUS, GUARD)):
        return GUARD + value
    return value


def restored(value: str) -> str:
    """The text as it was before ``defused``; a guard of a spreadsheet's own counts as one."""
    if value.startswith(GUARD) and value[1:2] in {*DANGEROUS, GUARD}:
        return value[1:]
    return value
