"""Spans told as one of a unit, against the base's spans."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import durations
from variantgen.domain.variant import Draft, Finding

_BASES = {
    "en-US": "Brava costs $9 a month, with 24 classes a week. Your first 14 days are free. Two years of warranty on "
    "the frame. Cancel with 60 days' notice.",
    "de-DE": "Brava kostet 9 € im Monat. Zwei Jahre Garantie auf den Rahmen. Mindestlaufzeit 24 Monate.",
    "fr-FR": "Brava coûte 9 € par mois. Garantie de deux ans sur le cadre. Retour sous 14 jours.",
    "es-ES": "Brava cuesta 9 € al mes. Garantía de dos años en el cuadro. Devolución en 14 días.",
    "it-IT": "Brava costa 9 € al mese. Garanzia di due anni sul telaio. Reso entro 14 giorni.",
    "nl-NL": "Brava kost € 9 per maand, de eerste twee maanden gratis. Twee jaar garantie op het frame.",
    "pt-PT": "O Brava custa 9 € por mês. Garantia de dois anos no quadro. Fidelização de 24 meses.",
}


def _findings(locale: str, text: str) -> list[Finding]:
    slots = {"product_description": _BASES[locale]}
    content = a_content(locale=locale, brand="Brava", product="Brava", slots=slots, facts=[], offer=None)
    return durations.CHECK.run(Draft(text), a_brief(slot="product_description", content=content))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "A year of warranty on the frame."),
        ("en-US", "Your first month is free."),
        ("de-DE", "Ein Jahr Garantie auf den Rahmen."),
        ("de-DE", "Ein Jahr Mindestlaufzeit."),
        ("fr-FR", "Un an de garantie sur le cadre."),
        ("es-ES", "Un año de garantía en el cuadro."),
        ("it-IT", "Un anno di garanzia sul telaio."),
        ("nl-NL", "De eerste maand is gratis."),
        ("nl-NL", "Een jaar garantie op het frame."),
        ("pt-PT", "Um ano de garantia no quadro."),
        ("pt-PT", "Um ano de fidelização."),
    ],
)
def test_one_of_what_the_base_gives_more_of_is_found(locale: str, text: str) -> None:
    assert _findings(locale, text)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Brava is $9 a month."),
        ("en-US", "24 classes a week, and your first 14 days are free."),
        ("en-US", "Sixty days' notice is all it takes."),
        ("en-US", "From the first month on, two years of warranty."),
        ("en-US", "What a week! Brava helps."),
        ("de-DE", "Brava kostet 9 € in einem Monat."),
        ("de-DE", "Zwei Jahre Garantie."),
        ("fr-FR", "Deux semaines pour le retour."),
        ("es-ES", "Dos años de garantía en el cuadro."),
        ("it-IT", "Due settimane per il reso."),
        ("nl-NL", "Twee maanden gratis."),
        ("pt-PT", "Dois anos de garantia."),
    ],
)
def test_rates_and_moods_and_the_bases_own_spans_pass(locale: str, text: str) -> None:
    assert _findings(locale, text) == []
