"""Statements turned round: opposites, exchanged denials, what is contained said to be absent, parts told as wholes."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import bounds, conditions, negation, numbers, scope
from variantgen.authoring.guardrails.check import Check
from variantgen.domain.content import BaseContent


def _content(text: str, locale: str = "en-US", slot: str = "product_description") -> BaseContent:
    return a_content(locale=locale, slots={slot: text}, facts=[], offer=None)


FARM = _content(
    "Loans are open to farmers, not to dealers. Unused credit lapses at the end of the month. The bar is gluten-free "
    "and contains peanuts. The heated pool lies behind the barn. Trains out of Leeds leave at noon. Nine of our 14 "
    "studios have a sauna. Most teachers speak Welsh. Two ferries sail each day; the crossing takes about three hours."
)
TURNED = (
    (negation.CHECK, "Loans are open to dealers, not to farmers."),
    (negation.CHECK, "Unused credit rolls over at the end of the month."),
    (negation.CHECK, "Unused credit stays valid for another month."),
    (negation.CHECK, "A gluten-free bar without peanuts."),
    (negation.CHECK, "Gluten-free and peanut-free, a bar for everyone."),
    (negation.CHECK, "The unheated pool lies behind the barn."),
    (negation.CHECK, "Trains into Leeds leave at noon."),
    (scope.CHECK, "Our 14 studios have a sauna."),
    (scope.CHECK, "Our teachers speak Welsh."),
    (numbers.CHECK, "Three ferries sail each day."),
)
STRAIGHT = (
    "Farmers can take a loan; dealers cannot.",
    "Unused credit lapses when the month ends.",
    "Use your credit before the month ends.",
    "Gluten-free, with peanuts.",
    "Behind the barn, the pool is heated.",
    "Out of Leeds at noon, by train.",
    "Nine studios have a sauna.",
    "Nine of the 14 studios have a sauna.",
    "A sauna waits at most of our studios.",
    "Nearly all teachers speak Welsh.",
    "Two ferries make the crossing each day.",
    "Cold outside? The pool is heated.",
)


@pytest.mark.parametrize(("check", "text"), TURNED)
def test_what_says_the_reverse_of_the_base_is_found(check: Check, text: str) -> None:
    assert findings_of(check, text, content=FARM)


@pytest.mark.parametrize("text", STRAIGHT)
def test_the_same_in_other_words_passes(text: str) -> None:
    assert [one for check in (negation.CHECK, scope.CHECK) for one in findings_of(check, text, content=FARM)] == []


PARTS = (
    ("de-DE", "Die meisten Filialen haben sonntags geöffnet.", "Unsere Filialen haben sonntags geöffnet."),
    ("fr-FR", "La plupart des chambres donnent sur le lac.", "Nos chambres donnent sur le lac."),
    ("es-ES", "Algunas rutas incluyen almuerzo.", "Nuestras rutas incluyen almuerzo."),
    ("it-IT", "Quasi tutte le camere hanno un balcone sul mare.", "Le camere hanno un balcone sul mare."),
    ("nl-NL", "De meeste kamers kijken uit op de haven.", "De kamers kijken uit op de haven."),
    ("pt-PT", "A maioria dos quartos tem vista para o rio.", "Os quartos têm vista para o rio."),
)
NEARLY = (
    ("de-DE", "Die meisten Filialen haben sonntags geöffnet.", "Fast alle Filialen haben sonntags geöffnet."),
    ("fr-FR", "La plupart des chambres donnent sur le lac.", "Presque toutes les chambres donnent sur le lac."),
    ("it-IT", "Quasi tutte le camere hanno un balcone sul mare.", "La maggior parte delle camere ha un balcone."),
    ("nl-NL", "De meeste kamers kijken uit op de haven.", "Bijna alle kamers kijken uit op de haven."),
    ("pt-PT", "A maioria dos quartos tem vista para o rio.", "Quase todos os quartos têm vista para o rio."),
)


@pytest.mark.parametrize(("locale", "base", "text"), PARTS)
def test_a_part_told_as_a_whole_is_for_a_person(locale: str, base: str, text: str) -> None:
    assert [one.severity for one in findings_of(scope.CHECK, text, content=_content(base, locale))] == ["review"]


@pytest.mark.parametrize(("locale", "base", "text"), NEARLY)
def test_nearly_all_is_no_whole(locale: str, base: str, text: str) -> None:
    assert findings_of(scope.CHECK, text, content=_content(base, locale)) == []


SHORT = (
    ("en-US", "No joining fee when you sign up at the desk", "Join us and forget the joining fee"),
    ("en-US", "Free invoicing for up to three clients", "Free invoicing for freelancers like you"),
    ("es-ES", "Matrícula gratis si vienes con un amigo", "Este curso la matrícula te sale gratis"),
    ("nl-NL", "Gratis montage bij een jaarcontract", "De montage is helemaal gratis"),
)
KEPT = (
    ("en-US", "No joining fee when you sign up at the desk", "Sign up at the desk and forget the joining fee"),
    ("es-ES", "Matrícula gratis si vienes con un amigo", "Trae a un amigo y la matrícula es gratis"),
    ("nl-NL", "Gratis montage bij een jaarcontract", "Met een jaarcontract is de montage gratis"),
    ("en-US", "Free delivery when you spend $40", "Spend $40 and delivery is free"),
)


@pytest.mark.parametrize(("locale", "base", "text"), SHORT)
def test_the_offer_of_a_short_text_without_its_condition_is_found(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=_content(base, locale, "headline"), slot="headline")


@pytest.mark.parametrize(("locale", "base", "text"), KEPT)
def test_the_offer_of_a_short_text_with_its_condition_passes(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=_content(base, locale, "headline"), slot="headline") == []


def test_money_that_may_be_had_up_to_an_amount_is_for_a_person() -> None:
    content = _content("The policy pays up to £5,000 for tools.")
    assert [one.severity for one in findings_of(bounds.CHECK, "£5,000 for your tools.", content=content)] == ["review"]
