"""Things that exclude each other: one in another's place is found in every language, other wordings are left alone."""

import pytest

from tests.factories import a_bare_brief
from variantgen.authoring.guardrails import screen, substitutions
from variantgen.domain.variant import Brief, Draft

_BASES = {
    "en": "Old town walk with Marta: two hours on foot. Starts at the cathedral, ends at the tram stop by the harbour. "
    "Book by app. Tea in a glass jar from Leeds. 5 kg from our orchard and field. Fish on request.",
    "de": "Altstadtrundgang mit Marta: zwei Stunden zu Fuß. Start am Dom, Ende an der Straßenbahnhaltestelle am Hafen. "
    "Reservierung per App. Tee im Glastiegel aus Leipzig. 5 kg aus Obstgarten und Feld. Fisch auf Wunsch.",
    "fr": "Balade avec Marta : deux heures à pied. Départ à la cathédrale, arrivée à l'arrêt de tram du port. "
    "Réservation par l'appli. Thé en pot de verre de Lille. 5 kg du verger et du champ. Poisson sur demande.",
    "es": "Paseo con Marta: dos horas a pie. Empieza en la catedral y acaba en la parada de tranvía del puerto. "
    "Reserva por la app. Té en tarro de vidrio de Burgos. 5 kg del huerto y del campo. Pescado por encargo.",
    "it": "Passeggiata con Marta: due ore a piedi. Partenza dalla cattedrale, arrivo alla fermata del tram del porto. "
    "Prenotazione con l'app. Tè in vasetto di vetro di Parma. 5 kg dal frutteto e dal campo. Pesce su richiesta.",
    "nl": "Wandeling met Marta: twee uur te voet. Start bij de kathedraal, eindigt bij de tramhalte aan de haven. "
    "Reserveren via de app. Thee in een glazen pot uit Utrecht. 5 kg uit boomgaard en veld. Vis op verzoek.",
    "pt": "Passeio com a Marta: duas horas a pé. Começa na catedral e acaba na paragem de elétrico do porto. "
    "Reserva pela app. Chá em frasco de vidro de Braga. 5 kg do pomar e do campo. Peixe por encomenda.",
}

_CAUGHT = {
    "en": (
        "Starts at the town hall, ends at the tram stop by the harbour.",
        "Starts at the cathedral, ends at the metro stop by the harbour.",
        "Book by phone.",
        "Tea in a tin from Leeds.",
        "5 kg from our glasshouse and field.",
        "Shellfish on request.",
    ),
    "de": (
        "Start am Rathaus, Ende an der Straßenbahnhaltestelle am Hafen.",
        "Start am Dom, Ende an der U-Bahn-Haltestelle am Hafen.",
        "Reservierung per Telefon.",
        "Tee in der Blechdose aus Leipzig.",
        "5 kg aus Gewächshaus und Feld.",
        "Muscheln auf Wunsch.",
    ),
    "fr": (
        "Départ à la mairie, arrivée à l'arrêt de tram du port.",
        "Départ à la cathédrale, arrivée à l'arrêt de métro du port.",
        "Réservation par téléphone.",
        "Thé en boîte de fer de Lille.",
        "5 kg de la serre et du champ.",
        "Crustacés sur demande.",
    ),
    "es": (
        "Empieza en el ayuntamiento y acaba en la parada de tranvía del puerto.",
        "Empieza en la catedral y acaba en la parada de metro del puerto.",
        "Reserva por teléfono.",
        "Té en lata de Burgos.",
        "5 kg del invernadero y del campo.",
        "Marisco por encargo.",
    ),
    "it": (
        "Partenza dal municipio, arrivo alla fermata del tram del porto.",
        "Partenza dalla cattedrale, arrivo alla fermata della metro del porto.",
        "Prenotazione per telefono.",
        "Tè in scatola di latta di Parma.",
        "5 kg dalla serra e dal campo.",
        "Crostacei su richiesta.",
    ),
    "nl": (
        "Start bij het stadhuis, eindigt bij de tramhalte aan de haven.",
        "Start bij de kathedraal, eindigt bij het metrostation aan de haven.",
        "Reserveren via de telefoon.",
        "Thee in een blik uit Utrecht.",
        "5 kg uit kas en veld.",
        "Schelpdieren op verzoek.",
    ),
    "pt": (
        "Começa na câmara municipal e acaba na paragem de elétrico do porto.",
        "Começa na catedral e acaba na paragem de metro do porto.",
        "Reserva por telefone.",
        "Chá em lata de Braga.",
        "5 kg da estufa e do campo.",
        "Marisco por encomenda.",
    ),
}

_FAITHFUL = {
    "en": (
        "From the cathedral to the tram stop by the harbour.",
        "Book by app, not by phone.",
        "No van, no metro: the walk is on foot.",
        "Came by bus? The walk starts at the cathedral.",
        "Orchard and field send you 5 kg.",
        "The application takes your booking.",
    ),
    "de": (
        "Vom Dom bis zur Haltestelle der Tram am Hafen.",
        "Reserviert wird per App statt per Telefon.",
        "Mit dem Bus da? Los geht es am Dom.",
        "Der Tee kommt im Tiegel aus Glas.",
    ),
    "fr": (
        "De la cathédrale à l'arrêt du tramway, près du port.",
        "Réservation par l'application.",
        "Venu en bus ? Le départ est à la cathédrale.",
    ),
    "es": (
        "De la catedral a la parada del tranvía, junto al puerto.",
        "Reserva por la aplicación.",
        "¿Vienes en bus? Empieza en la catedral.",
    ),
    "it": (
        "Dalla cattedrale alla fermata del tram, al porto.",
        "Prenotazione con l'applicazione.",
        "Sei venuto in bus? Si parte dalla cattedrale.",
    ),
    "nl": (
        "Van de kathedraal naar de halte van de tram aan de haven.",
        "Reserveren via de app in plaats van de telefoon.",
        "Met de bus gekomen? De start is bij de kathedraal.",
    ),
    "pt": (
        "Da catedral à paragem do elétrico, junto ao porto.",
        "Reserva pela aplicação.",
        "Veio de autocarro? Começa na catedral.",
    ),
}


def _brief(language: str) -> Brief:
    return a_bare_brief(_BASES[language], locale=language, name="Marta")


@pytest.mark.parametrize(("language", "text"), [(one, text) for one, texts in _CAUGHT.items() for text in texts])
def test_a_thing_in_the_place_of_another_blocks(language: str, text: str) -> None:
    assert screen(Draft(text), _brief(language)).verdict == "block"


@pytest.mark.parametrize(("language", "text"), [(one, text) for one, texts in _FAITHFUL.items() for text in texts])
def test_the_same_thing_in_another_form_and_things_that_are_no_product_s_pass(language: str, text: str) -> None:
    assert not substitutions.CHECK.run(Draft(text), _brief(language))
