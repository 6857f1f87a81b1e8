"""Whether a fact stands in the copy, in any form people give the same value: 1,299 and 1.299, 60-day and 60 days."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

import regex
from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from variantgen.authoring.catalog.folding import fold
from variantgen.domain.content import BaseContent, Fact

TOKEN = regex.compile(r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|\p{L}+|\p{Sc}|%")
ADDRESS_FRAME = regex.compile(r"^https?://(www\.)?|/$")
SEPARATOR = regex.compile(r"[ .,']")
DATE_FORMS = (
    "full",
    "long",
    "medium",
    "short",
    "MMMM d",
    "MMM d",
    "d MMMM",
    "d MMM",
    "d. MMMM",
    "d.M.",
    "dd.MM.",
    "M/d",
)

# Small words carry nothing by themselves: "made of wool" states "made from wool".
SMALL_WORDS = (
    "a an the of from for with and or in on to at by is are",
    "der die das des dem den mit und oder von aus im am zum zur ein eine",
    "le la les de du des et avec en un une el los las y con una il lo di e da o",
)
SMALL = frozenset(word for line in SMALL_WORDS for word in line.split())
SAME = {
    **dict.fromkeys(("usd", "dollar", "dollars"), "$"),
    **dict.fromkeys(("eur", "euro", "euros"), "€"),
    **dict.fromkeys(("gbp", "pfund"), "£"),
    **dict.fromkeys(("percent", "pct", "prozent"), "%"),
}
COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve",
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "um dois três quatro cinco seis sete oito nove dez onze doze",
)
NUMBER_WORDS = {word: Decimal(value) for line in COUNTS for value, word in enumerate(line.split(), start=1)}


def is_in_copy(fact: Fact, content: BaseContent) -> bool:
    """Return whether one slot states the fact's value, in any usual form, or the record itself says it elsewhere."""
    texts = [copy.text for copy in content.slots.values()]
    return _is_said_elsewhere(fact, content) or any(_states(text, fact, content.locale) for text in texts)


def _is_said_elsewhere(fact: Fact, content: BaseContent) -> bool:
    value = fold(fact.value)
    if fact.kind == "code":
        return bool(content.offer and content.offer.code and fold(content.offer.code) == value)
    if fact.kind == "name":
        return value in (fold(content.brand), fold(content.product))
    return fact.kind == "url" and content.url is not None and _address(value) == _address(fold(content.url))


def _address(url: str) -> str:
    return ADDRESS_FRAME.sub("", url)


def _states(text: str, fact: Fact, locale: str) -> bool:
    copy = fold(text)
    if fold(fact.value) in copy or any(form in copy for form in _dates(fact.value, locale)):
        return True
    wanted = _tokens(fold(fact.value))
    given = _tokens(copy)
    significant = [token for token in wanted if token not in SMALL and not (fact.kind == "date" and _is_year(token))]
    return bool(significant) and all(any(_agree(token, other) for other in given) for token in significant)


@lru_cache(maxsize=256)
def _tokens(folded: str) -> tuple[str, ...]:
    return tuple(SAME.get(token, token) for token in TOKEN.findall(folded))


def _agree(token: str, other: str) -> bool:
    if token == other or _values(token) & _values(other):
        return True
    if not (token.isalpha() and other.isalpha()):
        return False
    short, long = sorted((token, other), key=len)
    return len(short) >= 3 and long.startswith(short)


@lru_cache(maxsize=4_096)
def _values(token: str) -> frozenset[Decimal]:
    """Return every number a token may mean: `1.450` is 1450 in one country and 1.45 in another."""
    if token in NUMBER_WORDS:
        return frozenset({NUMBER_WORDS[token]})
    if not token[0].isdigit():
        return frozenset()
    parts = SEPARATOR.split(token)
    grouped = {Decimal("".join(parts))} if all(len(part) == 3 for part in parts[1:]) else set()
    is_decimal = len(parts) > 1 and token[-len(parts[-1]) - 1] in ".,"
    decimal = {Decimal("".join(parts[:-1]) + "." + parts[-1])} if is_decimal else set()
    return frozenset(grouped | decimal)


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit()


def _dates(value: str, locale: str) -> Iterator[str]:
    """Yield an ISO date as copy in this locale writes it."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return
    try:
        where = Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        where = Locale("en")
    for form in DATE_FORMS:
        yield fold(format_date(day, form, where))
