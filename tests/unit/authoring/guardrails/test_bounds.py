"""Bounds of values against the base."""

import pytest

from tests.factories import a_content, a_lodge, findings_of
from variantgen.authoring.guardrails import bounds
from variantgen.domain.content import BaseContent

BASE = a_lodge()
CATCHES = (
    "Rooms for $168 per night.",
    "A room is $168.",
    "Stay at least 5 nights.",
    "Stay 5 nights.",
    "Over 2 km from the beach.",
    "More than 2 km to Brindle Bay.",
    "Stay up to $168.",
    "Rooms up to $168.",
    "A minimum of 5 nights.",
    "Parking over $15 a night.",
    "Cancel more than 2 nights in, at most 2 nights a stay.",
)
INNOCENTS = (
    "Rooms from $168 per night.",
    "Rooms start at $168.",
    "As little as $168 a night.",
    "Stay up to 5 nights.",
    "No more than 5 nights.",
    "At least 2 nights.",
    "A minimum of 2 nights.",
    "Less than 2 km to the beach.",
    "Under 2 km from Brindle Bay.",
    "Parking is $15 a night.",
    "Roughly 8 minutes by bike.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_bound_dropped_or_turned_is_found(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_bound_in_other_words_passes(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=BASE) == []


@pytest.mark.parametrize(
    ("locale", "price", "base", "text"),
    [
        ("en-GB", "£189", "Two nights at the lodge from £189 a room", "Two nights at the lodge for £189 a room"),
        ("fr-FR", "59 €", "Lisbonne dès 59 € l'aller simple", "Lisbonne à 59 € l'aller simple"),
        ("de-DE", "39 €", "Dein Dienstrad ab 39 € im Monat", "Dein Dienstrad für 39 € im Monat"),
        ("nl-NL", "€ 389", "Twee verhuizers en een bus vanaf € 389", "Twee verhuizers en een bus voor € 389"),
        ("es-ES", "178 €", "Dos noches desde 178 € por persona", "Dos noches por 178 € por persona"),
    ],
)
def test_a_fact_listed_bare_excuses_no_bound_that_every_text_has(locale: str, price: str, base: str, text: str) -> None:
    fact = {"name": "price", "value": price, "kind": "price"}
    content = a_content(locale=locale, slots={"headline": base}, facts=[fact], offer=None)
    assert findings_of(bounds.CHECK, text, content=content, slot="headline")
    assert findings_of(bounds.CHECK, base, content=content, slot="headline") == []


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-US", "Match every gift up to $500.", "Match every gift, all the way to $500."),
        ("es-ES", "Una maleta de hasta 20 kg.", "Tu maleta sube si no pasa de 20 kg."),
        ("es-ES", "Una maleta de hasta 20 kg.", "Tu maleta sube siempre que no supere los 20 kg."),
        ("de-DE", "Ein Gutschein: 50 € für Zubehör.", "Ein Gutschein über 50 € für Zubehör."),
    ],
)
def test_a_bound_in_other_words_is_the_same_bound(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": base}, facts=[], offer=None)
    assert findings_of(bounds.CHECK, text, content=content) == []


def test_the_number_of_a_name_before_a_bound_opens_no_range() -> None:
    base = "Glas Thuis 500: tot 500 Mbit/s."
    content = a_content(locale="nl-NL", slots={"product_description": base}, facts=[], offer=None)
    assert findings_of(bounds.CHECK, "Streamen met Glas Thuis 500 tot 500 Mbit/s.", content=content) == []


_SHOP = (
    "Delivery is free on orders over £25, otherwise £3.20. For ages 11 and over. "
    "One vault for up to six people, £4 a month."
)


@pytest.mark.parametrize(
    "text",
    [
        "Delivery is free on orders below £25, otherwise £3.20.",
        "Free delivery on orders of up to £25, and £3.20 on the rest.",
        "For children up to the age of 11.",
        "One vault for six people or more, £4 a month.",
    ],
)
def test_a_limit_turned_beside_its_own_price_is_found(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=_shop())


@pytest.mark.parametrize(
    "text",
    [
        "Below £25, delivery is £3.20.",
        "Orders under £25 pay £3.20 for delivery; the rest is free.",
        "From the age of 11.",
        "One vault for as many as six people, £4 a month.",
    ],
)
def test_a_limit_from_its_other_side_passes(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=_shop()) == []


def _shop() -> BaseContent:
    copy = {"product_description": {"text": _SHOP, "max_chars": 400}}
    return a_content(locale="en-GB", slots=copy, facts=[], offer=None)
