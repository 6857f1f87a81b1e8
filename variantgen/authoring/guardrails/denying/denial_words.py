"""The words by which a denial is told to be an exclusion, a surcharge or an act, in all languages."""

from typing import Literal

Sort = Literal["absent", "status", "exception", "surcharge", "act", "quality", "unsuited"]
FOR = frozenset({"for", "fur", "pour", "para", "per", "voor"})


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
PRONOUNS = frozenset(
    ["one", "it", "them", "that", "those", "ela", "ele", "elle", "lui", "ella", "ello", "essa", "esso"]
)
