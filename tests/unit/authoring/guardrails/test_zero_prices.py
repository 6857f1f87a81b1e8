"""What the base copy sells at zero may be called free in any language; what it only sells so for a time, only then."""

import pytest

from tests.factories import a_bare_brief
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Brief, Draft

_BASES = {
    "en": "Open your Lumo account in ten minutes. The account costs €0 for the first year, then €3 a month. "
    "Delivery: €0.",
    "de": "Eröffne dein Lumo-Konto in zehn Minuten. Das Konto kostet im ersten Jahr 0 €, danach 3 € im Monat. "
    "Versand: 0 €.",
    "fr": "Ouvrez votre compte Lumo en dix minutes. Le compte coûte 0 € la première année, puis 3 € par mois.",
    "es": "Abre tu cuenta Lumo en diez minutos. La cuenta cuesta 0 € el primer año y después 3 € al mes.",
    "it": "Apri il tuo conto Lumo in dieci minuti. Il conto costa 0 € il primo anno, poi 3 € al mese.",
    "nl": "Open je Lumo-rekening in tien minuten. De rekening kost het eerste jaar € 0, daarna € 3 per maand.",
    "pt": "Abra a sua conta Lumo em dez minutos. A conta custa 0 € no primeiro ano e depois 3 € por mês.",
}

_FAITHFUL = [
    ("en", "The first year is free, then it is €3 a month."),
    ("en", "You pay nothing for the first year, then €3 a month: the Lumo account."),
    ("en", "Free delivery, and ten minutes to your Lumo account."),
    ("de", "Das erste Jahr ist kostenlos, danach zahlst du 3 € im Monat."),
    ("de", "Im ersten Jahr zahlst du nichts, danach 3 € im Monat: das Lumo-Konto."),
    ("fr", "La première année est gratuite, puis c'est 3 € par mois."),
    ("fr", "Vous ne payez rien la première année, puis 3 € par mois : le compte Lumo."),
    ("es", "El primer año es gratis, después son 3 € al mes."),
    ("es", "El primer año no pagas nada, después 3 € al mes: la cuenta Lumo."),
    ("it", "Il primo anno è gratis, poi sono 3 € al mese."),
    ("it", "Il primo anno non paghi nulla, poi 3 € al mese: il conto Lumo."),
    ("nl", "Het eerste jaar is gratis, daarna betaal je € 3 per maand."),
    ("nl", "Het eerste jaar betaal je niets, daarna € 3 per maand: de Lumo-rekening."),
    ("pt", "O primeiro ano é grátis, depois são 3 € por mês."),
    ("pt", "No primeiro ano não paga nada, depois 3 € por mês: a conta Lumo."),
]

_CAUGHT = [
    ("en", "The Lumo account: two years free."),
    ("en", "A free card with your Lumo account."),
    ("de", "Kostenlose Karte zum Lumo-Konto."),
    ("fr", "Une carte offerte avec votre compte Lumo."),
    ("es", "Una tarjeta gratis con tu cuenta Lumo."),
    ("it", "Una carta in omaggio con il conto Lumo."),
    ("nl", "Een gratis pas bij je Lumo-rekening."),
    ("pt", "Um cartão grátis com a sua conta Lumo."),
]


def _brief(language: str) -> Brief:
    return a_bare_brief(_BASES[language], locale=language)


@pytest.mark.parametrize(("language", "text"), _FAITHFUL)
def test_what_costs_zero_for_a_time_is_free_for_it(language: str, text: str) -> None:
    assert screen(Draft(text), _brief(language)).verdict == "pass"


@pytest.mark.parametrize(("language", "text"), _CAUGHT)
def test_what_the_base_never_sells_at_zero_is_not_free(language: str, text: str) -> None:
    assert screen(Draft(text), _brief(language)).verdict == "block"


def test_a_company_behind_a_name_is_no_term_of_a_price() -> None:
    base = "Old town walk with Marta: two hours on foot, €15 per person. Starts at the cathedral."
    brief = a_bare_brief(base, name="Marta")
    assert screen(Draft("From the cathedral on: Marta's old town walk, €15."), brief).verdict == "pass"
