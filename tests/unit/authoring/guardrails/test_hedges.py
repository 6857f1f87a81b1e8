"""Statements that the base copy makes with a hedge, made without."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails.hedges import Unhedged, unhedged_in
from variantgen.authoring.guardrails.matter import matter_of

_PARCELS = {
    "en": "Parcels usually reach the islands within two days.",
    "de": "Pakete erreichen die Inseln meist in zwei Tagen.",
    "fr": "Les colis arrivent généralement sur les îles en deux jours.",
    "es": "Los paquetes llegan normalmente a las islas en dos días.",
    "it": "I pacchi arrivano solitamente sulle isole in due giorni.",
    "nl": "Pakketten bereiken de eilanden meestal in twee dagen.",
    "pt": "As encomendas chegam geralmente às ilhas em dois dias.",
}
_BALM = {
    "en": "The balm can soothe irritated skin after shaving.",
    "de": "Der Balsam kann gereizte Haut nach der Rasur beruhigen.",
    "fr": "Le baume peut apaiser la peau irritée après le rasage.",
}


def _unhedged(locale: str, base: str, text: str) -> list[Unhedged]:
    brief = a_bare_brief(base, name="Fjordal", locale=locale)
    matter = matter_of(a_draft(text), brief)
    return list(unhedged_in(matter, matter.truth.base(brief.slot)))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Parcels reach the islands within two days."),
        ("de", "Pakete erreichen die Inseln in zwei Tagen."),
        ("fr", "Les colis arrivent sur les îles en deux jours."),
        ("es", "Los paquetes llegan a las islas en dos días."),
        ("it", "I pacchi arrivano sulle isole in due giorni."),
        ("nl", "Pakketten bereiken de eilanden in twee dagen."),
        ("pt", "As encomendas chegam às ilhas em dois dias."),
    ],
)
def test_a_hedge_left_out_is_for_a_person(locale: str, text: str) -> None:
    assert [one.severity for one in _unhedged(locale, _PARCELS[locale], text)] == ["review"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Parcels always reach the islands within two days."),
        ("de", "Pakete erreichen die Inseln immer in zwei Tagen."),
        ("fr", "Les colis arrivent toujours sur les îles en deux jours."),
        ("es", "Los paquetes llegan siempre a las islas en dos días."),
    ],
)
def test_a_word_without_exception_in_the_place_of_a_hedge_blocks(locale: str, text: str) -> None:
    assert [one.severity for one in _unhedged(locale, _PARCELS[locale], text)] == ["block"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Parcels typically reach the islands within two days."),
        ("en", "On most days, parcels reach the islands: normally within two days."),
        ("en", "Do parcels reach the islands within two days?"),
        ("en", "We pack every order by hand."),
        ("de", "In der Regel erreichen Pakete die Inseln in zwei Tagen."),
        ("de", "Fast immer erreichen Pakete die Inseln in zwei Tagen."),
        ("fr", "En moyenne, les colis arrivent sur les îles en deux jours."),
        ("fr", "Chaque commande est emballée à la main."),
        ("es", "Por lo general, los paquetes llegan a las islas en dos días."),
        ("it", "Forse i pacchi arrivano sulle isole in due giorni."),
        ("nl", "Doorgaans bereiken pakketten de eilanden in twee dagen."),
        ("pt", "Normalmente, as encomendas chegam às ilhas em dois dias."),
    ],
)
def test_hedges_in_other_words_questions_and_other_statements_pass(locale: str, text: str) -> None:
    assert _unhedged(locale, _PARCELS[locale], text) == []


@pytest.mark.parametrize(
    ("locale", "plain", "absolute"),
    [
        ("en", "It soothes irritated skin after shaving.", "It always soothes irritated skin after shaving."),
        ("de", "Er beruhigt gereizte Haut nach der Rasur.", "Er beruhigt gereizte Haut nach der Rasur immer."),
        ("fr", "Il apaise la peau irritée après le rasage.", "Il apaise toujours la peau irritée après le rasage."),
    ],
)
def test_a_mild_hedge_may_be_left_out_but_not_made_absolute(locale: str, plain: str, absolute: str) -> None:
    assert _unhedged(locale, _BALM[locale], plain) == []
    assert [one.severity for one in _unhedged(locale, _BALM[locale], absolute)] == ["review"]


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en", "The ferry passes the seal bank depending on the tide.", "The ferry passes the seal bank."),
        ("de", "Die Fähre fährt je nach Wetter an der Robbenbank vorbei.", "Die Fähre fährt an der Robbenbank vorbei."),
    ],
)
def test_what_depends_on_something_is_hedged(locale: str, base: str, text: str) -> None:
    assert [one.severity for one in _unhedged(locale, base, text)] == ["review"]
    assert _unhedged(locale, base, base) == []


def test_what_the_base_also_says_surely_may_be_said_surely() -> None:
    text = "Parcels reach the islands within two days."
    assert _unhedged("en", f"{_PARCELS['en']} {text}", text) == []


def test_a_month_is_no_hedge() -> None:
    assert _unhedged("en", "In May the ferry passes the seal bank.", "The ferry passes the seal bank.") == []
