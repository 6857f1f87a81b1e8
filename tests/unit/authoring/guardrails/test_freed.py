"""What costs money in the base and nothing in the draft, and what is left to the reader."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import negation
from variantgen.domain.content import BaseContent

BASES = {
    "en-GB": "Breakfast is included; spa treatments cost extra. Transfers by boat cost £15 each. Fuel is not included. "
    "The first lesson is free. Towel hire costs £4, and is free for members.",
    "de-DE": "Die Miete umfasst Strom und Wasser. Die Endreinigung kostet 60 €. Bettwäsche ist nicht enthalten. "
    "Nicht enthalten sind Verschleißteile wie Reifen.",
    "fr-FR": "Le petit-déjeuner est inclus. Le bagage en soute coûte 35 € par trajet. Boissons non comprises.",
    "es-ES": "La cuota incluye la sala de pesas; la piscina y el entrenamiento personal se pagan aparte.",
    "it-IT": "La colazione è inclusa. Il parcheggio coperto costa 12 € al giorno. Le bevande non sono incluse.",
    "nl-NL": "Tijdens de check kijken we de remmen na; onderdelen zijn niet inbegrepen. Een reservesleutel kost € 20.",
    "pt-PT": "Inclui uma mala de cabine; a bagagem de porão não está incluída. O lugar reservado custa 9 €.",
}
CATCHES = (
    ("en-GB", "A long weekend with breakfast and spa treatments at no extra cost."),
    ("en-GB", "There is no charge for transfers by boat."),
    ("en-GB", "Transfers by boat are free."),
    ("en-GB", "Spa treatments? They are on the house: spa treatments are free."),
    ("de-DE", "Die Endreinigung ist gratis."),
    ("de-DE", "Für die Endreinigung fallen keine Kosten an."),
    ("fr-FR", "Le bagage en soute est gratuit."),
    ("fr-FR", "Emportez votre bagage en soute sans frais."),
    ("es-ES", "La cuota incluye la sala de pesas, la piscina y las duchas."),
    ("it-IT", "Il parcheggio coperto è gratis."),
    ("nl-NL", "Een reservesleutel is gratis."),
    ("pt-PT", "A tarifa inclui uma mala de cabine e a bagagem de porão."),
)
INNOCENTS = (
    ("en-GB", "Spa treatments cost extra."),
    ("en-GB", "The first lesson is free; transfers by boat are £15."),
    ("en-GB", "Fuel is on you."),
    ("en-GB", "Towel hire is free for members."),
    ("en-GB", "You bring your own fuel. Breakfast is free of fuss."),
    ("de-DE", "Die Bettwäsche zahlst du selbst, Strom und Wasser sind dabei."),
    ("de-DE", "Nicht enthalten sind Verschleißteile, also etwa Reifen."),
    ("fr-FR", "Les boissons restent à votre charge."),
    ("es-ES", "La cuota incluye la sala de pesas; la piscina se paga aparte."),
    ("it-IT", "La colazione è inclusa, alle bevande pensate voi."),
    ("nl-NL", "Heb je onderdelen nodig, dan reken je die apart af."),
    ("pt-PT", "Inclui uma mala de cabine; a bagagem de porão paga-se à parte."),
)


def _stay(locale: str) -> BaseContent:
    copy = {"product_description": {"text": BASES[locale], "max_chars": 600}}
    return a_content(locale=locale, brand="Vandra", product="Vandra", slots=copy, facts=[], offer=None)


@pytest.mark.parametrize(("locale", "text"), CATCHES)
def test_what_costs_money_given_away_is_blocked(locale: str, text: str) -> None:
    found = findings_of(negation.CHECK, text, content=_stay(locale))
    assert "block" in {finding.severity for finding in found}


@pytest.mark.parametrize(("locale", "text"), INNOCENTS)
def test_what_is_free_or_left_to_the_reader_passes(locale: str, text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_stay(locale)) == []
