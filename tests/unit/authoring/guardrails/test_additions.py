"""Things added to the product."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import additions

CATCHES = (
    "Includes travel pouch.",
    "Comes with spare insoles.",
    "Comes with a headlamp mount.",
    "Featuring toe guard bumpers.",
    "With pockets for gels.",
    "Spare pegs included.",
    "Equipped with heel clips.",
    "Complete with shoe bag.",
    "Includes pump sensors.",
    "Comes with reflective piping.",
)
INNOCENTS = (
    "Comes with free returns.",
    "Includes free returns.",
    "With code TRAIL20.",
    "With grip.",
    "Laces are not included.",
    "With a smile.",
    "With you all the way.",
    "Run with friends.",
    "Includes 60 days of returns.",
    "Made with trails.",
    "Up the hill with a big grin and a bag of coins.",
    "Laced with good intentions.",
    "Run with bare hands and a light heart.",
    "Wear it with denim shorts on wet rock.",
    "Does it come with a sauna? It grips wet rock.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_added_thing_is_found(text: str) -> None:
    assert findings_of(additions.CHECK, text)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("fr-FR", "Ouvert tous les jours, week-ends compris.", "Ouvert tous les jours, samedi et dimanche compris."),
        ("fr-FR", "Un atelier à 58 €, ingrédients compris.", "Un atelier à 58 €, farine sur le nez comprise."),
        ("pt-PT", "Apoio todos os dias.", "Apoio, fins de semana incluídos."),
        ("de-DE", "Drei Nächte mit Thermeneintritt.", "Drei Nächte samt Therme."),
    ],
)
def test_days_scenes_and_parts_of_joined_words_pass(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[])
    assert findings_of(additions.CHECK, text, content=content) == []


@pytest.mark.parametrize("text", INNOCENTS)
def test_things_of_the_base_pass(text: str) -> None:
    assert findings_of(additions.CHECK, text) == []


LISTED = "Each pitch has a picnic table, tap water, and hot showers nearby; dogs stay for free on every meadow pitch."


def test_one_new_item_inside_a_list_of_the_base_is_found() -> None:
    content = a_content(slots={"product_description": LISTED}, facts=[], offer=None)
    text = LISTED.replace("tap water,", "tap water, laundry,")
    assert {f.severity for f in findings_of(additions.CHECK, text, content=content)} == {"block"}


def test_the_list_in_its_own_words_passes() -> None:
    content = a_content(slots={"product_description": LISTED}, facts=[], offer=None)
    text = LISTED.replace("nearby", "close by")
    assert findings_of(additions.CHECK, text, content=content) == []
