"""Words with a second reading: the innocent one passes, the fault beside it is still found."""

from types import ModuleType

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import (
    bounds,
    conditions,
    contradictions,
    dates,
    durations,
    exchanges,
    negation,
    numbers,
    prices,
    roles,
    scope,
)

Case = tuple[str, ModuleType, str, str]

INNOCENTS: list[Case] = [
    ("en-GB", conditions, "Tickets are £9 for students and under-26s.", "Under 26? Your ticket costs £9."),
    (
        "en-GB",
        scope,
        "Students and over-60s pay £27 with valid ID and train before 4pm.",
        "Students pay £27 with valid ID and train every morning before 4pm.",
    ),
    (
        "en-US",
        scope,
        "Tell us within 24 hours and we redo the room at no charge.",
        "Tell us within 24 hours: we redo the whole room, free.",
    ),
    ("de-DE", prices, "Der Versand ist gratis, der Korb kostet 20 €.", "Der Versand kostet null Euro."),
    ("fr-FR", durations, "Suspendez avant mardi midi.", "Une semaine chez une tante ? Suspendez avant mardi midi."),
    (
        "de-DE",
        scope,
        "Kurse gibt es in Kassel und Leipzig. Der Nähkurs dauert fünf Tage und findet nur in Kassel statt.",
        "In Kassel und Leipzig lernen Sie bei uns.",
    ),
    (
        "en-GB",
        scope,
        "Phone support is only for Plus, not for Basic.",
        "Phone support comes with Plus and with Plus alone.",
    ),
    (
        "fr-FR",
        negation,
        "Le panier coûte 29 €. Les œufs sont en option.",
        "Le panier coûte 29 €, les œufs s'ajoutent en option.",
    ),
    (
        "fr-FR",
        bounds,
        "L'annulation est gratuite jusqu'à 14 jours avant l'arrivée.",
        "Dans les deux semaines qui précèdent l'arrivée, annuler coûte.",
    ),
    (
        "pt-PT",
        roles,
        "O passeio às grutas custa 45 € por pessoa; o do pôr do sol, com um copo de vinho incluído, 58 €.",
        "O pôr do sol visto do mar custa 58 €; o passeio às grutas, 45 € por pessoa.",
    ),
    ("it-IT", durations, "L'isola è a tre ore da te.", "Tre ore e sei sull'isola."),
    (
        "it-IT",
        durations,
        "Sotto i 6 anni si viaggia gratis, dai 6 ai 12 si paga metà.",
        "Dai 6 ai 12 anni si paga la metà.",
    ),
    (
        "en-GB",
        numbers,
        "The halls have 90 boulders and 40 ropes. We open at 7am, the ropes at 10am.",
        "The doors open at seven for boulders.",
    ),
    ("nl-NL", numbers, "Past bij radiatoren en vloerverwarming.", "Ook voor radiatoren uit de jaren tachtig."),
    ("en-GB", scope, "Delivery is free on orders over £35.", "Delivery is free: that goes for every order above £35."),
    (
        "es-ES",
        scope,
        "Un vale de 5 € para compras de más de 20 €.",
        "Un vale de 5 € para cualquier compra que pase de 20.",
    ),
    (
        "es-ES",
        scope,
        "Versión original solo los días señalados, lunes y jueves.",
        "Lunes y jueves, en versión original; cualquier otro día, doblada.",
    ),
    ("fr-FR", scope, "29 € pour la première carte.", "Votre toute première carte à 29 €."),
    (
        "en-US",
        scope,
        "The sauna is open daily from 2 to 9 p.m., the pool on Sunday from 2 p.m.",
        "The sauna opens at 2 p.m. every day.",
    ),
    ("en-US", contradictions, "Chat is open from 8 a.m. to 10 p.m.", "Our chat sleeps from 10 p.m. to 8 a.m."),
    ("en-US", dates, "The pool is closed from October to May.", "The pool is closed in November."),
    ("en-US", dates, "Support by phone on weekdays from 8 a.m.", "Support by phone from Monday to Friday from 8 a.m."),
    (
        "de-DE",
        bounds,
        "Auszahlungen ab 5.000 Euro müssen Sie anmelden.",
        "Unter 5.000 Euro holen Sie Ihr Geld ohne Anmeldung.",
    ),
    ("nl-NL", bounds, "Je fiets is verzekerd tot € 3.000.", "Je fiets is verzekerd tot een bedrag van € 3.000."),
    ("en-GB", bounds, "Up to three children travel free.", "Three children can travel free."),
    ("en-GB", bounds, "We have over 2,500 films.", "We have 2,500 films and more."),
    ("de-DE", bounds, "Gebundene Bücher gibt es gegen 6 € Aufpreis.", "Für gebundene Bücher zahlen Sie 6 € mehr."),
    (
        "fr-FR",
        conditions,
        "La carte coûte 39 € par an et donne 50 % le week-end.",
        "Cinquante pour cent le dimanche : 50 %.",
    ),
    ("en-GB", conditions, "Lockers are free, towels are not provided.", "Lockers are free, towels are yours to bring."),
    (
        "en-GB",
        exchanges,
        "We repair buckles, zips and seams free for ten years.",
        "For ten years we repair the seams, zips and buckles of yours free.",
    ),
    (
        "en-US",
        roles,
        "Monthly customers save 10% on every visit, weekly customers 15%.",
        "Every week saves you 15%, once a month 10%.",
    ),
    (
        "it-IT",
        prices,
        "Il piano Uno costa 5,99 € al mese. Gli studenti pagano 3,99 € per i primi 12 mesi.",
        "Studenti: 3,99 € al mese per i primi 12 mesi.",
    ),
]

