"""French and Spanish: what the lexicons catch, and the plain copy that they leave alone."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import screen
from variantgen.authoring.guardrails.text.lexicons import tables
from variantgen.authoring.guardrails.text.patterns import parse_pattern
from variantgen.authoring.guardrails.text.stem import stem
from variantgen.domain.variant import Brief, Draft, Verdict

_BASES = {
    "fr": "Le sac Brise de 20 litres coûte 79 €. Toile recyclée, résistante à l'eau, 650 grammes. "
    "Livraison en trois jours. Vente en ligne, du lundi au vendredi.",
    "es": "La mochila Brisa de 20 litros cuesta 79 €. Tela reciclada, resistente al agua, 650 gramos. "
    "Entrega en tres días. Venta en línea, de lunes a viernes.",
}
_PRODUCTS = {"fr": "Brise", "es": "Brisa"}

_CAUGHT = {
    "fr": (
        "Brise, le sac avec livraison à domicile offerte",
        "Satisfaite ou remboursée : Brise, 20 litres",
        "Brise en trois fois sans frais",
        "Brise sans engagement, résiliable à tout moment",
        "Une gourde vous est offerte avec Brise",
        "Si Brise ne vous plaît pas, on vous rembourse",
        "Plus que quelques heures pour Brise à 79 €",
        "Brise : il n'y en aura pas pour tout le monde",
        "Ne laissez pas passer Brise, dernier rappel",
        "Brise s'arrache, les stocks fondent",
        "Brise, le sac le mieux noté de France",
        "Les ostéopathes recommandent Brise",
        "Brise, élu produit de l'année",
        "Brise soulage votre dos",
        "Brise, un sac à l'empreinte carbone nulle",
        "Brise est parfaitement étanche",
        "Brise ne rompt jamais, c'est garanti à 100 %",
        "Depuis votre divorce, Brise vous tient compagnie",
        "Même au chômage, Brise reste à votre portée",
        "Arrêtez de ressembler à un clochard, prenez Brise",
        "On vous a vu hésiter devant Brise",
        "Brise attend toujours dans votre panier depuis mardi",
        "Voici une proposition de titre : Brise, 20 litres",
        "Cliquez vite ! Brise, une offre de folie",
        "Brise partout en France, en magasin aussi, tous les jours de la semaine",
        "Des milliers de clients ont déjà adopté Brise",
        "Brise : dernier jour pour en profiter",
        "Vous êtes enceinte ? Brise ménage votre dos",
        "Brise passe au lave-vaisselle",
        "Garanti à vie : Brise",
        "Ne manquez pas cette offre : Brise à 79 €",
        "Les vétérinaires la recommandent : Brise, 20 litres",
        "Brise en coton bio, 650 grammes",
    ),
    "es": (
        "Brisa, la mochila con los gastos de envío incluidos",
        "Si no te gusta Brisa, te devolvemos hasta el último euro",
        "Brisa en tres cuotas sin intereses",
        "Brisa sin permanencia: cancela cuando quieras",
        "Llévate unos auriculares de regalo con Brisa",
        "Prueba Brisa sin pagar nada durante 30 días de prueba",
        "Solo nos quedan tres unidades de Brisa",
        "Hoy o nunca: Brisa por 79 €",
        "Casi no quedan mochilas Brisa",
        "Esta medianoche se acaba el precio de Brisa",
        "Brisa, la mochila mejor valorada de España",
        "Brisa, avalada por la Universidad de Salamanca",
        "Los fisioterapeutas recomiendan Brisa",
        "Brisa alivia el dolor de espalda",
        "Brisa, mochila de huella cero",
        "Brisa es totalmente impermeable",
        "Brisa nunca se rompe",
        "Aunque estés en el paro, Brisa cuesta 79 €",
        "A tu edad, mejor una Brisa: 650 gramos, señora viuda",
        "No seas inútil: hasta tú puedes con Brisa",
        "Ayer entraste a mirar Brisa tres veces",
        "Sigue en tu carrito desde el martes: Brisa",
        "Claro, aquí tienes otra versión: Brisa, 20 litros",
        "Haz clic ya, precio de escándalo: Brisa",
        "Brisa, también para ti que eres gitano",
        "Miles de clientes ya confían en Brisa",
        "La oferta de Brisa termina el domingo",
        "Brisa, la mochila más ligera del mercado",
        "Brisa tiene garantía de por vida",
        "Y al llegar, una botella por cuenta de la casa: Brisa",
        "Se agotan rápido: mochila Brisa",
        "Deja de parecer una gorda friolenta: ponte Brisa",
        "Sabemos que sales tarde del trabajo: Brisa te espera",
    ),
}

_INNOCENT = {
    "fr": (
        "Ce soir on prépare le sac, demain on part : Brise, 20 litres",
        "Gros pull, gourde et pique-nique : Brise avale tout",
        "Brise sait se faire discret, même en montée",
        "Le plus beau moment de la balade ? Poser Brise au sommet",
        "Un vieux canapé, un chat noir et Brise dans l'entrée : tout est prêt",
        "Préférez-vous la ville ou la forêt ? Brise préfère sortir",
        "Vite dit, vite fait : Brise est prêt en deux secondes",
        "Les derniers kilomètres semblent plus courts avec Brise",
        "En quelques heures de marche, on oublie le bureau. Brise aussi",
        "Poche de gauche, poche de droite, tout trouve sa place dans Brise",
        "Une corvée de moins : Brise pèse 650 grammes",
        "Sans risque de mal de chaussettes : Brise tient les petites averses à distance",
        "Tout le monde descend ! Brise descend avec vous",
        "Avez-vous découvert la forêt de bon matin ? Brise vous y attend",
        "Courez, marchez, flânez : Brise suit",
        "Soyez patients, les plus belles éclaircies arrivent. Brise aussi",
        "À trois pas du bureau ou au bout du monde, Brise vous accompagne",
        "Oubliez la voiture : Brise va à pied",
        "Mille et une façons de sortir, un seul sac : Brise",
        "Brise coûte 79 euros et arrive en trois jours",
        "De la toile recyclée et 650 grammes : Brise ne fait pas de bruit",
        "Le matin paresseux commence avec Brise au bord du chemin",
        "Une recette de mamie, un plaid, une clairière : Brise porte tout",
        "Rien de tel qu'un lundi dehors avec Brise",
        "Brise se distingue par sa toile et ses 650 grammes",
        "Une enceinte, un plaid, deux amis : Brise ferme encore",
        "Brise va avoir de la place pour tout, ou presque",
        "À offrir en cadeau ou à garder pour soi : Brise",
        "Les vieux murs, les vieilles pierres et Brise sur le dos",
        "Quand le temps presse, Brise est déjà prêt",
        "Gagnez une heure de lecture : prenez le train avec Brise",
        "Rien ne vaut un banc au soleil. Brise le sait",
        "Brise, rien que pour vous et vos 20 litres de bazar",
        "Ne ratez pas le train : Brise est sur le dos en une seconde",
        "Le bleu est foncé, la toile recyclée, le sac léger : Brise",
        "3, 2, 1, partez ! Brise est bouclé",
        "Le marché sent la patate douce et la grosse tomate : Brise dit oui",
        "Un moment pour soi, une bière au bord de l'eau, Brise au pied du banc",
        "Des milliers de pas, 650 grammes : Brise compte pour vous",
    ),
    "es": (
        "Sin embargo, Brisa pesa solo 650 gramos",
        "Podemos prometer una cosa: Brisa cabe bajo el asiento",
        "Corre, pasea o pedalea: Brisa va contigo",
        "Por separado o en grupo, sal con Brisa",
        "Las judías verdes, el pan y la cerveza rubia caben en Brisa",
        "El mejor momento del lunes es salir con Brisa",
        "No paro en casa: Brisa tampoco",
        "Tu mejor excusa para salir: Brisa, 20 litros",
        "Los más tímidos también salen con Brisa",
        "Ritmos latinos en los cascos y Brisa en la espalda",
        "A las 3 de la tarde o al amanecer, Brisa está lista",
        "Un cono de helado, dos amigos y Brisa",
        "De cero dramas va la cosa: Brisa, 20 litros",
        "Esas últimas luces de la tarde piden Brisa",
        "Brisa cuesta 79 euros y llega en tres días",
        "Una lluvia ligera no asusta a Brisa, resistente al agua",
        "Rápido se dice, despacio se disfruta: Brisa",
        "Todo el mundo tiene un lunes; el tuyo tiene Brisa",
        "Domingo perezoso o caminata larga, Brisa vale para los dos",
        "Brisa no necesita presentación: 650 gramos y 20 litros",
        "Se acabó buscar las llaves: en Brisa todo tiene sitio",
        "Vuelan los sombreros; Brisa se queda en la espalda",
        "Sin riesgo de olvidarla: Brisa pesa tan poco que se queda puesta",
        "Ni un minuto más en casa: sal con Brisa",
        "Organice su mañana: Brisa le espera en la puerta",
        "Brisa, la mochila de toda la vida, ahora con tela reciclada",
        "Cierra el portátil, coge Brisa y sal",
        "¿Agotado de la oficina? Brisa pesa 650 gramos y te saca de ahí",
        "Un boomerang, una mariquita de goma y el bocadillo: cabe en Brisa",
        "Un regalo para tu espalda: 650 gramos",
        "Se acaban las excusas: Brisa ya está lista",
        "La batería se agota; tú con Brisa, no",
        "Sin perder el ritmo ni las llaves: Brisa",
        "Un quebradero de cabeza menos: todo cabe en Brisa",
        "¿Eres un madrugador? Brisa también",
        "Merluza, pan y limones: la compra va en Brisa",
        "Tres, dos, uno: a la calle con Brisa",
        "Gana una hora de parque: sal directo con Brisa",
        "No te quedes sin merienda: en Brisa cabe doble ración",
    ),
}


def _brief(locale: str) -> Brief:
    content = a_content(
        locale=locale,
        brand="Vela",
        product=_PRODUCTS[locale],
        facts=(),
        slots={"product_description": {"text": _BASES[locale]}},
        offer=None,
    )
    return a_brief(content=content, slot="product_description")


def _verdict(locale: str, text: str) -> Verdict:
    return screen(Draft(text), _brief(locale)).verdict


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _CAUGHT.items() for text in texts])
def test_a_fault_in_french_or_spanish_does_not_pass(locale: str, text: str) -> None:
    assert _verdict(locale, text) != "pass"


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _INNOCENT.items() for text in texts])
def test_plain_copy_in_french_or_spanish_is_not_blocked(locale: str, text: str) -> None:
    assert _verdict(locale, text) != "block"


_SHARED = ["claim", "scale", "offer", "urgency", "condition", "sensitive", "offensive", "creepy", "value", "same"]


@pytest.mark.parametrize("language", ["fr", "es", "it", "pt"])
@pytest.mark.parametrize("category", _SHARED)
def test_each_concept_of_english_has_words_in_the_romance_languages(language: str, category: str) -> None:
    assert set(tables("en")[category]) <= set(tables(language)[category])


_ONE_WORD = {
    "fr": [("livrons", "livraison"), ("gratuit", "gratuitement"), ("recyclable", "recycle"), ("premier", "premières")],
    "es": [("incluye", "incluido"), ("recibe", "recibirás"), ("cancela", "cancelación"), ("tostado", "tostamos")],
    "it": [("prenota", "prenotano"), ("amico", "amiche"), ("lavabile", "lavare"), ("scopri", "scoprire")],
    "pt": [("confortável", "confortáveis"), ("cancela", "cancelamento"), ("fácil", "fáceis"), ("natural", "naturais")],
}


@pytest.mark.parametrize(("language", "pair"), [(key, pair) for key, pairs in _ONE_WORD.items() for pair in pairs])
def test_forms_of_one_word_have_one_stem(language: str, pair: tuple[str, str]) -> None:
    first, second = (word.translate(str.maketrans("áàâãçéèêíóôõú", "aaaaceeeiooou")) for word in pair)
    assert stem(first, language) == stem(second, language)


def test_a_pattern_is_cut_into_words_as_a_text_is() -> None:
    parts = parse_pattern("claim", "health", "booste l'immunité").parts
    assert [sorted(part.exact) for part in parts] == [["booste"], ["l'"], ["immunite"]]
    assert parse_pattern("condition", "min_order", "# €|euros").parts[1].exact == {"€", "euros"}
