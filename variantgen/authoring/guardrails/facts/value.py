"""One typed value found in copy, in normal form."""

from typing import Literal, NamedTuple

Kind = Literal[
    "money", "percent", "duration", "date", "month", "weekday", "clock", "quantity", "multiplier", "ordinal", "number"
]
DATED = frozenset({"date", "clock", "weekday", "month"})


class Value(NamedTuple):
    """A value in copy. A named tuple, for many are made of every text.

    unit: currency code, or the dimension whose SI unit `amount` is in, or empty. For a date: amount is month *
    100 + day and unit the year, empty where none is written. first, last: its words. bounds: `from`, `up_to`,
    `at_least`, `under`, `over`, `about`. direction: `less` ("20% off"), `more`, or empty. spelled: written in
    letters. noun: stem of the counted thing. per: what an amount is for one of: stems, and spans of time by their
    seconds or months. side: whether a span is counted `before` or `after` something. factor: from the unit as
    written to the SI unit. end: `low` or `high`, where it ends a range.
    """

    kind: Kind
    amount: float
    unit: str
    first: int
    last: int
    span: tuple[int, int]
    text: str
    bounds: frozenset[str] = frozenset()
    direction: str = ""
    spelled: bool = False
    noun: str = ""
    per: tuple[str, ...] = ()
    side: str = ""
    factor: float = 1.0
    end: str = ""

    @property
    def key(self) -> tuple[str, str, float]:
        """What two values share when they say the same, years of dates aside."""
        return self.kind, "" if self.kind == "date" else self.unit, round(self.amount, 6)

    def __hash__(self) -> int:
        """Hash by place and amount: two values of one text never share both."""
        return hash((self.amount, self.span, self.text))

    @property
    def manner(self) -> tuple[object, ...]:
        """What two values share that say the same in the same way."""
        said = self.unit, self.bounds, self.direction, self.noun, self.per, self.side
        return *said, self.factor, self.spelled, self.end

    def agrees_with(self, other: "Value") -> bool:
        """Whether both say the same amount of the same thing."""
        if self.kind != other.kind:
            return False
        if self.kind == "date":
            return self.amount == other.amount and (not self.unit or not other.unit or self.unit == other.unit)
        return self.unit == other.unit and abs(self.amount - other.amount) <= 1e-6 * max(1.0, abs(other.amount))
