"""Amounts of the reader's day, not of the product: `143 emails`, `your 9 o'clock call`, `eight hours at a desk`."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word

_REACH = 4
_THINGS_WORDS = (
    "email mail inbox message notification tab meeting call deadline alarm coffee chore errand excuse "
    "tantrum kid toddler teenager homework spreadsheet slide commut snooze voicemail desk chair wheel "
    "screen office traffic couch sofa laptop nachricht termin anruf wecker kaffee stau schreibtisch "
    "bildschirm buro stuhl hausaufgabe courriel onglet reunion appel reveil bureau chaise ecran volant "
    "embouteillage correo mensaje llamada pestana despertador escritorio silla pantalla oficina atasco "
    "messagg riunion chiamat sveglia scrivania sedia schermo ufficio traffico bericht vergadering "
    "telefoontj tabblad wekker koffie stoel scherm kantoor mensag reuni chamada latte cappuccino sandwich "
    "taxi pizza cocktail beer separador cadeira ecra transito enfant hijo figli kind filho crianca "
)
_THINGS = tuple(_THINGS_WORDS.split())


def is_everyday(matter: Matter, value: Value) -> bool:
    """Whether it counts, or is told of, a thing of the reader's day that the base does not speak of.

    The thing is the first word that carries content behind the value, or the next one: `20 open tabs`.
    """
    reading, seen = matter.reading, 0
    if value.bounds - {"before", "after"} or value.end:
        return False
    for index in range(value.last + 1, min(value.last + 1 + _REACH, reading.clause_of(value.last).stop)):
        word = reading.words[index]
        if is_function_word(word, reading.language) or not word[0].isalpha():
            continue
        seen += 1
        if word.startswith(_THINGS):
            return reading.stems[index] not in matter.truth.stems
        if seen > 1:
            return False
    return False
