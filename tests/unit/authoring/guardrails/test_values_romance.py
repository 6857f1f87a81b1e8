"""Values in Romance languages: what is changed is blocked, what is only written otherwise passes."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import screen
from variantgen.domain.variant import Draft, Finding

_CHECKS = {"number", "price", "percent", "date", "duration", "quantity", "bound", "code", "link", "name"}
_BASES = {
    "fr-FR": (
        "Alto 2",
        (
            "La machine Alto 2 pèse 4,5 kg et son réservoir contient 1,2 litre. Elle chauffe en 25 "
            "secondes. Prix : 249 €, ou 20,75 € par mois pendant 12 mois. Avec le code ALTO15, 15 % "
            "de remise jusqu'au 31 janvier 2027. Livraison sous 48 heures, offerte dès 60 € d'achat. "
            "Garantie 2 ans, retours sous 30 jours. Jusqu'à 8 boissons en mémoire. Le service client "
            "répond du lundi au vendredi, de 9 h à 18 h."
        ),
    ),
    "es-ES": (
        "Luna 5",
        (
            "La lámpara Luna 5 mide 42 cm y pesa 1,8 kg. Su batería dura hasta 12 horas. Cuesta 89 € "
            "o 7,42 € al mes durante 12 meses. Con el código LUNA20, 20 % de descuento hasta el 15 de "
            "enero de 2027. Envío en 3 a 5 días laborables, gratis desde 40 €. Garantía de 3 años y "
            "30 días para devolverla. Atención de lunes a viernes, de 9:00 a 18:00. Tres niveles de "
            "luz."
        ),
    ),
    "it-IT": (
        "Vela 2",
        (
            "La borsa Vela 2 pesa 850 g e contiene 18 litri. Costa 119 €, oppure 3 rate da 39,67 €. "
            "Con il codice VELA15 hai il 15% di sconto fino al 31 gennaio 2027. Spedizione in 2-4 "
            "giorni lavorativi, gratuita da 80 €. Garanzia di 2 anni e resi entro 30 giorni. Porta "
            "laptop fino a 15 pollici. Assistenza dal lunedì al venerdì, dalle 9 alle 18."
        ),
    ),
    "pt-PT": (
        "Onda 4",
        (
            "A coluna Onda 4 pesa 620 g e tem bateria para até 20 horas. Custa 79,90 € ou 6,66 € por "
            "mês durante 12 meses. Com o código ONDA15, 15% de desconto até 31 de janeiro de 2027. "
            "Envio em 2 a 3 dias úteis, grátis a partir de 35 €. Garantia de 3 anos e 30 dias para "
            "devolver. Resiste a 1 metro de água durante 30 minutos. Apoio de segunda a sexta, das 9h "
            "às 18h."
        ),
    ),
    "es-MX": (
        "Plan Mar",
        (
            "El Plan Mar cuesta $349 al mes e incluye 20 GB y llamadas ilimitadas. Los primeros 3 "
            "meses pagas $249. Plazo mínimo de 6 meses. Regístrate antes del 15 de diciembre de 2026. "
            "Cobertura 5G en 25 ciudades. Hasta 4 líneas por cuenta. Soporte de 8:00 a 22:00, todos "
            "los días. Activación en menos de 24 horas."
        ),
    ),
    "pt-BR": (
        "Mesa Jaca",
        (
            "A Mesa Jaca tem 1,60 m de comprimento e acomoda até 6 pessoas. Custa R$ 1.890 ou 10 "
            "parcelas de R$ 189 sem juros. Entrega em até 15 dias úteis; frete grátis acima de R$ "
            "999. Garantia de 5 anos. Use o cupom JACA10 até 20 de dezembro de 2026 e ganhe 10% de "
            "desconto. Montagem em 40 minutos. Peso: 32 kg. Troca em até 7 dias."
        ),
    ),
}
_CAUGHT = {
    "fr-FR": (
        "Trente-cinq secondes et c'est chaud.",
        "Cinq kilos et demi.",
        "Deux cent quatre-vingt-neuf euros.",
        "Vingt pour cent de moins avec ALTO15.",
        "Garantie trente-six mois.",
        "20,75 € par semaine.",
        "Chez vous en trois jours.",
        "Offerte jusqu'à 60 € d'achat.",
        "Retours sous quinze jours.",
        "Au moins 8 boissons en mémoire.",
        "L'Alto 3 pèse 4,5 kg.",
        "Du lundi au samedi, de 9 h à 18 h.",
        "Deux litres dans le réservoir.",
        "Remise à partir du 31 janvier 2027.",
        "Retours après 30 jours.",
        "Moitié prix avec ALTO15.",
    ),
    "es-ES": (
        "Hasta veinte horas de luz.",
        "Noventa y nueve euros.",
        "Un treinta por ciento menos con LUNA20.",
        "Veinticuatro meses de garantía.",
        "Al menos 12 horas de luz.",
        "Quince días para devolverla.",
        "Gratis hasta 40 €.",
        "En tres a cinco semanas en casa.",
        "Cuatro niveles de luz.",
        "7,42 € a la semana.",
        "La Luna 6 mide 42 cm.",
        "De lunes a sábado, de 9:00 a 18:00.",
        "A partir del 15 de enero de 2027, 20 % de descuento.",
        "Más de 12 horas de batería.",
        "A mitad de precio.",
    ),
    "it-IT": (
        "Centonovanta euro, e parte con te.",
        "Ventotto litri.",
        "Il venticinque per cento in meno con VELA15.",
        "Trentasei mesi di garanzia.",
        "Quattro rate da 39,67 euro.",
        "Quindici giorni per ripensarci.",
        "Spedizione gratuita fino a 80 €.",
        "La Vela 3 pesa 850 g.",
        "850 kg.",
        "Per laptop da almeno 15 pollici.",
        "Dal lunedì al sabato, dalle 9 alle 18.",
        "Resi dopo 30 giorni.",
        "A metà prezzo.",
        "Sconto dal 31 gennaio 2027.",
    ),
    "pt-PT": (
        "Até trinta horas de música.",
        "Oitenta e nove euros e noventa.",
        "Vinte e cinco por cento de desconto com ONDA15.",
        "Vinte e quatro meses de garantia.",
        "Quinze dias para devolver.",
        "Grátis até 35 €.",
        "Pelo menos 20 horas de bateria.",
        "A Onda 5 pesa 620 g.",
        "6,66 € por semana.",
        "De segunda a sábado, das 9h às 18h.",
        "A partir de 31 de janeiro de 2027, 15% de desconto.",
        "A metade do preço.",
    ),
    "es-MX": (
        "Trescientos noventa y nueve pesos al mes.",
        "Treinta gigas para todo.",
        "Plazo máximo de 6 meses.",
        "Regístrate después del 15 de diciembre de 2026.",
        "Cobertura en 35 ciudades.",
        "Al menos 4 líneas por cuenta.",
        "Activación en menos de 48 horas.",
        "$349 a la semana.",
        "Soporte de 8:00 a 20:00.",
    ),
    "pt-BR": (
        "Um metro e oitenta de mesa.",
        "Oito pessoas, no máximo.",
        "Mil novecentos e oitenta reais.",
        "Três anos de garantia.",
        "Vinte por cento a menos com JACA10.",
        "Frete grátis abaixo de R$ 999.",
        "Quarenta e dois quilos.",
        "Troca em até 30 dias.",
        "Pelo menos 6 pessoas.",
        "A partir de 20 de dezembro de 2026, 10% de desconto.",
        "Montagem em uma hora e meia.",
    ),
}
_INNOCENT = {
    "fr-FR": (
        "Vingt-cinq secondes et c'est chaud.",
        "Quatre kilos et demi, pas un de plus.",
        "Deux cent quarante-neuf euros, tout simplement.",
        "Quinze pour cent de moins avec ALTO15, jusqu'à fin janvier, le 31.",
        "Garantie vingt-quatre mois.",
        "Payez en douze fois : 20,75 euros chaque mois.",
        "Chez vous en deux jours.",
        "La livraison est offerte à partir de soixante euros.",
        "Un mois, ou plutôt 30 jours, pour changer d'avis.",
        "Huit boissons au maximum restent en mémoire.",
        "Deux enfants, trois réveils : un café ?",
        "Posez vos questions un mardi entre 9 h et 18 h.",
        "Un litre vingt dans le réservoir.",
        "120 centilitres dans le réservoir.",
        "À trois heures du matin, personne ne juge.",
        "L'Alto 2, c'est deux ans de garantie.",
        "En décembre, on a besoin de chaleur.",
        "Dès 60 €, pas de frais de port.",
    ),
    "es-ES": (
        "Hasta doce horas de luz.",
        "Ochenta y nueve euros y a brillar.",
        "Un veinte por ciento menos con LUNA20 hasta el 15 de enero.",
        "Treinta y seis meses de garantía.",
        "Mide cuarenta y dos centímetros.",
        "Tienes treinta días para devolverla.",
        "Gratis a partir de cuarenta euros.",
        "En tres a cinco días laborables en casa.",
        "Tres niveles de luz para cada momento.",
        "¿Un martes a las once? Llámanos entre semana de 9:00 a 18:00.",
        "Doce cuotas de 7,42 euros.",
        "Menos de dos kilos.",
        "Dos sofás, un gato y la Luna 5.",
        "Una quinta parte menos con LUNA20.",
    ),
    "it-IT": (
        "Centodiciannove euro, e parte con te.",
        "Diciotto litri per tutta la giornata.",
        "Il quindici per cento in meno con VELA15 fino a fine gennaio, il 31.",
        "Ventiquattro mesi di garanzia.",
        "Tre rate da 39,67 euro.",
        "Meno di un chilo.",
        "Trenta giorni per ripensarci.",
        "Spedizione gratuita a partire da ottanta euro.",
        "Due treni, un caffè e quattro riunioni?",
        "Resi entro un mese, cioè 30 giorni.",
        "850 grammi appena.",
        "0,85 kg, diciotto litri.",
        "Per laptop fino a quindici pollici.",
        "Chiamaci di martedì, tra le 9 e le 18.",
        "Alle sette di mattina il binario è già pieno.",
    ),
    "pt-PT": (
        "Até vinte horas de música.",
        "Setenta e nove euros e noventa, e a festa é sua.",
        "Quinze por cento de desconto com ONDA15 até ao fim de janeiro, dia 31.",
        "Trinta e seis meses de garantia.",
        "Meia hora debaixo de água, a um metro.",
        "Trinta dias para devolver.",
        "Grátis a partir de trinta e cinco euros.",
        "Em dois a três dias úteis em casa.",
        "Dois amigos, três canções e a Onda 4?",
        "Doze mensalidades de 6,66 euros.",
        "Ligue-nos numa terça, das 9h às 18h.",
        "Às três da manhã ninguém dança sozinho.",
    ),
    "es-MX": (
        "Trescientos cuarenta y nueve pesos al mes.",
        "Los tres primeros meses, doscientos cuarenta y nueve pesos.",
        "Veinte gigas para todo.",
        "Seis meses como mínimo.",
        "Tienes hasta el 14 de diciembre para registrarte.",
        "Veinticinco ciudades con 5G.",
        "Cuatro líneas como máximo por cuenta.",
        "En menos de un día estás activado.",
        "¿Dos hijos, tres pantallas, cero paciencia?",
        "De ocho de la mañana a diez de la noche te atendemos.",
    ),
    "pt-BR": (
        "Um metro e sessenta de mesa.",
        "Seis pessoas, no máximo, e muita conversa.",
        "Dez vezes de cento e oitenta e nove reais, sem juros.",
        "Mil oitocentos e noventa reais.",
        "Cinco anos de garantia.",
        "Dez por cento a menos com JACA10, até 20 de dezembro.",
        "Em uma semana, ou 7 dias, você ainda pode trocar.",
        "Frete grátis em compras acima de novecentos e noventa e nove reais.",
        "Trinta e dois quilos de madeira.",
        "160 cm de comprimento.",
        "Dois irmãos, três primos e uma mesa?",
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
