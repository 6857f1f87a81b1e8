"""Reduced prices turned round."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import roles

BASES = {
    "en-US": "The grinder costs $229 instead of $279.",
    "de-DE": "Die Mühle kostet 229 € statt 279 €.",
    "fr-FR": "Le moulin coûte 229 € au lieu de 279 €.",
    "es-ES": "El molino cuesta 229 € en lugar de 279 €.",
    "it-IT": "Il macinino costa 229 € invece di 279 €.",
    "nl-NL": "De molen kost € 229 in plaats van € 279.",
    "pt-PT": "O moinho custa 229 € em vez de 279 €.",
}


def _found(locale: str, text: str) -> set[str]:
    content = a_content(locale=locale, slots={"product_description": BASES[locale]}, facts=[], offer=None)
    return {found.severity for found in findings_of(roles.CHECK, text, content=content)}


@pytest.mark.parametrize("locale", BASES)
def test_a_price_told_instead_of_the_lower_one_is_blocked(locale: str) -> None:
    turned = BASES[locale].replace("229", "1").replace("279", "229").replace("1 ", "279 ").replace("$1", "$279")
    assert _found(locale, turned.replace("€ 1", "€ 279")) == {"block"}


@pytest.mark.parametrize("locale", BASES)
def test_the_reduction_of_the_base_passes(locale: str) -> None:
    assert _found(locale, BASES[locale]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Now $229, down from $279.",
        "$229 rather than $279.",
        "It was $279 and is $229 now.",
    ],
)
def test_the_reduction_in_other_words_passes(text: str) -> None:
    assert "block" not in _found("en-US", text)
