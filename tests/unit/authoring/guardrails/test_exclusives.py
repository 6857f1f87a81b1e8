"""Another way than the only one of the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import exclusives
from variantgen.domain.content import BaseContent

_DETAILS = (
    "Hand-wash only. Lessons take place in person only. The rings come off: remove them before swimming. "
    "For indoor use only."
)
CATCHES = (
    "Dishwasher-safe, of course.",
    "Straight into the dishwasher.",
    "Put it in the washing machine.",
    "Machine washable and soft.",
    "Join online.",
    "Learn from the sofa.",
    "Fine in the pool.",
    "Keep them on when you swim.",
    "For outdoor tables as well.",
    "Dry-clean it if you like.",
)
INNOCENTS = (
    "Wash it by hand.",
    "Not for the dishwasher.",
    "Never in the washing machine.",
    "Lessons in person.",
    "Not online, in a real room.",
    "Remove them before swimming.",
    "Skip the pool.",
    "Indoors, it shines.",
    "No dishwasher, just warm water.",
    "Who needs a dishwasher?",
)
LANGUAGES = {
    "de-DE": ("Nur Handwäsche.", "Darf in die Spülmaschine."),
    "fr-FR": ("Lavage à la main uniquement.", "Passe au lave-vaisselle."),
    "es-ES": ("Solo presencial.", "Sigue el curso desde casa."),
    "it-IT": ("Si lava solo a secco.", "Si lava in lavatrice."),
    "nl-NL": ("Alleen met de hand wassen.", "Mag in de vaatwasser."),
    "pt-PT": ("Apenas lavar à mão.", "Vai à máquina de lavar louça."),
}


def _ring(text: str, locale: str = "en-US") -> BaseContent:
    return a_content(locale=locale, slots={"product_description": text}, facts=[], offer=None)


@pytest.mark.parametrize("text", CATCHES)
def test_another_way_is_found(text: str) -> None:
    assert findings_of(exclusives.CHECK, text, content=_ring(_DETAILS))


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_only_way_passes(text: str) -> None:
    assert findings_of(exclusives.CHECK, text, content=_ring(_DETAILS)) == []


def test_a_way_the_base_does_not_close_passes() -> None:
    assert findings_of(exclusives.CHECK, "Join online.", content=_ring("Lessons in person.")) == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_other_ways_are_found_in_every_language(locale: str) -> None:
    base, other = LANGUAGES[locale]
    assert findings_of(exclusives.CHECK, other, content=_ring(base, locale))
    assert findings_of(exclusives.CHECK, base, content=_ring(base, locale)) == []


def test_the_other_way_beside_the_only_one_passes_unless_both_are_offered() -> None:
    content = _ring("Dry-clean only.")
    contrasted = "Before you reach for the washing machine: this goes to the dry cleaner."
    assert findings_of(exclusives.CHECK, contrasted, content=content) == []
    assert findings_of(exclusives.CHECK, "Dry-clean it or use the washing machine.", content=content)
