"""Negations turned round."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import negation
from variantgen.domain.content import BaseContent

CATCHES = (
    "Laces are included.",
    "Comes with laces.",
    "Laces in the box.",
    "No returns accepted.",
    "Without returns.",
    "Your laces are waiting.",
    "With matching laces.",
    "Lace up: laces included.",
    "No free returns.",
    "Laces for everyone.",
)
INNOCENTS = (
    "Laces are not included.",
    "Laces sold separately.",
    "No laces in the box.",
    "Bring your own laces.",
    "Without laces.",
    "Never a dull trail.",
    "Not only light: 240 g.",
    "Free returns within 60 days.",
    "Can't stop running.",
    "Laces aren't part of it.",
    "Don't wait for dry rock.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_negation_turned_round_is_found(text: str) -> None:
    assert findings_of(negation.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_bases_own_negation_passes(text: str) -> None:
    assert findings_of(negation.CHECK, text) == []


_LAMP = (
    "Vegan leather and never tested on rabbits. It needs no tools, no screws and no glue. "
    "Gift wrapping costs $5 extra. Shades are sold separately. Old coins don't count toward the total. "
    "Late parcels are not tracked, express ones are. Import taxes and customs are excluded. "
    "It does not cover the Harbour Ferry. A three-arm lamp that isn't designed for saunas. "
    "Unused vouchers don't roll over. It isn't waterproof. Arms swivel freely at no extra charge."
)
FLIPS = (
    "Shades included, all for one price.",
    "It comes with bulbs, and shades are included.",
    "Import taxes included.",
    "Gift wrapping is included.",
    "The Harbour Ferry is included.",
    "We track late parcels as well.",
    "Unused vouchers roll over to next year.",
    "Your old coins count toward the total.",
    "Held by leather and glue.",
    "Made with glue.",
)
KEPT = (
    "Free of tools, screws and glue.",
    "No tools, screws or glue.",
    "Vegan, of course.",
    "A three-arm lamp in vegan leather.",
    "Gift wrapping is $5 more.",
    "The price covers it all, customs and import taxes aside.",
    "Everything is included, import taxes and customs excepted.",
    "One less screw to lose.",
    "Swivel the arms at no extra charge.",
    "Old coins, sadly, don't count.",
    "Shades can be had for $20.",
    "Express parcels are tracked.",
    "Zero charge anxiety.",
)
LANGUAGES = {
    "de-DE": (
        "Ohne Parfüm, ohne Alkohol. Filter sind nicht enthalten.",
        "Filter sind enthalten.",
        "Frei von Parfüm und Alkohol.",
    ),
    "fr-FR": (
        "Le couvercle n'est pas compris. Sans parfum ni alcool.",
        "Le couvercle est compris.",
        "Sans alcool ni parfum.",
    ),
    "es-ES": ("La cena no está incluida. Sin gluten.", "La cena está incluida.", "Libre de gluten; la cena va aparte."),
    "it-IT": ("La cena non è inclusa. Senza glutine.", "La cena è inclusa.", "La cena si paga a parte."),
    "nl-NL": (
        "De lamp is niet inbegrepen. Zonder parfum.",
        "De lamp is inbegrepen.",
        "Vrij van parfum; lamp niet inbegrepen.",
    ),
    "pt-PT": ("As cheias não são cobertas. Sem parabenos.", "As cheias também são cobertas.", "Livre de parabenos."),
}


def _lamp(text: str = _LAMP, locale: str = "en-US") -> BaseContent:
    return a_content(locale=locale, product="Arco", slots={"product_description": text}, facts=[], offer=None)


@pytest.mark.parametrize("text", FLIPS)
def test_what_is_denied_and_then_given_is_found(text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_lamp())


@pytest.mark.parametrize("text", KEPT)
def test_a_word_of_a_denial_alone_is_no_flip(text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_lamp()) == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_flips_are_told_from_kept_denials_in_every_language(locale: str) -> None:
    base, flipped, kept = LANGUAGES[locale]
    assert findings_of(negation.CHECK, flipped, content=_lamp(base, locale))
    assert findings_of(negation.CHECK, kept, content=_lamp(base, locale)) == []


_TENT = (
    "The tent comes with poles and a bag. No booking fee, no deposit. No screens, no wool. Pegs (not included). There "
    "are no showers on site, but guests may use those in the lodge. Don't use it on broken ground. We ship to France, "
    "but not to Corsica. If it doesn't suit, we collect it free from any mainland address. Unused days roll over. "
    "Setup is free with a contract; without one it costs $60. We clean the poles, but not your bag."
)
_GRANTED = (
    "Pay a small booking fee and you're in.",
    "Camp now for a modest deposit.",
    "Poles, a bag and a set of pegs, complete with wool.",
    "The tent has a screen and wool.",
    "Pegs are included.",
    "A bag, poles and, of course, wool are included, excluding Monday.",
)
_SPARED = (
    "Screens, wool: the tent has none of them.",
    "Look for wool on the label and you'll come up empty.",
    "Wool is off the menu.",
    "Use the showers in the lodge; there are none on site.",
    "If you want pegs, buy a set.",
    "The days you don't use roll over.",
    "Keep it away from broken ground.",
    "Without a contract, setup costs $60.",
    "Screens off, stars on.",
    "It suits you, and the address is on the label.",
    "A walk beats any screen.",
)


@pytest.mark.parametrize("text", _GRANTED)
def test_what_is_charged_or_comes_along_after_all_is_found(text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_lamp(_TENT))


@pytest.mark.parametrize("text", _SPARED)
def test_cases_searches_and_anaphoric_denials_pass(text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_lamp(_TENT)) == []


def test_a_sort_of_what_is_denied_is_for_review() -> None:
    content = _lamp("Die Creme kommt ohne Parfüm und ohne Alkohol aus.", "de-DE")
    found = findings_of(negation.CHECK, "Mit einem Hauch Rosenparfüm.", content=content)
    assert [finding.severity for finding in found] == ["review"]


_USES = "Built for day hikes, not for mountaineering or crampons. Cruelty-free but not vegan: it contains beeswax."


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("A boot for mountaineering and for Sundays.", "block"),
        ("Strap on your crampons and go.", "review"),
        ("The vegan, cruelty-free TrailMax 3.", "block"),
    ],
)
def test_what_the_base_says_it_is_not_or_not_for_is_found(text: str, severity: str) -> None:
    found = findings_of(negation.CHECK, text, slot="headline", content=a_content(slots={"headline": _USES}))
    assert [finding.severity for finding in found] == [severity]


@pytest.mark.parametrize(
    "text",
    ["Day hikes, not mountaineering.", "Cruelty-free, though not vegan.", "Leave the crampons at home: no ice here."],
)
def test_a_use_that_stays_denied_passes(text: str) -> None:
    assert not findings_of(negation.CHECK, text, slot="headline", content=a_content(slots={"headline": _USES}))


_VACUUM = {
    "en-GB": "At 2.4 kg the Vandra V6 is lighter than our V4. A £50 exit fee applies, unless you are moving home. The "
    "battery is under warranty for 8 years or 100,000 miles, whichever comes first.",
    "de-DE": "Mit 2,4 kg ist der Vandra V6 leichter als unser V4. Die Gebühr fällt an, es sei denn, Sie ziehen um.",
    "nl-NL": "Met 2,4 kg is de Vandra V6 lichter dan onze V4. De boete geldt, tenzij je verhuist naar het buitenland.",
}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-GB", "At 2.4 kg the Vandra V6 weighs more than our V4."),
        ("en-GB", "A £50 exit fee applies, even if you are moving home."),
        ("en-GB", "The battery is under warranty for 8 years or 100,000 miles, whichever comes last."),
        ("de-DE", "Mit 2,4 kg ist der Vandra V6 schwerer als unser V4."),
        ("nl-NL", "Met 2,4 kg is de Vandra V6 zwaarder dan onze V4."),
    ],
)
def test_a_comparison_or_an_exception_turned_is_found(locale: str, text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_vacuum(locale))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-GB", "At 2.4 kg the Vandra V6 weighs less than our V4."),
        ("en-GB", "Unless you are moving home, a £50 exit fee applies."),
        ("en-GB", "The battery is under warranty for 8 years or 100,000 miles, whichever is sooner."),
        ("de-DE", "Mit 2,4 kg wiegt der Vandra V6 weniger als unser V4."),
        ("nl-NL", "Met 2,4 kg weegt de Vandra V6 minder dan onze V4."),
    ],
)
def test_the_same_comparison_or_exception_in_other_words_passes(locale: str, text: str) -> None:
    assert findings_of(negation.CHECK, text, content=_vacuum(locale)) == []


def _vacuum(locale: str) -> BaseContent:
    copy = {"product_description": {"text": _VACUUM[locale], "max_chars": 400}}
    return a_content(locale=locale, brand="Vandra", product="Vandra V6", slots=copy, facts=[], offer=None)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        (
            "en-US",
            "Pre-existing conditions, routine checkups and dental cleanings are not covered.",
            "Routine checkups and dental cleanings are covered; pre-existing conditions are not.",
        ),
        ("fr-FR", "Le dîner et la taxe de séjour ne sont pas inclus.", "Deux soins et le dîner inclus."),
        ("it-IT", "La cena e la tassa di soggiorno non sono incluse.", "La cena è inclusa."),
        ("es-ES", "La cena y la tasa de estancia no están incluidas.", "La cena está incluida."),
    ],
)
def test_each_of_several_subjects_that_are_denied_is_found_affirmed(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": base}, facts=[], offer=None)
    assert {found.severity for found in findings_of(negation.CHECK, text, content=content)} == {"block"}
