"""Typed facts in copy: values with normal forms, so that `$129`, `129 dollars` and `USD 129.00` agree."""

from variantgen.authoring.guardrails.facts.extract import values_in
from variantgen.authoring.guardrails.facts.value import Value

__all__ = ["Value", "values_in"]
