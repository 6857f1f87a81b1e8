"""Faithful turns of phrase that look like a fault: one base each, several checks."""

from types import ModuleType

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import (
    bounds,
    claims,
    conditions,
    dates,
    durations,
    negation,
    numbers,
    offers,
    percents,
    prices,
    quantities,
    roles,
    upgrades,
    urgency,
)

WORDS = (claims, conditions, negation, offers, roles, upgrades, urgency)
VALUES = (bounds, dates, durations, numbers, percents, prices, quantities)


def _severities(checks: tuple[ModuleType, ...], locale: str, base: str, text: str) -> set[str]:
    content = a_content(
        locale=locale, brand="Vandra", product="Vandra", slots={"product_description": base}, facts=[], offer=None
    )
    return {found.severity for check in checks for found in findings_of(check.CHECK, text, content=content)}


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-US", "If you don't love it, return it within 60 days.", "Not for you? Send any of it back in 60 days."),
        (
            "de-DE",
            "Gefällt er nicht, nehmen wir ihn 60 Tage zurück.",
            "Du kannst ihn uns noch 60 Tage lang zurückgeben.",
        ),
        (
            "es-ES",
            "Los tratamientos de más de 300 € se pueden pagar en 12 meses sin intereses.",
            "Repartes el pago en 12 meses y no pagas intereses.",
        ),
        (
            "fr-FR",
            "Les boissons ne sont pas incluses, hormis une bolée de cidre.",
            "Une bolée de cidre vous attend ; les autres boissons restent à votre charge.",
        ),
        (
            "fr-FR",
            "La semaine débute à 890 €, hors carburant (environ 25 € par jour).",
            "Comptez 890 € la semaine. Le carburant s'ajoute, environ 25 € par jour.",
        ),
        (
            "en-GB",
            "Children aged 2 to 15 pay £13, with a gift each; under-twos travel free on a lap but get no gift.",
            "Children aged 2 to 15 travel for £13 and each gets a gift.",
        ),
        ("pt-PT", "Aulas em português ou em inglês.", "Fala melhor inglês do que português? Damos aulas em inglês."),
        ("nl-NL", "De fiets weegt drie kilo minder dan de E1.", "Hij is drie kilo lichter dan de E1."),
        ("nl-NL", "Opladen duurt ongeveer 4,5 uur.", "Zo'n vierenhalf uur later is hij weer vol."),
        (
            "es-ES",
            "Una prueba gratuita de 25 minutos, en línea o en la academia, decide tu grupo.",
            "Una prueba gratuita de 25 minutos decide tu grupo.",
        ),
        ("de-DE", "Mit GRIP26 sparst du die Aufnahmegebühr.", "Mit GRIP26 online: keine Aufnahmegebühr."),
    ],
)
def test_a_faithful_turn_is_not_blocked(locale: str, base: str, text: str) -> None:
    assert "block" not in _severities(WORDS, locale, base, text)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-US", "New customers get 20% off the first box.", "Get 20% off every box you like."),
        ("fr-FR", "Les boissons ne sont pas incluses.", "Les boissons sont incluses."),
        ("nl-NL", "De fiets weegt 20 kilo.", "Hij is lichter dan de concurrentie."),
        ("nl-NL", "Bestel wanneer je wilt.", "Straks is hij uitverkocht."),
        ("pt-PT", "Um café de altitude.", "O melhor café do mundo."),
        ("de-DE", "Der Kurs kostet 90 €.", "Der Kurs kostet 90 €, keine Aufnahmegebühr."),
    ],
)
def test_the_fault_that_it_looks_like_is_blocked(locale: str, base: str, text: str) -> None:
    assert "block" in _severities(WORDS, locale, base, text)


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-GB", "Lunch by steam every Sunday from 6 December.", "Lunch by steam on Sundays from 6/12."),
        ("de-DE", "Rahmen in 48 und 54 cm.", "Ob 48er oder 54er Rahmen: beide passen."),
        ("de-DE", "Der Akku ist in 4 Stunden voll.", "Mehr als vier Stunden braucht der Akku nicht."),
        ("de-DE", "Der Akku reicht bis zu 80 km.", "Der Akku reicht bestenfalls 80 km."),
        ("en-US", "Broadband of 500 Mbps.", "Half a gig of broadband."),
        ("es-ES", "Sábados a las 11:00.", "Los sábados a las 11 cocinamos."),
        ("fr-FR", "Deux saunas et un hammam.", "2 saunas et 1 hammam."),
        ("fr-FR", "24 € du lundi au vendredi, 29 € le week-end.", "24 € en semaine, 29 € le samedi et le dimanche."),
        ("it-IT", "Acidità dello 0,3%.", "Acidità dello zero virgola tre per cento."),
        ("nl-NL", "Boek tot en met 31 december: 15% korting.", "Boek t/m 31 december: 15% korting."),
        ("en-US", "Swim lessons for ages 4 to 12.", "Swim lessons for four- to twelve-year-olds."),
        ("en-GB", "A loan car is £35 a day.", "A loan car is £35 a day, so two days cost £70."),
        ("en-US", "Runs on iOS 17 or later.", "Runs on iPhones from iOS 17 upward."),
    ],
)
def test_a_value_told_otherwise_is_not_blocked(locale: str, base: str, text: str) -> None:
    assert "block" not in _severities(VALUES, locale, base, text)
