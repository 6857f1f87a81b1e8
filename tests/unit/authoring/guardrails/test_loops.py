"""Texts that go round in circles."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import loops

CATCHES = (
    "the the trail",
    "grip grip grip",
    "run the trail run the trail run the trail",
    "rock rock wet",
    "TrailMax trail trail",
    "Run run further.",
    "shoe for the shoe of the shoe in the shoe",
    "wet rock grip, wet rock grip, wet rock grip",
    "further further further",
    "trail by trail of trail for trail with trail",
)
INNOCENTS = (
    "Again and again.",
    "Run, rest, run.",
    "Trail after trail.",
    "Step by step.",
    "Grip. Grace. Grit.",
    "Rock on, wet rock.",
    "Up and up.",
    "Mile for mile.",
    "The more mud, the more fun.",
    "Day in, day out.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_loop_is_found(text: str) -> None:
    assert findings_of(loops.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_rhythm_passes(text: str) -> None:
    assert findings_of(loops.CHECK, text) == []


TURNED = (
    "Runners lace the trail that the trail laces runners, so they say.",
    "Hikers test the rock that the shop tests hikers for.",
    "A climb of the ridge of the climb ridge ridge climb.",
)
PRONOUNS = (
    ("nl-NL", "Dan krijg je je geld terug."),
    ("de-DE", "Die, die die Berge lieben."),
    ("fr-FR", "Nous nous occupons du reste."),
    ("en-US", "All that that trail asks."),
    ("nl-NL", "Dit is wat ze ze geven."),
)
RHYTHM = (
    "The team asked for mud; the team shall have mud.",
    "Home trail, sweet home trail.",
    "Two doors, two pockets, room for two.",
    "Free of fuss, free of frills, and light on stone.",
    "Join by noon and there is no joining fee.",
    "Thirty dollars is thirty dollars.",
)


@pytest.mark.parametrize("text", TURNED)
def test_words_that_come_back_the_other_way_round_are_found(text: str) -> None:
    assert findings_of(loops.CHECK, text)


@pytest.mark.parametrize(("locale", "text"), PRONOUNS)
def test_small_words_that_may_stand_twice_pass(locale: str, text: str) -> None:
    assert findings_of(loops.CHECK, text, content=a_content(locale=locale)) == []


def test_a_particle_before_its_like_is_for_a_person() -> None:
    found = findings_of(loops.CHECK, "Kom je in in mei?", content=a_content(locale="nl-NL"))
    assert {finding.severity for finding in found} == {"review"}


def test_a_sentence_that_repeats_what_the_base_repeats_passes() -> None:
    text = "Osk Salmon & Sweet Potato has 42% Norwegian salmon and 26% Spanish sweet potato."
    base = "Osk Salmon & Sweet Potato: 42% salmon from Norway and 26% sweet potato from Spain."
    content = a_content(slots={"product_description": base}, product="Osk Salmon & Sweet Potato", facts=[])
    assert findings_of(loops.CHECK, text, content=content) == []


@pytest.mark.parametrize("text", RHYTHM)
def test_repetition_with_a_point_passes(text: str) -> None:
    assert findings_of(loops.CHECK, text) == []


def test_a_word_said_many_times_running_is_told_once() -> None:
    found = [finding for finding in findings_of(loops.CHECK, "dry dry dry dry dry feet") if "twice" in finding.message]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("locale", "text"), [("nl-NL", "De check van Van Aalst."), ("fr-FR", "Tout sur la La Clusaz.")]
)
def test_a_name_that_begins_on_the_word_before_is_no_loop(locale: str, text: str) -> None:
    assert findings_of(loops.CHECK, text, content=a_content(locale=locale)) == []


def test_what_turns_round_in_a_heap_of_base_words_is_blocked() -> None:
    text = (
        "The laces register the rock and the rock registers the laces of wet returns, days and trail returns, so the "
        "trail weighs returns for laces."
    )
    assert "block" in {finding.severity for finding in findings_of(loops.CHECK, text)}
