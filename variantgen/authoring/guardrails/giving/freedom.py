"""Uses of `free` that have nothing to do with money: `your free evening`, `fragrance-free`, `free to roam`."""

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit


def is_freedom(matter: Matter, hit: Hit) -> bool:
    """Whether `free` has nothing to do with money: `your free evening`, `fragrance-free`, `free to roam`."""
    reading = matter.reading
    before = reading.words[hit.first - 1] if hit.first else ""
    is_kept = before in _STAYING and reading.words[max(hit.first - 2, 0)] in _OWN_TIME
    if before in _OWN or is_kept or (before and reading.gap(hit.first - 1) == "-"):
        return True
    is_inside = hit.last + 1 in reading.clause_of(hit.last)
    after = reading.words[hit.last + 1] if is_inside and hit.first == hit.last else ""
    if before and (before[0].isdigit() or before in vocabulary(reading.language).numbers):  # `three free days`
        return False
    if after == "to":
        return not before or is_function_word(before, reading.language)
    return after in _AFTER_FREE


_AFTER_FREE_WORDS = (
    "of from up on this tonight after until time hand hands spirit spirits range ranging hour hours evening evenings "
    "afternoon afternoons weekend weekends minute minutes moment moments socket seat spot corner shelf outlet lane "
    "space slot day days morning mornings rein reign fall form flow flowing standing style will throw kick agent verse "
    "wheel weights way floating climbing diving speech thinking roaming movement radicals monday mondays tuesday "
    "tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays "
    "your yourself yourselves my our us them their his her him the that those these everyone "
    "von de da zu"
)
_AFTER_FREE = frozenset(_AFTER_FREE_WORDS.split())
_OWN_WORDS = (
    "your my our their his her ihre ihr dein deine deinen ihren votre vos ton tes tu tus su sus break breaks set sets "
    "setting feel hands arms go hassle worry guilt care stress run runs running roam roams"
)
_OWN = frozenset(_OWN_WORDS.split())
_STAYING = frozenset({"stay", "stays", "keep", "keeps", "remain", "remains", "is", "are"})
_OWN_TIME = frozenset(
    {"hands", "arms", "head", "mind", "you", "evening", "evenings", "weekend", "weekends", "mornings"}
)
