"""Formulas of the calculator: ``(a + b) / n``. Pure, exact, and written twice.

``static/courses/formulas.js`` is the same module for the phone; ``tests/courses/vectors.json``
holds them together. Numbers are fractions, so that no rounding happens before the result is
shown in hundredths, halves away from zero.
"""

import re
from collections.abc import Mapping
from fractions import Fraction

from courses.errors import CannotCompute, FaultyFormula

TOKEN = re.compile(r"\s*(?:([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?)|([-+*/()]))")
LIMIT = 10**15
LENGTH_MAX = 300


def compute(formula: str, values: Mapping[str, Fraction]) -> Fraction:
    """The value of a formula; raises FaultyFormula, or CannotCompute on a division by zero."""
    reader = _Reader(formula, values)
    result = reader.sum()
    if reader.tokens:
        raise FaultyFormula()
    if abs(result) >= LIMIT:
        raise CannotCompute()
    return result


def names_in(formula: str) -> set[str]:
    """The fields that a formula uses."""
    return {token for token in _tokens(formula) if token[0].isalpha()}


def in_hundredths(value: Fraction) -> int:
    """Rounded to hundredths, halves away from zero."""
    size = (abs(value.numerator) * 200 + value.denominator) // (2 * value.denominator)
    return size if value >= 0 else -size


def as_text(value: Fraction) -> str:
    """``-4.5`` → "-4.5", ``44`` → "44": at most two decimals, no trailing zeros."""
    hundredths = in_hundredths(value)
    whole, part = divmod(abs(hundredths), 100)
    decimals = f".{part:02d}".rstrip("0").rstrip(".")
    return f"{'-' if hundredths < 0 else ''}{whole}{decimals}"


def _tokens(formula: str) -> list[str]:
    found, place = [], 0
    text = formula.rstrip()
    if not text or len(text) > LENGTH_MAX:
        raise FaultyFormula()
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None:
            raise FaultyFormula()
        found.append(match[0].strip())
        place = match.end()
    return found


class _Reader:
    """Reads sums of products, from the left."""

    def __init__(self, formula: str, values: Mapping[str, Fraction]) -> None:
        self.tokens = _tokens(formula)
        self.values = values

    def _take(self) -> str:
        if not self.tokens:
            raise FaultyFormula()
        return self.tokens.pop(0)

    def sum(self) -> Fraction:
        total = self.product()
        while self.tokens and self.tokens[0] in "+-":
            sign = self._take()
            term = self.product()
            total = total + term if sign == "+" else total - term
        return total

    def product(self) -> Fraction:
        total = self.factor()
        while self.tokens and self.tokens[0] in "*/":
            sign = self._take()
            factor = self.factor()
            if sign == "/" and not factor:
                raise CannotCompute()
            total = total * factor if sign == "*" else total / factor
        return total

    def factor(self) -> Fraction:
        word = self._take()
        if word == "-":
            return -self.factor()
        if word == "(":
            inner = self.sum()
            if self._take() != ")":
                raise FaultyFormula()
            return inner
        if word[0].isdigit():
            return Fraction(word)
        if word not in self.values:
            raise FaultyFormula()
        return self.values[word]
