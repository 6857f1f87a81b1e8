"""Joined nouns: the parts of the base's words are known, and words joined of its own."""

import pytest

from variantgen.authoring.guardrails.text.compounds import BaseStems, is_sort_of
from variantgen.authoring.guardrails.text.reading import read


def _base(text: str, language: str = "de") -> BaseStems:
    return BaseStems(read(text, language).stems, language)


def _stem(word: str, language: str = "de") -> str:
    return read(word, language).stems[0]


_GERMAN = "Das Regal aus Kiefer hat einen Stahlrahmen. Versandkosten 5 €, Preisgarantie, die Platte ist geölt."
_DUTCH = "De fiets heeft een aluminium frame en een accu. Volledig opladen duurt vier uur, retourkosten zijn voor jou."


@pytest.mark.parametrize(
    "word", ["Rahmen", "Garantie", "Kosten", "Versand", "Kiefernplatte", "Kiefernregal", "Kiefern", "Stahlrahmens"]
)
def test_a_german_word_is_known_by_its_parts(word: str) -> None:
    assert _stem(word) in _base(_GERMAN)


@pytest.mark.parametrize("word", ["Acculading", "Kosten", "Retour", "Fietsaccu", "Fietsframe"])
def test_a_dutch_word_is_known_by_its_parts(word: str) -> None:
    assert _stem(word, "nl") in _base(_DUTCH + " De lading van de accu is 500 Wh.", "nl")


@pytest.mark.parametrize("word", ["Carbonrahmen", "Eichenplatte", "Versandhaus", "Versa", "Glasregal", "Rente", "Öl"])
def test_a_new_first_part_makes_another_thing(word: str) -> None:
    assert _stem(word) not in _base(_GERMAN)


@pytest.mark.parametrize("word", ["Carbonframe", "Fietshelm", "Zadel", "Hout"])
def test_a_new_part_makes_another_thing_in_dutch_too(word: str) -> None:
    assert _stem(word, "nl") not in _base(_DUTCH, "nl")


def test_other_languages_do_not_join_nouns() -> None:
    assert "works" not in _base("A framework of steel", "en")
    assert "steelframe" not in _base("A frame of steel", "en")


def test_a_last_part_names_the_sort() -> None:
    assert is_sort_of(_stem("Lavendelparfüm"), _stem("Parfüm"), "de")
    assert not is_sort_of(_stem("Parfüm"), _stem("Parfüm"), "de")
    assert not is_sort_of("lavenderperfume", "perfume", "en")


def test_what_stands_before_a_usual_last_part_is_known() -> None:
    assert _stem("Knoblauch") in _base("Dazu ein warmes Knoblauchbrot.")
    assert _stem("zuurdesem", "nl") in _base("Twee zuurdesembroden per week.", "nl")
