"""What tells of the reader's world, not of the product."""

import pytest

from tests.factories import a_content
from variantgen.authoring.guardrails.scenes import (
    is_in_an_idiom,
    is_on_a_route,
    is_origin,
    is_readers_own,
    opens_a_scene,
    places_the_product,
    set_aside,
    tells_of_product,
)
from variantgen.authoring.guardrails.text.reading import read
from variantgen.authoring.guardrails.truth import truth_of

TRUTH = truth_of(a_content())
ASIDE = (
    ("Softer than silk, they say.", "silk"),
    ("A shoe instead of leather boots.", "leather"),
    ("Fancy a sauna tonight?", "sauna"),
    ("There is no leather in it.", "leather"),
    ("Glatt wie Seide.", "seide"),
    ("Silk, satin: it has none of those.", "silk"),
    ("Doux comme la soie.", "soie"),
)
TOLD = (("The upper is silk.", "silk"), ("Made of leather.", "leather"), ("Aus Seide genäht.", "seide"))


@pytest.mark.parametrize(("text", "word"), ASIDE)
def test_comparisons_questions_and_denials_are_set_aside(text: str, word: str) -> None:
    reading = read(text, "de" if "wie" in text else "fr" if "comme" in text else "en")
    assert reading.words.index(word) in set_aside(reading)


@pytest.mark.parametrize(("text", "word"), TOLD)
def test_what_is_stated_is_not(text: str, word: str) -> None:
    reading = read(text, "de" if "Aus" in text else "en")
    assert reading.words.index(word) not in set_aside(reading)


def test_both_ends_of_a_route_are_named_with_a_capital() -> None:
    route = read("From Porto to Bari we run.", "en")
    assert is_on_a_route(route, 1, 1)
    assert is_on_a_route(route, 3, 3)
    assert not is_on_a_route(read("From Porto to your door.", "en"), 1, 1)


def test_the_readers_own_stands_behind_your() -> None:
    reading = read("Your old leather boots", "en")
    assert is_readers_own(reading, 2)
    assert not is_readers_own(reading, 3)


def test_a_clause_with_when_opens_a_scene() -> None:
    reading = read("When the marble is cold, run.", "en")
    assert opens_a_scene(reading, 2)
    assert not opens_a_scene(reading, reading.words.index("run"))


def test_idioms_cover_their_words_alone() -> None:
    reading = read("A silver lining and a silver buckle.", "en")
    assert is_in_an_idiom(reading, 1, 1)
    assert not is_in_an_idiom(reading, 5, 5)


def test_a_clause_that_shares_words_tells_of_the_product() -> None:
    reading = read("It grips wet marble, and nobody in the harbour cares about tin.", "en")
    assert tells_of_product(reading, TRUTH, 3, 3)
    assert not tells_of_product(reading, TRUTH, reading.words.index("tin"), reading.words.index("tin"))


def test_a_place_of_the_reader_is_not_the_products() -> None:
    reading = read("Your laces and your trail in Porto.", "en")
    assert not places_the_product(reading, TRUTH, 6, 6)
    made = read("Your laces were woven in Porto.", "en")
    assert is_origin(made, 5)
    assert places_the_product(made, TRUTH, 5, 5)
