"""An amount told in the place of another, though it could be reckoned from the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import durations, numbers, prices, quantities
from variantgen.domain.content import BaseContent

CHECKS = (durations.CHECK, numbers.CHECK, prices.CHECK, quantities.CHECK)


def _content(text: str, locale: str = "en-GB") -> BaseContent:
    return a_content(locale=locale, slots={"product_description": text}, facts=[], offer=None)


FERRY = _content(
    "Crossings from £49 each way. Change your booking for a fee of £30 up to 4 days before; a bike is £10, a dog £20."
)
CARD = _content("La carte à 49 € donne 40 Go, la carte Plus à 60 € donne 60 Go, avec une caution de 10 €.", "fr-FR")
GYM = _content("Die Einführung dauert 60 Minuten, der Kurs läuft 12 Wochen und kostet 90 €, die Karte 20 €.", "de-DE")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Change your booking for a fee of £45, up to 4 days before.", FERRY),
        ("Change your booking for a fee of £50.", FERRY),
        ("A change fee of £55 is all it takes.", FERRY),
        ("La carte à 50 € donne 40 Go.", CARD),
        ("La carte Plus à 70 €.", CARD),
        ("Une caution de 11 € suffit.", CARD),
        ("La carte Plus donne 100 Go.", CARD),
        ("Die Einführung dauert 70 Minuten.", GYM),
        ("Der Kurs läuft 10 Wochen.", GYM),
        ("Der Kurs kostet 110 €.", GYM),
    ],
)
def test_another_amount_in_the_same_place_is_blocked(text: str, content: BaseContent) -> None:
    found = [finding for check in CHECKS for finding in findings_of(check, text, content=content)]
    assert "block" in {finding.severity for finding in found}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Change your booking for a fee of £30.", FERRY),
        ("Crossings from £49, both ways £98.", FERRY),
        ("A bike and a dog together: £30.", FERRY),
        ("A bike costs £10, a dog £10 more.", FERRY),
        ("Two bikes cost £20.", FERRY),
        ("La carte à 49 € donne 40 Go.", CARD),
        ("La carte Plus coûte 11 € de plus.", CARD),
        ("Avec la caution, la carte revient à 59 €.", CARD),
        ("Die Einführung dauert eine Stunde.", GYM),
        ("Kurs und Karte zusammen: 110 €.", GYM),
    ],
)
def test_an_amount_of_its_own_place_is_not_blocked(text: str, content: BaseContent) -> None:
    found = [finding for check in CHECKS for finding in findings_of(check, text, content=content)]
    assert "block" not in {finding.severity for finding in found}
