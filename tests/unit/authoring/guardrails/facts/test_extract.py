"""Typed values and their normal forms."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.numbers import parse_numeral
from variantgen.authoring.guardrails.text.reading import read


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
        ("an hour and a half", "90 minutes"),
        ("two and a half hours", "2½ hours"),
        ("an hour and 50 minutes", "1 h 50 min"),
        ("three pounds, twelve ounces", "3 lb 12 oz"),
        ("six foot two", "6 ft 2 in"),
        ("2 years and 6 months", "30 months"),
        ("three quarters of an hour", "45 minutes"),
        ("half a kilo", "500 g"),
        ("four fifths", "80%"),
        ("a third off", "33% off"),
        ("two full months", "2 months"),
        ("two dozen", "24"),
        ("half past five", "5:30"),
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


@pytest.mark.parametrize(
    ("locale", "one", "other"),
    [
        ("de-DE", "anderthalb Stunden", "90 Minuten"),
        ("de-DE", "fünfundzwanzig Tage", "25 Tage"),
        ("de-DE", "zweihundertfünfzig Euro", "250 €"),
        ("de-DE", "eine Stunde und 20 Minuten", "80 Minuten"),
        ("de-DE", "vom 8. bis 12. Juni", "8. Juni bis 12. Juni"),
        ("fr-FR", "deux heures et demie", "150 minutes"),
        ("fr-FR", "1h50", "cent dix minutes"),
        ("fr-FR", "soixante-dix-sept euros", "77 €"),
        ("fr-FR", "dix-huit mois", "18 mois"),
        ("fr-FR", "trois quarts d'heure", "45 minutes"),
        ("fr-FR", "un litre vingt", "1,2 l"),
        ("es-ES", "hora y media", "90 minutos"),
        ("es-ES", "mil doscientos cincuenta euros", "1.250 €"),
        ("es-ES", "dos tercios", "67 %"),
        ("it-IT", "un'ora e un quarto", "75 minuti"),
        ("it-IT", "un metro e settantasette", "1,77 m"),
        ("it-IT", "millecinquecento euro", "1.500 €"),
        ("nl-NL", "vier en een half uur", "4,5 uur"),
        ("nl-NL", "zes euro vijftig", "€ 6,50"),
        ("nl-NL", "zesduizend tweehonderd euro", "€ 6.200"),
        ("pt-PT", "vinte e quatro euros e noventa", "24,90 €"),
        ("pt-PT", "uma hora e meia", "90 minutos"),
        ("pt-BR", "quinze mil reais", "R$ 15.000"),
        ("es-MX", "1,490 pesos", "$1,490"),
    ],
)
def test_two_wordings_agree_in_every_language(locale: str, one: str, other: str) -> None:
    assert said(one, locale) == said(other, locale)


@pytest.mark.parametrize(
    "text", ["under-3s", "the Ridge 2's poles", "over-65s welcome", "dans les deux cas", "nos dois casos", "9 pies"]
)
def test_plurals_and_small_words_are_no_units(text: str) -> None:
    locale = "fr-FR" if text.startswith("dans") else "pt-PT" if text.startswith("nos") else "en-US"
    assert not {value.kind for value in the_values(text, locale)} & {"duration", "quantity"}


@pytest.mark.parametrize(
    ("locale", "text", "bound"),
    [
        ("en-US", "doors no wider than 68 cm", "up_to"),
        ("en-US", "doors as narrow as 68 cm", "from"),
        ("en-US", "the minimum term is three months", "at_least"),
        ("en-US", "adults 23 and over pay", "at_least"),
        ("de-DE", "nie mehr als vier Stunden", "up_to"),
        ("de-DE", "frühestens 6 Monate nach dem Kauf", "at_least"),
        ("nl-NL", "zolang u niet boven 6.000 kWh komt", "up_to"),
        ("es-ES", "si no pasa de 10 kg", "up_to"),
        ("it-IT", "oltre i 27 °C", "over"),
        ("pt-BR", "parte de 29,90 reais", "from"),
    ],
)
def test_bounds_are_read_through_denials_and_comparisons(locale: str, text: str, bound: str) -> None:
    assert any(bound in value.bounds for value in the_values(text, locale))


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en-US", "from 100% wool"), ("en-US", "from 60% recycled fibres"), ("de-DE", "freuen Sie sich über 100 €")],
)
def test_made_from_and_glad_of_are_no_bounds(locale: str, text: str) -> None:
    assert not any(value.bounds & {"from", "over"} for value in the_values(text, locale))
