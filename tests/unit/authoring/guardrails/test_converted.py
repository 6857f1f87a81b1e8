"""Amounts told for another span of time, doubled as the base says, or in the parts of a whole."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.values.converted import is_converted_rate, is_multiplied_so, is_part_of_count

_PLANS = {
    "en": "The Brisa plan costs £30 a month.",
    "de": "Das Abo Brisa kostet 30 € im Monat.",
    "fr": "L'abonnement Brisa coûte 30 € par mois.",
    "es": "El plan Brisa cuesta 30 € al mes.",
    "it": "L'abbonamento Brisa costa 30 € al mese.",
    "nl": "Het abonnement Brisa kost € 30 per maand.",
    "pt": "O plano Brisa custa 30 € por mês.",
}
_BOXES = {
    "en": "The Brisa box holds ten candles.",
    "de": "Die Kiste Brisa enthält zehn Kerzen.",
    "fr": "La boîte Brisa contient dix bougies.",
    "es": "La caja Brisa contiene diez velas.",
}
_PLUS = {
    "en": "Brisa Basic has 4 GB and 3 seats. Brisa Plus doubles both.",
    "de": "Brisa Basis hat 4 GB und 3 Plätze. Brisa Plus bietet das Doppelte.",
    "fr": "Brisa Base offre 4 Go et 3 places. Brisa Plus offre le double.",
}


def _matter(base: str, locale: str, text: str) -> Matter:
    matter = matter_of(a_draft(text), a_bare_brief(base, name="Brisa", locale=locale))
    assert matter.values
    return matter


@pytest.mark.parametrize(
    ("locale", "text", "is_so"),
    [
        ("en", "About £1 a day.", True),
        ("en", "Just £7 a week.", True),
        ("en", "That is £360 a year.", True),
        ("de", "Rund 1 € am Tag.", True),
        ("de", "Das sind 360 € im Jahr.", True),
        ("fr", "Soit 7 € par semaine.", True),
        ("es", "Apenas 1 € al día.", True),
        ("it", "Sono 360 € all'anno.", True),
        ("nl", "Dat is € 7 per week.", True),
        ("pt", "São 360 € por ano.", True),
        ("en", "About £2 a day.", False),
        ("en", "That is £300 a year.", False),
        ("en", "Just £30 a week.", False),
        ("en", "Just £30 a month.", False),  # the base's own, converted from nothing
        ("en", "About £1 a candle.", False),
        ("de", "Das sind 250 € im Jahr.", False),
        ("de", "Rund 30 € am Tag.", False),
        ("fr", "Soit 10 € par semaine.", False),
        ("es", "Apenas 3 € al día.", False),
        ("it", "Sono 300 € all'anno.", False),
        ("nl", "Dat is € 5 per week.", False),
        ("pt", "São 320 € por ano.", False),
    ],
)
def test_a_rate_is_the_bases_where_only_the_span_differs(locale: str, text: str, *, is_so: bool) -> None:
    matter = _matter(_PLANS[locale], locale, text)
    assert any(is_converted_rate(matter, value) for value in matter.values) is is_so


@pytest.mark.parametrize(
    ("locale", "text", "is_so"),
    [
        ("en", "Burn five candles now and keep the other five.", True),
        ("en", "Burn four candles now and six later.", True),
        ("de", "Drei Kerzen für heute, sieben für morgen.", True),
        ("fr", "Trois bougies ce soir, sept demain.", True),
        ("es", "Cuatro velas hoy y seis después.", True),
        ("en", "Burn four candles now and five later.", False),
        ("en", "Light four candles tonight.", False),
        ("en", "Four friends come now and six later.", False),
        ("de", "Drei Kerzen für heute, acht für morgen.", False),
        ("fr", "Trois bougies ce soir, six demain.", False),
        ("es", "Cuatro velas hoy y cinco después.", False),
    ],
)
def test_two_numbers_part_what_the_base_counts(locale: str, text: str, *, is_so: bool) -> None:
    matter = _matter(_BOXES[locale], locale, text)
    assert any(is_part_of_count(matter, value) for value in matter.values) is is_so


@pytest.mark.parametrize(
    ("locale", "text", "is_so"),
    [
        ("en", "Plus has 8 GB.", True),
        ("en", "Plus has six seats.", True),
        ("de", "Plus hat 8 GB.", True),
        ("fr", "Plus offre 8 Go.", True),
        ("en", "Plus has 12 GB.", False),
        ("en", "Plus has six printers.", False),
        ("en", "Plus has up to 8 GB.", False),
        ("de", "Plus hat 10 GB.", False),
        ("fr", "Plus offre 16 Go.", False),
    ],
)
def test_what_the_base_doubles_is_known(locale: str, text: str, *, is_so: bool) -> None:
    matter = _matter(_PLUS[locale], locale, text)
    assert any(is_multiplied_so(matter.truth, value) for value in matter.values) is is_so
