"""Values in English, German and Dutch: what is changed is blocked, what is only written otherwise passes."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Draft, Finding

_CHECKS = {"number", "price", "percent", "date", "duration", "quantity", "bound", "code", "link", "name"}
_BASES = {
    "en-GB": (
        "Rest 40",
        (
            "The Rest 40 mattress is 28 cm deep and weighs 31.5 kg. Try it for 100 nights; if you "
            "send it back we refund you within 14 days. It costs £649, or £54.08 a month over 12 "
            "months at 0% APR. Delivery takes 3 to 5 working days and costs £25; orders over £750 "
            "ship free. Save 15% with code REST15 until 31 January 2027. The frame is guaranteed for "
            "10 years. Call us Monday to Friday, 9 am to 5.30 pm. Sleeps two. Up to 3 layers of foam, "
            "each at least 4 cm thick, made from 60% recycled fibres."
        ),
    ),
    "de-DE": (
        "Nova 3",
        (
            "Der Staubsauger Nova 3 wiegt 2,4 kg und läuft bis zu 60 Minuten. Der Behälter fasst 0,6 "
            "Liter. Er kostet 399 €, mit dem Code NOVA10 bis 15. Januar 2027 sparen Sie 10 %. Oder "
            "zahlen Sie 33,25 € im Monat über 12 Monate. Versand in 2 bis 3 Werktagen, ab 50 € "
            "Bestellwert kostenlos. 3 Jahre Garantie, 30 Tage Rückgabe. Mindestens zwei Aufsätze sind "
            "dabei. Nur 65 dB leise. Service Montag bis Freitag von 8 bis 18 Uhr."
        ),
    ),
    "nl-NL": (
        "Brik 6",
        (
            "De koffer Brik 6 weegt 2,9 kg en heeft een inhoud van 38 liter. Hij kost € 159, of € "
            "13,25 per maand, 12 maanden lang. Met code BRIK10 krijg je 10% korting tot 15 januari "
            "2027. Levering binnen 2 werkdagen, gratis vanaf € 50. 5 jaar garantie, 30 dagen "
            "bedenktijd. Minstens twee vakken. Klantenservice van maandag tot vrijdag, 9.00 tot 17.00 "
            "uur."
        ),
    ),
    "en-US": (
        "Northline Pass",
        (
            "The Northline Pass opens 24 ski areas in 6 states. Adults 23 and over pay $419; kids "
            "under 12 ski free with an adult. Buy by October 15, 2026 and save $60. Lifts run daily "
            "from 9 a.m. to 4 p.m., December 5 to April 18. Group lessons last 90 minutes and hold no "
            "more than 8 people. Up to two free days at partner resorts. Parking is $20 a day. "
            "Refunds until 48 hours before your first visit. Blackout dates: December 26 to January "
            "2. The longest run is 3.2 miles."
        ),
    ),
    "de-AT": (
        "Alpenkarte 7",
        (
            "Die Alpenkarte 7 gilt an sieben Tagen innerhalb von zwei Wochen und kostet 189 €, für "
            "Kinder bis 14 Jahre 95 €. Über 80 Lifte und mehr als 200 km Pisten. Betrieb täglich von "
            "8.30 bis 16 Uhr, vom 5. Dezember bis 11. April. Wer bis 30. November kauft, spart 15 %. "
            "Mindestalter für die Rodelbahn: 6 Jahre. Kaution 5 € pro Karte. Ein Begleithund fährt "
            "gratis."
        ),
    ),
}
_CAUGHT = {
    "en-GB": (
        "Sleep on it for ninety nights.",
        "Fourteen per cent off with REST15 until 31 January 2027.",
        "Six hundred and ninety-four pounds for a proper bed.",
        "Money back inside three weeks.",
        "A guarantee of twelve years on the frame.",
        "£54.08 a week over 12 months at 0% APR.",
        "28 inches deep.",
        "At least three layers of foam.",
        "Delivery is £25, but free when you spend less than £750.",
        "It'll be with you in three to five weeks.",
        "Save 15% with REST15 from 31 January 2027.",
        "Call us Monday to Saturday, 9 am to 5.30 pm.",
        "Call us Monday to Friday, 9 am to 8.30 pm.",
        "The Rest 50 is £649.",
        "Foam at most 4 cm thick.",
        "Two fifths of its fibres are recycled.",
        "Refunds only after 14 days.",
        "£649 a month.",
        "Half price with REST15.",
        "More than 100 nights to try it.",
    ),
    "de-DE": (
        "Bis zu zwei Stunden saugen.",
        "Nur 1,4 Kilo leicht.",
        "Vierhundertneunundneunzig Euro kostet der Nova 3.",
        "Zwanzig Prozent weniger mit NOVA10.",
        "Vierundzwanzig Monate Garantie.",
        "33,25 € in der Woche.",
        "In zwei bis drei Wochen bei Ihnen.",
        "Bis 50 € Bestellwert kostenlos versendet.",
        "Höchstens zwei Aufsätze sind dabei.",
        "Mindestens 60 Minuten Laufzeit.",
        "Der Nova 4 wiegt 2,4 kg.",
        "Service Montag bis Samstag von 8 bis 18 Uhr.",
        "Ab dem 15. Januar 2027 sparen Sie 10 %.",
        "Der Behälter fasst 6 Liter.",
        "Vierzehn Tage Rückgabe.",
        "Zum halben Preis.",
        "Mit 56 dB leise.",
    ),
    "nl-NL": (
        "Honderdnegenentachtig euro.",
        "Achtenveertig liter past erin.",
        "Twintig procent minder met BRIK10.",
        "Achtenveertig maanden garantie.",
        "Veertien dagen bedenktijd.",
        "Tot € 50 bezorgen we gratis.",
        "Binnen twee weken in huis.",
        "De Brik 7 weegt 2,9 kg.",
        "€ 13,25 per week.",
        "Hoogstens twee vakken.",
        "Van maandag tot zaterdag, 9.00 tot 17.00 uur.",
        "Vanaf 15 januari 2027 10% korting.",
        "Voor de halve prijs.",
    ),
    "en-US": (
        "Twenty-six ski areas in six states.",
        "Adults under 23 pay $419.",
        "Kids under 15 ski free with an adult.",
        "Save $60 if you buy after October 15.",
        "Lifts run from 9 a.m. to 6 p.m.",
        "Lessons hold at least 8 people.",
        "Parking is $20 an hour.",
        "Refunds until 24 hours before your first visit.",
        "December 5 to April 28.",
        "Blackout dates: December 24 to January 2.",
        "The longest run is 3.2 kilometers.",
        "Buy by November 15 and save $60.",
        "Four hundred and ninety dollars for adults.",
        "Up to three free days at partner resorts.",
    ),
    "de-AT": (
        "Sechs Tage Schnee in zwei Wochen.",
        "Hundertachtundneunzig Euro.",
        "Kinder bis 16 fahren für 95 €.",
        "Über 90 Lifte.",
        "Täglich von 8.30 bis 17 Uhr.",
        "Wer nach dem 30. November kauft, spart 15 %.",
        "Unter 200 km Pisten.",
        "Vom 5. Dezember bis 18. April.",
        "Erst ab acht Jahren auf die Rodelbahn.",
        "Innerhalb von drei Wochen.",
    ),
}
_INNOCENT = {
    "en-GB": (
        "Sleep on it for a hundred nights.",
        "Fifteen per cent off with REST15 until the end of January 2027.",
        "Six hundred and forty-nine pounds for a proper bed.",
        "Not in love? Money back inside two weeks.",
        "A guarantee of ten years on the frame, a decade of not thinking about it.",
        "Spread it over a year: £54.08 a month, at 0% APR.",
        "At 28 centimetres deep, it's deeper than you'd think.",
        "Up to three layers of foam, none under 4 cm.",
        "Delivery is £25, but free when you spend more than £750.",
        "It'll be with you in three to five working days.",
        "Got two dogs, three kids and one bed? We know.",
        "Ring us on a Tuesday, any weekday in fact, between 9 and half past five.",
        "Three in the morning and still awake? The Rest 40 is £649.",
        "Three fifths of its fibres are recycled.",
        "It tips the scales at thirty-one and a half kilos.",
        "The first Monday back is easier after a good night on the Rest 40.",
        "You have until 31 January to knock 15% off with REST15.",
        "The Rest 40's frame lasts: ten years guaranteed.",
        "Sleeps two; ten if you count the teddies?",
        "Your twenties were for sofas. This is for sleep.",
    ),
    "de-DE": (
        "Bis zu eine Stunde saugen mit einer Ladung.",
        "Knapp zweieinhalb Kilo leicht: der Nova 3.",
        "Dreihundertneunundneunzig Euro, und Ruhe ist.",
        "Zehn Prozent weniger mit NOVA10, bis Mitte Januar, genau bis zum 15.1.2027.",
        "Sechsunddreißig Monate Garantie.",
        "Zwölf Raten zu je 33,25 Euro.",
        "Einen Monat lang, also 30 Tage, dürfen Sie ihn zurückgeben.",
        "In zwei bis drei Werktagen bei Ihnen.",
        "Ab fünfzig Euro versenden wir kostenlos.",
        "Zwei Kinder, ein Hund, drei Teppiche? Kein Problem.",
        "Rufen Sie uns dienstags an, zwischen 8 und 18 Uhr.",
        "Mit 65 Dezibel leiser als gedacht.",
        "600 Milliliter fasst der Behälter.",
        "Der Behälter fasst sechs Deziliter.",
        "Auf zwei Aufsätze können Sie zählen, mindestens.",
        "Freuen Sie sich über 10 % Rabatt mit NOVA10.",
        "Der November ist grau, der Nova 3 nicht.",
        "Um elf Uhr nachts saugt nur, wer keine Nachbarn hat.",
        "Mit NOVA10 bis zum 15. Januar: ein Zehntel günstiger.",
        "Drei Jahre Garantie. So einfach.",
    ),
    "nl-NL": (
        "Honderdnegenenvijftig euro voor jaren reisplezier.",
        "Achtendertig liter past erin.",
        "Tien procent minder met BRIK10, tot 15 januari.",
        "Zestig maanden garantie.",
        "Nog geen drie kilo.",
        "Dertig dagen om erover na te denken.",
        "Vanaf vijftig euro bezorgen we gratis.",
        "Binnen twee werkdagen in huis.",
        "Twee kinderen, vier tassen, één koffer?",
        "Bel ons op dinsdag, tussen 9.00 en 17.00 uur.",
        "Twaalf keer € 13,25.",
        "Om zes uur 's ochtends op Schiphol? Daar is hij voor gemaakt.",
        "2900 gram licht.",
        "Een tiende goedkoper met BRIK10.",
    ),
    "en-US": (
        "Two dozen ski areas, half a dozen states, one pass.",
        "Four hundred and nineteen dollars for everyone 23 or older.",
        "Children under twelve ski free alongside an adult.",
        "Save sixty dollars if you buy by October 15.",
        "From nine in the morning until four in the afternoon, the lifts are yours.",
        "Lessons are an hour and a half, and never bigger than eight people.",
        "An hour and thirty minutes with an instructor, eight skiers at most.",
        "Leave at five on Friday, be on snow by Saturday.",
        "One more run? The lifts spin until 4 p.m.",
        "Parking costs twenty bucks per day.",
        "Cancel up to two days before your first visit and get a refund.",
        "Under-12s ski for nothing with a grown-up.",
        "First chair, last call, and everything in between.",
        "Not valid December 26–January 2.",
        "From the 5th of December through April 18, lifts open daily.",
        "More than three miles, top to bottom.",
        "Your 20s called. They want their knees back.",
        "It's a two-beer, three-story kind of mountain town.",
        "Sleep in till ten. The snow's not going anywhere.",
        "Is February your month? It's ours too.",
    ),
    "de-AT": (
        "Sieben Tage Schnee in vierzehn Tagen.",
        "Hundertneunundachtzig Euro für sieben Tage.",
        "Kinder bis vierzehn fahren für fünfundneunzig Euro.",
        "Mehr als achtzig Lifte warten.",
        "Von halb neun bis vier, jeden Tag.",
        "15 Prozent sparen bis Ende November, dem 30.",
        "Ab sechs Jahren auf die Rodelbahn.",
        "Fünf Euro Kaution je Karte.",
        "Zwei Skier, ein Gedanke: weiß.",
        "Über 200 Kilometer Pisten, kein einziger zu viel.",
        "Vom 5. Dezember bis zum 11. April läuft alles.",
        "In null Komma nichts auf der Piste.",
        "Um sechs klingelt der Wecker, um acht ist niemand mehr müde.",
    ),
}


def _found(locale: str, text: str) -> list[Finding]:
    product, copy = _BASES[locale]
    content = a_content(
        locale=locale,
        brand="Kestova",
        product=product,
        slots={"product_description": copy},
        facts=[],
        offer=None,
        banned_terms=[],
        competitors=[],
    )
    found = screen(Draft(text), a_brief(slot="product_description", content=content)).findings
    return [finding for finding in found if finding.check in _CHECKS and finding.severity != "info"]


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale in _CAUGHT for text in _CAUGHT[locale]])
def test_a_changed_value_is_blocked(locale: str, text: str) -> None:
    assert any(finding.severity == "block" for finding in _found(locale, text))


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale in _INNOCENT for text in _INNOCENT[locale]])
def test_a_value_written_otherwise_passes(locale: str, text: str) -> None:
    assert _found(locale, text) == []
