"""Links and e-mail addresses against the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import links

BASE = a_content(
    url="https://shop.example/trailmax-3",
    slots={"product_description": "More at shop.example/trailmax-3 or help@shop.example."},
    facts=[],
    offer=None,
)
CATCHES = (
    "See shop.example/trailmax-4.",
    "https://other.example/trailmax-3",
    "www.shop.example/win",
    "Visit evil.example today.",
    "shop.example/trailmax-3/free",
    "Write to win@shop.example.",
    "https://shop-example.com/trailmax-3",
    "http://shop.example.ru/trailmax-3 now",
    "shop.test/trailmax-3",
    "trailmax.shop is open",
    "shop.example/trailmax3",
)
INNOCENTS = (
    "See shop.example/trailmax-3.",
    "https://shop.example/trailmax-3",
    "https://www.shop.example/trailmax-3/",
    "Go to shop.example/trailmax-3?utm_source=mail now",
    "SHOP.example/trailmax-3",
    "Find it at shop.example.",
    "http://shop.example/trailmax-3",
    "Write to help@shop.example.",
    "Help@Shop.example answers.",
    "Run further on any trail.",
    "Dr. Grip says hello.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_address_is_found(text: str) -> None:
    assert findings_of(links.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_address_passes(text: str) -> None:
    assert findings_of(links.CHECK, text, content=BASE) == []
