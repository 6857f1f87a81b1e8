"""Words put into a sentence that is otherwise the base copy's."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import additions
from variantgen.domain.variant import Finding

ENGLISH = (
    "Fly from Leeds to Palma from £39 one way, cabin bag included, on weekdays in May. "
    "You can bring one pushchair per child. The app reminds you of the gate."
)
GERMAN = "Die Hütte Föhrenalm hat zwei Kammern, einen Kachelofen und einen Blick auf den See."
FRENCH = "Le stage dure cinq jours, repas compris, au bord du lac de Vion. Le matériel est prêté sur place."
SPANISH = "Clases de martes a jueves, en grupos de 4 a 8 alumnos. La sala abre a las nueve."
DUTCH = "Tijdens de keuring controleren we de ketel, de radiatoren en de thermostaat in ongeveer een uur."
PORTUGUESE = "Voe para a Madeira desde 59 € por trajeto à partida de Faro. A mala de cabine vai até 8 kg."

SURE = (
    (
        "en-GB",
        ENGLISH,
        "Fly from Leeds to Palma from £39 one way, cabin bag and hot snack included, on weekdays in May.",
    ),
    ("en-GB", ENGLISH, "You can bring one pushchair per child, with priority boarding for parents."),
    (
        "de-DE",
        GERMAN,
        "Die Hütte hat zwei Kammern, einen Kachelofen und einen Blick auf den See, mit Bootssteg und Kanu.",
    ),
    ("fr-FR", FRENCH, "Le stage dure cinq jours, repas et navette depuis la gare compris, au bord du lac de Vion."),
    ("es-ES", SPANISH, "Clases de martes a jueves, en grupos de 4 a 8 alumnos y con auxiliares de conversación."),
    ("pt-PT", PORTUGUESE, "Voe para a Madeira desde 59 € por trajeto à partida de Faro, com refeição quente."),
)
UNSURE = (
    ("en-GB", ENGLISH, "You can bring one pushchair per child, and siblings always sit together."),
    (
        "nl-NL",
        DUTCH,
        "Tijdens de keuring controleren we de ketel, de radiatoren en de thermostaat, en onze monteur vult bij.",
    ),
    (
        "fr-FR",
        FRENCH,
        "Le stage dure cinq jours, repas compris, au bord du lac de Vion, dirigé par un champion olympique.",
    ),
    ("pt-PT", PORTUGUESE, "A mala de cabine vai até 8 kg, também ao domingo de manhã."),
)
INNOCENTS = (
    ("en-GB", ENGLISH, "Fly from Leeds to Palma from £39 one way, cabin bag included, on weekdays in May."),
    ("en-GB", ENGLISH, "One less thing to remember: the app reminds you of the gate."),
    ("en-GB", ENGLISH, "The app reminds you of the gate, so you can finish your coffee in peace."),
    ("en-GB", ENGLISH, "You can bring one pushchair per child, while the grandparents wave you off."),
    ("en-GB", ENGLISH, "You can also bring one pushchair per child, easily."),
    ("de-DE", GERMAN, "Die Hütte hat zwei Kammern, einen gemütlichen Kachelofen und einen Blick auf den See."),
    ("fr-FR", FRENCH, "Le stage dure cinq jours, repas compris, au bord du lac de Vion, pour respirer un peu."),
    ("es-ES", SPANISH, "La sala abre a las nueve. Clases de martes a jueves, en grupos de 4 a 8 alumnos como mucho."),
    (
        "nl-NL",
        DUTCH,
        "Tijdens de keuring controleren we de ketel, de radiatoren en de thermostaat, zonder extra rommel of gedoe.",
    ),
    (
        "pt-PT",
        PORTUGUESE,
        "Voe para a Madeira desde 59 € por trajeto à partida de Faro. É um bom começo para explorar a ilha.",
    ),
)


@pytest.mark.parametrize(("locale", "base", "text"), SURE)
def test_a_thing_put_into_the_bases_sentence_blocks(locale: str, base: str, text: str) -> None:
    assert "block" in {finding.severity for finding in _found(locale, base, text)}


@pytest.mark.parametrize(("locale", "base", "text"), UNSURE)
def test_another_addition_to_the_bases_sentence_is_for_a_person(locale: str, base: str, text: str) -> None:
    assert {finding.severity for finding in _found(locale, base, text)} == {"review"}


@pytest.mark.parametrize(("locale", "base", "text"), INNOCENTS)
def test_scenes_and_rewordings_pass(locale: str, base: str, text: str) -> None:
    assert _found(locale, base, text) == []


def _found(locale: str, base: str, text: str) -> list[Finding]:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[], offer=None)
    return findings_of(additions.CHECK, text, content=content)
