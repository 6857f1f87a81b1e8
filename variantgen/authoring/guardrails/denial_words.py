"""The words by which a denial is told to be an exclusion, a surcharge or an act, in all languages."""

from typing import Literal

Sort = Literal["absent", "status", "exception", "surcharge", "act", "quality", "unsuited"]
FOR = frozenset({"for", "fur", "pour", "para", "per", "voor"})

HEAD_FIRST = frozenset({"fr", "es", "it", "pt"})
GERMAN_QUALITIES = ("frei", "bar", "fest", "dicht", "tauglich", "sicher")
BEFORE_VERBS = {  # what is right before a verb
    "fr": frozenset(["ne", "n'"]),
    "it": frozenset(["non"]),
    "es": frozenset(["no"]),
    "pt": frozenset(["nao"]),
}
PARTICLES = frozenset(  # they deny what stands beside them; other cues say themselves what is denied: `forbidden`
    [
        "not",
        "never",
        "cannot",
        "nicht",
        "nie",
        "niemals",
        "weder",
        "ne",
        "n'",
        "jamais",
        "pas",
        "no",
        "nunca",
        "tampoco",
        "non",
        "mai",
        "niet",
        "nooit",
        "nao",
        "nem",
        "neither",
        "nor",
        "longer",
        "niente",
        "jamas",
        "noch",
    ]
)
BEING = frozenset(["sao", "esta", "estao", "estan", "sono", "viene", "vengono", "sera", "zijn", "wordt", "worden"])
RELATIVE = frozenset(["that", "which", "who", "dat", "die", "que", "qui", "che", "welche"])
PRICING = frozenset(
    [
        "cost",
        "costs",
        "pay",
        "pays",
        "start",
        "starts",
        "kosten",
        "kostet",
        "kost",
        "coute",
        "coutent",
        "cuesta",
        "cuestan",
        "costa",
        "costano",
        "custa",
        "custam",
    ]
)
SURCHARGE = (
    "extra",
    "separat",
    "gesondert",
    "aufpreis",
    "supplement",
    "option",
    "opcional",
    "opzional",
    "facoltativ",
    "optione",
    "aparte",
    "apart",
    "part",
    "prevoir",
    "meerprijs",
    "betaling",
    "pagamento",
    "los",
    "afzonderlijk",
    "carico",
    "komt",
    "komen",
    "priced",
    "billed",
    "sold",
    "bought",
    "available",
    "fora",
    "cobrad",
    "pago",
    "paga",
    "vendu",
    "vendid",
    "vendut",
    *("suplement", "cost", "cust", "devis", "toeslag", "offerte", "charge", "quote", "presupuest", "preventiv"),
    *("orcament", "orcad", "angebot", "adicional", "aggiuntiv", "kosten", "berekend", "geoffreerd", "gefactureerd"),
    *("berechnet", "abgerechnet", "sus", "invoice"),
)
EXCEPTING = (
    "except",
    "exclud",
    "exclus",
    "excep",
    "bar",
    "save",
    "other",
    "apart",
    "aside",
    "ausgenommen",
    *("ausser", "außer"),
    "ausgeschlossen",
    "exklusive",
    "hors",
    "sauf",
    "hormis",
    "salvo",
    "menos",
    "tranne",
    "eccetto",
    "fuorche",
    "behalve",
    "uitgezonderd",
    "exclusief",
    "uitgesloten",
    "exceto",
    "esclus",
    "minus",
)
CONDITIONAL = frozenset(["unless", "if", "wenn", "falls", "sofern", "si", "se", "als", "indien", "when"])
NO_CONDITIONAL = {  # `se entrega sin bombilla`, `si vende senza`
    "es": frozenset(["se", "als"]),
    "fr": frozenset(["se", "als"]),
    "it": frozenset(["si", "als"]),
    "de": frozenset(["als", "se", "si"]),
}
HOLDING = frozenset(  # verbs of which what is denied is the object
    [
        "include",
        "includes",
        "cover",
        "covers",
        "contain",
        "contains",
        "umfasst",
        "beinhaltet",
        "inclut",
        "couvre",
        "comprend",
        "contient",
        "incluye",
        "cubre",
        "contiene",
        "comprende",
        "copre",
        "bevat",
        "dekt",
        "omvat",
        "inclui",
        "cobre",
        "contem",
    ]
)

OBJECTS = frozenset(
    ["it", "them", "you", "us", "one", "items", "orders", "ship", "ships", "deliver", "delivers", "return"]
)
ADVERBS = frozenset(
    ["be", "been", "even", "just", "only", "always", "yet", "ever", "quite", "really", "actually", "currently", "also"]
)
PLACING = frozenset(["to", "for", "in", "on", "from", "at", "outside", "across", "throughout", "with"])
MEANT = frozenset(["meant", "intended", "designed", "able", "going", "made", "built", "supposed"])
OWNING = frozenset(["your", "our", "my", "their", "its", "his", "her"])
TRAILING = frozenset(  # what ends a phrase and only says where, when or how
    [
        "inside",
        "outside",
        "indoors",
        "outdoors",
        "aboard",
        "onboard",
        "abroad",
        "anywhere",
        "attached",
        "involved",
        "whatsoever",
        "today",
        "sorry",
        "please",
        "dentro",
        "fuera",
        "interno",
        "erin",
        "binnenin",
        "nodig",
    ]
)
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
HAVING = frozenset(  # after `not`, no verb of doing follows but a thing
    [
        "a",
        "ai",
        "as",
        "avons",
        "avez",
        "ont",
        "ha",
        "hai",
        "ho",
        "abbiamo",
        "avete",
        "hanno",
        "tiene",
        "tienen",
        "tem",
        "tens",
        "heeft",
        "hebt",
        "heb",
        "hebben",
    ]
)
PLUS = frozenset(
    ["plus", "+", "mas", "piu", "mais", "zzgl", "zuzuglich", "excl", "exkl", "ht", "hors", "ohne", "netto"]
)
ADDITIVE = frozenset(
    [
        "too",
        "either",
        "likewise",
        "auch",
        "ebenso",
        "ebenfalls",
        "aussi",
        "egalement",
        "tambien",
        "tampoco",
        "anche",
        "nemmeno",
        "neanche",
        "neppure",
        "ook",
        "evenmin",
        "tambem",
    ]
)
NONE = frozenset(["none", "neither", "keins", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "nenhuma"])
PRONOUNS = frozenset(
    ["one", "it", "them", "that", "those", "ela", "ele", "elle", "lui", "ella", "ello", "essa", "esso"]
)