CATCHES: list[Case] = [
    ("de-DE", prices, "Der Versand kostet 5 €, der Korb 20 €.", "Der Versand kostet null Euro."),
    (
        "de-DE",
        scope,
        "Kurse gibt es in Kassel und Leipzig. Der Nähkurs dauert fünf Tage und findet nur in Kassel statt.",
        "In Kassel und Leipzig dauert der Nähkurs fünf Tage.",
    ),
    ("it-IT", scope, "I cani sono ammessi nelle cabine dedicate.", "I cani sono ammessi in tutte le cabine."),
    (
        "fr-FR",
        negation,
        "Le panier coûte 29 €. Les œufs sont en option.",
        "Le panier avec les œufs compris, pour 29 €.",
    ),
    (
        "fr-FR",
        bounds,
        "L'annulation est gratuite jusqu'à 14 jours avant l'arrivée.",
        "Dans les deux semaines qui précèdent l'arrivée, annuler ne coûte rien.",
    ),
    (
        "es-ES",
        bounds,
        "La entrada se cambia hasta dos horas antes de la sesión.",
        "Cuando falten menos de dos horas para la sesión, cambiamos la entrada.",
    ),
    (
        "en-US",
        bounds,
        "Move a visit up to 48 hours before without a fee.",
        "Move it in the last 48 hours and there's no fee.",
    ),
    ("it-IT", bounds, "Rimborso per ordini da almeno 200 €.", "Rimborso se l'ordine non arriva a 200 €."),
    (
        "fr-FR",
        bounds,
        "En cas de retard, remboursement à partir de 60 minutes.",
        "Remboursement à moins d'une heure de retard.",
    ),
    (
        "pt-PT",
        roles,
        "O passeio às grutas custa 45 € por pessoa; o do pôr do sol, com um copo de vinho incluído, 58 €.",
        "O pôr do sol visto do mar custa 45 € por pessoa; o passeio às grutas, 58 €.",
    ),
    ("it-IT", durations, "L'isola è a tre ore da te.", "Tre ore e venti per l'isola."),
    (
        "it-IT",
        durations,
        "Sotto i 6 anni si viaggia gratis, dai 6 ai 12 si paga metà.",
        "Dai 6 ai 14 anni si paga la metà.",
    ),
    ("en-GB", numbers, "The halls have 90 boulders and 40 ropes.", "The halls have 40 boulders."),
    ("en-GB", scope, "Delivery is free on your first order.", "Delivery is free on every order."),
    ("fr-FR", scope, "29 € pour la première carte.", "29 € pour toute carte."),
    ("en-US", contradictions, "Chat is open from 8 a.m. to 10 p.m.", "Our chat is open from 10 p.m. to 8 a.m."),
    ("en-US", dates, "The pool is closed from October to May.", "The pool is closed in July."),
    ("en-US", dates, "Support by phone on Monday from 8 a.m.", "Support by phone on Tuesday from 8 a.m."),
    ("de-DE", bounds, "Auszahlungen gibt es ab 5.000 Euro.", "Auszahlungen gibt es unter 5.000 Euro."),
    ("nl-NL", bounds, "Je fiets is verzekerd tot € 3.000.", "Je fiets is verzekerd vanaf € 3.000."),
]


@pytest.mark.parametrize(("locale", "check", "base", "text"), INNOCENTS)
def test_the_innocent_reading_passes(locale: str, check: ModuleType, base: str, text: str) -> None:
    assert not _found(locale, check, base, text)


@pytest.mark.parametrize(("locale", "check", "base", "text"), CATCHES)
def test_the_fault_beside_it_is_found(locale: str, check: ModuleType, base: str, text: str) -> None:
    assert _found(locale, check, base, text)


def test_a_rate_is_no_condition_and_then_tells_what_holds_later() -> None:
    base = "Fibre costs $45 a month for the first 12 months, then $65."
    facts = [
        {"name": "price", "value": "$45", "kind": "price", "condition": "per month"},
        {"name": "later price", "value": "$65", "kind": "price", "condition": "after 12 months"},
    ]
    content = a_content(brand="Vandra", product="Vandra", slots={"product_description": base}, facts=facts, offer=None)
    text = "It's $45 for the first year and $65 after that."
    assert not findings_of(conditions.CHECK, text, content=content)
    assert findings_of(conditions.CHECK, "Fibre costs $65.", content=content)


def _found(locale: str, check: ModuleType, base: str, text: str) -> set[str]:
    content = a_content(
        locale=locale, brand="Vandra", product="Vandra", slots={"product_description": base}, facts=[], offer=None
    )
    return {found.message for found in findings_of(check.CHECK, text, content=content) if found.severity != "info"}
