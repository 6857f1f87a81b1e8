"""What in the base copy makes a claim's wording true, or shows that the base says the opposite."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import claims

GROUNDED = (
    ("de-DE", "Strom aus Wasserkraft, mit 12 Monaten Preisgarantie.", "Der Strom stammt aus Wasserkraft."),
    (
        "de-DE",
        "Strom aus Wasserkraft, mit 12 Monaten Preisgarantie.",
        "Mit garantierten Preisen rechnet es sich leichter.",
    ),
    ("es-ES", "Entrena por 24,90 € al mes con permanencia de un año.", "Con permanencia, la cuota baja a 24,90 €."),
    ("en-GB", "A password vault for six people.", "Nobody ever guaranteed you a perfect memory."),
    ("it-IT", "Un corso di ceramica per 8 persone.", "Al corso di ceramica il divertimento è assicurato."),
    ("pt-PT", "Uma mala de cabine incluída.", "Precisa de mais espaço para as roupas de todos?"),
    ("en-GB", "No credit check on any phone.", "No credit check, on any of our phones."),
    ("it-IT", "Crema senza profumo e senza parabeni.", "La crema è senza profumo e senza parabeni."),
    ("de-DE", "Das Messer ist aus Solingen.", "Niemand garantiert dir eine Küche ohne Tränen."),
    ("fr-FR", "Une crème de nuit.", "Personne ne garantit une nuit sans réveil."),
)
UNGROUNDED = (
    (
        "pt-BR",
        "O curso dura 24 semanas, mas não garantimos emprego.",
        "Com o curso, seu emprego está garantido.",
        "block",
    ),
    ("de-DE", "Eine Klinge aus beständigem Stahl.", "Die Klinge rostet garantiert nicht.", "review"),
    ("de-DE", "Strom aus Wasserkraft.", "Der Strom aus Wasserkraft ist garantiert.", "review"),
    ("de-DE", "Strom mit Vertrag.", "Der Strom stammt aus Norwegen.", "review"),
    ("en-GB", "We cannot guarantee a seat on the train.", "A seat on the train is guaranteed.", "block"),
    ("es-ES", "No garantizamos el aprobado del curso.", "Con el curso, el aprobado está garantizado.", "block"),
)


@pytest.mark.parametrize(("locale", "base", "text"), GROUNDED)
def test_what_the_base_grounds_is_no_claim(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[], offer=None)
    assert findings_of(claims.CHECK, text, content=content) == []


@pytest.mark.parametrize(("locale", "base", "text", "severity"), UNGROUNDED)
def test_what_the_base_denies_or_does_not_say_is_found(locale: str, base: str, text: str, severity: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[], offer=None)
    assert {finding.severity for finding in findings_of(claims.CHECK, text, content=content)} == {severity}
