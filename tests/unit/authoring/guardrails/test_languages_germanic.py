"""German and Dutch: faults that the words of a language hide, and good copy that looks like them."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Brief, Draft, Verdict

_BASES = {
    "de-DE": (
        "Lumo",
        (
            "Die Stehlampe Lumo aus Buchenholz steht auf drei Beinen und lässt sich stufenlos dimmen. "
            "Der Schirm aus Leinen ist staubabweisend. Lumo kostet 189 €, Versand innerhalb Deutschlands 6,90 €. "
            "Das Leuchtmittel ist nicht enthalten. 3 Jahre Garantie auf den Schirmrahmen. "
            "Nur im Tarif Plus gibt es die Fernbedienung. Warmes Licht kann helfen, abends zur Ruhe zu kommen. "
            "Ohne Kunststoff verpackt. Die geführten Touren durch die Werkstatt kosten 12 €."
        ),
    ),
    "de-CH": (
        "Lumo",
        (
            "Die Stehlampe Lumo aus Buchenholz kostet CHF 189. Ausser dem Leuchtmittel ist alles dabei. "
            "Lieferung innert fünf Tagen."
        ),
    ),
    "nl-NL": (
        "Lumo",
        (
            "De staande lamp Lumo van beukenhout staat op drie poten en is traploos dimbaar. "
            "De linnen kap is stofbestendig. Lumo kost € 189, verzending binnen Nederland kost € 6,90. "
            "De lichtbron is niet inbegrepen. 3 jaar garantie op het kapframe. "
            "Alleen in het pakket Plus zit de afstandsbediening. Warm licht kan helpen om 's avonds tot rust te komen. "
            "Verpakt zonder plastic."
        ),
    ),
}

_CAUGHT = {
    "de-DE": (
        "Lumo bauen wir gratis bei Ihnen auf",
        "Lumo: die Lampe liefern wir Ihnen kostenlos",
        "Zu jeder Lumo legen wir ein Leuchtmittel gratis dazu",
        "Die gemütlichste Stehlampe Deutschlands heißt Lumo",
        "Lumo, mit Abstand die schönste Lampe Europas",
        "Augenoptiker empfehlen Lumo aus Buchenholz",
        "Unser Algorithmus meint, Lumo passt zu dir",
        "Uns ist nicht entgangen, dass Sie Lumo dreimal angesehen haben",
        "Lumo ist unverwüstlich und kostet 189 €",
        "Nur noch bis Sonntag: Lumo für 189 €",
        "Bestellschluss heute: Lumo für 189 €",
        "Lumo geht weg wie warme Semmeln",
        "Selbst ein Affe könnte Lumo aufstellen",
        "Seit Ihrer Scheidung ist es dunkel? Lumo für 189 €",
        "Du bist knapp bei Kasse? Lumo kostet 189 €",
        "Lumo: Geld zurück, wenn sie nicht gefällt",
        "Die Fernbedienung gibt es in beiden Tarifen: Lumo",
        "Lumo, aus nachhaltiger Forstwirtschaft",
        "Lumo ist staubdicht und kostet 189 €",
        "Du sparst 20 % auf Lumo",
        "Lumo, Norddeutschlands meistgeliebte Stehlampe",
        "Kein Wunder, dass Augenärzte die Lampe Lumo gern empfehlen",
        "Gestern um 22 Uhr haben Sie sich Lumo angesehen",
        "Es gibt nur mehr drei Stücke von Lumo",
        "Zu Lumo legen wir dir ein Buch ins Paket",
        "Du Faulpelz, Lumo kostet 189 €",
        "Lumo leuchtet auf jedem Kontinent",
        "Ihr Handy hat uns erzählt, dass Sie im Dunkeln sitzen",
        "Um Mitternacht ist Schluss: Lumo für 189 €",
        "Lumo ist wasserdicht",
        "Hier ist eine neue Variante: Lumo leuchtet",
        "Ohne Risiko testen: Lumo für 189 €",
    ),
    "nl-NL": (
        "Lumo zetten we gratis bij je in elkaar",
        "Lumo bezorgen we kosteloos",
        "Bij elke Lumo krijg je de lichtbron gratis",
        "De gezelligste lamp van Nederland heet Lumo",
        "Lumo, door huisartsen aanbevolen",
        "Het is ons niet ontgaan dat je Lumo bekeek",
        "We hebben gemerkt dat je twijfelt over Lumo",
        "Lumo is onslijtbaar en kost € 189",
        "Alleen nog dit weekend: Lumo voor € 189",
        "Lumo vliegt over de toonbank",
        "Zelfs een aap zet Lumo in elkaar",
        "Sinds je scheiding is het donker? Lumo voor € 189",
        "Krappe beurs? Lumo kost € 189",
        "Lumo: niet blij, geld terug",
        "De afstandsbediening zit in alle pakketten: Lumo",
        "Lumo is stofdicht en kost € 189",
        "Lumo, van duurzaam beheerd beukenhout",
        "Lumo met 20 procent korting",
        "Luie bankhangers verdienen ook licht: Lumo",
        "Lumo, gemaakt in Zweden",
        "Nog maar twee exemplaren van Lumo",
        "De lamp die door de overheid wordt aanbevolen: Lumo",
        "Al een miljoen mensen lezen bij Lumo",
        "Jij luilak, Lumo kost € 189",
        "We zagen dat je Lumo gisteren bekeek",
        "Lumo is waterdicht",
        "Hier is een variant voor lezers: Lumo brandt",
        "Wij stoppen er een boek bij in de doos: Lumo",
        "Mijn oma? Zelfs een oma snapt Lumo",
        "Halveer je lichtkosten met Lumo",
    ),
    "de-CH": ("Lumo kostet CHF 189, das Leuchtmittel ist dabei", "Lumo für CHF 198"),
}

_INNOCENT = {
    "de-DE": (
        "Oma liest, Opa döst, Lumo leuchtet: die Stehlampe für 189 €",
        "Wo steht Ihr Handy, wenn Lumo leuchtet?",
        "Einen faulen Sonntag lang lesen, im Licht von Lumo",
        "Das Buch in der Hand, Lumo am Arm des Sofas",
        "Auch Ihre Adresse liegt in Deutschland? Versand von Lumo für 6,90 €",
        "Bis Ende des Monats lesen: Lumo leuchtet mit",
        "Leuchtmittel besorgen Sie bitte selbst, Lumo kostet 189 €",
        "Drei Jahre Garantie gibt es auf den Rahmen von Lumo",
        "Wählerisch beim Licht? Lumo lässt sich stufenlos dimmen",
        "Tippen Sie Lumo ein und lesen Sie weiter",
        "Schirmlicht, warm und weich: Lumo",
        "Stehlampe Lumo: Buche und Leinen, ganz ohne Kunststoff verpackt",
        "Am liebsten lesen Sie bei Lumo, am längsten auch",
        "Ihr Kalender zeigt Montag, Lumo leuchtet trotzdem",
        "Nie wieder im Dunkeln lesen: Lumo",
        "Sparen Sie sich das Suchen nach dem Schalter: Lumo",
        "Ein Geschenk, das man behalten will: Lumo",
        "Bis zu den letzten Seiten leuchtet Lumo mit",
        "Der letzte Tag der Woche gehört Ihnen und Lumo",
        "Eine geführte Tour durch die Werkstatt kostet 12 €, Lumo 189 €",
        "Auch Faulpelze brauchen Licht: Lumo",
        "Zwei linke Hände? Lumo steht trotzdem",
        "Während Sie schlafen, ruht auch Lumo",
        "Die schönste Nebensache des Abends: lesen bei Lumo",
        "Lieben Sie es hell? Lumo lässt sich dimmen",
        "Träumen kostet nichts, Lumo kostet 189 €",
        "Nur wenige Minuten im Licht von Lumo, und der Tag ist weit weg",
        "Gemeinsam mit Freunden lesen, bei Lumo",
        "Fast ist das letzte Stück Kuchen weg, Lumo leuchtet noch",
        "Wir kennen sie alle, die dunklen Ecken: Lumo",
        "Sag Bescheid, wenn du das Buch aus hast: Lumo leuchtet",
        "Das letzte Kapitel, über Nacht gelesen bei Lumo",
        "Bundesweit für 6,90 € verschickt: Lumo",
        "Schluss mit dunkel: Heute ist Schluss mit blinzeln, Lumo ist da",
        "Sind Sie nachts gern wach? Lumo auch",
        "Ihr Blick fällt auf Lumo, dann auf das Buch",
    ),
    "nl-NL": (
        "Oma leest, opa dut, Lumo brandt: de staande lamp van € 189",
        "Waar ligt je telefoon als Lumo brandt?",
        "Een luie zondag lang lezen bij Lumo",
        "Lumo maakt elke avond een beetje warmer, dimbaar en al",
        "Lumo, gemaakt in een handomdraai tot je leeslamp",
        "De lichtbron zit er niet bij, Lumo kost € 189",
        "Drie jaar garantie op het frame van de kap: Lumo",
        "De lichtbron koop je zelf, Lumo kost € 189",
        "Voor het einde van de maand dat boek uit? Lumo brandt mee",
        "Lumo staat stevig op drie poten van beukenhout",
        "Met Lumo ontdek je de mooiste plekjes van je boekenkast",
        "Linnen en beuken, verpakt zonder plastic: Lumo",
        "Je agenda zegt maandag, Lumo zegt welterusten",
        "De laatste dag van de week is voor jou en Lumo",
        "Bespaar jezelf het zoeken naar de schakelaar: Lumo",
        "Luie avond? Lumo brandt",
        "Dromen kost niets, Lumo kost € 189",
        "Met Lumo krijg je je boek eindelijk uit",
        "Beste lezer, Lumo brandt al",
        "Het mooiste moment van de dag: lezen bij Lumo",
        "In heel Nederland verzonden voor € 6,90: Lumo",
        "Terwijl je slaapt, rust ook Lumo",
        "Zelfs de kat wil bij Lumo liggen",
        "Je nummer één voor in de leeshoek: Lumo",
        "Weer of geen weer, bij Lumo is het warm",
        "Heb je wijn gemorst? Lumo staat hoog op zijn poten",
    ),
    "de-CH": ("Lumo aus Buchenholz, in fünf Tagen bei Ihnen", "Alles dabei, außer dem Leuchtmittel: Lumo für CHF 189"),
}


def _brief(locale: str) -> Brief:
    product, base = _BASES[locale]
    content = a_content(
        locale=locale,
        brand="Lichthaus",
        product=product,
        facts=(),
        slots={"product_description": {"text": base}},
        offer=None,
    )
    return a_brief(content=content, slot="product_description")


def _verdict(locale: str, text: str) -> Verdict:
    return screen(Draft(text), _brief(locale)).verdict


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _CAUGHT.items() for text in texts])
def test_a_fault_does_not_pass(locale: str, text: str) -> None:
    assert _verdict(locale, text) != "pass"


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _INNOCENT.items() for text in texts])
def test_good_copy_passes(locale: str, text: str) -> None:
    assert _verdict(locale, text) == "pass"
