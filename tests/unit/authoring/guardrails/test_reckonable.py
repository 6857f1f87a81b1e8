"""Amounts that a draft's own counts may make of base amounts."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.values.reckonable import is_paired, is_reckonable

_BASES = {
    "en": "The Kelso box holds six candles and costs £48; one candle alone is £9. The plan is £30 a month.",
    "de": "Die Kiste Kelso enthält sechs Kerzen und kostet 48 €; eine Kerze allein kostet 9 €.",
    "fr": "La boîte Kelso contient six bougies et coûte 48 € ; une bougie seule coûte 9 €.",
    "es": "La caja Kelso contiene seis velas y cuesta 48 €; una vela sola cuesta 9 €.",
    "it": "La scatola Kelso contiene sei candele e costa 48 €; una candela sola costa 9 €.",
    "nl": "De doos Kelso bevat zes kaarsen en kost € 48; één losse kaars kost € 9.",
    "pt": "A caixa Kelso contém seis velas e custa 48 €; uma vela sozinha custa 9 €.",
}


def _matter(locale: str, text: str, base: str = "") -> Matter:
    return matter_of(a_draft(text), a_bare_brief(base or _BASES[locale], name="Kelso", locale=locale))


def _reckonable(matter: Matter) -> list[str]:
    """Return the values of the draft that the base lacks and that may have been reckoned."""
    known = {(value.kind, value.amount) for value in matter.truth.values}
    fresh = [value for value in matter.values if (value.kind, value.amount) not in known]
    return [value.text for value in fresh if is_reckonable(matter, value)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Two boxes come to £96."),
        ("en", "A pair of candles is £18."),
        ("en", "A year on the plan adds up to £360."),
        ("en", "Against six single candles, the box saves you £6."),
        ("en", "Of a £50 voucher, £2 is left after a box."),
        ("de", "Zwei Kisten kosten zusammen 96 €."),
        ("de", "Ein Paar Kerzen kostet 18 €."),
        ("fr", "Trois boîtes coûtent 144 €."),
        ("fr", "Une paire de bougies coûte 18 €."),
        ("es", "Cuatro velas cuestan 36 €."),
        ("it", "Due scatole costano 96 €."),
        ("nl", "Vijf kaarsen kosten € 45."),
        ("pt", "Três velas custam 27 €."),
    ],
)
def test_what_the_drafts_counts_make_may_be_reckoned(locale: str, text: str) -> None:
    assert _reckonable(_matter(locale, text))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "The box is £43."),
        ("en", "Two boxes come to £90."),
        ("en", "Three boxes of 18 candles each."),
        ("en", "At least 18 candles for three friends."),
        ("en", "Against six single candles, the box saves you £11."),
        ("de", "Drei Kerzen kosten 25 €."),
        ("de", "Die Kiste kostet 52 €."),
        ("fr", "Deux boîtes coûtent 95 €."),
        ("es", "La caja cuesta 45 €."),
        ("it", "Due candele costano 20 €."),
        ("nl", "Drie kaarsen kosten € 26."),
        ("pt", "Três velas custam 29 €."),
    ],
)
def test_what_no_count_makes_is_not_reckoned(locale: str, text: str) -> None:
    assert not _reckonable(_matter(locale, text))


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en", "The rug is 2 m wide and 3 m long.", "Six square metres of wool."),
        ("de", "Der Teppich ist 2 m breit und 3 m lang.", "6 m² reine Wolle."),
        ("en", "Twelve guests sit down with two cooks.", "Six guests per cook."),
    ],
)
def test_areas_and_ratios_of_base_amounts_may_be_reckoned(locale: str, base: str, text: str) -> None:
    matter = _matter(locale, text, base)
    assert [value.text for value in matter.values if is_reckonable(matter, value)]


@pytest.mark.parametrize(
    ("locale", "base", "text", "is_so"),
    [
        ("en", "One quart of soup is $19.", "Four quarts, $76.", True),
        ("en", "One quart of soup is $19.", "Four quarts, $70.", False),
        ("de", "Ein Liter Saft kostet 3 €.", "Fünf Liter, 15 €.", True),
        ("de", "Ein Liter Saft kostet 3 €.", "Fünf Liter, 14 €.", False),
        ("fr", "Un litre de jus coûte 3 €.", "Quatre litres, 12 €.", True),
        ("fr", "Un litre de jus coûte 3 €.", "Quatre litres, 10 €.", False),
    ],
)
def test_a_quantity_is_paired_with_the_price_it_comes_to(locale: str, base: str, text: str, *, is_so: bool) -> None:
    matter = _matter(locale, text, base)
    assert any(is_paired(matter, value) for value in matter.values) is is_so
