"""How long before something one must act, told from its right side."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import bounds
from variantgen.domain.content import BaseContent

BASES = {
    "en-GB": "Change your booking free of charge up to 48 hours before departure. Seats are wide. Meals cost extra.",
    "de-DE": "Sie stornieren bis 48 Stunden vor der Abfahrt kostenlos. Die Sitze sind breit.",
    "fr-FR": "Vous modifiez votre billet sans frais jusqu'à 48 heures avant le départ. Les sièges sont larges.",
    "es-ES": "Cambia tu reserva sin coste hasta 48 horas antes de la salida. Los asientos son anchos.",
    "it-IT": "Se disdici almeno 48 ore prima della partenza ti rimborsiamo tutto. I sedili sono larghi.",
    "nl-NL": "Je annuleert tot 48 uur voor vertrek gratis. De stoelen zijn breed.",
    "pt-PT": "Cancele sem custos até 48 horas antes da partida. Os lugares são largos.",
}
CATCHES = (
    ("en-GB", "Change your booking free of charge in the last 48 hours before departure."),
    ("en-GB", "Change your booking at no charge less than 48 hours before departure."),
    ("en-GB", "Change your booking free of charge, even with fewer than 48 hours to go before departure."),
    ("en-GB", "Under 48 hours before departure you still change your booking with no fee."),
    ("de-DE", "Sie stornieren in den letzten 48 Stunden vor der Abfahrt kostenlos."),
    ("de-DE", "Sie stornieren weniger als 48 Stunden vor der Abfahrt kostenlos."),
    ("fr-FR", "Vous modifiez votre billet sans frais dans les 48 heures qui précèdent le départ."),
    ("fr-FR", "Vous modifiez votre billet sans frais dans les dernières 48 heures avant le départ."),
    ("es-ES", "Cambia tu reserva sin coste en las últimas 48 horas antes de la salida."),
    ("it-IT", "Se disdici nelle ultime 48 ore prima della partenza ti rimborsiamo tutto."),
    ("nl-NL", "Je annuleert in de laatste 48 uur voor vertrek gratis."),
    ("pt-PT", "Cancele sem custos nas últimas 48 horas antes da partida."),
)
INNOCENTS = (
    ("en-GB", "Change your booking free of charge until 48 hours before departure."),
    ("en-GB", "Plans change? You can switch free of charge at least 48 hours before departure."),
    ("en-GB", "Change your booking no later than 48 hours before departure, free of charge."),
    ("en-GB", "Less than 48 hours before departure, changes are charged."),
    ("en-GB", "In the last 48 hours before departure you can't change your booking."),
    ("de-DE", "Bis 48 Stunden vor der Abfahrt stornieren Sie kostenlos, in den letzten 48 Stunden nicht mehr."),
    ("de-DE", "In den letzten 48 Stunden vor der Abfahrt kostet eine Stornierung Geld."),
    ("fr-FR", "Jusqu'à 48 heures avant le départ, vous modifiez votre billet sans frais."),
    ("es-ES", "En las últimas 48 horas antes de la salida ya no hay cambios sin coste."),
    ("it-IT", "Ti rimborsiamo tutto se disdici 48 ore prima della partenza."),
    ("nl-NL", "Annuleer gratis, uiterlijk 48 uur voor vertrek."),
    ("pt-PT", "Até 48 horas antes da partida, cancele sem custos."),
)


def _trip(locale: str) -> BaseContent:
    copy = {"product_description": {"text": BASES[locale], "max_chars": 400}}
    return a_content(locale=locale, brand="Vandra", product="Vandra", slots=copy, facts=[], offer=None)


@pytest.mark.parametrize(("locale", "text"), CATCHES)
def test_the_time_left_made_the_time_allowed_is_found(locale: str, text: str) -> None:
    found = findings_of(bounds.CHECK, text, content=_trip(locale))
    assert [finding.severity for finding in found] == ["block"]


@pytest.mark.parametrize(("locale", "text"), INNOCENTS)
def test_the_same_limit_in_other_words_or_from_its_other_side_passes(locale: str, text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=_trip(locale)) == []


def test_at_most_before_a_departure_turns_at_least_round_and_repeats_at_most() -> None:
    copy = {"product_description": "Check in at least 30 minutes before departure."}
    early = a_content(slots=copy, facts=[], offer=None)
    late = a_content(slots={"product_description": "Roasted at most 48 hours before it ships."}, facts=[], offer=None)
    assert findings_of(bounds.CHECK, "Check in no more than 30 minutes before departure.", content=early)
    assert findings_of(bounds.CHECK, "Check in at least half an hour before departure.", content=early) == []
    assert findings_of(bounds.CHECK, "Roasted no more than two days before it ships.", content=late) == []
