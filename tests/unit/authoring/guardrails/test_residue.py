"""What models write around copy."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import residue

CATCHES = (
    "Subject: Run further",
    "Sure! Here is your headline: run",
    "**Run further**",
    "- Run further",
    "```run```",
    '{"headline": "Run"}',
    "Headline: Run further",
    "As an AI, I run.",
    "<b>Run</b> further",
    "Here's a rewritten version: run",
    "Run further (34 characters)",
    "1. Run further",
)
INNOCENTS = (
    "Run further.",
    "Here we go again.",
    "Sure-footed on wet rock.",
    "The subject is grip.",
    "Headlines fade, grip stays.",
    "240 g: nothing more.",
    "Run. Rest. Repeat.",
    "A note on mud.",
    "An option for rain.",
    "Version of you that runs.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_residue_is_found(text: str) -> None:
    assert findings_of(residue.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_plain_copy_passes(text: str) -> None:
    assert findings_of(residue.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("en-US", "Sure! Here's a calmer version for hikers: grips wet rock."),
    ("en-US", "Grips wet rock. [42/60 chars]"),
    ("en-US", "Grips wet rock. (Note: shortened to fit.)"),
    ("en-US", "Version for beginners: grips wet rock."),
    ("de-DE", "Klar, hier ist ein Vorschlag: Hält auf Fels."),
    ("de-DE", "Hält auf Fels. (Hinweis: bei Bedarf kürzen.)"),
    ("fr-FR", "Voici une version plus chaleureuse : elle accroche."),
    ("es-ES", "Aquí tienes: agarra en roca."),
    ("es-ES", "Claro, aquí tienes una versión más corta: agarra."),
    ("it-IT", "Ecco un titolo più breve: tiene."),
    ("nl-NL", "Hier is een warmere versie: grip."),
    ("pt-BR", "**Versão para público cauteloso:** segura."),
)
PASSED_ELSEWHERE = (
    ("en-US", "Here's the boot you asked the mountains for."),
    ("en-US", "For beginners: grip that forgives."),
    ("de-DE", "Hier ist der Schuh für nassen Fels."),
    ("de-DE", "Nutzer loben den Grip."),
    ("fr-FR", "Voici la chaussure qui accroche."),
    ("fr-FR", "Bien sûr, elle accroche aussi sous la pluie."),
    ("es-ES", "Aquí tienes tu zapatilla."),
    ("it-IT", "Ecco la scarpa che tiene."),
    ("nl-NL", "Hier is de schoen voor natte rotsen."),
    ("pt-BR", "Aqui está o tênis que segura."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_words_around_the_copy_are_found_in_any_language(locale: str, text: str) -> None:
    found = findings_of(residue.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_copy_that_presents_its_product_passes(locale: str, text: str) -> None:
    assert findings_of(residue.CHECK, text, content=a_content(locale=locale)) == []
