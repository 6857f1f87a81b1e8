"""Goods that minors may not buy."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import age_restricted

BASE = a_content(
    brand="Altor", product="Altor Red", slots={"product_description": "Altor Red is a red wine."}, facts=[], offer=None
)
CATCHES = (
    "Wine for teens.",
    "A wine your kids will love.",
    "Beer for high school nights.",
    "Our wine, for children too.",
    "Teenagers love this wine.",
    "Wine for students under 18: minors welcome.",
    "Perfect wine for your teenager.",
    "Cider for kids.",
    "A gift of wine for any child.",
    "Toddlers and wine, at last.",
)
INNOCENTS = (
    "Wine for grown evenings.",
    "A wine for two.",
    "Not for minors.",
    "Wine, not for children.",
    "No wine for kids.",
    "Adults only wine.",
    "Wine and dine.",
    "A wine to share.",
    "Sip slowly.",
    "For over 18s.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_minors_beside_such_goods_are_found(text: str) -> None:
    assert findings_of(age_restricted.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_warnings_and_other_goods_pass(text: str) -> None:
    assert findings_of(age_restricted.CHECK, text, content=BASE) == []
