"""Limits of the base lost: to a whole, to a plain statement, to a denial of what it asks for."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import conditions, scope, upgrades
from variantgen.domain.content import BaseContent


def _content(text: str, locale: str = "en-US") -> BaseContent:
    return a_content(locale=locale, slots={"product_description": text}, facts=[], offer=None)


POOL = _content(
    "Harbour Pass opens the sauna and most saunas' cold baths. The pool is included at Whitby. Members over 65 borrow "
    "robes free. Bring a neighbour on Tuesdays. Cats may sleep in some cabins, but not in the dining hall. We plant "
    "a tree for every ten bookings. You can pause the pass after the first four weeks. Kayaks must be reserved a day "
    "ahead. Massage treatments are available only with the Gold card. Parcels usually arrive within two days. Herbal "
    "steam may ease stiff shoulders."
)
WIDER = (
    "The pool is included at both our houses.",
    "Robes are free to borrow for every member.",
    "Bring a neighbour whenever you like.",
    "Bring a neighbour at any time.",
    "Cats may sleep in every corner of the cabins and halls.",
    "A tree planted for every booking.",
)
AS_WIDE = (
    "The pool is included at Whitby.",
    "Robes are free to borrow for every member over 65.",
    "Bring a neighbour any Tuesday you like.",
    "Every morning smells of pine.",
    "A tree planted for every ten bookings.",
    "Whenever you arrive, the kettle is on.",
    "Everyone needs a quiet hour.",
    "All the calm you need.",
    "Each visit begins with a towel.",
    "Steam, always a good idea.",
)


@pytest.mark.parametrize("text", WIDER)
def test_a_whole_where_the_base_has_a_limit_is_found(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=POOL)


@pytest.mark.parametrize("text", AS_WIDE)
def test_wholes_that_lose_no_limit_pass(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=POOL) == []


@pytest.mark.parametrize(
    "text",
    [
        "No need to reserve kayaks.",
        "Kayaks don't need to be reserved.",
        "Take a kayak without reserving.",
        "You can pause the pass.",
        "Massage treatments are available too.",
    ],
)
def test_a_lost_time_an_only_and_a_denied_obligation_are_found(text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=POOL)


@pytest.mark.parametrize(
    "text",
    [
        "Kayaks must be reserved a day ahead.",
        "Without a reservation you can't take a kayak.",
        "No need to bring a lunch.",
        "Pause the pass after four weeks.",
        "With the Gold card, massage treatments too.",
        "You don't need an excuse.",
    ],
)
def test_limits_kept_in_other_words_pass(text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=POOL) == []


@pytest.mark.parametrize(
    "text",
    [
        "Parcels always arrive within two days.",
        "Parcels arrive in two days, guaranteed.",
        "Parcels arrive in two days.",
    ],
)
def test_what_usually_holds_said_without_a_hedge_is_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=POOL)


@pytest.mark.parametrize("text", ["Parcels mostly arrive, as a rule, within two days.", "Will parcels arrive in days?"])
def test_hedges_in_other_words_and_questions_pass(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=POOL) == []


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("de-DE", "Für je zehn Verträge pflanzen wir eine Eiche.", "Eine Eiche für jeden Vertrag."),
        ("de-DE", "Pakete kommen meist binnen zwei Tagen an.", "Pakete kommen garantiert binnen zwei Tagen an."),
        ("de-DE", "Boote müssen am Vortag reserviert werden.", "Boote müssen nicht reserviert werden."),
        ("it-IT", "Il secondo figlio in camera ha lo sconto.", "Ogni figlio in camera ha lo sconto."),
        ("it-IT", "Per i cani serve il guinzaglio.", "Per i cani il guinzaglio non serve."),
        ("fr-FR", "Le kayak doit être réservé la veille.", "Le kayak, sans rien avoir réservé."),
        ("es-ES", "El kayak debe reservarse la víspera.", "No hace falta reservar el kayak."),
        ("nl-NL", "De kano moet vooraf gereserveerd worden.", "De kano hoeft niet gereserveerd te worden."),
        ("pt-PT", "O caiaque deve ser reservado na véspera.", "Não é preciso reservar o caiaque."),
    ],
)
def test_limits_are_found_lost_in_every_language(locale: str, base: str, text: str) -> None:
    content = _content(base, locale)
    assert any(findings_of(check, text, content=content) for check in (scope.CHECK, conditions.CHECK, upgrades.CHECK))


def test_a_product_named_savings_offers_none() -> None:
    content = _content("Cove Savings pays 3% for members who sign up online.")
    named = content.model_copy(update={"product": "Cove Savings", "brand": "Cove"})
    assert findings_of(conditions.CHECK, "Open Cove Savings for a child at a branch.", content=named) == []


GYM = _content(
    "Day members swim at any of our 41 clubs. Saunas and steam rooms at 12 clubs only. Juniors pay $6 on Mondays and "
    "Thursdays. Send shoes back within 40 days, only if they were bought on our site. Missed a class? You can make up "
    "up to four classes online. 88% of the 52 testers slept better after two weeks. The towel and the locker come "
    "with a two-year guarantee on the lock."
)
OPENED = (
    "Send shoes back within 40 days, wherever they were bought.",
    "Juniors pay $6 whenever they come.",
    "Juniors pay $6 at every lesson.",
    "41 clubs, each with saunas and steam rooms.",
    "Make up all the classes you miss, online.",
    "All testers slept better after two weeks.",
)
NOT_OPENED = (
    "Send shoes back within 40 days if they were bought on our site.",
    "Juniors pay $6 at every lesson on Mondays and Thursdays.",
    "All 41 clubs are yours, and a dozen of them have saunas and steam rooms.",
    "Make up four classes online.",
    "Nearly all testers, 88%, slept better after two weeks.",
    "The towel and the locker are both included.",
    "Swim at all of our clubs.",
)


@pytest.mark.parametrize("text", OPENED)
def test_what_is_laid_open_keeps_no_limit(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=GYM)


@pytest.mark.parametrize("text", NOT_OPENED)
def test_a_whole_beside_its_limit_passes(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=GYM) == []


KNIVES = _content(
    "Send the Halden knife back within 60 days, except for engraved knives. Engraving costs $15. A sheath may be added "
    "for $9."
)


def test_a_difference_of_the_base_told_as_none_is_found() -> None:
    assert findings_of(scope.CHECK, "With or without engraving: 60 days to send it back.", content=KNIVES)


@pytest.mark.parametrize(
    "text",
    [
        "With or without a sheath, you have 60 days to send it back.",
        "With or without engraving, the Halden holds its edge.",
        "Without engraving, you have 60 days to send it back.",
        "60 days to send it back, engraved knives excepted.",
    ],
)
def test_a_difference_that_the_base_does_not_make_may_be_told_as_none(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=KNIVES) == []
