"""Typed values and their normal forms."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.numbers import parse_numeral
from variantgen.authoring.guardrails.reading import read


def the_values(text: str, locale: str = "en-US") -> list[Value]:
    return list(values_in(read(text, locale.split("-", maxsplit=1)[0]), locale))


def said(text: str, locale: str = "en-US") -> set[tuple[str, str, float]]:
    return {value.key for value in the_values(text, locale)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$129", "129 dollars"),
        ("$129", "USD 129.00"),
        ("$1,299", "1299 dollars"),
        ("£5 million", "£5m"),
        ("14 days", "two weeks"),
        ("14 days", "a fortnight"),
        ("48 hours", "2 days"),
        ("24 months", "two years"),
        ("half off", "50% off"),
        ("240 g", "0.24 kg"),
        ("240 g", "240 grams"),
        ("3 lb 14 oz", "62 oz"),
        ("1 h 30 min", "90 minutes"),
        ("3x", "triple"),
        ("twice", "2x"),
        ("November 30, 2026", "30 November 2026"),
        ("Nov 30", "November 30"),
        ("a dozen", "twelve"),
        ("forty two", "42"),
        ("one hundred and twenty nights", "120 nights"),
        ("31 dollars and 50 cents", "$31.50"),
    ],
)
def test_two_wordings_of_one_value_agree(one: str, other: str) -> None:
    assert said(one) == said(other)


@pytest.mark.parametrize(
    ("one", "other", "locale"),
    [
        ("1.000 Watt", "1000 Watt", "de-DE"),
        ("349,00 €", "349 Euro", "de-DE"),
        ("60 Tage", "60-tägige", "de-DE"),
        ("30. November 2026", "30.11.2026", "de-DE"),
        ("1 299 €", "1299 euros", "fr-FR"),
        ("30 %", "trente pour cent", "fr-FR"),
        ("30.000 €", "30000 euros", "es-ES"),
        ("30 de noviembre", "30/11/2026", "es-ES"),
        ("35 secondi", "35 sec", "it-IT"),
        ("twee weken", "14 dagen", "nl-NL"),
        ("meia dúzia", "6", "pt-PT"),
    ],
)
def test_numbers_are_read_by_locale(one: str, other: str, locale: str) -> None:
    assert said(one, locale) == said(other, locale)


@pytest.mark.parametrize(
    ("one", "other"), [("240 g", "240 kg"), ("30 days", "30 weeks"), ("$20", "€20"), ("20%", "20 g")]
)
def test_another_unit_is_another_value(one: str, other: str) -> None:
    assert said(one) != said(other)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("from $39", "from"),
        ("up to 10 hours", "up_to"),
        ("at least 3 years", "at_least"),
        ("under 2 lb", "under"),
        ("more than 40 classes", "over"),
        ("about 8 months", "about"),
        ("3 years or more", "at_least"),
    ],
)
def test_bounds_belong_to_their_value(text: str, bound: str) -> None:
    assert bound in the_values(text)[0].bounds


def test_idioms_hold_no_values() -> None:
    assert the_values("second to none, on cloud nine, 24/7") == []


@given(st.integers(min_value=0, max_value=10**9))
def test_a_grouped_numeral_is_read_back_in_its_own_locale(number: int) -> None:
    assert parse_numeral(f"{number:,}", "en-US") == number
    assert parse_numeral(f"{number:,}".replace(",", "."), "de-DE") == number


@given(st.integers(min_value=1, max_value=400), st.sampled_from(["g", "kg", "days", "months", "%", "km"]))
def test_a_value_agrees_with_itself(amount: int, unit: str) -> None:
    assume((amount, unit) != (110, "%"))  # `give 110 %` is an idiom
    assume((amount, unit) != (110, "%"))  # an idiom: it claims nothing
    one, other = the_values(f"{amount} {unit}"), the_values(f"only {amount} {unit} now")
    assert one[0].agrees_with(other[0])
