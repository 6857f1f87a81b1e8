"""Numbers of the base told by other numbers."""

import pytest

from tests.factories import a_bare_brief, a_draft
from variantgen.authoring.guardrails import numbers
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.values.number_wordings import OTHER_WORDINGS

_KETTLE = "The Orla kettle costs $129, its filter $9.99. Call 0800 555 01 42."
_BIKE = "60 Monate Garantie auf den Rahmen, 24 Monate auf den Akku. Ein Schlauch kostet 4,99 €. Ab 14 Jahren."
_BLANKET = "The Orla blanket is 60% wool and now 30% off. The shop opens on 6 December."
_EGGS = "A box of Orla holds twelve eggs."
_CAFE = "El café Orla abre a las 11:00 todos los días."
_RADIO = "La radio Orla a un boîtier en bois."


def _is_told_so(locale: str, base: str, text: str) -> bool:
    matter = matter_of(a_draft(text), a_bare_brief(base, name="Orla", locale=locale))
    plain = [value for value in matter.values if value.kind in ("number", "multiplier")]
    assert plain
    return any(says(matter, value) for says in OTHER_WORDINGS for value in plain)


_TOLD = [
    ("en", _KETTLE, "Yours for one twenty-nine."),
    ("en", _KETTLE, "A new filter is nine ninety-nine."),
    ("en", _KETTLE, "Ring us on 0800 5550142."),
    ("en", _BLANKET, "You pay 0.70 of every dollar."),
    ("en", _BLANKET, "A 60/40 blend for cold nights."),
    ("en", _BLANKET, "Open from 6/12."),
    ("en", _BLANKET, "Warm in 3, 2, 1."),
    ("en", _EGGS, "Half a box is six eggs."),
    ("de", _BIKE, "60 Monate auf den Rahmen, auf den Akku sind es 24."),
    ("de", _BIKE, "Ein Dreierpack, also 3 × 4,99 €."),
    ("de", _BIKE, "Mit 13 darfst du nicht fahren."),
    ("es", _CAFE, "Te esperamos a las 11."),
    ("fr", _RADIO, "Un air des années 80."),
    ("nl", "De radio Orla heeft een houten kast.", "De klank van de jaren tachtig."),
    ("it", "La radio Orla ha un mobile in legno.", "Il suono degli anni ottanta."),
]
_CHANGED = [
    ("en", _KETTLE, "Yours for one thirty-nine."),
    ("en", _KETTLE, "A new filter is eight ninety-nine."),
    ("en", _KETTLE, "Ring us on 5550143."),
    ("en", _BLANKET, "You pay 0.80 of every dollar."),
    ("en", _BLANKET, "A 75/25 blend for cold nights."),
    ("en", _BLANKET, "Open from 7/12."),
    ("en", _BLANKET, "Warm in 9, 4, 2."),
    ("en", _EGGS, "Half a box is five eggs."),
    ("de", _BIKE, "60 Monate auf den Rahmen, auf den Akku sind es 36."),
    ("de", _BIKE, "Ein Dreierpack, also 3 × 5,49 €."),
    ("de", _BIKE, "Mit 11 darfst du nicht fahren."),
    ("de", _BIKE, "Mit 13 fährst du los."),
    ("es", _CAFE, "Te esperamos a las 10."),
    ("fr", _RADIO, "Un air de 80 musiciens."),
    ("nl", "De radio Orla heeft een houten kast.", "De klank van tachtig zangers."),
    ("it", "La radio Orla ha un mobile in legno.", "Il suono di ottanta musicisti."),
]


@pytest.mark.parametrize(("locale", "base", "text"), _TOLD)
def test_a_number_told_by_others_is_known(locale: str, base: str, text: str) -> None:
    assert _is_told_so(locale, base, text)


@pytest.mark.parametrize(("locale", "base", "text"), _CHANGED)
def test_a_changed_number_is_not_the_bases(locale: str, base: str, text: str) -> None:
    assert not _is_told_so(locale, base, text)


@pytest.mark.parametrize(("locale", "base", "text"), _TOLD)
def test_no_number_told_by_others_is_found(locale: str, base: str, text: str) -> None:
    assert numbers.CHECK.run(a_draft(text), a_bare_brief(base, name="Orla", locale=locale)) == []
