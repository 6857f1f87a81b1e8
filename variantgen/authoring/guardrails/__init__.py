"""Guardrails: what a draft must hold against its base copy before anyone may publish it."""

from collections.abc import Sequence

from variantgen.authoring.guardrails import (
    additions,
    age_restricted,
    banned_terms,
    bounds,
    claims,
    codes,
    competitors,
    conditions,
    contradictions,
    creepy,
    dates,
    deals,
    durations,
    empty,
    entities,
    exchanges,
    exclusives,
    hidden_characters,
    injection,
    insults,
    language,
    length,
    links,
    loops,
    merge_tags,
    names,
    near_duplicate,
    negation,
    numbers,
    off_topic,
    offers,
    percents,
    personal_data,
    placeholders,
    prices,
    proper_nouns,
    quantities,
    required_terms,
    residue,
    roles,
    salad,
    scope,
    screening,
    sensitive_traits,
    spam_form,
    substitutions,
    truncation,
    upgrades,
    urgency,
)
from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.screening import Screened
from variantgen.domain.variant import Brief, Draft

__all__ = ["CHECKS", "Check", "Screened", "checks_fingerprint", "screen"]

CHECKS: tuple[Check, ...] = (
    empty.CHECK,
    residue.CHECK,
    truncation.CHECK,
    length.CHECK,
    merge_tags.CHECK,
    placeholders.CHECK,
    hidden_characters.CHECK,
    required_terms.CHECK,
    banned_terms.CHECK,
    competitors.CHECK,
    names.CHECK,
    prices.CHECK,
    percents.CHECK,
    dates.CHECK,
    durations.CHECK,
    quantities.CHECK,
    numbers.CHECK,
    bounds.CHECK,
    links.CHECK,
    codes.CHECK,
    conditions.CHECK,
    roles.CHECK,
    exchanges.CHECK,
    deals.CHECK,
    proper_nouns.CHECK,
    entities.CHECK,
    additions.CHECK,
    substitutions.CHECK,
    scope.CHECK,
    upgrades.CHECK,
    negation.CHECK,
    exclusives.CHECK,
    offers.CHECK,
    urgency.CHECK,
    claims.CHECK,
    injection.CHECK,
    personal_data.CHECK,
    sensitive_traits.CHECK,
    insults.CHECK,
    creepy.CHECK,
    age_restricted.CHECK,
    spam_form.CHECK,
    loops.CHECK,
    salad.CHECK,
    contradictions.CHECK,
    language.CHECK,
    near_duplicate.CHECK,
    off_topic.CHECK,
)


def screen(draft: Draft, brief: Brief, checks: Sequence[Check] = CHECKS) -> Screened:
    """Fix what is provably safe, run every check and judge; see `screening.screen`."""
    return screening.screen(draft, brief, checks)


def checks_fingerprint(checks: Sequence[Check] = CHECKS) -> str:
    """Return a hash of the checks' names and versions; brand overrides are not part of it."""
    return screening.fingerprint(checks)
