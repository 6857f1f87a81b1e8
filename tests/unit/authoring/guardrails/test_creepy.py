"""Readers watched."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import creepy

CATCHES = (
    "We saw you looking at shoes.",
    "We noticed your last run.",
    "We know where you run.",
    "Still thinking about TrailMax 3?",
    "You left shoes in your cart.",
    "Based on your location: trails.",
    "Your browsing history says run.",
    "We've been watching you run.",
    "Last night you hovered.",
    "You viewed TrailMax 3.",
    "We can see you need grip.",
)
INNOCENTS = (
    "See the trail.",
    "Know your route.",
    "Watch the sunrise.",
    "Look closer.",
    "Notice the grip.",
    "You know mud.",
    "We love mud.",
    "Your trail waits.",
    "Seen from the summit.",
    "Watch your step.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_watching_is_found(text: str) -> None:
    assert findings_of(creepy.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_friendly_words_pass(text: str) -> None:
    assert findings_of(creepy.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("en-US", "We watched you scroll past TrailMax 3 four times."),
    ("en-US", "Your phone told us you were at the mall."),
    ("en-US", "Last night you were still up, and you keep coming back."),
    ("de-DE", "Ihr Handy hat uns verraten, wo Sie wohnen."),
    ("de-DE", "Wir haben gesehen, dass Sie gestern zweimal hier waren."),
    ("fr-FR", "Votre téléphone nous dit que vous étiez au parc."),
    ("es-ES", "Sabemos dónde vives y por dónde corres."),
    ("es-ES", "Sabemos que sales a las seis."),
    ("it-IT", "Il tuo telefono ci ha detto dove abiti."),
    ("nl-NL", "We zagen dat je gisteren drie keer keek."),
    ("pt-BR", "Seu celular nos contou onde você mora."),
)
PASSED_ELSEWHERE = (
    ("en-US", "Your watch shows your route before you ask."),
    ("en-US", "Doors open at 9 am, so set your alarm."),
    ("en-US", "Delivered to where you live."),
    ("en-US", "We can tell you which trail to run last."),
    ("de-DE", "Das Öl pflegt, während du schläfst."),
    ("nl-NL", "Het herstelt terwijl je slaapt."),
    ("es-ES", "Lo enviamos a tu dirección; ¿aún no has probado?"),
    ("es-ES", "Sabemos cuándo está seca la roca."),
    ("fr-FR", "Nous savons que votre temps est compté."),
    ("it-IT", "Consegna a casa tua alle otto."),
    ("pt-PT", "Corre esta noite."),
    ("de-DE", "Ihre Uhr zeigt Ihnen den Weg."),
    ("de-DE", "Vor Ihrer Tür beginnt der Pfad."),
    ("de-DE", "Schaden um drei Uhr nachts? Einfach melden."),
    ("de-DE", "Genau das, was Sie gesucht haben."),
    ("fr-FR", "On sait bien que le sentier monte."),
    ("nl-NL", "Waar blijven onze gegevens? In Nederland."),
    ("it-IT", "Sappiamo che la roccia bagnata non perdona."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_watching_in_any_language_is_blocked(locale: str, text: str) -> None:
    found = findings_of(creepy.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_devices_places_and_hours_of_copy_pass(locale: str, text: str) -> None:
    assert findings_of(creepy.CHECK, text, content=a_content(locale=locale)) == []


FOR_A_PERSON = (
    ("en-US", "Your daughter turns six soon, so run while you can."),
    ("en-US", "The tyres on your car were flat yesterday."),
    ("en-US", "On Sunday you stayed on the couch."),
    ("de-DE", "Gestern Abend saßen Sie lange auf der Bank."),
    ("de-DE", "Ihr Gehalt ist da, Zeit für Schuhe."),
    ("fr-FR", "Votre voisin court plus vite que vous."),
    ("es-ES", "Tu jefa corre los domingos."),
    ("it-IT", "Ieri pioveva sul tuo percorso."),
    ("nl-NL", "Je buren lopen al op de paden."),
    ("pt-PT", "O seu chefe corre ao domingo."),
)
NOBODY_WATCHED = (
    ("en-GB", "Swap your inbox for a mountain."),
    ("en-GB", "Your next car can wait, your feet can't."),
    ("en-GB", "While your dog is snoring, another is running."),
    ("en-GB", "Run at noon and think of your colleagues at lunch."),
    ("de-DE", "Nasse Füße waren gestern."),
    ("es-ES", "¿Te quedan correos? Sal a correr."),
    ("en-US", "Your guests will ask for the recipe."),
    ("en-US", "See you on Saturday at the market."),
    ("en-US", "You asked for bigger pockets, so we sewed them."),
    ("de-DE", "Ihre Bestellung verlässt heute noch unser Lager."),
    ("de-DE", "Wir wissen, wie kalt der Winter sein kann."),
    ("fr-FR", "À samedi sur le marché !"),
    ("es-ES", "Tu pedido sale hoy de nuestro almacén."),
    ("it-IT", "Volevi tasche più grandi, eccole."),
    ("nl-NL", "Je wilde grotere zakken, hier zijn ze."),
    ("pt-PT", "A sua encomenda sai hoje do nosso armazém."),
)


@pytest.mark.parametrize(("locale", "text"), FOR_A_PERSON)
def test_the_readers_private_life_is_not_passed(locale: str, text: str) -> None:
    assert findings_of(creepy.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), NOBODY_WATCHED)
def test_plain_talk_to_the_reader_passes(locale: str, text: str) -> None:
    assert findings_of(creepy.CHECK, text, content=a_content(locale=locale)) == []


def test_one_sign_is_for_a_person_and_two_block() -> None:
    assert {f.severity for f in findings_of(creepy.CHECK, "Your daughter loves mud.")} == {"review"}
    text = "Your daughter loves mud, and yesterday you walked past our door."
    assert {f.severity for f in findings_of(creepy.CHECK, text)} == {"block"}


PLAIN_SCENES = (
    ("en-GB", "One for the boss, one for the babysitter."),
    ("en-GB", "The dentist is next door, the bakery too."),
    ("de-DE", "Einer für die Eltern, einer für die Nachbarn."),
    ("fr-FR", "Un pour le patron, un pour la nounou."),
    ("it-IT", "Uno per il capo, uno per la suocera."),
)
KNOWN_LIVES = (
    ("en-GB", "You donated to a cat home in June and never wrote again."),
    ("en-GB", "You came back to the jacket four times last night."),
    ("en-GB", "Nobody is at home until six, as your meter tells us."),
    ("de-DE", "Dein Selfie vom Montag hat uns beunruhigt."),
    ("de-DE", "Wie lief das Gespräch am Donnerstag? Nach deiner Trennung läufst du allein."),
    ("fr-FR", "Votre selfie de lundi nous a alertés."),
    ("es-ES", "Desde tu divorcio corres solo los martes."),
    ("it-IT", "La tua foto di lunedì ci ha preoccupato."),
    ("nl-NL", "Je foto van zondag baarde ons zorgen."),
    ("pt-PT", "A sua foto de domingo preocupou-nos."),
)


@pytest.mark.parametrize(("locale", "text"), PLAIN_SCENES)
def test_people_in_a_plain_scene_pass(locale: str, text: str) -> None:
    assert not findings_of(creepy.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), KNOWN_LIVES)
def test_what_is_known_of_the_reader_is_found(locale: str, text: str) -> None:
    assert findings_of(creepy.CHECK, text, content=a_content(locale=locale))
