"""Deadlines with a name: ends of months and years, feasts; and hours of the day in words."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import dates
from variantgen.domain.variant import Draft, Finding

_BASES = {
    "en-US": "Kelda costs $9 until January 31. Open daily from 6:30 am to 9:45 pm.",
    "en-GB": "Kelda costs £9 until 31 December. Open daily from 9.30am to 5pm.",
    "de-DE": "Kelda kostet bis 31. Januar 9 €. Geöffnet täglich von 8:30 bis 20 Uhr.",
    "fr-FR": "Kelda coûte 9 € jusqu'au 31 mars.",
    "es-ES": "Kelda cuesta 9 € hasta el 31 de diciembre. Abierto de 9:00 a 20:30.",
    "it-IT": "Kelda costa 9 € fino al 31 gennaio. Aperto dalle 9:00 alle 18:30.",
    "nl-NL": "Kelda kost € 9 tot en met 28 februari.",
    "pt-PT": "O Kelda custa 9 € até 31 de dezembro.",
}


def _findings(locale: str, text: str) -> list[Finding]:
    slots = {"product_description": _BASES[locale]}
    content = a_content(locale=locale, brand="Kelda", product="Kelda", slots=slots, facts=[], offer=None)
    return dates.CHECK.run(Draft(text), a_brief(slot="product_description", content=content))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Kelda costs $9 until the end of January."),
        ("en-US", "Kelda is open from half past six to quarter to ten at night."),
        ("en-US", "Kelda opens at six thirty in the morning, until 9:45 pm."),
        ("en-US", "Kelda costs $9 if you order before February."),
        ("en-US", "A gift for Christmas: Kelda."),
        ("en-GB", "Kelda costs £9 until New Year's Eve, and opens at half nine."),
        ("de-DE", "Bis Ende Januar kostet Kelda 9 €, geöffnet ab halb neun."),
        ("fr-FR", "Kelda coûte 9 € jusqu'à fin mars."),
        ("es-ES", "Kelda cuesta 9 € hasta que acabe el año, abierto hasta las ocho y media de la tarde."),
        ("it-IT", "Kelda costa 9 € fino alla fine di gennaio, dalle nove alle diciotto e trenta."),
        ("nl-NL", "Kelda kost € 9 tot eind februari."),
        ("pt-PT", "O Kelda custa 9 € até à passagem de ano."),
    ],
)
def test_the_bases_days_and_hours_in_words_pass(locale: str, text: str) -> None:
    assert _findings(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Kelda costs $9 until the end of February."),
        ("en-US", "Kelda is open from half past seven."),
        ("en-US", "Kelda is open from five thirty in the morning."),
        ("en-GB", "Kelda costs £9 until Christmas."),
        ("de-DE", "Bis Heiligabend kostet Kelda 9 €."),
        ("de-DE", "Kelda ist ab halb acht geöffnet."),
        ("fr-FR", "Kelda coûte 9 € jusqu'à fin avril."),
        ("es-ES", "Kelda cuesta 9 € hasta Nochebuena."),
        ("it-IT", "Kelda costa 9 € fino a San Valentino."),
        ("nl-NL", "Kelda kost € 9 tot eind maart."),
        ("pt-PT", "O Kelda custa 9 € até ao Natal."),
    ],
)
def test_another_day_or_hour_in_words_is_found(locale: str, text: str) -> None:
    assert _findings(locale, text)
