"""What was done to a file that was sent, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

SHOWN_LINES = 5
SENTENCES: dict[str, str | Promise] = {
    "mark": gettext_lazy("invisible marks at the beginning were taken out"),
    "returns": gettext_lazy("ends of lines of Windows were changed"),
    "zeros": gettext_lazy("empty signs were taken out"),
    "header": gettext_lazy("the missing first line was added"),
    "blocks": gettext_lazy("notes and styles were left out"),
    "times": gettext_lazy("times were written in the usual way"),
    "tags": gettext_lazy("colours, fonts and other styling were taken out"),
    "empty": gettext_lazy("captions without words were left out"),
    "blank": gettext_lazy("a missing empty line was added"),
    "inner_blank": gettext_lazy("an empty line inside a caption was closed"),
    "order": gettext_lazy("captions were put in the order of time"),
    "overlap": gettext_lazy("captions that were shown at the same time were set apart"),
}
# Their place says nothing: they hold for the whole text.
OF_THE_WHOLE = frozenset({"mark", "returns", "zeros", "header", "order", "overlap"})


def told(repairs: dict[str, list[int]], encoding: str = "") -> list[str]:
    """Sentences for an editor: how the file was read, then each repair with its lines."""
    said = []
    if encoding not in {"", "UTF-8"}:
        said.append(_("read as %(encoding)s") % {"encoding": encoding})
    for code, lines in repairs.items():
        sentence = str(SENTENCES[code])
        if code not in OF_THE_WHOLE:
            shown = ", ".join(str(line) for line in lines[:SHOWN_LINES])
            more = "…" if len(lines) > SHOWN_LINES else ""
            place = ngettext("line %(lines)s", "lines %(lines)s", len(lines))
            sentence = f"{sentence} ({place % {'lines': shown + more}})"
        said.append(sentence)
    return said
