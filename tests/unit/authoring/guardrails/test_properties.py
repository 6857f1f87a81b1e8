"""What can be checked of a product and what it does, told in a predicate of its own: for a person, if it is new."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import entities
from variantgen.domain.content import BaseContent


def a_base(text: str, locale: str = "en-GB") -> BaseContent:
    return a_content(
        slots={"product_description": text}, facts=[], offer=None, product="Osk", brand="Osk", locale=locale
    )


NEW = (
    ("en-GB", "The Osk rug is wool and 2 m long.", "The Osk rug is machine washable and 2 m long."),
    ("en-GB", "The Osk stool weighs 3 kg.", "The Osk stool weighs 3 kg and folds flat."),
    ("en-GB", "The Osk lamp weighs 1 kg.", "The Osk lamp weighs 1 kg and charges in minutes."),
    ("en-GB", "The Osk novel has 320 pages.", "320 pages, signed by the author: the Osk novel."),
    ("en-GB", "Osk stocks 40 kinds of tea in Leeds.", "Osk in Leeds is open on Sundays and stocks 40 kinds of tea."),
    ("en-GB", "Osk apples cost £3 a kilo.", "Osk apples, grown without pesticides, cost £3 a kilo."),
    ("en-GB", "The Osk course lasts 12 weeks.", "The Osk course lasts 12 weeks and ends with a live presentation."),
    ("en-GB", "The Osk kettle holds 1 l.", "The Osk kettle holds 1 l and has sound-damping feet."),
    ("de-DE", "Osk-Äpfel kosten 3 € das Kilo.", "Osk-Äpfel, ohne Pestizide gewachsen, kosten 3 € das Kilo."),
    ("de-DE", "Der Hocker Osk wiegt 3 kg.", "Der Hocker Osk wiegt 3 kg und ist spülmaschinenfest."),
    ("fr-FR", "La lampe Osk pèse 300 g.", "La lampe Osk pèse 300 g et se recharge au soleil."),
    ("es-ES", "La alfombra Osk mide 2 m.", "La alfombra Osk mide 2 m y es lavable a máquina."),
    ("it-IT", "Il tappeto Osk misura 2 m.", "Il tappeto Osk misura 2 m ed è lavabile in lavatrice."),
    ("nl-NL", "Het kleed Osk is 2 m lang.", "Het kleed Osk is 2 m lang en mag in de wasmachine."),
    ("pt-PT", "O tapete Osk mede 2 m.", "O tapete Osk mede 2 m, é lavável à máquina."),
)
KNOWN = (
    ("en-GB", "The Osk stool folds and weighs 3 kg.", "The foldable Osk stool weighs 3 kg."),
    ("en-GB", "The Osk rug is machine washable.", "The Osk rug: a machine wash and it is fresh."),
    ("en-GB", "Dogs are welcome at Osk, £10 a night.", "Osk is pet-friendly at £10 a night."),
    ("de-DE", "Osk lässt sich stufenlos dimmen.", "Osk, warm und dimmbar."),
    ("fr-FR", "Le tabouret Osk se plie.", "Osk, un tabouret pliable."),
)
SCENES = (
    ("en-GB", "The Osk rug is 2 m long.", "Is every rug machine washable? The Osk rug is 2 m long."),
    ("en-GB", "The Osk rug is 2 m long.", "When the bakery is open on Sundays, the rug waits."),
    ("en-GB", "The Osk bowl weighs 1 kg; hand wash.", "Wash the Osk bowl by hand; it weighs 1 kg."),
    ("es-ES", "Osk guarda 50 presupuestos.", "Osk guarda 50 presupuestos, siempre a mano."),
    ("en-GB", "The Osk rug is 2 m long.", "The Osk rug is not machine washable, 2 m long."),
)


@pytest.mark.parametrize(("locale", "base", "text"), NEW)
def test_a_new_property_is_for_a_person(locale: str, base: str, text: str) -> None:
    assert {finding.severity for finding in findings_of(entities.CHECK, text, content=a_base(base, locale))} == {
        "review"
    }


@pytest.mark.parametrize(("locale", "base", "text"), KNOWN)
def test_a_property_in_other_words_passes(locale: str, base: str, text: str) -> None:
    assert findings_of(entities.CHECK, text, content=a_base(base, locale)) == []


@pytest.mark.parametrize(("locale", "base", "text"), SCENES)
def test_questions_scenes_and_denials_pass(locale: str, base: str, text: str) -> None:
    assert findings_of(entities.CHECK, text, content=a_base(base, locale)) == []


def test_another_property_of_its_topic_in_the_same_place_blocks() -> None:
    base = a_base("The Osk sweater is hand wash only, of 300 g.")
    found = findings_of(entities.CHECK, "The Osk sweater is machine washable, of 300 g.", content=base)
    assert {finding.severity for finding in found} == {"block"}


def test_a_new_absence_is_for_a_person() -> None:
    base = a_base("A frigideira Osk é de aço e pesa 1 kg.", "pt-PT")
    found = findings_of(entities.CHECK, "A frigideira Osk de aço, sem crómio, pesa 1 kg.", content=base)
    assert {finding.severity for finding in found} == {"review"}


def test_a_part_called_the_products_own_is_for_a_person() -> None:
    base = a_base("Der Bohrer Osk hat einen Akku.", "de-DE")
    found = findings_of(entities.CHECK, "Der Bohrer Osk leuchtet dir mit seiner LED.", content=base)
    assert {finding.severity for finding in found} == {"review"}
