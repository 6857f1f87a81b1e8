from dataclasses import replace

import pytest

from tests.snapshots import ECO, NOW, Place, a_policy, a_question, a_snapshot
from variantgen.serving.decide import decide

GERMAN = Place([replace(ECO, text="deutsch")], locale="de", base_locale="en-US")
GERMANY = Place([replace(ECO, text="Deutschland")], locale="de-DE", base_locale="en-US")
ENGLISH = Place([replace(ECO, text="English")], locale="en-US")


def served(locale: str, *places: Place, default: str = "en-US") -> str:
    question = a_question(locale=locale, greedy=True)
    policy = a_policy(default_locale=default)
    return decide(question, a_snapshot(*places), policy, now=NOW, decision_id="d-1").text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de-AT", "deutsch"),
        ("de_at", "deutsch"),
        ("DE", "deutsch"),
        ("en-US", "English"),
        ("fr-FR", "English"),
        ("", "English"),
    ],
)
def test_a_reader_gets_the_nearest_locale(locale: str, text: str) -> None:
    assert served(locale, GERMAN, ENGLISH) == text


def test_another_region_of_the_language_comes_before_another_language() -> None:
    assert served("de-AT", GERMANY, ENGLISH) == "Deutschland"


def test_the_exact_region_comes_first() -> None:
    assert served("de-DE", GERMAN, GERMANY, ENGLISH) == "Deutschland"


def test_a_locale_without_an_eligible_variant_is_passed_over() -> None:
    over = Place([replace(ECO, valid_to=NOW)], locale="de", base_locale="en-US")
    assert served("de-AT", over, ENGLISH) == "English"


def test_base_copy_in_the_readers_language_beats_variants_in_another() -> None:
    home = Place([], locale="de-DE", base_locale="de-DE", base_text="Grundtext")
    foreign = Place([ECO], locale="en-US", base_locale="de-DE", base_text="Grundtext")
    assert served("de-AT", home, foreign) == "Grundtext"


def test_base_copy_keeps_its_own_locale() -> None:
    snapshot = a_snapshot(Place([], locale="de-DE", base_locale="de-DE"))
    decision = decide(a_question(locale="fr"), snapshot, a_policy(), now=NOW, decision_id="d-1")
    assert decision.locale == "de-DE"


def test_the_default_locale_is_tried_before_the_contents_own() -> None:
    home = Place([replace(ECO, text="deutsch")], locale="de-DE", base_locale="de-DE")
    english = Place([replace(ECO, text="English")], locale="en", base_locale="de-DE")
    assert served("fr", english, home) == "English"
