"""Words of the base copy turned into their opposites."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.denying.opposites import Opposite, opposites_in
from variantgen.authoring.guardrails.matter import matter_of

_POOL = {
    "en": "The heated pool in the courtyard opens at dawn.",
    "de": "Das beheizte Becken im Innenhof öffnet bei Sonnenaufgang.",
    "fr": "La piscine chauffée de la cour ouvre à l'aube.",
    "es": "La piscina climatizada del patio abre al amanecer.",
    "it": "La piscina calda del cortile apre all'alba.",
    "nl": "Het warme bad in de binnentuin opent bij zonsopgang.",
    "pt": "A piscina quente do pátio abre ao amanhecer.",
}
_CREDIT = {
    "en": "Unused credit lapses at the end of the month.",
    "de": "Nicht genutztes Guthaben verfällt am Ende des Monats.",
    "fr": "Le crédit non utilisé expire à la fin du mois.",
    "es": "El saldo no usado caduca al final del mes.",
}


def _opposites(locale: str, base: str, text: str) -> list[Opposite]:
    return list(opposites_in(matter_of(a_draft(text), a_bare_brief(base, name="Solvang", locale=locale))))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "The cold pool in the courtyard opens at dawn."),
        ("en", "At dawn, the unheated pool opens in the courtyard."),
        ("de", "Das kalte Becken im Innenhof öffnet bei Sonnenaufgang."),
        ("fr", "La piscine froide de la cour ouvre à l'aube."),
        ("es", "La piscina fría del patio abre al amanecer."),
        ("it", "La piscina fredda del cortile apre all'alba."),
        ("nl", "Het koude bad in de binnentuin opent bij zonsopgang."),
        ("pt", "A piscina fria do pátio abre ao amanhecer."),
    ],
)
def test_the_opposite_beside_the_same_word_blocks(locale: str, text: str) -> None:
    assert [one.severity for one in _opposites(locale, _POOL[locale], text)] == ["block"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "At the end of the month, your unused credit rolls over."),
        ("en", "Unused credit never expires at the end of the month."),
        ("de", "Am Ende des Monats bleibt nicht genutztes Guthaben erhalten."),
        ("fr", "Le crédit non utilisé est reporté à la fin du mois."),
        ("es", "El saldo no usado se conserva al final del mes."),
    ],
)
def test_what_lapses_does_not_roll_over(locale: str, text: str) -> None:
    assert [one.severity for one in _opposites(locale, _CREDIT[locale], text)] == ["block"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "The warm pool in the courtyard opens at dawn."),
        ("en", "The pool in the courtyard is not cold at dawn."),
        ("en", "Is the pool in the courtyard cold at dawn?"),
        ("en", "However cold the courtyard at dawn, the pool is heated."),
        ("en", "Cold drinks wait by the bar."),
        ("de", "Das warme Becken im Innenhof öffnet bei Sonnenaufgang."),
        ("de", "Ein kühler Morgen beginnt am besten mit Kaffee."),
        ("fr", "La piscine de la cour n'est pas froide à l'aube."),
        ("fr", "Un jus frais vous attend au bar."),
        ("es", "¿Está fría la piscina del patio al amanecer?"),
        ("it", "La piscina del cortile apre all'alba, calda."),
        ("nl", "Koude dranken staan op de bar."),
        ("pt", "Uma bebida fria espera por si no bar."),
    ],
)
def test_what_is_denied_asked_or_told_of_other_things_passes(locale: str, text: str) -> None:
    assert _opposites(locale, _POOL[locale], text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Unused credit is lost at the end of the month."),
        ("de", "Am Ende des Monats erlischt nicht genutztes Guthaben."),
        ("fr", "À la fin du mois, le crédit non utilisé est perdu."),
        ("es", "Al final del mes, el saldo no usado expira."),
    ],
)
def test_the_same_fate_in_other_words_passes(locale: str, text: str) -> None:
    assert _opposites(locale, _CREDIT[locale], text) == []


def test_a_base_that_has_both_is_turned_by_neither() -> None:
    base = f"{_POOL['en']} A cold pool stands beside the sauna."
    assert _opposites("en", base, "The cold pool in the courtyard opens at dawn.") == []


def test_little_in_common_is_for_a_person() -> None:
    found = _opposites("en", "The quiet fan cools a small bedroom.", "A loud fan for a small kitchen.")
    assert [(one.text, one.severity) for one in found] == [("quiet", "review")]
