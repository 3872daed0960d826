"""Bytes to rows and back: CSV of several encodings and separators, and JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from cms.exchange.cells import defused, restored
from cms.exchange.columns import LIST_MARK, Column
from cms.exchange.enums import FileFormat
from cms.exchange.errors import FileRefused

MOST_BYTES = 8 * 1024 * 1024
MOST_ROWS = 25_000
SEPARATORS = (",", ";", "\t")
# A spreadsheet's cell may hold a whole guide: the module's own bound is 128 KB.
csv.field_size_limit(MOST_BYTES)
Cells = dict[str, str]


def write(rows: Iterable[Cells], columns: Sequence[Column], file_format: str) -> Iterator[bytes]:
    """A file part by part; CSV begins with a mark by which Excel knows UTF-8."""
    if file_format == FileFormat.JSON:
        yield from _write_json(rows, columns)
    else:
        yield from _write_csv(rows, columns)


def _write_csv(rows: Iterable[Cells], columns: Sequence[Column]) -> Iterator[bytes]:
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    yield b"\xef\xbb\xbf"
    for cells in [[column.name for column in columns]], _listed(rows, columns):
        for row in cells:
            writer.writerow([defused(cell) for cell in row])
            yield line.getvalue().encode()
            line.seek(0)
            line.truncate()


def _listed(rows: Iterable[Cells], columns: Sequence[Column]) -> Iterator[list[str]]:
    return ([row[column.name] for column in columns] for row in rows)


def _write_json(rows: Iterable[Cells], columns: Sequence[Column]) -> Iterator[bytes]:
    first = True
    for row in rows:
        natural = {column.name: column.natural(row[column.name]) for column in columns}
        text = json.dumps(natural, ensure_ascii=False, indent=1)
        yield (("[\n" if first else ",\n") + text).encode()
        first = False
    yield b"[]\n" if first else b"\n]\n"


def read(data: bytes, columns: Sequence[Column], file_format: str) -> list[Cells]:
    """The rows of a file, only with the columns that it has; raises FileRefused."""
    if len(data) > MOST_BYTES:
        raise FileRefused(
            _("The file is too large: %(most)s MB at most. Part it into several files.")
            % {"most": MOST_BYTES // 1024 // 1024}
        )
    text = decoded(data)
    if not text.strip():
        raise FileRefused(_("The file is empty."))
    reader = _read_json if file_format == FileFormat.JSON else _read_csv
    rows = reader(text, columns)
    if len(rows) > MOST_ROWS:
        raise FileRefused(
            _("The file has too many rows: %(most)s at most. Part it into several files.")
            % {"most": MOST_ROWS}
        )
    return rows


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or Windows-1256."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        # Windows-1256 reads any bytes, so it comes last; it has the French letters too.
        encodings = ["utf-8-sig", "cp1256"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise FileRefused(_("The file is not a text. Save it as CSV in UTF-8 or Windows-1256."))


def _read_csv(text: str, columns: Sequence[Column]) -> list[Cells]:
    names = [column.name for column in columns]
    separator = _separator(text, names)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as wrong:
        raise FileRefused(_("The file is not a CSV: a quotation mark is missing.")) from wrong
    header = [restored(name).strip().lower() for name in lines[0]]
    _check_header(header, columns)
    rows = []
    for line in lines[1:]:
        if not any(cell.strip() for cell in line):
            continue
        row = {name: restored(cell) for name, cell in zip(header, line, strict=False)}
        row.update(dict.fromkeys(header[len(line) :], ""))
        if any(cell.strip() for cell in line[len(header) :]):
            row[""] = _("The row has more cells than the first row has columns.")
        rows.append(row)
    return rows


def _separator(text: str, names: Sequence[str]) -> str:
    """The separator by which the first line names most columns."""
    first = text.split("\n", 1)[0].lower()

    def known(separator: str) -> int:
        return len({part.strip().strip("\"'\r") for part in first.split(separator)} & set(names))

    return max(SEPARATORS, key=known)


def _read_json(text: str, columns: Sequence[Column]) -> list[Cells]:
    try:
        things = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise FileRefused(_("The file is not valid JSON.")) from wrong
    if "\\u0000" in text:
        raise FileRefused(_("The file holds characters that are not text."))
    if not isinstance(things, list) or not all(isinstance(one, dict) for one in things):
        raise FileRefused(_("The JSON must be a list of objects, one a row."))
    header = list(dict.fromkeys(str(name) for thing in things for name in thing))
    _check_header(header, columns)
    by_name = {column.name: column for column in columns}
    return [{name: _cell(by_name[name], value) for name, value in one.items()} for one in things]


def _cell(column: Column, value: Any) -> str:
    """A value of JSON as the cell of a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and column.many:
        mark = "\n" if type(column).__name__ == "Lines" else f" {LIST_MARK} "
        return mark.join(str(part) for part in value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _check_header(header: Sequence[str], columns: Sequence[Column]) -> None:
    known = [column.name for column in columns]
    if strange := [name for name in header if name not in known]:
        raise FileRefused(
            _("The first row names unknown columns: %(strange)s. Known are: %(known)s.")
            % {"strange": ", ".join(strange[:8]) or "—", "known": ", ".join(known)}
        )
    for column in columns[:2]:
        if column.name not in header:
            raise FileRefused(_("The column “%(name)s” is missing.") % {"name": column.name})
    if len(set(header)) < len(header):
        raise FileRefused(_("A column stands twice in the first row."))
