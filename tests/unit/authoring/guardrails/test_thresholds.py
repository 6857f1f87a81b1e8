"""Limits in whole numbers told by their neighbour, in several languages."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import bounds, durations, numbers
from variantgen.domain.variant import Draft, Finding

_CHECKS = (durations.CHECK, numbers.CHECK, bounds.CHECK)
_BASES = {
    "en-US": "Children under 12 swim free at Ondara, adults over 60 pay half. Lessons from 16 years.",
    "de-DE": "Kinder unter 12 Jahren schwimmen im Ondara gratis. Kurse ab 16 Jahren.",
    "fr-FR": "Les moins de 12 ans nagent gratuitement à Ondara. Cours à partir de 16 ans.",
    "es-ES": "Los menores de 12 años nadan gratis en Ondara. Clases a partir de 16 años.",
    "it-IT": "I minori di 12 anni nuotano gratis a Ondara. Corsi dai 16 anni in su.",
    "pt-PT": "Menores de 12 anos nadam grátis no Ondara. Aulas a partir dos 16 anos.",
}


def _findings(locale: str, text: str) -> list[Finding]:
    slots = {"product_description": _BASES[locale]}
    content = a_content(locale=locale, brand="Ondara", product="Ondara", slots=slots, facts=[], offer=None)
    brief = a_brief(slot="product_description", content=content)
    return [finding for check in _CHECKS for finding in check.run(Draft(text), brief)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Kids up to 11 swim free at Ondara."),
        ("en-US", "Eleven or younger? You swim free."),
        ("en-US", "Adults of 61 and older pay half."),
        ("en-US", "Under 12? Ondara is free."),
        ("de-DE", "Bis 11 Jahre schwimmen Kinder gratis."),
        ("de-DE", "Mit 11 oder jünger schwimmst du gratis."),
        ("fr-FR", "Gratuit jusqu'à 11 ans inclus à Ondara."),
        ("es-ES", "Hasta los 11 años, gratis en Ondara."),
        ("it-IT", "Fino a 11 anni si nuota gratis."),
        ("pt-PT", "Até aos 11 anos nadas grátis."),
        ("pt-PT", "Tens 11 anos ou menos? Nadas grátis."),
    ],
)
def test_the_last_one_that_a_limit_holds_for_says_the_limit(locale: str, text: str) -> None:
    assert _findings(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Kids up to 10 swim free at Ondara."),
        ("en-US", "Kids up to 12 swim free at Ondara."),
        ("en-US", "Adults of 65 and older pay half."),
        ("de-DE", "Bis 14 Jahre schwimmen Kinder gratis."),
        ("de-DE", "Kurse ab 14 Jahren."),
        ("fr-FR", "Gratuit jusqu'à 14 ans inclus à Ondara."),
        ("fr-FR", "Gratuit jusqu'à 12 ans inclus à Ondara."),
        ("es-ES", "Hasta los 14 años, gratis en Ondara."),
        ("it-IT", "Fino a 14 anni si nuota gratis."),
        ("pt-PT", "Até aos 14 anos nadas grátis."),
    ],
)
def test_another_limit_or_one_that_counts_one_more_in_is_found(locale: str, text: str) -> None:
    assert _findings(locale, text)


def test_a_limit_that_counts_one_more_in_is_for_a_person() -> None:
    assert {finding.severity for finding in _findings("en-US", "Kids up to 12 swim free at Ondara.")} == {"review"}
