"""Right values in wrong roles."""

import pytest

from tests.factories import a_content, a_lodge, findings_of
from variantgen.authoring.guardrails import roles
from variantgen.domain.content import BaseContent

BASE = a_lodge()
CATCHES = (
    "Breakfast is $15 a night, rooms from $168.",
    "Parking is $168 a night.",
    "Parking from $168, rooms $15 a night.",
    "Rooms are $15 a night.",
    "Rooms start from $15.",
    "Rooms for $15 a night.",
    "Breakfast for $15.",
    "Park for $15, parking from $168.",
    "Rooms cost $15, parking $168.",
    "Rooms, $15.",
)
INNOCENTS = (
    "Rooms from $168, parking $15 a night.",
    "Parking is $15 a night.",
    "Rooms start from $168.",
    "From $168 per night.",
    "$15 a night for parking.",
    "Breakfast included, from $168.",
    "Sleep by the bay.",
    "Stay 2 nights or more.",
    "$168 rooms, $15 parking.",
    "Brindle Bay, from $168.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_values_exchanged_are_found(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_values_in_their_roles_pass(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=BASE) == []


def test_a_share_of_a_value_and_the_values_own_words_in_the_sentence_pass() -> None:
    plan = "Every month you get 20GB of data. Use up to 8GB of it in 34 European countries at no extra cost."
    content = a_content(product="Sim", slots={"product_description": plan}, facts=[], offer=None)
    text = "Up to 8GB of your monthly 20GB works in European countries at no extra cost."
    assert findings_of(roles.CHECK, text, content=content) == []


def test_a_word_that_any_price_may_have_does_not_misplace_one() -> None:
    content = a_content(
        slots={"product_description": "Two nights from $189. Sea-view rooms cost $30 extra."}, facts=[], offer=None
    )
    assert findings_of(roles.CHECK, "Two calm nights by the harbour cost from $189.", content=content) == []


_GRINDER = (
    "The motor is under guarantee for 6 years, everything else for 3. Blend: 70% arabica from Peru and 30% robusta "
    "from Togo. 250 g costs $9, 1,000 g $29. Cover against theft, fire and hail, from $4 a month. Boxes measure 90 x "
    "200 cm. Order by May 3 and it is $49 instead of $59."
)
_EXCHANGED = (
    "Three years on the motor, six years on the rest.",
    "Enjoy 70% arabica from Togo with 30% robusta from Peru.",
    "250 g costs $29, 1,000 g $9.",
    "The motor is covered for 3 years, everything else for 6.",
)
_KEPT = (
    "Six years on the motor, three years on the rest.",
    "Enjoy 30% robusta from Togo with 70% arabica from Peru.",
    "1,000 g costs $29, 250 g $9.",
    "$49 instead of $59 until May 3.",
    "Theft, fire, hail: from $4 a month you are covered.",
    "Boxes of 90 by 200 cm.",
    "Motor and everything else: 6 years and 3.",
)


def _grinder() -> BaseContent:
    return a_content(product="Grind", slots={"product_description": _GRINDER}, facts=[], offer=None)


@pytest.mark.parametrize("text", _EXCHANGED)
def test_halves_sizes_and_numbers_without_a_unit_are_bound_to_their_subject(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=_grinder())


@pytest.mark.parametrize("text", _KEPT)
def test_what_keeps_its_subject_passes(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=_grinder()) == []


@pytest.mark.parametrize("text", ["Two courses £32, three courses £26.", "Three courses for £26, two courses for £32."])
def test_prices_that_counts_tell_apart_are_held_to_them(text: str) -> None:
    content = a_content(
        locale="en-GB",
        slots={"product_description": "Two courses £26, three courses £32."},
        facts=[],
        offer=None,
    )
    assert {found.severity for found in findings_of(roles.CHECK, text, content=content)} == {"block"}
    for same in ("Three courses are £32.", "£26 for two courses, £32 for three.", "Two courses: £26."):
        assert findings_of(roles.CHECK, same, content=content) == []


_SAVER = (
    "Earn 4.10% on balances up to $25,000 and 2.25% on anything above, as long as you set up a direct deposit of at "
    "least $500 a month."
)


def _saver() -> BaseContent:
    copy = {"product_description": {"text": _SAVER, "max_chars": 400}}
    fact = {
        "name": "rate",
        "kind": "percent",
        "value": "4.10%",
        "condition": "on balances up to $25,000, direct deposit",
    }
    return a_content(brand="Vandra", product="Vandra Saver", slots=copy, facts=[fact], offer=None)


def test_what_lies_above_a_limit_keeps_its_own_rate() -> None:
    text = "Past $25,000, the part above keeps earning 2.25% with a direct deposit of at least $500 a month."
    assert findings_of(roles.CHECK, text, content=_saver()) == []


def test_the_rates_below_and_above_a_limit_exchanged_are_blocked() -> None:
    text = "Set up a direct deposit and earn 2.25% on balances up to $25,000 and 4.10% on anything above."
    assert {finding.severity for finding in findings_of(roles.CHECK, text, content=_saver())} == {"block"}


@pytest.mark.parametrize(
    ("locale", "base", "turned"),
    [
        ("en-GB", "The bottle costs £14 and the tin, £49.", "The tin costs £14 and the bottle, £49."),
        (
            "es-ES",
            "La botella de 500 ml cuesta 14,50 € y la lata de 2 litros, 49 €.",
            "La lata de 2 litros cuesta 14,50 € y la botella de 500 ml, 49 €.",
        ),
    ],
)
def test_a_price_behind_a_comma_is_of_what_stands_before_it(locale: str, base: str, turned: str) -> None:
    content = a_content(
        locale=locale, brand="Vandra", product="Vandra", slots={"product_description": base}, facts=[], offer=None
    )
    assert findings_of(roles.CHECK, base, content=content) == []
    assert {found.severity for found in findings_of(roles.CHECK, turned, content=content)} == {"block"}
