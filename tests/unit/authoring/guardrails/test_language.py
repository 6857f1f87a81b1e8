"""The language of the text."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import language

CATCHES = (
    "Mit diesem Schuh läuft es sich auf jedem Weg besser.",
    "Avec cette chaussure, vous courez plus loin sur tous les sentiers.",
    "Con esta zapatilla corres más lejos por cualquier camino.",
    "Con questa scarpa corri ancora più lontano su ogni sentiero.",
    "Met deze schoen loop je verder op elk pad.",
    "Com este ténis corres mais longe em qualquer trilho.",
    "Der nächste Weg wartet auf dich und deine Schuhe.",
    "Votre prochain sentier vous attend, et vos pieds aussi.",
    "Tu próximo sendero te espera con los brazos abiertos.",
    "Grips wet rock. Und jetzt läuft es sich für dich noch weiter.",
)
INNOCENTS = (
    "Run further on any trail.",
    "TrailMax 3",
    "Bon voyage, mud.",
    "Grips wet rock, now $129.",
    "A shoe with je ne sais quoi.",
    "Vamos, trail runners.",
    "Kindergarten for feet.",
    "El Capitan awaits.",
    "240 g. $129. 20%.",
    "Hello, hill.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_language_is_found(text: str) -> None:
    assert findings_of(language.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_short_and_foreign_names_pass(text: str) -> None:
    assert findings_of(language.CHECK, text) == []
