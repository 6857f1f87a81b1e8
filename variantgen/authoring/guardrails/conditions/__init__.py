"""Conditions: what depends on something is said with it or not at all."""

from variantgen.authoring.guardrails.conditions.checked import CHECK

__all__ = ["CHECK"]
