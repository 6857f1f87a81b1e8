"""The words by which a draft is told to affirm a thing or not, in all languages: `including`, but not `unlike`."""

FEWER = frozenset(  # `one less spreadsheet`, `goodbye, glue`
    ["less", "fewer", "weniger", "moins", "menos", "meno", "minder"]
)
ALLOWING = {
    "en": frozenset(["fine", "ok", "okay", "may", "welcome", "too"]),
    "de": frozenset(["darf", "durfen", "auch", "kann"]),
    "fr": frozenset(["peut", "peuvent", "aussi", "bienvenus"]),
    "es": frozenset(["puede", "pueden", "tambien", "bienvenidos"]),
    "it": frozenset(["puo", "possono", "anche"]),
    "nl": frozenset(["mag", "mogen", "ook"]),
    "pt": frozenset(["pode", "podem", "tambem"]),
}
_ALSO_WORDS = (
    "also even including auch sogar selbst einschliesslich einschließlich inklusive aussi meme egalement tambien "
    "incluso hasta incluidas incluidos anche perfino persino comprese compresi ook zelfs inclusief tambem ate incluindo"
)
ALSO = frozenset(_ALSO_WORDS.split())
INCLUDED = ("included", "inclus", "compris", "compres", "incluid", "inbegriffen", "eingeschlossen", "inbegrepen")
SUPPOSING = {  # what follows is a case or a search, no promise
    "en": frozenset(["if", "unless", "whether", "look", "looking", "search", "hunt", "expect"]),
    "de": frozenset(["wenn", "falls", "ob", "suchen", "sucht", "suchst", "suche", "gesucht"]),
    "fr": frozenset(["si", "cherchez", "cherches", "cherche", "chercher"]),
    "es": frozenset(["si", "busca", "buscas", "busques", "buscar"]),
    "it": frozenset(["se", "cerca", "cerchi", "cercate", "cercare"]),
    "nl": frozenset(["als", "indien", "zoek", "zoekt", "zoeken"]),
    "pt": frozenset(["se", "procure", "procura", "procurar"]),
}
UNLIKE = {
    "en": frozenset(["like", "than", "away", "unlike", "beats", "beat", "old", "former", "against"]),
    "de": frozenset(["wie", "als", "gegen", "weg", "fruhere", "fruheren"]),
    "fr": frozenset(["comme", "que", "loin", "contre"]),
    "es": frozenset(["como", "que", "lejos", "contra"]),
    "it": frozenset(["come", "che", "lontano", "contro"]),
    "nl": frozenset(["zoals", "dan", "weg", "tegen"]),
    "pt": frozenset(["como", "que", "longe", "contra"]),
}
OFF = tuple(  # right behind what is not on, or is no more: `cameras out, flash off`, `direct deposit in, fee out`
    [word]
    for word in ("off", "out", "aus", "uit", "gone", "over", "adieu", "ade", "weg", "fuera", "fora", "via", "basta")
)
ACCOMPANYING = frozenset(
    [
        "complete",
        "including",
        "mitsamt",
        "nebst",
        "samt",
        "inklusive",
        "inkl",
        "einschliesslich",
        "inclusief",
        "compleet",
        "compris",
        "incluant",
        "assorti",
        "incluyendo",
        "incluido",
        "incluida",
        "incluidos",
        "compreso",
        "compresa",
        "incluso",
        "inclusa",
        "completo",
        "completa",
        "corredato",
        "incluindo",
        "acompanhado",
        "acompanado",
        "junto",
    ]
)
PLUS = frozenset(
    ["plus", "+", "mas", "piu", "mais", "zzgl", "zuzuglich", "excl", "exkl", "ht", "hors", "ohne", "netto"]
)
