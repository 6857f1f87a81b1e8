"""What nobody wants to have: fees, contracts, deposits, checks; and the words by which one has them after all."""

from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.matter import Matter

_REACH = 4  # words between the article or preposition and the burden
_BEGINNINGS = (
    ("fee", "charge", "cost", "contract", "subscription", "deposit", "commitment", "term", "check", "penalt", "tax", "vat")
    + ("surcharge", "registration", "obligation", "deductible", "excess", "minimum", "renewal", "commission", "tie")
    + ("gebuhr", "kosten", "vertrag", "abo", "kaution", "anzahlung", "mindest", "laufzeit", "bindung", "vorkasse")
    + ("vorauskasse", "aufpreis", "zuschlag", "provision", "registrierung", "anmeldung", "selbstbeteiligung", "prufung")
    + ("frais", "engagement", "abonnement", "caution", "acompte", "supplement", "penalite", "inscription", "franchise")
    + ("renouvellement", "commission", "gasto", "coste", "comision", "permanencia", "contrato", "fianza", "deposito")
    + ("suscripcion", "recargo", "penalizacion", "cuota", "renovacion", "franquicia", "spes", "cost", "commission")
    + ("vincol", "contratt", "caparra", "cauzion", "abbonament", "supplement", "penal", "rinnov", "franchigi", "cano")
    + ("vergoeding", "contract", "borg", "aanbetaling", "toeslag", "boete", "inschrijf", "opzegtermijn", "eigen risico")
    + ("taxa", "custo", "iva", "tva", "btw", "mwst", "mehrwertsteuer", "steuer", "impuesto", "impot", "impost", "belasting", "fidelizacao", "fidelidade", "caucao", "sinal", "assinatura", "multa", "comissao", "carencia")
)
_ENDINGS = ("gebuhr", "gebuhren", "kosten", "vertrag", "bindung", "laufzeit", "zuschlag", "prufung", "pauschale") + (
    "tarief",
    "contract",
    "vergoeding",
    "toeslag",
    "abonnement",
    "termijn",
    "controle",
)
_ARTICLES = frozenset(["a", "an", "one", "ein", "eine", "einen", "einem", "einer", "un", "une", "una", "uno", "um"]) | {
    "uma",
    "een",
}
_LEADING = frozenset(  # `leave for a modest fee`, `Zahlung per Vorauskasse`
    ["for", "with", "plus", "gegen", "per", "mit", "zzgl", "zuzuglich", "contre", "moyennant", "avec", "por", "con"]
    + ["mediante", "dietro", "tegen", "met", "com", "via"]
)
_PAYING = frozenset(
    ["pay", "pays", "applies", "apply", "due", "payable", "zahlen", "zahlst", "zahlt", "fallig", "anfallen", "fallt"]
    + ["payez", "paie", "paies", "applique", "appliquent", "dus", "paga", "pagas", "aplica", "aplican", "pagate"]
    + ["paghi", "applica", "applicano", "betaal", "betaalt", "betalen", "geldt", "gelden", "pague", "paguez"]
    + ["verser", "versez", "vorgesehen", "requires", "require", "required", "obligatoire", "verplicht", "pflicht"]
)


def is_burden(word: str) -> bool:
    """Whether a folded noun names a charge, a tie or a check."""
    return word.startswith(_BEGINNINGS) or word.endswith(_ENDINGS)


def is_incurred(matter: Matter, index: int) -> bool:
    """Whether a burden is said to be there: `pay a small fee`, `per Vorauskasse`, `a quick credit check`, `a £5 fee`.

    Knowingly not told: a bare one in a list.
    """
    reading = matter.reading
    clause = reading.clause_of(index)
    before = reading.words[max(clause.start, index - _REACH) : index]
    is_led = not (_ARTICLES | _LEADING).isdisjoint(before)
    is_paid = not _PAYING.isdisjoint(reading.words[clause.start : clause.stop])
    is_priced = any(v.kind == "money" and v.first in clause for v in values_in(reading, matter.truth.locale))
    is_instead = any(hit.concept == "soft" and hit.first in clause for hit in hits(reading).get("negation", ()))
    return (is_led or is_paid or is_priced) and not is_instead
