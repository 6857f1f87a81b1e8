"""Sentences of a base copy that give orders to whoever rewrites it: data from outside, never a source of truth."""

import re
from bisect import bisect_right

from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, read

_BRACKETS = re.compile(
    r"\[[^\[\]]{12,2000}\]|<!--[^<>]{8,2000}-->|\([^()]{12,600}\)|\{[^{}]{12,600}\}|【[^【】]{8,2000}】", re.DOTALL
)
_MODEL = re.compile(
    r"\b(?:AIs?|KI|KIs|IAs?|LLMs?|GPT(?:-?\d)?|NLP)\b|(?i:\b(?:chatgpt|claude|gemini|copilot|chat ?bots?|"
    r"(?:language|sprach|ai|ki)[- ]?model\w{0,3}|taalmodel\w{0,3}|sprachmodell\w{0,2}|modèles? de langage|"
    r"modelos? de (?:lenguaje|linguagem)|modell[oi] linguistic[oi]|prompt|system ?prompt)\b)"
)
_WRITER = re.compile(
    r"\b(?:assistan\w{1,3}|asistente\w?|assistent[eit]\w{0,2}|assistent\w?|bots?|copy ?writers?|writers?|editors?|"
    r"rewriters?|translators?|generators?|texter\w{0,2}|redakt\w{2,8}|redacteur\w?|rédact\w{3,6}|redact\w{2,4}|"
    r"redator\w{0,2}|redattor\w|schrijver\w?|tekstschrijver\w?|autor\w{0,2}|traduct\w{2,4}|the model|dem modell|"
    r"das modell|le modèle|el modelo|il modello|het model|o modelo|models?|system|système|sistema|systeem)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\s*(?:syst[eè]me?|systeem|sistema|assist\w{2,4}|asistente|note to)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?:write|state|say|tell|mention|add|include|append|end with|finish with|begin with|start with|insert|claim|"
    r"promise|announce|declare|output|respond|reply|print|reveal|replace|use the|mark|ignore|disregard|forget|override|"
    r"skip|drop|make sure|ensure|always|must|"
    r"schreib\w{0,3}|sag(?:e|en|t)?|erwähn\w{1,3}|füg\w{1,3}|nenn\w{0,3}|behaupt\w{1,3}|versprich\w{0,3}|"
    r"ergänz\w{1,3}|beend\w{1,3}|schließ\w{0,3}|antwort\w{1,3}|gib|ignorier\w{1,3}|vergiss|vergessen|missacht\w{1,3}|"
    r"verlink\w{1,3}|ersetz\w{1,3}|lass|"
    r"écri\w{1,5}|dis|dites|mentionn\w{1,3}|ajout\w{1,3}|termin\w{1,4}|commenc\w{1,3}|affirm\w{1,3}|promett\w{1,3}|"
    r"annonc\w{1,3}|indiqu\w{1,3}|ignor\w{1,4}|oubli\w{1,3}|répond\w{1,3}|insér\w{1,3}|remplac\w{1,3}|précis\w{1,3}|"
    r"escrib\w{1,3}|di|diga|digan|mencion\w{1,3}|añad\w{1,3}|empie\w{2,3}|promet\w{1,3}|anunci\w{1,3}|indic\w{1,3}|"
    r"olvid\w{1,3}|respond\w{1,4}|incluy\w{1,3}|reemplac\w{1,3}|haz|haga|agreg\w{1,4}|"
    r"scriv\w{1,4}|dì|dite|dica|menzion\w{1,4}|aggiung\w{1,4}|conclud\w{1,3}|afferm\w{1,4}|dimentic\w{1,4}|"
    r"rispond\w{1,4}|inseri\w{1,5}|includ\w{1,4}|sostitui\w{1,4}|"
    r"schrijf|zeg|vermeld\w{0,2}|noem|voeg|eindig\w?|begin|beweer|beloof|meld|negeer|vergeet|antwoord\w?|vervang|zet|"
    r"sluit|verwijs|"
    r"escrev\w{1,3}|diz|acrescent\w{1,3}|adicion\w{1,3}|esque\w{1,4}|respond\w{1,3}|inclu\w{1,3}|substitu\w{1,3})\b",
    re.IGNORECASE,
)
_LONGEST = 2_000  # characters of a note
_NOTE = 48  # characters in which a note says whom it is for
_LABEL = re.compile(r"[:：—–]|\s-\s")


