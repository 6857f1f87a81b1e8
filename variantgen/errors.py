"""Every error variantgen raises on purpose.

VariantgenError                 500
├── NotFound                    404   the thing named does not exist
├── Conflict                    409   the thing is not in a state that allows this
├── Invalid                     422   the input cannot be read as what it should be
├── Rejected                    422   the input was understood and is refused
│   └── CapReached              422   going on would pass the run's cap; what is paid for is kept
├── Forbidden                   403   not yours to do
├── TooLarge                    413   over a size limit
├── Busy                        429   try again later
├── Misconfigured               500   a setting or an installation is wrong
└── Unavailable                 503   something outside does not answer (retryable)
    ├── ModelUnavailable        503   the model's server is down, slow or over its limit (retryable)
    ├── ModelRefused            503   the model answered and will not write this
    └── BadReply                503   the model's reply cannot be read (retryable)

A message says what happened, the value (`!r`) and what to do next. The command line prints it and exits 1; the
web renders `{"error": <class name>, "detail": <message>}`.
"""

from dataclasses import dataclass
from typing import ClassVar


class VariantgenError(Exception):
    """The root: anything variantgen raises on purpose."""

    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False

    def as_json(self) -> dict[str, str]:
        """Return the one shape every edge shows."""
        return {"error": type(self).__name__, "detail": str(self)}


class NotFound(VariantgenError):
    """The thing named does not exist."""

    status = 404


class Conflict(VariantgenError):
    """The thing exists in a state that does not allow this."""

    status = 409


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: where, what was found, what is allowed."""

    file: str
    record: str
    field: str
    found: str
    allowed: str

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.file, self.record, self.field) if part)
        found = f"found {self.found}; " if self.found else ""
        return f"{where}: {found}{self.allowed}"


class Invalid(VariantgenError):
    """The input cannot be read as what it should be; carries every problem found, not only the first."""

    status = 422

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class Rejected(VariantgenError):
    """The input was understood and is refused."""

    status = 422


class CapReached(Rejected):
    """Going on would pass the run's cap; what is paid for is kept."""


class Forbidden(VariantgenError):
    """Not yours to do."""

    status = 403


class TooLarge(VariantgenError):
    """Over a size limit."""

    status = 413


class Busy(VariantgenError):
    """Someone else is doing this, or too many are: try again later."""

    status = 429


class Misconfigured(VariantgenError):
    """A setting or an installation is wrong."""


class Unavailable(VariantgenError):
    """Something outside does not answer."""

    status = 503
    retryable = True


class ModelUnavailable(Unavailable):
    """The model's server is down, slow or over its limit. `retry_after_s`: what the server asked for, if it did."""

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class ModelRefused(Unavailable):
    """The model answered and will not write this. `tokens`: prompt and completion tokens the answer cost."""

    retryable = False

    def __init__(self, message: str, *, tokens: tuple[int, int] = (0, 0)) -> None:
        super().__init__(message)
        self.tokens = tokens


class BadReply(Unavailable):
    """The model's reply cannot be read. `tokens`: prompt and completion tokens the replies cost."""

    def __init__(self, message: str, *, tokens: tuple[int, int] = (0, 0)) -> None:
        super().__init__(message)
        self.tokens = tokens
