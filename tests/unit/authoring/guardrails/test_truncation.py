"""Texts that stop in the middle."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import truncation
from variantgen.domain.content import BaseContent

CATCHES = (
    "Grips wet rock and",
    "Grips wet rock, with",
    "Weighs 240 g,",
    "The TrailMax 3 wei",
    "Run further on the",
    "Grips wet rock...",
    "Free returns wit",
    "Now $129 or",
    "Laces are not inclu",
    "Grips wet rock –",
    "Grips wet rock and weighs 240 g. Free returns within 60 days on your new shoes here",
)
INNOCENTS = (
    "Grips wet rock.",
    "Run further on any trail",
    "A trail to run on",
    "Where are you off to?",
    "Wet rock? Bring it on",
    "TrailMax 3",
    "240 g",
    "{{first_name}}, run, {{first_name}}",
    "Run (really)",
    "Time to go out",
    "See shop.example/trailmax-3",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_text_cut_off_is_found(text: str) -> None:
    assert findings_of(truncation.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_whole_phrases_pass(text: str) -> None:
    assert findings_of(truncation.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("en-US", "Grips wet rock and is tested by an. Weighs 240 g."),
    ("en-US", "Run for a day, then decide to"),
    ("en-US", "Made for the runner who"),
    ("fr-FR", "Des lacets qui tiennent, des tanins qui. Elle accroche."),
    ("es-ES", "Agarra en roca y con. Pesa poco."),
    ("de-DE", "Hält auf Fels und. Leicht."),
    ("it-IT", "Tiene sulla roccia con. Pesa poco."),
    ("nl-NL", "Grip op rots en. Licht."),
    ("pt-PT", "Segura na rocha com. Leve."),
)
PASSED_ELSEWHERE = (
    ("en-US", "Doors open at 9 a.m. Bring boots."),
    ("en-US", "Stay a while. Just because."),
    ("de-DE", "Wir schaffen das."),
    ("de-DE", "So richtest du dein Bad ein"),
    ("fr-FR", "Prenez-en une, puis goûtez-le."),
    ("fr-FR", "Avec ou sans."),
    ("es-ES", "La diversión no para"),
    ("it-IT", "La scelta è tua."),
    ("nl-NL", "Nooit meer zonder."),
    ("pt-PT", "A escolha é sua."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_a_cut_sentence_is_found_wherever_it_stands(locale: str, text: str) -> None:
    found = findings_of(truncation.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_whole_sentences_with_small_last_words_pass(locale: str, text: str) -> None:
    assert findings_of(truncation.CHECK, text, content=a_content(locale=locale)) == []


_LONG = "Grips wet rock and weighs 240 g, on every trail that you may care to run in spring and in autumn. "
_BODY = (
    "Grips wet rock on every trail that you may care to run in spring and in autumn. Free returns within 60 days of "
    "your order. Laces are not included."
)


def _content(headline: str) -> BaseContent:
    body = {"text": _BODY, "max_chars": 600}
    return a_content(slots={"headline": {"text": headline, "max_chars": 60}, "product_description": body}, facts=[])


@pytest.mark.parametrize("end", ["Free returns within 60 days of your", "Laces are not", "Free returns within"])
def test_a_long_text_that_stops_where_its_base_goes_on_is_blocked(end: str) -> None:
    found = findings_of(truncation.CHECK, _LONG + end, slot="product_description", content=_content("Run"))
    assert {finding.severity for finding in found} == {"block"}


@pytest.mark.parametrize("end", ["The laces are not included", "Send it back within 60 days of your order"])
def test_a_whole_sentence_that_lacks_its_full_stop_passes(end: str) -> None:
    assert findings_of(truncation.CHECK, _LONG + end, slot="product_description", content=_content("Run")) == []


def test_a_long_text_with_an_end_the_base_does_not_know_is_for_a_person() -> None:
    text = _LONG + "Send it back whenever it pinches"
    found = findings_of(truncation.CHECK, text, slot="product_description", content=_content("Run"))
    assert [finding.severity for finding in found] == ["review"]


@pytest.mark.parametrize("text", ["Run the hill at your own", "Grip for the work"])
def test_a_headline_cut_off_in_its_base_words_is_blocked(text: str) -> None:
    base = "Run the hill at your own pace" if "own" in text else "Grip for the workshop"
    assert findings_of(truncation.CHECK, text, slot="headline", content=_content(base))


def test_a_headline_may_leave_out_the_rest_of_its_base() -> None:
    base = "A grip that stays put for 12 months"
    assert findings_of(truncation.CHECK, "A grip that stays put", slot="headline", content=_content(base)) == []


@pytest.mark.parametrize(
    "text", ["TrailMax opens the hills to you on", "Your wet rock season starts with", "The grip of the day at"]
)
def test_a_short_text_that_may_lead_on_goes_to_a_person(text: str) -> None:
    assert [finding.severity for finding in findings_of(truncation.CHECK, text, slot="headline")] == ["review"]


@pytest.mark.parametrize(
    "text",
    ["A start worth setting the alarm for", "Wet feet? Taken care of", "A shoe to run the ridge in", "Shake it off"],
)
def test_a_preposition_that_a_verb_owns_ends_a_headline(text: str) -> None:
    assert not findings_of(truncation.CHECK, text, slot="headline")


def test_a_text_that_stops_on_and_then_is_cut_off() -> None:
    assert (
        findings_of(truncation.CHECK, "Grip wet rock in the TrailMax 3, and then", slot="headline")[0].severity
        == "block"
    )


def _named(locale: str, text: str) -> BaseContent:
    copy = {"headline": {"text": text, "max_chars": 90}}
    return a_content(locale=locale, brand="Hearth", product="Home Cover Plus", slots=copy, facts=[], offer=None)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-GB", "Home Cover Plus: your things protected", "Your things are protected with Home Cover Plus"),
        ("en-GB", "2% back on food, 1% on everything else", "Earn 2% back on food and 1% on everything else"),
        ("de-DE", "Leasen Sie Ihr Wunschrad über den Chef", "Ihr Wunschrad? Per Leasing geht das"),
        ("fr-FR", "Rome dès 59 € l'aller simple", "Pizza et soleil : Rome dès 59 € l'aller"),
    ],
)
def test_names_pronouns_and_whole_phrases_end_a_headline(locale: str, base: str, text: str) -> None:
    assert findings_of(truncation.CHECK, text, slot="headline", content=_named(locale, base)) == []


def test_a_headline_on_a_preposition_that_its_base_leads_on_from_is_blocked() -> None:
    content = _content("Clear the kitchen in minutes with Vorn")
    found = findings_of(truncation.CHECK, "Clear the kitchen in minutes with", slot="headline", content=content)
    assert [finding.severity for finding in found] == ["block"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es-ES", "Cuatro tardes por semana con el libro incluido y con una prueba de nivel gratuita que no"),
        ("de-DE", "Die Laufzeit beträgt zwölf Monate, danach kündigen Sie monatlich, sofern Ihr Hund oder Ihre"),
        ("en-US", _LONG + "Free returns within 60 days of your order, and laces that are not"),
    ],
)
def test_a_long_text_that_stops_on_which_not_or_on_a_possessive_is_blocked(locale: str, text: str) -> None:
    content = _content("Run") if locale == "en-US" else a_content(locale=locale)
    found = findings_of(truncation.CHECK, text, slot="product_description", content=content)
    assert "block" in {finding.severity for finding in found}
