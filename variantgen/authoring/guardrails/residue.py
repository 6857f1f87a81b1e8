"""What models write around the copy: wrappers, preambles, markdown, JSON, remarks about the task."""

import re

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.domain.variant import Brief, Draft, Finding

_FORM = re.compile(
    r"\*\*|__[A-Za-z]|```|~~|^[ \t]{0,3}#{1,6}\s|^[ \t]{0,3}[-*•]\s|^[ \t]{0,3}\d{1,2}[.)]\s+(?=[A-Z])|"
    r"^[ \t]{0,9}>|\]\(https?:|<\/?(?:b|i|p|br|h\d|strong|em|div|span|a|ul|li)\b[^>]{0,100}>|"
    r"^[ \t]{0,9}[{\[]\s{0,9}[\"']|[\"']\s{0,9}:\s{0,9}[\"']|[\"']\s{0,9}\}|<\|?[a-z_]{2,20}\|?>|\[/?INST\]|"
    r"\\n|&(?:nbsp|amp|quot|lt|gt|#39);|^={3,}|^-{3,}",
    re.MULTILINE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s{0,9}(?:[\"'“*]*)(?:email |e-mail |e-mail-|new |rewritten |revised |final )?(?:subject(?: line)?|"
    r"headline|title|description|product description|preheader|body|copy|text|"
    r"version|option|variant|draft|output|answer|response|rewrite|result|tagline|caption|cta|"
    r"betreff(?:zeile)?|überschrift|titel|beschreibung|produktbeschreibung|text|antwort|"
    r"objet|titre|description du produit|accroche|réponse|asunto|titular|título|descripción|respuesta|texto|"
    r"oggetto|titolo|descrizione|risposta|testo|versione|opzione|variante|"
    r"onderwerp(?:regel)?|kop|(?:product)?beschrijving|omschrijving|antwoord|versie|optie|"
    r"assunto|linha de assunto|descrição|resposta|versão|opção|system|user|assistant|segment|audience|tone)"
    r"\s{0,3}(?:\d{1,2}|[a-z])?\s{0,3}(?:\([^)]{1,40}\))?\s{0,3}[:：]",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"^[ \t]{0,9}[\"'“*_#>(\[ ]{0,6}(?:[A-Za-zÀ-ÿ]{2,14} ){0,2}"
    r"(?:version|variante?|versión|versão|versione|versie|fassung|variation|rewrite|copy|text|texto?|tekst|testo) "
    r"(?:for|für|pour|para|per|voor) [^:\n]{2,60}:",
    re.IGNORECASE | re.MULTILINE,
)
_UNITS = (
    r"(?:characters?|chars?|words|zeichen|caract[eè]res|caracteres|caratteri|carateres|signes|battute|tekens|karakters|"
    r"wörter|mots|palabras|parole|woorden|palavras)"
)
_COUNT = re.compile(
    r"[(\[]\s{0,2}(?:ca\.?|circa|approx\.?|about|environ|~|≈)?\s{0,2}\d{1,4}(?:\s?/\s?\d{1,4})?\s?" + _UNITS + r"\b|"
    r"\b(?:(?:character|word)s? count|zeichen(?:zahl|anzahl)|wortzahl|nombre de (?:mots|caractères|signes)|"
    r"n[úu]mer[oa]? (?:de|di) (?:caracteres|palabras|caratteri|parole|carateres|palavras|battute)|"
    r"aantal (?:tekens|woorden|karakters))\s?:|[–—-]\s?\d{1,3}\s?" + _UNITS + r"\s*$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"[(\[*_]{1,3}\s?(?:author'?s |editor'?s |translator'?s )?(?:note|n\.?b\.?|hinweis|anmerkung|remarque|nota|noot|"
    r"opmerking|obs(?:erva[cç][aã]o|ervaci[oó]n)?|rationale|explanation|begründung)(?: [^:\n)]{1,40})?\s?[:：]",
    re.IGNORECASE,
)


_OPENING = re.compile(
    r"^[\s\"'“„«*]{0,6}(?:sure|certainly|of course|absolutely|here you go|here it is|okay|klar|gerne?|natürlich|voici|"
    r"bien sûr|volontiers|aquí (?:tienes|está|va)|claro|por supuesto|ecco(?: qui)?|certo|certamente|volentieri|"
    r"natuurlijk|zeker|alsjeblieft|aqui (?:está|tens|tem|vai)|com certeza)\s?[:：]",
    re.IGNORECASE,
)


_MARKS = re.compile(r"[*_`~#>\]<{}\[\\&=•:\n]")
_LIST = re.compile(r"[ \t]{0,3}[-\d]")
_COLON = re.compile("[:：]")


def _may_have_form(text: str) -> bool:
    return bool(_MARKS.search(text) or _LIST.match(text))


_NEEDED = (  # each pattern with whether a text has what it is never without: it spares most copy the search
    (_FORM, _may_have_form),
    (_LABEL, _COLON.search),
    (_VERSION, _COLON.search),
    (_OPENING, _COLON.search),
    (_COUNT, re.compile(r"[(\[:]|[–—-]\s?\d").search),
    (_REMARK, _COLON.search),
)


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `Subject:`, `Sure! Here is`, bold marks, lists, code fences, JSON, tags of chat templates.

    Counted characters, `Version for beginners:`, notes in brackets.

    Knowingly lets through: marks that the base copy writes too.
    """
    findings = []
    for pattern, may_match in _NEEDED:
        match = pattern.search(draft.text) if may_match(draft.text) else None
        if match and match.group() not in brief.base_text and not pattern.search(brief.base_text):
            findings.append(
                CHECK.found(
                    f"{match.group().strip()!r} belongs to the reply, not to the copy",
                    match.span(),
                    found=match.group().strip(),
                )
            )
    reading, truth = matter_of(draft, brief)
    for hit in hits(reading).get("residue", ()):
        if not truth.says("residue", hit.concept):
            span = reading.span(hit.first, hit.last)
            findings.append(
                CHECK.found(
                    f"{reading.text[slice(*span)]!r} speaks about the task", span, found=reading.text[slice(*span)]
                )
            )
    return findings


CHECK = Check("residue", 3, "block", _run)
