"""The base copy's words in languages that join nouns: `Rahmen` is known from `Alurahmen`, `Kiefernrahmen` from both."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Self

from variantgen.authoring.guardrails.text.stem import stem
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC

_SHORTEST, _SHORTEST_JOINED = 4, 7
_REST = 3  # letters of the other part
_LINKS = ("", "s", "n", "e")
_COMMON_HEADS = {  # what so many words end on that the part before it is a word too: `Versand-kosten`
    "de": "kosten preis preise tarif garantie versand lieferung zeit dauer frist code rabatt gutschein bonus zahlung "
    "vertrag abo paket set karte buch gerat maschine motor rahmen schutz technik system programm kurs reise woche "
    "tag nacht zimmer haus wohnung kraft strom energie ol milch wasser creme pflege stoff holz leder glas kunden "
    "termin partie brot brotchen kuchen kase suppe sauce tee kaffee bohne saft mehl butter salat fleisch fisch honig "
    "balsam seife kissen decke bezug matratze hemd jacke hose schuh tasche koffer tisch stuhl lampe regal schrank bett "
    "tur fenster wand dach garten rad fahrrad wagen akku batterie schirm kabel gruppe abend stunde raum halle platz "
    "seite teil stuck form farbe sorte art bad becken sauna eintritt meister lehrer versicherung beitrag summe "
    "rechnung",
    "nl": "kosten prijs prijzen tarief garantie verzending levering tijd duur termijn code korting bon bonus betaling "
    "contract abonnement pakket set kaart boek apparaat machine motor frame bescherming systeem programma cursus "
    "reis week dag nacht kamer huis woning kracht stroom energie olie melk water creme stof hout leer glas "
    "klanten brood bol bollen taart koek kaas soep saus thee koffie bonen sap meel boter salade vlees vis honing "
    "brok korrel zeep balsem kussen deken hoes matras hemd jas broek schoen tas koffer tafel stoel lamp plank bed "
    "deur raam muur dak tuin fiets wagen accu batterij scherm kabel groep avond uur ruimte hal plaats deel stuk "
    "vorm kleur soort bad sauna kamp kampen rekening aangifte verzekering bijdrage premie",
}


def is_sort_of(word: str, head: str, language: str) -> bool:
    """Whether a stem names a sort of what another names: `Lavendelparfüm` is a `Parfüm`."""
    is_longer = len(head) >= _SHORTEST and len(word) >= len(head) + _REST
    return language in GERMANIC and is_longer and word.endswith(head)


_MOST_ANSWERS = 5_000  # kept of one base copy, whose drafts may be many


class BaseStems(frozenset[str]):
    """Stems of the base copy; `in` also finds the parts of its joined words, and words joined of its own.

    Knowingly not found: a new first part (`Carbonrahmen` where the base has `Alurahmen`): it is another thing.
    """

    language: str
    parts: frozenset[str]
    _answers: dict[str, bool]

    def __new__(cls, stems: Iterable[str], language: str) -> Self:
        """Return the stems of a language."""
        found = super().__new__(cls, stems)
        found.language = language
        found.parts = _parts(found, language) if language in GERMANIC else frozenset()
        found._answers = {}
        return found

    def __contains__(self, word: object) -> bool:
        """Whether the base knows a stem."""
        if super().__contains__(word):
            return True
        if self.language not in GERMANIC or not isinstance(word, str) or len(word) < _SHORTEST:
            return False
        if word not in self._answers:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            self._answers[word] = word in self.parts or self._is_joined(word)
        return self._answers[word]

    def has_written(self, word: str) -> bool:
        """Whether the base has this very stem, alone."""
        return super().__contains__(word)

    def _is_joined(self, word: str) -> bool:
        """Whether both parts of the word are known: `Acculading` where the base has `accu` and `opladen`."""
        return len(word) >= _SHORTEST_JOINED and any(
            self._has(word[cut:]) and self._has_first(word[:cut]) for cut in range(_SHORTEST, len(word) - _REST + 1)
        )

    def _has(self, part: str) -> bool:
        return super().__contains__(part) or part in self.parts

    def _has_first(self, part: str) -> bool:
        """Whether a first part is known, with or without what joins it to the next: `Versand-s`, `Kiefer-n`."""
        return any(self._has(stem(part.removesuffix(link), self.language)) for link in _LINKS if part.endswith(link))


def _parts(stems: Iterable[str], language: str) -> frozenset[str]:
    """Return the last parts of long words, and the first parts of those that end on a common head."""
    long = [word for word in stems if len(word) >= _SHORTEST + _REST and word.isalpha()]
    lasts = {word[cut:] for word in long for cut in range(_REST, len(word) - _SHORTEST + 1)}
    heads = _heads(language)
    firsts = {
        stem(word[:cut].removesuffix(link), language)
        for word in long
        for cut in range(_SHORTEST, len(word) - _REST + 1)
        if word[cut:] in heads
        for link in _LINKS
    }
    return frozenset(part for part in lasts | firsts if len(part) >= _SHORTEST)


@lru_cache(maxsize=2)
def _heads(language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _COMMON_HEADS[language].split())
