"""Required terms, word for word."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import required_terms

BASE = a_content(
    slots={"product_description": {"text": "Free, with 60-day returns.", "required_terms": ["60-day returns"]}},
    facts=[],
    offer=None,
)
CATCHES = (
    "Free returns.",
    "Returns within 60 days.",
    "60 day return",
    "Sixty-day returns.",
    "A 60-days-return.",
    "Grips wet rock.",
    "T&Cs apply.",
    "30-day returns.",
    "60-day refunds.",
    "60 returns a day.",
    "",
)
INNOCENTS = (
    "60-day returns.",
    "With 60-day returns, always.",
    "60-DAY RETURNS",
    "Grip and 60-day returns",
    "60-day  returns",
    "Enjoy 60-Day Returns.",
    "(60-day returns)",
    "60‑day returns",
    "Now with 60-day\u00a0returns",
    "60-day returns!",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_missing_term_is_found(text: str) -> None:
    assert findings_of(required_terms.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_term_in_any_case_passes(text: str) -> None:
    assert findings_of(required_terms.CHECK, text, content=BASE) == []
