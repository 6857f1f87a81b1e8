"""Claims that need proof."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import claims

CATCHES = (
    "The #1 trail shoe.",
    "Clinically proven grip.",
    "Doctor recommended.",
    "Award-winning grip.",
    "Our best-seller.",
    "Guaranteed grip.",
    "Risk-free running.",
    "Carbon neutral shoes.",
    "Eco-friendly soles.",
    "Relieves pain.",
    "The world's best shoe.",
    "Loved by thousands of runners.",
)
INNOCENTS = (
    "Love at first stride.",
    "Your feet will thank you.",
    "Grip that grins.",
    "A shoe with a plan.",
    "Mud's natural enemy.",
    "Run like it's recess.",
    "Hills, meet your match.",
    "Wet rock, dry humor.",
    "Made for mornings.",
    "A trail of smiles.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_unproven_claim_is_found(text: str) -> None:
    assert findings_of(claims.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_plain_puffery_passes(text: str) -> None:
    assert findings_of(claims.CHECK, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A favorite with podiatrists.",
        "Big with physios.",
        "Don't take our word for it: clinically proven.",
        "It never tears.",
        "A sole that won't crack.",
        "Chosen by our customers, mile after mile.",
    ],
)
def test_claims_that_idioms_and_asides_hid_are_found(text: str) -> None:
    assert findings_of(claims.CHECK, text)


@pytest.mark.parametrize(
    "text",
    [
        "A favorite of mine.",
        "Each pair is chosen by one of our cobblers.",
        "Picked and used by us.",
        "Made in 9 minutes.",
    ],
)
def test_our_own_people_and_our_own_pace_prove_nothing(text: str) -> None:
    assert findings_of(claims.CHECK, text) == []


def test_how_natural_a_natural_thing_is_is_for_a_person() -> None:
    content = a_content(slots={"headline": "Natural wool", "product_description": "Natural wool, nothing else."})
    assert {finding.severity for finding in findings_of(claims.CHECK, "All natural wool.", content=content)} == {
        "review"
    }


def test_a_loose_phrase_is_for_a_person_and_a_trial_makes_it_true() -> None:
    base = {"headline": "Lampe aus Buche", "product_description": "Eine Lampe aus Buche."}
    tried = base | {"product_description": "Eine Lampe aus Buche, 30 Tage zur Probe."}
    loose = findings_of(claims.CHECK, "Ohne Risiko: Lampe", content=a_content(locale="de-DE", slots=base))
    assert [finding.severity for finding in loose] == ["review"]
    assert findings_of(claims.CHECK, "Ohne Risiko: Lampe", content=a_content(locale="de-DE", slots=tried)) == []


def test_a_german_superlative_ranks_the_noun_it_stands_before() -> None:
    content = a_content(locale="de-DE", slots={"headline": "Lampe", "product_description": "Lampe für die Nacht."})
    assert findings_of(claims.CHECK, "Die schönste Nebensache der Nacht", content=content) == []
    assert findings_of(claims.CHECK, "Die schönste dimmbare Lampe", content=content)


_CLAIMING = (
    ("en-US", "Financial advisers recommend this shoe."),
    ("en-US", "Recommended by leading physiotherapists."),
    ("en-US", "Researchers confirm the grip."),
    ("en-US", "It cures your migraines."),
    ("en-US", "Better for the planet."),
    ("de-DE", "Orthopäden schwören auf diesen Schuh."),
    ("de-DE", "Studien belegen den Halt."),
    ("nl-NL", "Fysiotherapeuten raden hem aan."),
    ("fr-FR", "Les kinés la recommandent."),
    ("es-ES", "Los fisioterapeutas lo recomiendan."),
    ("it-IT", "I fisioterapisti la consigliano."),
    ("pt-PT", "Os fisioterapeutas recomendam."),
)
_PLAIN = (
    ("en-US", "There's no charge for the laces."),
    ("en-US", "Meet winter's favorite hug."),
    ("en-US", "Nature's best kept path."),
    ("de-DE", "Keine Lust mehr auf nasse Socken?"),
    ("fr-FR", "Il en fait une facture."),
    ("it-IT", "Coperta dal primo giorno."),
)


@pytest.mark.parametrize(("locale", "text"), _CLAIMING)
def test_claims_are_found_by_who_says_what(locale: str, text: str) -> None:
    assert findings_of(claims.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), _PLAIN)
def test_the_same_words_without_a_claim_pass(locale: str, text: str) -> None:
    assert findings_of(claims.CHECK, text, content=a_content(locale=locale)) == []
