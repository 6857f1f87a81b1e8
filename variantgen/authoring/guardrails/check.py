"""What a guardrail is: a named, versioned function from a draft and its brief to findings."""

from collections.abc import Callable
from dataclasses import dataclass

from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Check:
    """One guardrail. severity: that of its findings unless a finding is of a milder sort."""

    name: str
    version: int
    severity: Severity
    run: Callable[[Draft, Brief], list[Finding]]

    def found(
        self,
        message: str,
        span: Span | None = None,
        *,
        severity: Severity | None = None,
        expected: str = "",
        found: str = "",
    ) -> Finding:
        """Return a finding of this check."""
        return Finding(
            check=self.name,
            version=self.version,
            severity=severity or self.severity,
            message=message,
            span=span,
            expected=expected,
            found=found,
        )