def order_spans(reading: Reading) -> list[tuple[int, int]]:
    """Return the spans of notes to a model: sentences that lift the rules, bracketed notes, `AI writers: also state`.

    Knowingly lets through: orders without brackets, addressee or a phrase of the lexicon: they read like copy.
    """
    notes = [match.span() for match in _BRACKETS.finditer(reading.text) if _is_note(match.group())]
    words = [hit.first for hit in hits(reading).get("instruction", ()) if hit.concept in ("override", "order")]
    orders = [_whole(reading, word) for word in words if not _is_inside(reading.starts[word], notes)]
    addressed = [span for span in _addressed(reading) if not _is_inside(span[0], notes)]
    return _merged([*notes, *orders, *addressed])


def without_orders(text: str, language: str) -> tuple[str, list[str]]:
    """Return the text with the orders in it blanked, and those orders."""
    spans = order_spans(read(text, language))
    ordered = [text[start:end] for start, end in spans]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text, ordered


def _is_inside(place: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of these spans, which are in order."""
    before = bisect_right(spans, (place, place + 1))
    return any(start <= place < end for start, end in spans[max(0, before - 1) : before + 1])


def _is_note(text: str) -> bool:
    """Whether what stands in brackets speaks to a model: it names one and orders, or a writer before a colon."""
    inside = text.strip("[](){}<>!-【】 ")
    head = inside[:_NOTE]
    label = _LABEL.search(head)
    if label and (_MODEL.search(head[: label.start()]) or _WRITER.search(head[: label.start()])):
        return bool(_ORDER.search(inside, label.end())) or bool(_MODEL.search(head[: label.start()]))
    return text[0] in "[<【" and bool(_MODEL.search(head) and _ORDER.search(inside))


def _is_addressed(text: str) -> bool:
    """Whether a sentence begins by naming a model before a colon and goes on with an order."""
    head = text[:_NOTE]
    label = head.find(":")
    if label < 0 or not _ORDER.search(text, label):
        return False
    return bool(_MODEL.search(head, 0, label) or _ROLE.match(head))


def _addressed(reading: Reading) -> set[tuple[int, int]]:
    """Return the spans of sentences that order a model, and of the orders right after them."""
    found: set[tuple[int, int]] = set()
    if ":" not in reading.text:
        return found
    marks, goes_on = reading.sentences, False
    for first in (index for index in range(len(marks)) if not index or marks[index] != marks[index - 1]):
        span = _sentence_span(reading, first)
        text = reading.text[slice(*span)]
        goes_on = _is_addressed(text) or (goes_on and bool(_ORDER.match(text)))
        if goes_on:
            found.add(span)
    return found


def _sentence_span(reading: Reading, word: int) -> tuple[int, int]:
    sentence = reading.sentence_of(word)
    following = reading.starts[sentence.stop] if sentence.stop < len(reading.starts) else len(reading.text)
    return reading.starts[sentence.start], following


def _whole(reading: Reading, word: int) -> tuple[int, int]:
    """Return the sentence of an order, or the brackets round it: what follows in them is part of it."""
    place = reading.starts[word]
    opened = reading.text.rfind("[", max(0, place - _LONGEST), place)
    if opened < 0 or "]" in reading.text[opened:place]:
        return _sentence_span(reading, word)
    closed = reading.text.find("]", place, place + _LONGEST)
    return opened, closed + 1 if closed >= 0 else _sentence_span(reading, word)[1]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
