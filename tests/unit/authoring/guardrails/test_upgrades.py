"""Claims made stronger."""

import pytest

from tests.factories import a_content, a_lodge, findings_of
from variantgen.authoring.guardrails import upgrades

BASE = a_lodge()
CATCHES = (
    "A waterproof balcony.",
    "The waterproof oak balcony.",
    "The view eliminates stress.",
    "The view stops stress.",
    "A view that ends stress.",
    "A watertight balcony.",
    "The view prevents stress.",
    "Get rid of stress.",
    "The view reduces stress.",
    "Submersible oak balcony.",
    "A rainproof balcony.",
)
INNOCENTS = (
    "A water-resistant balcony.",
    "The view may help reduce stress.",
    "The balcony resists water.",
    "A view that helps reduce stress.",
    "Breakfast is included.",
    "Rooms from $168.",
    "Leave it all behind.",
    "An oak balcony.",
    "A bay view.",
    "The end of a good day.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_stronger_claim_is_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_claim_at_its_own_strength_passes(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE) == []


MAIL = a_content(
    slots={
        "headline": "Catch more phishing",
        "product_description": "It can help reduce risky clicks. See an estimate of your bill. Sleeves with a warranty "
        "against warping, in tear-resistant cotton.",
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "It puts an end to risky clicks.",
        "Never a risky click again.",
        "No more risky clicks.",
        "Know your bill to the penny.",
        "The sleeve will never warp.",
        "Tear-proof cotton.",
        "Your exact bill, always.",
    ],
)
def test_absolutes_of_what_is_only_helped_or_estimated_are_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=MAIL)


@pytest.mark.parametrize(
    "text",
    [
        "It can help reduce risky clicks, every day.",
        "An estimate of your bill, whenever you look.",
        "A warranty against warping.",
        "Tear-resistant cotton for all of us.",
        "It may stop risky clicks.",
        "Phishing, caught more often.",
    ],
)
def test_weak_words_kept_beside_absolutes_pass(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=MAIL) == []
