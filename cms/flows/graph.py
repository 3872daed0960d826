"""A flow drawn as boxes in columns: where each box and line stands. Pure."""

from dataclasses import dataclass, field

from cms.flows.rules import NUMBER, Flow, Question

BOX, GAP_ACROSS, GAP_DOWN, HEAD, ROW, EDGE = 230, 90, 28, 58, 30, 16


@dataclass
class Row:
    """One way out of a question: its words, and where it leads."""

    label: str
    target: str
    y: int = 0
    dead: bool = False


@dataclass
class Box:
    key: str
    title: str
    kind: str
    column: int = 0
    x: int = 0
    y: int = 0
    rows: list[Row] = field(default_factory=list)
    # Nothing leads here.
    stray: bool = False

    @property
    def height(self) -> int:
        return HEAD + ROW * len(self.rows)


@dataclass(frozen=True)
class Line:
    path: str
    dead: bool = False


@dataclass(frozen=True)
class Drawing:
    boxes: list[Box]
    lines: list[Line]
    width: int
    height: int


def draw(flow: Flow, *, rtl: bool, otherwise: str) -> Drawing:
    """Lay a flow out: a column for each question on the longest way; results come last."""
    boxes = [_box(flow, question, otherwise) for question in flow.questions]
    boxes += [Box(result.key, result.title, "result") for result in flow.results]
    by_key = {box.key: box for box in reversed(boxes)}
    columns = _columns(flow)
    last = max(columns.values(), default=0) + 1
    for box in boxes:
        box.column = columns.get(box.key, 0) if box.kind == "question" else last
    led_to = {row.target for box in boxes for row in box.rows}
    for number, box in enumerate(boxes):
        box.stray = number > 0 and box.key not in led_to
        for row in box.rows:
            row.dead = row.target not in by_key
    _place(boxes, by_key, last if boxes else -1)
    width = (last + 1) * (BOX + GAP_ACROSS) - GAP_ACROSS + 2 * EDGE
    if rtl:
        for box in boxes:
            box.x = width - box.x - BOX
    height = max((box.y + box.height for box in boxes), default=0) + EDGE
    lines = [_line(box, row, by_key.get(row.target), rtl) for box in boxes for row in box.rows]
    return Drawing(boxes, lines, width, height)


def _box(flow: Flow, question: Question, otherwise: str) -> Box:
    rows = [
        Row(_rule_words(flow, number, question), rule.next)
        for number, rule in enumerate(question.rules)
    ]
    jumps = [answer.next or question.next for answer in question.answers]
    rows += [Row(answer.label, jump) for answer, jump in zip(question.answers, jumps, strict=True)]
    if question.kind == NUMBER:
        rows.append(Row(otherwise, question.next))
    return Box(question.key, question.text, "question", rows=rows)


def _rule_words(flow: Flow, number: int, question: Question) -> str:
    """A rule in signs: the answers it asks for, with comparisons of numbers."""
    words = []
    for condition in question.rules[number].conditions:
        asked = flow.question_by_key.get(condition.question)
        sign = {"min": "≥ ", "max": "≤ ", "not": "≠ "}.get(condition.test, "")
        if condition.number is not None and sign[:1] in "≥≤" and sign:
            # Isolated: inside Arabic words the sign would turn round.
            words.append(f"\u2066{sign}{condition.number}\u2069")
        else:
            label = asked.by_name.get(condition.answer) if asked else None
            words.append(sign + (label.label if label else "?"))
    return " + ".join(words)


def _columns(flow: Flow) -> dict[str, int]:
    """The column of each question: after all that lead to it; circles are cut."""
    columns: dict[str, int] = {}

    def visit(key: str, depth: int, above: frozenset[str]) -> None:
        question = flow.question_by_key.get(key)
        if question is None or key in above or columns.get(key, -1) >= depth:
            return
        columns[key] = depth
        for target in flow.targets(question):
            visit(target, depth + 1, above | {key})

    for question in flow.questions:
        if question.key not in columns:
            visit(question.key, 0, frozenset())
    return columns


def _place(boxes: list[Box], by_key: dict[str, Box], last: int) -> None:
    """Stack each column, boxes beside the middle of what leads to them."""
    for column in range(last + 1):
        here = [box for box in boxes if box.column == column]
        here.sort(key=lambda box: _wish(box, boxes))
        y = EDGE
        for box in here:
            box.x = EDGE + column * (BOX + GAP_ACROSS)
            box.y = y
            for number, row in enumerate(box.rows):
                row.y = box.y + HEAD + ROW * number + ROW // 2
            y += box.height + GAP_DOWN


def _wish(box: Box, boxes: list[Box]) -> float:
    """The height at which lines arrive, on average; the place in the page when none does."""
    heights = [
        row.y
        for other in boxes
        if other.column < box.column
        for row in other.rows
        if row.target == box.key
    ]
    return sum(heights) / len(heights) if heights else 0


def _line(box: Box, row: Row, target: Box | None, rtl: bool) -> Line:
    """A curve from a row to the box it leads to, or a stump that leads nowhere."""
    way = -1 if rtl else 1
    start = box.x if rtl else box.x + BOX
    if target is None:
        return Line(f"M{start} {row.y}h{way * 40}", dead=True)
    end = target.x + BOX if rtl else target.x
    bend = way * GAP_ACROSS // 2
    y = target.y + HEAD // 2
    return Line(f"M{start} {row.y}C{start + bend} {row.y} {end - bend} {y} {end} {y}")
