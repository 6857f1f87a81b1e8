"""The same sentence in seven languages holds the same values under the same bounds."""

import pytest

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.text.reading import read

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_LOW, _HIGH = frozenset({"from", "at_least", "over", "after"}), frozenset({"up_to", "under", "within", "before"})
SENTENCES = (
    (
        "Refunds of at most €200.",
        "Erstattung von höchstens 200 €.",
        "Remboursement de 200 € au plus.",
        "Reembolso de 200 € como máximo.",
        "Rimborso di 200 € al massimo.",
        "Vergoeding van hooguit 200 €.",
        "Reembolso de 200 € no máximo.",
    ),
    (
        "Minimum order €25.",
        "Mindestbestellwert 25 €.",
        "Commande minimum de 25 €.",
        "Pedido mínimo de 25 €.",
        "Ordine minimo di 25 €.",
        "Minimale bestelling 25 €.",
        "Encomenda mínima de 25 €.",
    ),
    (
        "€20 a week.",
        "20 € die Woche.",
        "20 € par semaine.",
        "20 € a la semana.",
        "20 € alla settimana.",
        "20 € per week.",
        "20 € por semana.",
    ),
    (
        "20% cheaper.",
        "20 % günstiger.",
        "20 % moins cher.",
        "20 % más barato.",
        "20% in meno.",
        "20% goedkoper.",
        "20% mais barato.",
    ),
    (
        "The warranty lasts one year.",
        "Die Garantie läuft ein Jahr.",
        "La garantie dure un an.",
        "La garantía dura un año.",
        "La garanzia dura un anno.",
        "De garantie duurt een jaar.",
        "A garantia dura um ano.",
    ),
    (
        "Covered for a full year.",
        "Ein ganzes Jahr abgesichert.",
        "Couvert pendant une année entière.",
        "Cubierto durante un año entero.",
        "Copertura per un anno intero.",
        "Een heel jaar gedekt.",
        "Coberto durante um ano inteiro.",
    ),
    (
        "Arrives in 3 working days.",
        "Kommt in 3 Werktagen an.",
        "Arrive en 3 jours ouvrés.",
        "Llega en 3 días laborables.",
        "Arriva in 3 giorni lavorativi.",
        "Komt in 3 werkdagen aan.",
        "Chega em 3 dias úteis.",
    ),
    (
        "Two-year warranty.",
        "Zweijährige Garantie.",
        "Garantie de deux ans.",
        "Garantía de dos años.",
        "Garanzia di due anni.",
        "Twee jaar garantie.",
        "Garantia de dois anos.",
    ),
    (
        "12-month plan.",
        "12-Monats-Tarif.",
        "Forfait de 12 mois.",
        "Plan de 12 meses.",
        "Piano di 12 mesi.",
        "12-maandenabonnement.",
        "Plano de 12 meses.",
    ),
    (
        "Valid for up to one year.",
        "Bis zu ein Jahr gültig.",
        "Valable jusqu'à un an.",
        "Válido hasta un año.",
        "Valido fino a un anno.",
        "Tot een jaar geldig.",
        "Válido até um ano.",
    ),
    (
        "It takes two weeks at most.",
        "Das dauert höchstens zwei Wochen.",
        "Cela prend deux semaines au plus.",
        "Tarda dos semanas como mucho.",
        "Ci vogliono al massimo due settimane.",
        "Het duurt hooguit twee weken.",
        "Demora no máximo duas semanas.",
    ),
    (
        "Ready in less than an hour.",
        "In weniger als einer Stunde fertig.",
        "Prêt en moins d'une heure.",
        "Listo en menos de una hora.",
        "Pronto in meno di un'ora.",
        "In minder dan een uur klaar.",
        "Pronto em menos de uma hora.",
    ),
    (
        "Not before 1 June.",
        "Frühestens am 1. Juni.",
        "Pas avant le 1er juin.",
        "No antes del 1 de junio.",
        "Non prima del 1º giugno.",
        "Op zijn vroegst 1 juni.",
        "Não antes de 1 de junho.",
    ),
    (
        "38 rooms in an old mill.",
        "38 Zimmer in einer alten Mühle.",
        "38 chambres dans un ancien moulin.",
        "38 habitaciones en un antiguo molino.",
        "38 camere in un vecchio mulino.",
        "38 kamers in een oude molen.",
        "38 quartos num antigo moinho.",
    ),
    (
        "24 cans for £52.",
        "24 Dosen für 52 £.",
        "24 canettes pour 52 £.",
        "24 latas por 52 £.",
        "24 lattine a 52 £.",
        "24 blikjes voor 52 £.",
        "24 latas por 52 £.",
    ),
    (
        "Entry to 12 museums.",
        "Eintritt in 12 Museen.",
        "Entrée dans 12 musées.",
        "Entrada a 12 museos.",
        "Ingresso in 12 musei.",
        "Toegang tot 12 musea.",
        "Entrada em 12 museus.",
    ),
    (
        "Groups of at least 8 people.",
        "Gruppen ab mindestens 8 Personen.",
        "Groupes de 8 personnes minimum.",
        "Grupos de 8 personas como mínimo.",
        "Gruppi di minimo 8 persone.",
        "Groepen van minimaal 8 personen.",
        "Grupos de 8 pessoas no mínimo.",
    ),
    (
        "Two classes a week.",
        "Zwei Kurse pro Woche.",
        "Deux cours par semaine.",
        "Dos clases a la semana.",
        "Due lezioni a settimana.",
        "Twee lessen per week.",
        "Duas aulas por semana.",
    ),
    (
        "24, 34 or 42 € for 24, 48 or 72 hours.",
        "24, 34 oder 42 € für 24, 48 oder 72 Stunden.",
        "24, 34 ou 42 € pour 24, 48 ou 72 heures.",
        "24, 34 o 42 € por 24, 48 o 72 horas.",
        "24, 34 o 42 € per 24, 48 o 72 ore.",
        "24, 34 of 42 € voor 24, 48 of 72 uur.",
        "24, 34 ou 42 € por 24, 48 ou 72 horas.",
    ),
    (
        "Twice a year.",
        "Zweimal im Jahr.",
        "Deux fois par an.",
        "Dos veces al año.",
        "Due volte all'anno.",
        "Twee keer per jaar.",
        "Duas vezes por ano.",
    ),
    (
        "Three nights for two.",
        "Drei Nächte für zwei.",
        "Trois nuits pour deux.",
        "Tres noches para dos.",
        "Tre notti per due.",
        "Drie nachten voor twee.",
        "Três noites para dois.",
    ),
    (
        "€120 for two people.",
        "120 € für zwei Personen.",
        "120 € pour deux personnes.",
        "120 € para dos personas.",
        "120 € per due persone.",
        "120 € voor twee personen.",
        "120 € para duas pessoas.",
    ),
    (
        "Until the end of March.",
        "Bis Ende März.",
        "Jusqu'à fin mars.",
        "Hasta finales de marzo.",
        "Fino a fine marzo.",
        "Tot eind maart.",
        "Até ao fim de março.",
    ),
    (
        "No longer than three days.",
        "Nicht länger als drei Tage.",
        "Pas plus de trois jours.",
        "No más de tres días.",
        "Non più di tre giorni.",
        "Niet langer dan drie dagen.",
        "Não mais de três dias.",
    ),
    (
        "Pay within one month.",
        "Zahlbar innerhalb eines Monats.",
        "Payable sous un mois.",
        "Pago en el plazo de un mes.",
        "Pagamento entro un mese.",
        "Betaal binnen een maand.",
        "Pagamento no prazo de um mês.",
    ),
    (
        "After one year.",
        "Nach einem Jahr.",
        "Après un an.",
        "Después de un año.",
        "Dopo un anno.",
        "Na een jaar.",
        "Depois de um ano.",
    ),
)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda sentences: sentences[0])
def test_seven_languages_are_read_alike(sentences: tuple[str, ...]) -> None:
    english, *others = (
        [_told(value) for value in values_in(read(text, language), language)]
        for text, language in zip(sentences, LANGUAGES, strict=True)
    )
    assert english
    assert others == [english] * len(others)


def _told(value: Value) -> tuple[object, ...]:
    said = value.kind, round(value.amount, 3), value.unit, value.direction
    return *said, bool(value.bounds & _LOW), bool(value.bounds & _HIGH)


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("de", "Auf eine dreimonatige Laufzeit folgt nichts.", 3.0),
        ("de", "Der 24-Monatsvertrag endet von selbst.", 24.0),
        ("nl", "Het 24-maandscontract loopt vanzelf af.", 24.0),
        ("nl", "Een tweejarige garantie op het frame.", 24.0),
    ],
)
def test_spans_written_in_one_word_are_read(language: str, text: str, amount: float) -> None:
    (value,) = values_in(read(text, language), language)
    assert (value.kind, value.amount, value.unit) == ("duration", amount, "months")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Aberto 24 horas."),
        ("de", "Tag und Nacht, 24 h geöffnet."),
        ("nl", "Toegang tot de tuin."),
        ("pt", "Suite com quartos amplos."),
        ("en", "A week to remember."),
    ],
)
def test_what_sets_no_term_is_no_value(language: str, text: str) -> None:
    assert values_in(read(text, language), language) == ()
