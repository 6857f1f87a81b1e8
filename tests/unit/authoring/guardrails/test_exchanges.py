"""Two statements with their words exchanged."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import exchanges
from variantgen.authoring.guardrails.statements import told_in
from variantgen.authoring.guardrails.truth import truth_of
from variantgen.domain.content import BaseContent

_DETAILS = (
    "The lid is walnut, the bowl is stoneware. Letters reach the studio; calls reach the shop. "
    "Designed in Porto and woven in Lille. The frame is guaranteed for 10 years, cushions for 2. "
    "Small mugs cost $12, large mugs $18. Breakfast is served upstairs and dinner in the cellar."
)
CATCHES = (
    "The lid is stoneware, the bowl is walnut.",
    "A stoneware lid, a walnut bowl.",
    "Calls reach the studio, letters the shop.",
    "Woven in Porto and designed in Lille.",
    "The cushions are guaranteed for 10 years and the frame for 2.",
    "Ten years on the cushions, two years on the frame.",
    "Large mugs for $12, small mugs for $18.",
    "Small mugs are $18; large ones are $12.",
    "Dinner upstairs, breakfast in the cellar.",
    "In the cellar you have breakfast, and upstairs you have dinner.",
)
INNOCENTS = (
    "The bowl is stoneware, the lid is walnut.",
    "A walnut lid on a stoneware bowl.",
    "For calls there is the shop; for letters, the studio.",
    "Woven in Lille, designed in Porto.",
    "Cushions are guaranteed for 2 years and the frame for 10.",
    "Two years on the cushions, ten on the frame.",
    "Large mugs for $18, small mugs for $12.",
    "Dinner in the cellar, breakfast upstairs.",
    "Lid and bowl, walnut and stoneware.",
    "Mugs in two sizes, from $12.",
)
LANGUAGES = {
    "de-DE": (
        "Der Deckel ist aus Nussbaum, die Schale aus Steingut.",
        "Die Schale ist aus Nussbaum, der Deckel aus Steingut.",
    ),
    "fr-FR": (
        "Dessiné à Nantes et tissé en Vendée. Couvercle en noyer, bol en grès.",
        "Tissé à Nantes et dessiné en Vendée.",
    ),
    "es-ES": (
        "La tapa es de nogal y el cuenco es de gres.",
        "La tapa es de gres y el cuenco es de nogal.",
    ),
    "it-IT": ("La fodera è in cotone, i manici sono in sughero.", "Manici in cotone, fodera in sughero."),
    "nl-NL": ("Het deksel is van notenhout, de kom van klei.", "De kom is van notenhout, het deksel van klei."),
    "pt-PT": ("A tampa é de nogueira, a taça é de barro.", "A taça é de nogueira, a tampa é de barro."),
}


def _kitchen(text: str, locale: str = "en-US") -> BaseContent:
    return a_content(locale=locale, slots={"product_description": text}, facts=[], offer=None)


@pytest.mark.parametrize("text", CATCHES)
def test_an_exchange_of_two_statements_is_found(text: str) -> None:
    assert findings_of(exchanges.CHECK, text, content=_kitchen(_DETAILS))


@pytest.mark.parametrize("text", INNOCENTS)
def test_statements_in_another_order_pass(text: str) -> None:
    assert findings_of(exchanges.CHECK, text, content=_kitchen(_DETAILS)) == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_exchanges_are_found_in_every_language(locale: str) -> None:
    base, swapped = LANGUAGES[locale]
    assert findings_of(exchanges.CHECK, swapped, content=_kitchen(base, locale))
    assert findings_of(exchanges.CHECK, base, content=_kitchen(base, locale)) == []


def test_a_word_of_very_many_statements_tells_none_of_them_apart() -> None:
    parts = "".join(f"lamp {number} has part {number + 100}, " for number in range(60))
    told = told_in(truth_of(a_content(slots={"headline": parts})))
    assert "lamp" not in told.telling
    assert "7" in told.telling


def test_two_words_that_change_sides_of_an_and_say_the_same() -> None:
    content = a_content(slots={"headline": "It suits dry and sensitive skin. Cream in the jar, oil in the tube."})
    text = "It suits sensitive and dry skin alike."
    assert not findings_of(exchanges.CHECK, text, slot="headline", content=content)
