"""Sets of rows as the bits of whole numbers: thousands of rows in one machine instruction each.

A row is a small number; its set is an ``int`` with that bit on.
"""

from collections.abc import Iterable, Mapping, Sequence

# So few members are found faster one by one than byte by byte.
SPARSE = 400


def set_of(rows: Iterable[int], size: int) -> int:
    """The set of rows below ``size``."""
    held = bytearray((size >> 3) + 1)
    for row in rows:
        held[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(held, "little")


def rows_of(rows: int) -> list[int]:
    """The members of a set in rising order."""
    found = []
    if rows.bit_count() < SPARSE:
        while rows:
            lowest = rows & -rows
            found.append(lowest.bit_length() - 1)
            rows ^= lowest
        return found
    for place, byte in enumerate(rows.to_bytes((rows.bit_length() + 7) >> 3, "little")):
        if byte:
            found += [(place << 3) + bit for bit in range(8) if byte >> bit & 1]
    return found


def counted(members: Sequence[int], flags: bytes) -> int:
    """How many of a few rows are in a set, given as its bytes."""
    end = len(flags) << 3
    return sum(flags[row >> 3] >> (row & 7) & 1 for row in members if row < end)


class Scores:
    """Small whole scores of many rows at once, kept digit by digit (binary, lowest first)."""

    def __init__(self) -> None:
        self._digits: list[int] = []

    def add(self, values: Mapping[int, int]) -> None:
        """Add ``{score: rows}``."""
        for value, rows in values.items():
            for place in range(value.bit_length()):
                if value >> place & 1:
                    self._carry(rows, place)

    def _carry(self, rows: int, place: int) -> None:
        while rows:
            while len(self._digits) <= place:
                self._digits.append(0)
            held = self._digits[place]
            self._digits[place] = held ^ rows
            rows &= held
            place += 1

    def best(self, rows: int, most: int, preferred: Sequence[int] = ()) -> list[int]:
        """The best ``most`` of some rows, best first; ties by preference, then the oldest."""
        sure, open_ = 0, rows
        for digit in reversed(self._digits):
            with_it = sure | (open_ & digit)
            size = with_it.bit_count()
            if size > most:
                open_ &= digit
            else:
                sure = with_it
                open_ &= ~digit
                if size == most:
                    open_ = 0
                    break
        chosen = rows_of(sure)
        for preference in (*preferred, -1):
            wanted = open_ & preference
            chosen += rows_of(wanted)[: most - len(chosen)]
            open_ &= ~wanted

        size = max((one.bit_length() for one in (rows, *self._digits)), default=0)
        digits = [one.to_bytes((size >> 3) + 1, "little") for one in self._digits]
        liked = [(one & rows).to_bytes((size >> 3) + 1, "little") for one in preferred]

        def order(row: int) -> tuple[int, int, int]:
            byte, bit = row >> 3, row & 7
            score = sum((digit[byte] >> bit & 1) << place for place, digit in enumerate(digits))
            place = next((n for n, held in enumerate(liked) if held[byte] >> bit & 1), len(liked))
            return -score, place, row

        return sorted(chosen, key=order)

    def of(self, row: int) -> int:
        """The score of one row."""
        return sum((digit >> row & 1) << place for place, digit in enumerate(self._digits))
