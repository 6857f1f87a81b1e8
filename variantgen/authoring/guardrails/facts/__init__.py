"""Typed facts in copy: values with normal forms, so that `$129`, `129 dollars` and `USD 129.00` agree."""

from variantgen.authoring.guardrails.facts.extract import MOST_VALUES, values_in
from variantgen.authoring.guardrails.facts.value import Value

__all__ = ["MOST_VALUES", "Value", "values_in"]
