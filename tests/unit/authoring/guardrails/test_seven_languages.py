"""Values and bounds turned round or told otherwise, in seven languages alike."""

import pytest

from tests.factories import a_brief, a_content, a_draft
from variantgen.authoring.guardrails import screen

_LOCALES = {"en": "en-GB", "pt": "pt-PT"}
ROWS = (
    (
        "en",
        "The card can be activated up to one year after purchase.",
        "The card can be activated from one year after purchase.",
        "Activate the card within a year of purchase.",
    ),
    (
        "de",
        "Die Karte lässt sich bis zu ein Jahr nach dem Kauf aktivieren.",
        "Die Karte lässt sich ab einem Jahr nach dem Kauf aktivieren.",
        "Aktiviere die Karte innerhalb eines Jahres nach dem Kauf.",
    ),
    (
        "fr",
        "La carte peut être activée jusqu'à un an après l'achat.",
        "La carte peut être activée à partir d'un an après l'achat.",
        "Activez la carte dans un délai d'un an après l'achat.",
    ),
    (
        "es",
        "La tarjeta se puede activar hasta un año después de la compra.",
        "La tarjeta se puede activar a partir de un año después de la compra.",
        "Activa la tarjeta en el plazo de un año desde la compra.",
    ),
    (
        "it",
        "La carta si può attivare fino a un anno dopo l'acquisto.",
        "La carta si può attivare a partire da un anno dopo l'acquisto.",
        "Attiva la carta entro un anno dall'acquisto.",
    ),
    (
        "nl",
        "De kaart kan tot een jaar na aankoop worden geactiveerd.",
        "De kaart kan vanaf een jaar na aankoop worden geactiveerd.",
        "Activeer de kaart binnen een jaar na aankoop.",
    ),
    (
        "pt",
        "O cartão pode ser ativado até um ano após a compra.",
        "O cartão pode ser ativado a partir de um ano após a compra.",
        "Ativa o cartão no prazo de um ano após a compra.",
    ),
    (
        "en",
        "Minimum order: 6 bottles.",
        "Maximum order: 6 bottles.",
        "Order at least 6 bottles.",
    ),
    (
        "de",
        "Mindestbestellmenge: 6 Flaschen.",
        "Höchstbestellmenge: 6 Flaschen.",
        "Bestelle mindestens 6 Flaschen.",
    ),
    (
        "fr",
        "Commande minimum : 6 bouteilles.",
        "Commande maximum : 6 bouteilles.",
        "Commandez au moins 6 bouteilles.",
    ),
    (
        "es",
        "Pedido mínimo: 6 botellas.",
        "Pedido máximo: 6 botellas.",
        "Pide al menos 6 botellas.",
    ),
    (
        "it",
        "Ordine minimo: 6 bottiglie.",
        "Ordine massimo: 6 bottiglie.",
        "Ordina almeno 6 bottiglie.",
    ),
    (
        "nl",
        "Minimale bestelling: 6 flessen.",
        "Maximale bestelling: 6 flessen.",
        "Bestel minstens 6 flessen.",
    ),
    (
        "pt",
        "Encomenda mínima: 6 garrafas.",
        "Encomenda máxima: 6 garrafas.",
        "Encomenda pelo menos 6 garrafas.",
    ),
    (
        "en",
        "Maximum load 120 kg.",
        "Minimum load 120 kg.",
        "Carries up to 120 kg.",
    ),
    (
        "de",
        "Maximale Belastung 120 kg.",
        "Mindestbelastung 120 kg.",
        "Trägt bis zu 120 kg.",
    ),
    (
        "fr",
        "Charge maximale de 120 kg.",
        "Charge minimale de 120 kg.",
        "Supporte jusqu'à 120 kg.",
    ),
    (
        "es",
        "Carga máxima de 120 kg.",
        "Carga mínima de 120 kg.",
        "Soporta hasta 120 kg.",
    ),
    (
        "it",
        "Carico massimo di 120 kg.",
        "Carico minimo di 120 kg.",
        "Regge fino a 120 kg.",
    ),
    (
        "nl",
        "Maximale belasting 120 kg.",
        "Minimale belasting 120 kg.",
        "Draagt tot 120 kg.",
    ),
    (
        "pt",
        "Carga máxima de 120 kg.",
        "Carga mínima de 120 kg.",
        "Suporta até 120 kg.",
    ),
    (
        "en",
        "Book until the end of March.",
        "Book from the end of March.",
        "Bookings are open until 31 March.",
    ),
    (
        "de",
        "Buchbar bis Ende März.",
        "Buchbar ab Ende März.",
        "Buchbar bis zum 31. März.",
    ),
    (
        "fr",
        "Réservez jusqu'à fin mars.",
        "Réservez à partir de fin mars.",
        "Réservations ouvertes jusqu'au 31 mars.",
    ),
    (
        "es",
        "Reserva hasta finales de marzo.",
        "Reserva a partir de finales de marzo.",
        "Reservas abiertas hasta el 31 de marzo.",
    ),
    (
        "it",
        "Prenota fino a fine marzo.",
        "Prenota da fine marzo.",
        "Prenotazioni aperte fino al 31 marzo.",
    ),
    (
        "nl",
        "Boek tot eind maart.",
        "Boek vanaf eind maart.",
        "Boeken kan tot en met 31 maart.",
    ),
    (
        "pt",
        "Reserva até ao fim de março.",
        "Reserva a partir do fim de março.",
        "Reservas abertas até 31 de março.",
    ),
    (
        "en",
        "Fully charged in less than an hour.",
        "Fully charged in more than an hour.",
        "Takes under an hour to charge.",
    ),
    (
        "de",
        "In weniger als einer Stunde voll geladen.",
        "In mehr als einer Stunde voll geladen.",
        "Lädt in unter einer Stunde.",
    ),
    (
        "fr",
        "Chargé en moins d'une heure.",
        "Chargé en plus d'une heure.",
        "Moins d'une heure suffit pour la charge.",
    ),
    (
        "es",
        "Carga completa en menos de una hora.",
        "Carga completa en más de una hora.",
        "Se carga en menos de una hora.",
    ),
    (
        "it",
        "Carica completa in meno di un'ora.",
        "Carica completa in più di un'ora.",
        "Si ricarica in meno di un'ora.",
    ),
    (
        "nl",
        "In minder dan een uur opgeladen.",
        "In meer dan een uur opgeladen.",
        "Opladen duurt nog geen uur.",
    ),
    (
        "pt",
        "Carga completa em menos de uma hora.",
        "Carga completa em mais de uma hora.",
        "Carrega em menos de uma hora.",
    ),
    (
        "en",
        "Tables cost between €300 and €450.",
        "Tables cost from €450.",
        "Tables are priced from €300 to €450.",
    ),
    (
        "de",
        "Tische kosten zwischen 300 und 450 €.",
        "Tische kosten ab 450 €.",
        "Tische gibt es von 300 bis 450 €.",
    ),
    (
        "fr",
        "Les tables coûtent entre 300 et 450 €.",
        "Les tables coûtent à partir de 450 €.",
        "Des tables de 300 à 450 €.",
    ),
    (
        "es",
        "Las mesas cuestan entre 300 y 450 €.",
        "Las mesas cuestan desde 450 €.",
        "Mesas de 300 a 450 €.",
    ),
    (
        "it",
        "I tavoli costano tra 300 e 450 €.",
        "I tavoli costano a partire da 450 €.",
        "Tavoli da 300 a 450 €.",
    ),
    (
        "nl",
        "Tafels kosten tussen 300 en 450 €.",
        "Tafels kosten vanaf 450 €.",
        "Tafels van 300 tot 450 €.",
    ),
    (
        "pt",
        "As mesas custam entre 300 e 450 €.",
        "As mesas custam a partir de 450 €.",
        "Mesas de 300 a 450 €.",
    ),
)


def _verdict(language: str, base: str, text: str) -> str:
    locale = _LOCALES.get(language, f"{language}-{language.upper()}")
    content = a_content(locale=locale, brand="Alder", product="Alder", slots={"headline": base}, facts=[], offer=None)
    return screen(a_draft(text), a_brief(content=content, locale=locale)).verdict


@pytest.mark.parametrize(("language", "base", "faulty", "_faithful"), ROWS)
def test_a_bound_changed_never_passes_in_any_language(language: str, base: str, faulty: str, _faithful: str) -> None:
    assert _verdict(language, base, faulty) != "pass"


@pytest.mark.parametrize(("language", "base", "_faulty", "faithful"), ROWS)
def test_the_same_told_otherwise_passes_in_every_language(
    language: str, base: str, _faulty: str, faithful: str
) -> None:
    assert _verdict(language, base, faithful) == "pass"
