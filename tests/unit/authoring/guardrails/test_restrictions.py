"""Conditions in free text: what the base ties a statement to is said with it, in whatever words."""

import pytest

from tests.factories import a_brief_for, a_draft
from variantgen.authoring.guardrails import conditions
from variantgen.domain.content import Fact
from variantgen.domain.variant import Brief

KETTLE = (
    "The Orla kettle boils a litre in three minutes. Send it back within 45 days, provided the box is unopened. "
    "New members receive a canvas apron with their first kettle. Free delivery on orders over $90. "
    "A spare lid costs $12, if we have one left. Kids under 9 get into our tea room free with a grown-up. "
    "Late checkout at 15:00 is for members of the Copper Club. "
    "Gift wrapping comes with the large tin only."
)

CATCHES = (
    "Changed your mind? Send the Orla kettle back within 45 days.",
    "You have 45 days to send it back.",
    "Every kettle arrives with a canvas apron.",
    "A canvas apron comes with each kettle we send.",
    "Free delivery, whatever you order.",
    "We throw the doors open: kids under 9 get in free.",
    "Under 9? You get in free.",
    "Everyone may sleep in: late checkout at 15:00.",
    "Late checkout is at 15:00.",
    "Every tin has gift wrapping.",
    "A spare lid costs $12.",
)
INNOCENTS = (
    "Send it back within 45 days, as long as the box is unopened.",
    "If the box is still shut, you have 45 days to send it back.",
    "New members: a canvas apron arrives with your first kettle.",
    "Free delivery once your order tops $90.",
    "Kids under 9 get in free when a grown-up comes along.",
    "Copper Club members leave at 15:00.",
    "In the Copper Club? Late checkout is at 15:00.",
    "Gift wrapping comes with the large tin.",
    "The Orla kettle boils a litre in three minutes.",
    "A spare lid costs $12, if there is one left.",
    "Tea for every mood.",
)


def a_kettle() -> Brief:
    """A kettle whose offers all hang on something."""
    return a_brief_for(KETTLE, slot="product_description")


@pytest.mark.parametrize("text", CATCHES)
def test_a_statement_without_what_restricts_it_is_found(text: str) -> None:
    assert conditions.CHECK.run(a_draft(text), a_kettle())


@pytest.mark.parametrize("text", INNOCENTS)
def test_a_restriction_kept_in_any_words_passes(text: str) -> None:
    assert conditions.CHECK.run(a_draft(text), a_kettle()) == []


def test_a_restriction_that_may_be_said_in_other_words_is_for_a_person() -> None:
    findings = conditions.CHECK.run(a_draft("You have 45 days to send it back."), a_kettle())
    assert {finding.severity for finding in findings} == {"review"}


def test_saying_the_opposite_blocks() -> None:
    findings = conditions.CHECK.run(a_draft("Everyone may sleep in: late checkout at 15:00."), a_kettle())
    assert "block" in {finding.severity for finding in findings}


FACT = Fact(name="cover", value="$42", kind="price", condition="sold separately")
PRICE = Fact(name="room", value="$189", kind="price", condition="per room, arrivals Sunday to Wednesday")


@pytest.mark.parametrize(
    "text",
    ["Two doors; the cover is a separate $42.", "It comes without the cover, which is $42.", "Cover: $42 extra."],
)
def test_what_is_sold_separately_may_be_said_as_an_extra(text: str) -> None:
    brief = a_brief_for("A tent with two doors. The cover isn't included ($42).", facts=(FACT,))
    assert conditions.CHECK.run(a_draft(text), brief) == []


def test_only_what_the_slots_own_text_says_of_a_condition_is_asked_for() -> None:
    brief = a_brief_for("A winter break from $189 per room", facts=(PRICE,))
    assert conditions.CHECK.run(a_draft("Winter waves, from $189 a room"), brief) == []


def test_any_date_you_like_takes_back_the_days_of_a_condition() -> None:
    base = "A winter break from $189 per room for arrivals Sunday to Wednesday."
    brief = a_brief_for(base, facts=(PRICE,), slot="product_description")
    findings = conditions.CHECK.run(a_draft("A winter break from $189 per room, on any date you like."), brief)
    assert {finding.severity for finding in findings} == {"block"}


@pytest.mark.parametrize(
    ("locale", "base", "wider", "kept"),
    [
        (
            "de-DE",
            "Fahrräder sind bis 1.500 € versichert, wenn sie abgeschlossen sind.",
            "Alle Fahrräder sind bis 1.500 € versichert.",
            "Abgeschlossene Fahrräder sind bis 1.500 € versichert.",
        ),
        (
            "fr-FR",
            "Reprise de votre ancien vélo sur demande, à Lyon seulement.",
            "Où que vous habitiez, reprise de votre ancien vélo sur demande.",
            "À Lyon, reprise de votre ancien vélo sur demande.",
        ),
        (
            "es-ES",
            "Salida tardía hasta las 14:00 para socios del Club Sol.",
            "Todos los huéspedes: salida tardía hasta las 14:00.",
            "¿Eres del Club Sol? Salida tardía hasta las 14:00.",
        ),
    ],
)
def test_it_works_in_every_language(locale: str, base: str, wider: str, kept: str) -> None:
    content = a_brief_for(base, slot="product_description").content.model_copy(update={"locale": locale})
    brief = a_brief_for(base, slot="product_description")
    brief = Brief(content, brief.slot, brief.segment, brief.brand, locale, brief.writer)
    assert conditions.CHECK.run(a_draft(wider), brief)
    assert conditions.CHECK.run(a_draft(kept), brief) == []
