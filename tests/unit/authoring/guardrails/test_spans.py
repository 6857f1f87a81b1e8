"""Spans of time and bounds told otherwise than in the base, in seven languages."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import bounds, dates, durations
from variantgen.domain.variant import Draft, Finding

_CHECKS = (durations.CHECK, bounds.CHECK, dates.CHECK)
_BASES = {
    "en-US": (
        "Zonda is a sauna tent for four. It heats up in 40 minutes and holds the heat for up to 5 hours. Open "
        "Monday to Friday, 9 am to 5 pm. Rent it from $145 a week. Try it for 60 nights; two years of warranty on "
        "the stove, six months on the fabric. Deliveries take 3 to 5 working days and are free over $80, otherwise "
        "$9. Service twice a year. Cancel free up to 14 days before delivery. Made since 1996. Children under 12 "
        "only with an adult. Each of 6 sessions lasts 50 minutes. On sale from 3 May to 14 June."
    ),
    "de-DE": (
        "Zonda ist ein Saunazelt für vier. Es heizt in 40 Minuten auf und hält die Wärme bis zu 5 Stunden. "
        "Geöffnet Montag bis Freitag von 9 bis 17 Uhr. Mieten ab 145 € pro Woche. 60 Nächte Probe; zwei Jahre "
        "Garantie auf den Ofen, sechs Monate auf den Stoff. Lieferung in 3 bis 5 Werktagen, ab 80 € kostenlos, "
        "sonst 9 €. Wartung zweimal im Jahr. Kostenlos stornieren bis 14 Tage vor Lieferung. Gebaut seit 1996. "
        "Kinder unter 12 Jahren nur mit Erwachsenen. Jede der 6 Einheiten dauert 50 Minuten."
    ),
    "fr-FR": (
        "Zonda est une tente sauna pour quatre. Elle chauffe en 40 minutes et garde la chaleur jusqu'à 5 heures. "
        "Ouvert du lundi au vendredi, de 9 h à 17 h. Location à partir de 145 € par semaine. Essai de 60 nuits ; "
        "poêle garanti deux ans, toile six mois. Livraison sous 3 à 5 jours ouvrés, offerte dès 80 €, sinon 9 €. "
        "Entretien deux fois par an. Annulation gratuite jusqu'à 14 jours avant la livraison. Fabriquée depuis "
        "1996. Les moins de 12 ans doivent être accompagnés. Chacune des 6 séances dure 50 minutes."
    ),
    "es-ES": (
        "Zonda es una tienda sauna para cuatro. Se calienta en 40 minutos y mantiene el calor hasta 5 horas. "
        "Abierto de lunes a viernes, de 9 a 17 h. Alquiler desde 145 € por semana. Pruébala 60 noches; dos años de "
        "garantía en la estufa, seis meses en la tela. Entrega en 3 a 5 días laborables, gratis desde 80 €, si no, "
        "9 €. Mantenimiento dos veces al año. Cancelación gratuita hasta 14 días antes de la entrega. Fabricada "
        "desde 1996. Los menores de 12 años, solo con un adulto. Cada una de las 6 sesiones dura 50 minutos."
    ),
    "it-IT": (
        "Zonda è una tenda sauna per quattro. Si scalda in 40 minuti e tiene il calore fino a 5 ore. Aperto dal "
        "lunedì al venerdì, dalle 9 alle 17. Noleggio a partire da 145 € a settimana. Provala per 60 notti; due "
        "anni di garanzia sulla stufa, sei mesi sul tessuto. Consegna in 3-5 giorni lavorativi, gratuita da 80 €, "
        "altrimenti 9 €. Manutenzione due volte l'anno. Annullamento gratuito fino a 14 giorni prima della "
        "consegna. Prodotta dal 1996. I minori di 12 anni solo con un adulto. Ognuna delle 6 sedute dura 50 "
        "minuti."
    ),
    "nl-NL": (
        "Zonda is een saunatent voor vier. Hij warmt op in 40 minuten en houdt de warmte tot 5 uur vast. Open van "
        "maandag tot en met vrijdag van 9 tot 17 uur. Huren vanaf € 145 per week. Probeer hem 60 nachten; twee "
        "jaar garantie op de kachel, zes maanden op het doek. Levering in 3 tot 5 werkdagen, gratis vanaf € 80, "
        "anders € 9. Onderhoud twee keer per jaar. Gratis annuleren tot 14 dagen voor levering. Gemaakt sinds "
        "1996. Kinderen onder de 12 jaar alleen met een volwassene. Elk van de 6 sessies duurt 50 minuten."
    ),
    "pt-PT": (
        "A Zonda é uma tenda sauna para quatro. Aquece em 40 minutos e mantém o calor até 5 horas. Aberto de "
        "segunda a sexta, das 9 h às 17 h. Aluguer a partir de 145 € por semana. Experimente 60 noites; dois anos "
        "de garantia no fogão, seis meses no tecido. Entrega em 3 a 5 dias úteis, grátis a partir de 80 €, senão 9 "
        "€. Manutenção duas vezes por ano. Cancelamento gratuito até 14 dias antes da entrega. Fabricada desde "
        "1996. Menores de 12 anos só com um adulto. Cada uma das 6 sessões dura 50 minutos."
    ),
}
_FOLLOWS = {
    "en-US": (
        "Hot in two-thirds of an hour.",
        "Hot in less than an hour.",
        "Hot in under three quarters of an hour.",
        "Try it for about two months.",
        "24 months of warranty on the stove, half a year on the fabric.",
        "Eight hours a day, five days a week.",
        "That makes forty hours a week.",
        "Delivered within a working week.",
        "Service every six months.",
        "Call it off free of charge until two weeks before delivery.",
        "Cancel with at least two weeks to go and it costs nothing.",
        "Less than two weeks before delivery, cancelling is no longer free.",
        "Thirty years of making them.",
        "For three decades we have made Zonda.",
        "More than a quarter of a century of craft.",
        "Six sessions add up to five hours.",
        "Below $80, delivery is $9.",
        "Orders that reach $80 ship free.",
        "Spend $80 and delivery is on us.",
        "For as little as $145 a week.",
        "The cheapest week is $145.",
        "$145 a week and up.",
        "Prices begin at $145 a week.",
        "Heat that lasts five hours at most.",
        "It keeps warm for at most five hours, and heats in a mere 40 minutes.",
        "Nobody under 12 goes in alone.",
        "Closed on Saturday and Sunday.",
        "Not open on Sundays.",
        "Up to five hours of heat, ready after 40 minutes.",
        "At least 60 nights to try it.",
        "In as little as three working days it is yours.",
        "Three working days at the earliest, five at the latest.",
        "Sale runs for six weeks.",
    ),
    "de-DE": (
        "In zwei Dritteln einer Stunde heiß.",
        "In weniger als einer Stunde heiß.",
        "Knapp zwei Monate Probe.",
        "24 Monate Garantie auf den Ofen, ein halbes Jahr auf den Stoff.",
        "Acht Stunden am Tag, fünf Tage die Woche.",
        "Das macht vierzig Stunden pro Woche.",
        "Alle sechs Monate eine Wartung.",
        "Halbjährliche Wartung.",
        "Storno kostenlos, solange noch mindestens zwei Wochen bis zur Lieferung sind.",
        "Seit drei Jahrzehnten gebaut.",
        "Seit dreißig Jahren gebaut.",
        "Unter 80 € kostet der Versand 9 €.",
        "Wer 80 € erreicht, zahlt keinen Versand.",
        "Schon für 145 € pro Woche zu mieten.",
        "Die günstigste Woche kostet 145 €.",
        "Los geht es bei 145 € pro Woche.",
        "Länger als fünf Stunden hält die Wärme nicht.",
        "Höchstens fünf Stunden Wärme.",
        "Unter zwölf Jahren darf niemand allein hinein.",
        "Sonntags ist nicht geöffnet.",
        "Mindestens 60 Nächte Probe.",
        "Frühestens nach drei, spätestens nach fünf Werktagen da.",
        "Bei uns von neun Uhr früh bis fünf Uhr nachmittags.",
    ),
    "fr-FR": (
        "Chaude en deux tiers d'heure.",
        "Chaude en moins d'une heure.",
        "Près de deux mois d'essai.",
        "24 mois de garantie sur le poêle, un semestre sur la toile.",
        "Huit heures par jour, cinq jours par semaine.",
        "Un entretien tous les six mois.",
        "Un entretien chaque semestre.",
        "Annulez sans frais tant qu'il reste au moins deux semaines avant la livraison.",
        "Deux semaines avant la livraison, vous annulez encore sans frais.",
        "Depuis trois décennies.",
        "Trente ans de fabrication.",
        "Sous 80 €, la livraison coûte 9 €.",
        "Dès que la commande atteint 80 €, la livraison est offerte.",
        "La semaine démarre à 145 €.",
        "Une chaleur qui ne dépasse pas cinq heures.",
        "Cinq heures de chaleur au plus.",
        "Fermé le dimanche.",
        "Au moins 60 nuits d'essai.",
        "De neuf heures du matin à cinq heures du soir.",
        "Quarante heures par semaine.",
    ),
    "es-ES": (
        "Caliente en dos tercios de hora.",
        "Caliente en menos de una hora.",
        "24 meses de garantía en la estufa, medio año en la tela.",
        "Ocho horas al día, cinco días a la semana.",
        "Mantenimiento cada seis meses.",
        "Mantenimiento semestral.",
        "Cancela gratis si faltan al menos dos semanas para la entrega.",
        "Tres décadas fabricándola.",
        "Treinta años de oficio.",
        "Por debajo de 80 €, la entrega cuesta 9 €.",
        "Si el pedido alcanza los 80 €, la entrega es gratis.",
        "La semana arranca en 145 €.",
        "El calor no supera las cinco horas.",
        "Cinco horas de calor como máximo.",
        "Los domingos no abrimos.",
        "Al menos 60 noches para probarla.",
        "De nueve de la mañana a cinco de la tarde.",
        "Cuarenta horas a la semana.",
    ),
    "it-IT": (
        "Calda in due terzi d'ora.",
        "Calda in meno di un'ora.",
        "24 mesi di garanzia sulla stufa, mezzo anno sul tessuto.",
        "Otto ore al giorno, cinque giorni a settimana.",
        "Manutenzione ogni sei mesi.",
        "Manutenzione semestrale.",
        "Annulli gratis se mancano almeno due settimane alla consegna.",
        "Tre decenni di mestiere.",
        "Trent'anni di mestiere.",
        "Sotto gli 80 € la consegna costa 9 €.",
        "Se l'ordine raggiunge gli 80 € la consegna è gratuita.",
        "La settimana parte da 145 €.",
        "Il calore non supera le cinque ore.",
        "Al massimo cinque ore di calore.",
        "La domenica non siamo aperti.",
        "Almeno 60 notti di prova.",
        "Dalle nove del mattino alle cinque del pomeriggio.",
        "Quaranta ore a settimana.",
    ),
    "nl-NL": (
        "Warm in minder dan een uur.",
        "24 maanden garantie op de kachel, een half jaar op het doek.",
        "Acht uur per dag, vijf dagen per week.",
        "Elk half jaar onderhoud.",
        "Om de zes maanden onderhoud.",
        "Annuleren is gratis zolang het nog minstens twee weken duurt tot de levering.",
        "Al drie decennia gemaakt.",
        "Al dertig jaar gemaakt.",
        "Onder de € 80 kost de levering € 9.",
        "Bestellingen die € 80 bereiken, bezorgen we gratis.",
        "Al vanaf € 145 per week.",
        "De goedkoopste week kost € 145.",
        "Langer dan vijf uur blijft hij niet warm.",
        "Hooguit vijf uur warmte.",
        "Op zondag niet open.",
        "Minstens 60 nachten proberen.",
        "Van negen uur 's ochtends tot vijf uur 's middags.",
        "Veertig uur per week.",
    ),
    "pt-PT": (
        "Quente em dois terços de hora.",
        "Quente em menos de uma hora.",
        "24 meses de garantia no fogão, meio ano no tecido.",
        "Oito horas por dia, cinco dias por semana.",
        "Manutenção de seis em seis meses.",
        "Manutenção semestral.",
        "Cancele sem custos se faltarem pelo menos duas semanas para a entrega.",
        "Três décadas de ofício.",
        "Trinta anos de ofício.",
        "Abaixo de 80 €, a entrega custa 9 €.",
        "Se a encomenda atingir os 80 €, a entrega é grátis.",
        "A semana começa em 145 €.",
        "O calor não passa das cinco horas.",
        "Cinco horas de calor no máximo.",
        "Ao domingo não abrimos.",
        "Pelo menos 60 noites para experimentar.",
        "Das nove da manhã às cinco da tarde.",
        "Quarenta horas por semana.",
    ),
}
_CONFLICTS = {
    "en-US": (
        "Hot in under half an hour.",
        "Three months to try it.",
        "36 months of warranty on the stove.",
        "Heat for at least five hours.",
        "Seven days a week.",
        "Free below $80.",
        "$145 a week.",
        "Six days a week.",
        "Service every three months.",
        "Delivery in four weeks.",
        "Children over 12 only with an adult.",
    ),
    "de-DE": (
        "Drei Monate testen.",
        "36 Monate Garantie auf den Ofen.",
        "Mindestens fünf Stunden Wärme.",
        "Unter 80 € versandkostenfrei.",
        "145 € pro Woche.",
        "Alle drei Monate eine Wartung.",
        "Lieferung in vier Wochen.",
        "Kinder über 12 Jahren nur mit Erwachsenen.",
    ),
    "fr-FR": (
        "Trois mois d'essai.",
        "36 mois de garantie sur le poêle.",
        "Au moins cinq heures de chaleur.",
        "Livraison offerte sous 80 €.",
        "145 € la semaine.",
        "Un entretien tous les trois mois.",
        "Livraison en quatre semaines.",
        "Les plus de 12 ans doivent être accompagnés.",
    ),
    "es-ES": (
        "Tres meses para probarla.",
        "36 meses de garantía en la estufa.",
        "Al menos cinco horas de calor.",
        "Entrega gratis por debajo de 80 €.",
        "145 € por semana.",
        "Mantenimiento cada tres meses.",
    ),
    "it-IT": (
        "Tre mesi di prova.",
        "36 mesi di garanzia sulla stufa.",
        "Almeno cinque ore di calore.",
        "Consegna gratuita sotto gli 80 €.",
        "145 € a settimana.",
        "Manutenzione ogni tre mesi.",
    ),
    "nl-NL": (
        "Drie maanden proberen.",
        "36 maanden garantie op de kachel.",
        "Minstens vijf uur warmte.",
        "Gratis levering onder de € 80.",
        "€ 145 per week.",
        "Om de drie maanden onderhoud.",
    ),
    "pt-PT": (
        "Três meses para experimentar.",
        "36 meses de garantia no fogão.",
        "Pelo menos cinco horas de calor.",
        "Entrega grátis abaixo de 80 €.",
        "145 € por semana.",
        "Manutenção de três em três meses.",
    ),
}
_OPEN = {
    "en-US": ("Two full months of trying.", "It arrives in three to five days."),
    "de-DE": ("Zwei Monate lang testen.", "In drei bis fünf Tagen da."),
    "fr-FR": ("Deux mois d'essai.",),
    "es-ES": ("Dos meses para probarla.",),
    "it-IT": ("Due mesi di prova.",),
    "nl-NL": ("Twee maanden proberen.",),
    "pt-PT": ("Dois meses para experimentar.",),
}


def _rows(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(locale, text) for locale, texts in table.items() for text in texts]


def _found(locale: str, text: str) -> list[Finding]:
    content = a_content(
        locale=locale,
        brand="Kestova",
        product="Zonda",
        slots={"product_description": _BASES[locale]},
        facts=[],
        offer=None,
        banned_terms=[],
        competitors=[],
    )
    brief = a_brief(slot="product_description", content=content)
    return [finding for check in _CHECKS for finding in check.run(Draft(text), brief)]


@pytest.mark.parametrize(("locale", "text"), _rows(_FOLLOWS))
def test_what_follows_from_the_base_passes(locale: str, text: str) -> None:
    assert _found(locale, text) == []


@pytest.mark.parametrize(("locale", "text"), _rows(_CONFLICTS))
def test_what_contradicts_the_base_is_blocked(locale: str, text: str) -> None:
    assert any(finding.severity == "block" for finding in _found(locale, text))


@pytest.mark.parametrize(("locale", "text"), _rows(_OPEN))
def test_what_may_follow_goes_to_a_person(locale: str, text: str) -> None:
    assert {finding.severity for finding in _found(locale, text)} == {"review"}
