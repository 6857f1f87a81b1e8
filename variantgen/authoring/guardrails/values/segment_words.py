"""The small words that part values from one another or say which of them is meant, in seven languages."""

ROLE_WORDS = frozenset(
    [
        "was",
        "instead",
        "first",
        "then",
        "until",
        "statt",
        "war",
        "dann",
        "danach",
        "ersten",
        "zuvor",
        "vorher",
        "bisher",
        "etait",
        "puis",
        "ensuite",
        "apres",
        "premiers",
        "lieu",
        "antes",
        "despues",
        "luego",
        "primeros",
        "poi",
        "eerst",
        "daarna",
        "depois",
        "thereafter",
        "afterwards",
        "dopo",
        *("invece", "anziche", "vez", "lugar", "plaats", "inves"),
        *("above", "beyond", "daruber", "dela", "encima", "oltre", "daarboven", "acima"),
    ]
)
LEADING = (
    *("instead", "statt", "lieu", "invece", "anziche", "vez", "lugar", "plaats", "inves"),
    *("was", "war", "etait", "era", "then", "dann", "puis", "luego", "poi", "daarna", "depois"),
    *("thereafter", "afterwards", "danach", "ensuite", "despues", "dopo"),
)
OF = frozenset(
    [
        "of",
        "von",
        "vom",
        "de",
        "des",
        "d'",
        "del",
        "dei",
        "dell'",
        "di",
        "van",
        "dos",
        "das",
        "do",
        "da",
        "in",
        "within",
    ]
)
SPLITTING = {
    "en": frozenset(["and", "or", "then", "plus", "while", "whereas", "but", "instead", "yet", "otherwise"]),
    "de": frozenset(
        ["und", "oder", "dann", "sonst", "sowie", "statt", "aber", "wahrend", "dagegen", "hingegen", "plus", "bzw"]
    ),
    "fr": frozenset(["et", "ou", "puis", "mais", "tandis", "sinon", "contre"]),
    "es": frozenset(["y", "e", "o", "u", "luego", "despues", "pero", "mientras", "sino", "vez", "lugar"]),
    "it": frozenset(["e", "ed", "o", "oppure", "poi", "ma", "mentre", "invece", "altrimenti", "anziche"]),
    "nl": frozenset(["en", "of", "daarna", "maar", "terwijl", "anders", "plus", "plaats"]),
    "pt": frozenset(["e", "ou", "depois", "mas", "enquanto", "senao", "vez", "inves"]),
}
_NONE: frozenset[str] = frozenset()
BEING = ("è", "é", "È", "É")
TIMES = frozenset(["x", "×", "mal", "by", "sur", "por", "per", "bij", "par"])
WITH = frozenset(
    ["with", "mit", "avec", "con", "met", "com", "against", "gegen", "contre", "contra", "contro", "tegen"]
)
AT = frozenset(["a", "des", "vers", "las", "alle", "as", "om", "um", "et", "y", "e", "entre", "de", "jusqu'", "hasta"])
