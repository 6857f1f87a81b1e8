"""The base's own words repeated without a condition among them, and one of two prices without what it depends on."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import conditions
from variantgen.domain.content import BaseContent, Fact


def _content(text: str, locale: str = "en-US") -> BaseContent:
    return a_content(locale=locale, slots={"product_description": text}, facts=[], offer=None)


STUDIO = _content(
    "The Maker plan costs $18 a month, billed annually, with every class and a locker. Kiln hire is free for new "
    "members; returning members pay $14. Children under 7 paint free at the long table on Sundays. Reserve by "
    "9 March with code CLAYDAY for sessions until 30 June. Every second mug you throw is glazed at no charge. "
    "Evening wheels cost $22 an hour on a six-week course, or $30 by the hour. We never fire a wet pot in the kiln. "
    "Aprons are included, except for school groups, and dry overnight. A locker costs $5 when you share it, or $9 "
    "alone. The studio at Mill Lane opens at nine and closes at six."
)
LOST = (
    "The Maker plan costs $18 a month, with every class and a locker.",
    "Kiln hire is free.",
    "Children paint free at the long table on Sundays.",
    "Reserve by 9 March for sessions until 30 June.",
    "Every mug you throw is glazed at no charge.",
    "We never fire a pot in the kiln.",
    "Evening wheels cost $22 an hour.",
    "A locker costs $5.",
)
KEPT = (
    "The Maker plan costs $18 a month, billed annually, with every class.",
    "On annual billing the Maker plan costs $18 a month, with every class and a locker.",
    "Kiln hire is free for new members.",
    "New here as a member? Kiln hire is free.",
    "Children under 7 paint free at the long table on Sundays.",
    "Under 7? Children paint free at the long table on Sundays.",
    "With CLAYDAY in hand, reserve by 9 March for sessions until 30 June.",
    "Every second mug you throw is glazed at no charge.",
    "We never fire a wet pot.",
    "Evening wheels cost $22 an hour on a six-week course, or $30 by the hour.",
    "On a six-week course, evening wheels cost $22 an hour.",
    "Share it, and a locker costs $5.",
    "A locker costs $9.",
    "The studio opens at nine and closes at six.",
    "The Maker plan has every class and a locker.",
)
LANGUAGES = (
    (
        "de-DE",
        "Neukunden mit einem Vertrag ab 24 Monaten erhalten 60 € Bonus. Der Wartungsplan ist kostenlos.",
        "Neukunden erhalten 60 € Bonus.",
    ),
    (
        "fr-FR",
        "Les élèves de moins de 12 ans entrent gratuitement le mercredi après-midi.",
        "Les élèves entrent gratuitement le mercredi après-midi.",
    ),
    (
        "es-ES",
        "En Taller Brisa modelas por 32 € al mes con permanencia de 6 meses, o por 41 € al mes sin permanencia.",
        "En Taller Brisa modelas por 32 € al mes con horno, esmaltes y té.",
    ),
    (
        "it-IT",
        "Il corso di raku si tiene a Faenza e costa 90 €; chi porta un amico paga 75 € a testa.",
        "Il corso di raku si tiene a Faenza e costa 75 € a testa.",
    ),
    (
        "nl-NL",
        "Met de Kleipas betaal je de eerste maand niets en daarna € 15 per maand, als je vóór 1 maart lid wordt.",
        "Met de Kleipas betaal je de eerste maand niets en daarna € 15 per maand.",
    ),
    (
        "pt-BR",
        "Os cursos de esmalte têm 20% de desconto no ateliê.",
        "Os cursos têm 20% de desconto no ateliê.",
    ),
    (
        "de-DE",
        "Wer den Ofen online anmeldet, bekommt in den ersten 3 Jahren einmal im Jahr kostenlos neue Dichtungen.",
        "Es gibt in den ersten 3 Jahren einmal im Jahr kostenlos neue Dichtungen.",
    ),
)


@pytest.mark.parametrize("text", LOST)
def test_a_condition_gone_from_among_repeated_words_is_found(text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=STUDIO)


@pytest.mark.parametrize("text", KEPT)
def test_a_condition_kept_anywhere_passes(text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=STUDIO) == []


@pytest.mark.parametrize(("locale", "base", "text"), LANGUAGES)
def test_it_is_found_in_every_language(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=_content(base, locale))


@pytest.mark.parametrize(("locale", "base", "text"), LANGUAGES)
def test_the_base_copy_itself_passes(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, base, content=_content(base, locale)) == []


def test_what_is_gone_from_between_repeated_words_blocks() -> None:
    found = findings_of(conditions.CHECK, "Children paint free at the long table on Sundays.", content=STUDIO)
    assert [finding.severity for finding in found] == ["block"]


def test_what_is_gone_from_behind_a_few_words_is_for_a_person() -> None:
    base = _content("Weekend lessons cost $40 with the summer pass of 8 weeks.")
    found = findings_of(conditions.CHECK, "Weekend lessons cost $40.", content=base)
    assert [finding.severity for finding in found] == ["review"]


@pytest.mark.parametrize(
    "text",
    [
        "Evening lessons cost $40 in a bright room.",
        "Lessons at Dock Road cost $40.",
        "Lessons begin at 10:00 and cost $40.",
    ],
)
def test_places_hours_and_ends_of_statements_may_go(text: str) -> None:
    base = _content("Evening lessons at Dock Road cost $40 in a bright room above the harbour. Lessons begin at 10:00.")
    assert findings_of(conditions.CHECK, text, content=base) == []


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("it-IT", "La ciotola Fango da 2 litri costa 39 €, smalto compreso.", "La ciotola Fango costa 39 €."),
        ("de-DE", "Die Schale Lehm von 2 Litern kostet 39 €, Glasur inklusive.", "Die Schale Lehm kostet 39 €."),
        (
            "en-US",
            "Kilns from $900 with a deposit of two weeks' rent are ready in May.",
            "Kilns from $900 are ready in May.",
        ),
    ],
)
def test_a_size_that_only_describes_may_go(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=_content(base, locale)) == []


GREEN = a_content(
    locale="de-DE",
    slots={
        "product_description": "Klarstrom kostet 27 Cent je kWh, mit 12 Monaten Preisgarantie auf den Energiepreis. "
        "Nach der Mindestlaufzeit von 12 Monaten ist der Tarif monatlich kündbar."
    },
    facts=[Fact(name="Garantie", kind="duration", value="12 Monate", condition="nur der Energiepreis")],
    offer=None,
)


def test_a_span_that_the_base_gives_of_something_else_needs_no_condition() -> None:
    text = "Nach einer Mindestlaufzeit von 12 Monaten kündigen Sie den Tarif monatlich."
    assert findings_of(conditions.CHECK, text, content=GREEN) == []


def test_a_span_told_of_what_has_the_condition_needs_it() -> None:
    assert findings_of(conditions.CHECK, "Klarstrom: 12 Monate Preisgarantie.", content=GREEN)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-US", "The V2 costs $90, or $70 when you trade in an old mixer.", "Trade it in and the V2 is $70."),
        ("en-US", "No annual fee and no minimum term: leave with 30 days' notice.", "No minimum term, ever."),
        (
            "fr-FR",
            "Livraison offerte dès 45 € d'achat en France métropolitaine.",
            "La livraison est offerte quand le panier atteint 45 €.",
        ),
    ],
)
def test_a_condition_in_other_forms_is_kept(locale: str, base: str, text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=_content(base, locale)) == []


def test_both_is_not_the_second_and_a_number_may_tell_an_ordinal() -> None:
    base = "Beim Kauf von zwei Lampen gibt es die zweite zum halben Preis."
    text = "Beim Kauf von zwei Lampen gibt es beide zum halben Preis."
    assert findings_of(conditions.CHECK, text, content=_content(base, "de-DE"))
    dock = "Bis 24. Dezember kaufen, registrieren, zweite Ladeschale gratis erhalten"
    told = "Bis Heiligabend kaufen, registrieren: Ladeschale Nummer zwei gratis dazu"
    assert findings_of(conditions.CHECK, told, content=_content(dock, "de-DE")) == []


def test_where_one_buys_is_the_whole_condition() -> None:
    base = "Acquistando online risparmi il 15% sulle candele."
    assert (
        findings_of(conditions.CHECK, "Risparmia il 15% sulle candele sul sito.", content=_content(base, "it-IT")) == []
    )
