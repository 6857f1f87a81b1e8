"""The finding that a value check makes: what the draft says, and what the base says instead."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.values.derived import is_derivable
from variantgen.authoring.guardrails.values.retold import is_retold
from variantgen.authoring.guardrails.values.support import nearest, unsupported
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding


def invented_values(check: Check, matter: Matter, *kinds: Kind) -> list[Finding]:
    """Return a finding for every value of these kinds that the base does not have."""
    return [value_finding(check, matter, value) for value in unsupported(matter, kinds)]


def value_finding(check: Check, matter: Matter, value: Value, severity: Severity | None = None) -> Finding:
    """Return the finding for one value without a base. What can be reckoned from the base is for a person to judge."""
    expected = nearest(matter, value)
    told = f"the base says {expected!r}" if expected else f"the base has no {value.kind}"
    return check.found(
        f"{value.text!r} is not in the base copy; {told}",
        value.span,
        severity="review" if is_derivable(matter, value) and not is_retold(matter, value) else severity,
        expected=expected,
        found=value.text,
    )
