"""Numbers written as one word, by language: `fünfundzwanzig`, `tweehonderdvijftig`, `trentasei`, `doscientas`.

Languages that part such words (English, French, Portuguese) are read word by word; see `numbers`.
"""

from collections.abc import Callable

Names = dict[str, float]

_THOUSAND = 1_000
_HUNDRED = 100


def one_word_numbers(language: str) -> Names:
    """Return the language's numbers of one word beyond the simple ones, with their amounts; empty where it has none."""
    build = _BUILDERS.get(language)
    names = build() if build else {}
    return {name: amount for name, amount in names.items() if amount != 1}  # `een` and `uno` are articles too


def _german() -> Names:
    ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    teens = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    small = _below_hundred(["eins", *ones[1:]], teens, tens, lambda ten, _, index: f"{ones[index]}und{ten}")
    small |= {name.replace("ß", "ss"): amount for name, amount in small.items() if "ß" in name}
    names = _with_hundreds(small, "hundert", ones, ("", "und"))
    names |= {f"{teen}hundert": amount * _HUNDRED for teen, amount in small.items() if 10 < amount < 20}
    names |= _with_thousands(names, "tausend", ("tausend", "eintausend"))
    halves = {f"{name}einhalb": amount + 0.5 for name, amount in small.items() if amount < 20}
    return names | halves | {"eineinhalb": 1.5, "anderthalb": 1.5, "anderthalbe": 1.5, "anderthalben": 1.5}


def _dutch() -> Names:
    ones = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    teens = [
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
    ]
    tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    small = _below_hundred(ones, teens, tens, lambda ten, one, _: f"{one}en{ten}")
    names = _with_hundreds(small, "honderd", ones, ("", "en"))
    names |= {f"{teen}honderd": amount * _HUNDRED for teen, amount in small.items() if 10 < amount < 20}
    names |= _with_thousands(names, "duizend", ("duizend", "eenduizend"))
    halves = {
        f"{name}en{half}": amount + 0.5 for name, amount in small.items() if amount < 20 for half in _DUTCH_HALVES
    }
    return names | halves | {"anderhalf": 1.5, "anderhalve": 1.5}


_DUTCH_HALVES = ("half", "halve", "eenhalf", "eenhalve")


def _italian() -> Names:
    ones = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
    teens = ["dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici"]
    teens += ["diciassette", "diciotto", "diciannove"]
    tens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
    small = _below_hundred(ones, teens, tens, lambda ten, one, _: f"{ten[:-1] if one[0] in 'uo' else ten}{one}")
    hundreds = ["", *ones[1:]]
    names = _with_hundreds(small, "cento", hundreds, ("",))
    names |= {name.replace("centoo", "cento"): amount for name, amount in names.items() if "centoo" in name}
    names |= _with_thousands({name: amount for name, amount in names.items() if amount > 1}, "mila", ("mille",))
    return names


def _spanish() -> Names:
    ones = ["ún", "uno", "una", "dós", "trés", "cuatro", "cinco", "séis", "siete", "ocho", "nueve"]
    amounts = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    names: Names = {f"veinti{one}": 20.0 + amount for one, amount in zip(ones, amounts, strict=True)}
    stems = {2: "dosc", 3: "tresc", 4: "cuatroc", 5: "quin", 6: "seisc", 7: "setec", 8: "ochoc", 9: "novec"}
    for amount, stem in stems.items():
        names |= {f"{stem}ient{gender}": float(amount * _HUNDRED) for gender in ("os", "as")}
    return names


def _below_hundred(ones: list[str], teens: list[str], tens: list[str], joined: Callable[[str, str, int], str]) -> Names:
    """Return the names of 1 to 99. joined: a ten, a one and its place in the list -> their word."""
    names = {name: float(index + 1) for index, name in enumerate(ones)}
    names |= {name: float(index + 10) for index, name in enumerate(teens)}
    for place, ten in enumerate(tens, start=2):
        names[ten] = place * 10.0
        names |= {joined(ten, one, index): place * 10.0 + index + 1 for index, one in enumerate(ones)}
    return names


def _with_hundreds(small: Names, hundred: str, ones: list[str], links: tuple[str, ...]) -> Names:
    """Return the names of 1 to 999. ones: what stands before the hundred, first that of one hundred."""
    names = dict(small)
    for place, one in enumerate(ones, start=1):
        for front in {one, ""} if place == 1 else {one}:
            names[front + hundred] = float(place * _HUNDRED)
            for link in links:
                names |= {f"{front}{hundred}{link}{name}": place * _HUNDRED + rest for name, rest in small.items()}
    return names


def _with_thousands(names: Names, thousand: str, one_thousand: tuple[str, ...]) -> Names:
    """Return whole thousands up to 999,000 and thousands up to nineteen with their hundreds."""
    found: Names = dict.fromkeys(one_thousand, float(_THOUSAND))
    hundreds = {name: amount for name, amount in names.items() if amount % _HUNDRED == 0}
    for name, amount in names.items():
        if amount % 1 == 0 and not name.startswith(thousand):
            found[name + thousand] = amount * _THOUSAND
    for head, amount in list(found.items()):
        if amount < 20 * _THOUSAND:
            found |= {head + name: amount + rest for name, rest in hundreds.items()}
    return found


_BUILDERS: dict[str, Callable[[], Names]] = {"de": _german, "nl": _dutch, "it": _italian, "es": _spanish}
