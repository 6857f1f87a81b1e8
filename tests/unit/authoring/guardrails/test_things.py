"""The listed classes: well formed in every language, found in every form."""

import pytest

from variantgen.authoring.guardrails.text.reading import read
from variantgen.authoring.guardrails.things import entries, things_in

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
FORMS = (
    ("en", "cherries and blackberries", {("fruit", "cherry"), ("fruit", "blackberry")}),
    ("en", "a USB-C cable", {("part_device", "usb c cable")}),
    ("en", "a sofa in Nice", {("place", "nice")}),
    ("de", "Eichentische und Lederriemen", {("wood", "eiche"), ("fabric", "leder")}),
    ("fr", "huile d'olive", {("oil", "huile d'olive")}),
    ("es", "melocotones", {("fruit", "melocoton")}),
    ("it", "cucita in lana", {("fabric", "lana")}),
    ("nl", "eikenhouten tafel van dennen", {("wood", "eik!"), ("wood", "grenen")}),
    ("pt", "limões", {("fruit", "limao")}),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_lists_hundreds_of_things_in_dozens_of_classes(language: str) -> None:
    listed = [entry for found in entries(language).values() for entry in found]
    assert len({(entry.kind, entry.group) for entry in listed}) > 900
    assert len({entry.kind for entry in listed}) > 40
    assert all(entry.words and entry.group for entry in listed)


@pytest.mark.parametrize(("language", "text", "expected"), FORMS)
def test_things_are_found_in_every_form(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = {(thing.entry.kind, thing.entry.group) for thing in things_in(read(text, language))}
    assert expected <= found


def test_a_place_that_is_also_a_word_needs_its_capital() -> None:
    assert not things_in(read("a rather nice one", "en"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "nothing to log into"),
        ("en", "you cook, we clean"),
        ("nl", "Sla Osk over"),
        ("nl", "Sla die stap over"),
        ("de", "ein Sofa samt Kissenbezug"),
    ],
)
def test_verbs_and_prepositions_that_look_like_things_are_none(language: str, text: str) -> None:
    kinds = {thing.entry.kind for thing in things_in(read(text, language))}
    assert not kinds & {"wood", "vegetable", "profession", "fabric"}


def test_a_german_noun_that_is_also_a_small_word_counts_with_its_capital() -> None:
    assert {thing.entry.kind for thing in things_in(read("genäht aus Samt", "de"))} == {"fabric"}


def test_small_words_count_only_in_capitals() -> None:
    assert not things_in(read("talk to us", "en"))
