"""Italian, Dutch and Portuguese: what the lexicons catch, and the plain copy that they leave alone."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Brief, Draft, Verdict

_BASES = {
    "it": "Lo zaino Brezza da 20 litri costa 79 €. "
    "Tessuto riciclato, resistente all'acqua, peso 650 grammi. Consegna in tre giorni.",
    "nl": "De rugzak Bries van 20 liter kost € 79. "
    "Gerecyclede stof, waterafstotend, gewicht 650 gram. Levering in drie dagen.",
    "pt-PT": "A mochila Brisa de 20 litros custa 79 €. "
    "Tecido reciclado, resistente à água, peso de 650 gramas. Entrega em três dias.",
    "pt-BR": "A mochila Brisa de 20 litros custa R$ 79. "
    "Tecido reciclado, resistente à água, peso de 650 gramas. Entrega em três dias.",
}
_PRODUCTS = {"it": "Brezza", "nl": "Bries", "pt-PT": "Brisa", "pt-BR": "Brisa"}

_CAUGHT = {
    "it": (
        "Brezza, lo zaino con spedizione gratuita",
        "Brezza: solo per oggi a 79 €",
        "Lo zaino Brezza, il più venduto d'Italia",
        "Brezza, consigliato dai fisioterapisti",
        "Brezza è impermeabile e pesa 650 grammi",
        "Ultimi pezzi di Brezza, lo zaino da 20 litri",
        "Brezza, soddisfatti o rimborsati",
        "Anche se sei al verde, Brezza costa 79 €",
        "Smettila di fare l'imbecille, prendi Brezza",
        "Sappiamo dove vivi: Brezza arriva in tre giorni",
        "Brezza da 20 litri, a impatto zero",
        "Brezza a 89 €",
        "Ecco una versione riscritta: Brezza, 20 litri",
        "Brezza, 20 litri e [nome del cliente]",
        "Due Brezza al prezzo di uno",
        "Brezza: la schiena guarisce in tre giorni",
        "Brezza, lo zaino migliore d'Italia",
        "Scrivi a Giovanni Rossi, Brezza ti aspetta",
        "Brezza ti aspetta in Piazza Garibaldi 12",
        "Testo: Brezza, lo zaino da 20 litri",
        "Se non ti piace Brezza ti ridiamo i soldi",
        "Brezza in dieci rate a interessi zero",
        "Brezza, senza vincoli e senza spese di spedizione",
        "Con Brezza non sembri più un barbone",
        "Migliaia di clienti hanno già Brezza",
        "Brezza ha la garanzia a vita",
        "L'offerta su Brezza finisce domenica",
        "Brezza e una borraccia in omaggio",
        "Non perdere questa occasione: Brezza a 79 €",
        "Vinci un viaggio con Brezza",
    ),
    "nl": (
        "Bries, de rugzak met gratis verzending",
        "Bries: alleen vandaag voor € 79",
        "Bries, de best verkochte rugzak van Nederland",
        "Bries, aanbevolen door fysiotherapeuten",
        "Bries is waterdicht en weegt 650 gram",
        "Bijna uitverkocht: rugzak Bries van 20 liter",
        "Bries: niet goed, geld terug",
        "Sta je rood? Bries kost maar € 79",
        "Sukkel, neem een Bries van 20 liter",
        "We weten waar je woont: Bries komt in drie dagen",
        "Bries van 20 liter, volledig klimaatneutraal",
        "Bries voor € 89",
        "Hier is de herschreven tekst: Bries, 20 liter",
        "Twee keer Bries voor de prijs van één",
        "Bries geneest je rug in drie dagen",
        "Haast je, Bries gaat hard",
        "Bries, de lichtste rugzak van Nederland",
        "Vraag Maaike Jansen naar Bries",
        "Bries ligt klaar in de Kalverstraat 12",
        "Optie 1: Bries, 20 liter",
    ),
    "pt-PT": (
        "Brisa, a mochila com portes grátis",
        "Brisa: só hoje por 79 €",
        "Brisa, a mochila mais vendida de Portugal",
        "Brisa, recomendada por fisioterapeutas",
        "A Brisa é impermeável e pesa 650 gramas",
        "Últimas unidades da mochila Brisa de 20 litros",
        "Brisa: devolvemos o teu dinheiro",
        "Estás desempregado? A Brisa custa 79 €",
        "Não sejas parvo, leva a Brisa",
        "Sabemos onde vives: a Brisa chega em três dias",
        "Brisa de 20 litros, neutra em carbono",
        "Brisa por 89 €",
        "Aqui está a versão reescrita: Brisa, 20 litros",
        "Não percas a última oportunidade: Brisa",
        "Brisa, a melhor mochila de Portugal",
        "Fala com João Ferreira sobre a Brisa",
        "A Brisa espera por ti na Rua das Flores 12",
        "Versão 2: Brisa, 20 litros",
        "É hoje ou nunca: Brisa por 79 €",
        "Sabemos que ontem viste a Brisa três vezes",
        "Brisa sem fidelização e sem juros",
        "Milhares de clientes já escolheram a Brisa",
        "A promoção da Brisa termina no domingo",
        "A Brisa tem garantia vitalícia",
        "Não perca esta oportunidade: Brisa a 79 €",
    ),
    "pt-BR": (
        "Brisa, a mochila com frete grátis",
        "Brisa: somente hoje por R$ 79",
        "Brisa, a mochila mais vendida do Brasil",
        "Brisa em até 10x sem juros",
        "A Brisa é à prova d'água e pesa 650 gramas",
        "Estoque limitado da mochila Brisa de 20 litros",
        "Seu nome está no Serasa? A Brisa custa R$ 79",
        "Não seja otário, leve a Brisa",
        "Você deixou a Brisa no carrinho ontem às 23h",
        "Brisa de 20 litros, carbono zero",
        "Segue abaixo a nova versão: Brisa, 20 litros",
        "Corra já: a Brisa está acabando",
        "Milhares de clientes já usam a Brisa",
        "A Brisa vai à máquina de lavar louça e tem garantia vitalícia",
        "Só há 3 unidades da Brisa",
        "Brisa, uma cortesia da casa",
    ),
}

_INNOCENT = {
    "it": (
        "Brezza: venti litri per le tue giornate",
        "Venti litri, 650 grammi: Brezza sta sulle spalle senza pesare",
        "Brezza segue il tuo passo, dal mattino alla sera",
        "Quattro passi in centro? Brezza viene con te",
        "Brezza costa 79 euro ed è a casa in tre giorni",
        "In quattro e quattr'otto sei pronto: Brezza fa il resto",
        "Per chi cammina con la testa tra le nuvole: Brezza, 20 litri",
        "Non vedi l'ora di partire? Brezza anche",
        "Brezza, lo zaino per chi ama le cose fatte con cura",
        "Una pioggia leggera non ferma Brezza: il tessuto è resistente all'acqua",
        "Il tuo lunedì ha trovato un compagno: Brezza",
        "Brezza pesa poco più di mezzo chilo, appena 650 grammi",
        "Dentro ci sta tutto, fuori resta il mondo. Brezza, 20 litri",
        "Zero pensieri, venti litri: Brezza",
        "Da porta a porta in tre giorni: lo zaino Brezza",
        "Brezza, tessuto riciclato e voglia di andare",
        "Domenica pigra o giro in bici, Brezza va bene",
        "Porcini, pane, borraccia: in Brezza c'è spazio",
        "Un puzzle di cose da portare? Brezza, 20 litri",
        "Destra o sinistra, decidi tu la strada. Brezza ti segue",
        "La parte migliore del lunedì? Uscire con Brezza",
        "Il momento più bello è partire: Brezza",
        "Non è l'ultima occasione, ma Brezza è pronto",
        "Una torta fatta in casa, le palle di Natale, un tocco di colore: Brezza porta tutto.",
        "Sei accanto al verde prima di mezzogiorno: Brezza ti segue",
        "Manca poco al weekend: Brezza è già pronta",
        "Per non perdere il filo, né le chiavi: Brezza",
        "Durante la notte piove, al mattino Brezza è asciutta sulla sedia",
        "L'etichetta è piccola, lo zaino no: 20 litri",
        "Sei solo a un passo dal bosco: metti Brezza in spalla",
        "Bastano poche ore e un panino: Brezza fa il resto",
        "Di corsa o al passo, Brezza pesa 650 grammi",
        "Un negroni al tramonto e Brezza appesa alla sedia",
        "Solo per te e per i tuoi 20 litri di disordine: Brezza",
        "Batte il sole sul sentiero, Brezza resta leggera",
        "Un regalo per la schiena: 650 grammi",
        "Cucina casalinga nel thermos, Brezza in spalla",
        "Tre, due, uno: Brezza e via",
        "Una per te, una per lei: due merende in Brezza",
    ),
    "nl": (
        "Bries: twintig liter voor jouw dagen",
        "Twintig liter, 650 gram: Bries draagt licht",
        "Bries gaat mee, van ochtend tot avond",
        "Een frisse neus halen? Bries gaat mee",
        "Bries kost 79 euro en is er in drie dagen",
        "Geen zorgen over een buitje: Bries is waterafstotend",
        "Twee handen vrij, alles op je rug: Bries",
        "Maandag heeft een nieuwe maat: Bries",
        "Voor wie graag buiten is: Bries van 20 liter",
        "Alles mee en toch licht: 650 gram weegt Bries",
        "Van gerecyclede stof en klaar voor onderweg: Bries",
        "Waarom niet lopend naar het werk? Bries draagt",
        "Op de fiets of te voet, Bries past bij jouw dag",
        "Luie zondag of lange wandeling, Bries kan het allebei",
        "Met Bries zit je week goed in de tas",
        "In drie dagen op je stoep: rugzak Bries",
        "Steek je arm door de band en ga: Bries",
        "Ruimte voor je verrekijker, je boek en je trui: Bries",
        "Bries, want je rug onthoudt elke gram",
        "Vergeet niet te genieten. Bries draagt de rest",
        "Het beste van de zondag begint buiten: Bries",
        "Pak wat je wilt en hou ervan: Bries draagt je",
        "Twintig liter, Bries past bij je",
        "Bries, en je verdient het",
    ),
    "pt-PT": (
        "Brisa: vinte litros para os teus dias",
        "Vinte litros, 650 gramas: a Brisa quase não se sente",
        "A Brisa segue o teu passo, de manhã à noite",
        "Vais a dois passos daqui? A Brisa vai contigo",
        "A Brisa custa 79 euros e chega em três dias",
        "Uma chuva leve não assusta a Brisa: o tecido é resistente à água",
        "Do zero à serra, a Brisa acompanha-te",
        "A tua segunda-feira tem nova companhia: a Brisa",
        "Para quem gosta de andar ao ar livre: Brisa, 20 litros",
        "Porque não ir a pé? A Brisa leva tudo",
        "Tecido reciclado e vontade de sair: Brisa",
        "Lá fora está bonito. A Brisa já está pronta",
        "Domingo preguiçoso ou caminhada longa, a Brisa serve",
        "Três dias e está à tua porta: a mochila Brisa",
        "Cabe o livro, cabe o lanche, cabe a tarde: Brisa",
        "A melhor parte do dia é sair com a Brisa",
        "Não é a última oportunidade, mas a Brisa está pronta",
        "Até ao fim do mês ou até à serra, a Brisa vai contigo",
        "Sopa de nabo, queijo de cabra e pão saloio cabem na Brisa",
        "Num instante estás na rua com a Brisa",
        "Quando foi a última vez que saiu sem pressa? Leve a Brisa",
        "Não perca o comboio: a Brisa põe-se num segundo",
        "Pensamos em tudo, até no bolso das chaves: Brisa",
        "Só para si e para os seus 20 litros de tralha: Brisa",
        "Em alta montanha ou à beira-rio, a Brisa vai consigo",
        "O queijo de cabra, o pão e a Brisa às costas",
        "Três, dois, um: Brisa às costas",
        "Um brinde às tardes sem relógio, com a Brisa ao lado",
    ),
    "pt-BR": (
        "Brisa: vinte litros para os seus dias",
        "A Brisa acompanha você da manhã à noite",
        "A Brisa custa R$ 79 e chega em três dias",
        "Brisa, 20 litros por 79 reais",
        "Para quem vive na correria: Brisa, 20 litros",
        "Tecido reciclado e disposição de sobra: Brisa",
        "Sua segunda-feira ganhou companhia: a Brisa",
        "Cabe tudo o que o dia pede: mochila Brisa",
        "Uma garoa não assusta a Brisa, resistente à água",
        "Sem pressa e sem peso: 650 gramas de Brisa",
        "A praia, o trabalho, a volta para casa: Brisa vai junto",
        "Esgotado da semana? A Brisa pesa 650 gramas e te leva embora",
        "O dia acaba em praia, e a Brisa vai junto",
        "A gravidade é lei; a Brisa, 650 gramas",
        "Aquele tênis velhinho, a Brisa nova e a rua",
        "Falta pouco para sexta: a Brisa já está na porta",
        "Figurinha trocada, lanche na Brisa, tarde inteira",
        "Sem perder o ritmo nem as chaves: Brisa",
    ),
}


def _brief(locale: str) -> Brief:
    base, product = _BASES[locale], _PRODUCTS[locale]
    content = a_content(
        locale=locale,
        brand="Vela",
        product=product,
        facts=(),
        slots={"product_description": {"text": base}},
        offer=None,
    )
    return a_brief(content=content, slot="product_description")


def _verdict(locale: str, text: str) -> Verdict:
    return screen(Draft(text), _brief(locale)).verdict


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _CAUGHT.items() for text in texts])
def test_a_fault_in_another_language_does_not_pass(locale: str, text: str) -> None:
    assert _verdict(locale, text) != "pass"


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in _INNOCENT.items() for text in texts])
def test_plain_copy_in_another_language_is_not_blocked(locale: str, text: str) -> None:
    assert _verdict(locale, text) != "block"


_DENYING = {
    "it": (" La spedizione non è inclusa e arriva in due giorni.", "Brezza: la spedizione è inclusa nel prezzo"),
    "pt-PT": (" Os portes não estão incluídos e a mala chega em dois dias.", "Brisa: os portes estão incluídos"),
}


@pytest.mark.parametrize("locale", _DENYING)
def test_what_the_base_denies_before_an_and_stays_denied(locale: str) -> None:
    denial, affirmed = _DENYING[locale]
    content = a_content(
        locale=locale,
        product=_PRODUCTS[locale],
        facts=(),
        slots={"product_description": {"text": _BASES[locale] + denial}},
        offer=None,
    )
    assert screen(Draft(affirmed), a_brief(content=content, slot="product_description")).verdict != "pass"


def test_italian_ne_denies_nothing() -> None:
    base = _BASES["it"] + " Il tessuto non è cerato: ne nasce uno zaino morbido."
    content = a_content(
        locale="it", product="Brezza", facts=(), slots={"product_description": {"text": base}}, offer=None
    )
    brief = a_brief(content=content, slot="product_description")
    assert screen(Draft("Brezza è uno zaino morbido da 20 litri"), brief).verdict == "pass"
