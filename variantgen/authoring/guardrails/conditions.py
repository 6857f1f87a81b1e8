"""Conditions: a fact that depends on something is used with it or not at all."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check, Span
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.function_words import content_stems, is_function_word
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.authoring.guardrails.reading import Reading, read
from variantgen.authoring.guardrails.support import agrees
from variantgen.authoring.guardrails.truth import ListedFact, Truth
from variantgen.domain.variant import Brief, Draft, Finding

_HEAVY, _LIGHT = 2.0, 1.0
_ENOUGH = 0.5
_LIMITS = frozenset({"up_to", "within", "over", "at_least", "under"})
_MINIMA = frozenset({"min_order", "min_balance"})
_TYPED = ("money", "percent", "duration", "date", "quantity")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a listed fact whose condition is gone.

    And values and offers that the base copy gives with a condition in every clause.

    Knowingly lets through: a condition that moved to another sentence of the draft.
    """
    matter = matter_of(draft, brief)
    findings = [
        *_listed(matter, brief),
        *_unlisted_values(matter),
        *_unlisted_offers(matter),
        *_unlimited_offers(matter),
    ]
    return list({finding.span: finding for finding in reversed(findings)}.values())


def _listed(matter: Matter, brief: Brief) -> list[Finding]:
    findings = []
    for fact in matter.truth.facts:
        if fact.condition is None or not (span := _used(matter, fact)):
            continue
        kept = kept_share(matter, fact.condition, fact.condition_values)
        if kept < _ENOUGH:
            state = "only hinted at" if kept else "gone"
            message = f"{fact.fact.phrase!r} holds only {fact.fact.condition!r}, which is {state}"
            is_hinted = kept >= _ENOUGH / 2 and _has_a_concept(matter, fact.condition)
            is_unsure = is_hinted or _is_qualified(matter, span) or _is_bare_in_base(matter, fact, brief)
            findings.append(
                CHECK.found(
                    message,
                    span,
                    severity="review" if is_unsure else None,
                    expected=fact.fact.condition or "",
                    found=matter.reading.text[slice(*span)],
                )
            )
    return findings


def _has_a_concept(matter: Matter, condition: Reading) -> bool:
    """Whether the draft states one of the condition's concepts, where it has any."""
    wanted = {hit.concept for hit in hits(condition).get("condition", ())}
    return not wanted or not wanted.isdisjoint(_conditions_in(matter))


def _is_bare_in_base(matter: Matter, fact: ListedFact, brief: Brief) -> bool:
    """Whether the slot's own base text gives the value without its condition."""
    if fact.condition is None or not fact.values:
        return False
    base = Matter(read(brief.base_text, matter.truth.language), matter.truth)
    return any(agrees(value, fact.values[0]) for value in base.values) and (
        kept_share(base, fact.condition, fact.condition_values) < _ENOUGH
    )


def _is_qualified(matter: Matter, span: Span) -> bool:
    """Whether the text says on what it depends in other words: `before the show`, `If you`, `New here?`."""
    reading = matter.reading
    marks = [hit for hit in hits(reading).get("proviso", ()) if hit.concept == "marker"]
    used = next((index for index, start in enumerate(reading.starts) if start >= span[0]), 0)
    clause, sentence = reading.clause_of(used), reading.sentence_of(used)
    if any(hit.first in clause for hit in marks):
        return True
    supposes = any(hit.concept == "supposing" and hit.first in sentence for hit in hits(reading).get("proviso", ()))
    return supposes or (sentence.start > 0 and "?" in reading.gap(sentence.start - 1))


def _used(matter: Matter, fact: ListedFact) -> Span | None:
    """Return where the draft uses a fact; None where it does not.

    Or where the same value also stands alone in the base.
    """
    typed = [value for value in fact.values if value.kind in _TYPED]
    if not typed:
        return _used_words(matter, fact)
    if _stands_alone(matter.truth, typed[0]):
        return None
    return next(
        (value.span for value in matter.values if value.kind == typed[0].kind and agrees(value, typed[0])), None
    )


@lru_cache(maxsize=1_024)
def _stands_alone(truth: Truth, value: Value) -> bool:
    """Whether the base lists the same value without a condition."""
    return any(
        not other.condition and any(agrees(one, value) and one.kind == value.kind for one in other.values)
        for other in truth.facts
    )


def _used_words(matter: Matter, fact: ListedFact) -> Span | None:
    """Return where the fact's words stand together in one sentence, not denied."""
    wanted = set(content_stems(fact.reading.words, fact.reading.stems, matter.truth.language))
    if not all(any(agrees(one, value) for one in matter.values) for value in fact.values):
        return None
    negated = negated_words(matter.reading)
    is_denial = bool(negated_words(fact.reading))
    if len(wanted) == 1 and not fact.values:
        wanted |= set(content_stems(*_words_of_name(fact, matter.truth.language)))
    if not wanted:
        return None
    for index, stem in enumerate(matter.reading.stems):
        if stem in wanted and (is_denial or index not in negated):
            sentence = matter.reading.sentence_of(index)
            if wanted <= set(matter.reading.stems[sentence.start : sentence.stop]):
                return matter.reading.span(index, index)
    return None


def _words_of_name(fact: ListedFact, language: str) -> tuple[list[str], list[str], str]:
    name = read(fact.fact.name, language)
    return name.words, name.stems, language


def kept_share(matter: Matter, condition: Reading, values: tuple[Value, ...]) -> float:
    """Return how much of a condition the draft holds: concepts and values count double, dates and other words once."""
    known = hits(condition).get("condition", [])
    mine = _conditions_in(matter)
    covered = {index for hit in known for index in range(hit.first, hit.last + 1)}
    covered |= {index for value in values for index in range(value.first, value.last + 1)}
    covered |= {index for hit in hits(condition).get("bound", ()) for index in range(hit.first, hit.last + 1)}
    items = [(_HEAVY, concept in mine) for concept in {hit.concept for hit in known}]
    items += [(_LIGHT if value.kind == "date" else _HEAVY, _is_there(matter, value)) for value in values]
    stems = set(matter.reading.stems)
    for index, (word, stem) in enumerate(zip(condition.words, condition.stems, strict=True)):
        if index not in covered and not is_function_word(word, condition.language) and word[0].isalpha():
            items.append((_HEAVY if word.upper() in matter.truth.codes else _LIGHT, stem in stems))
    total = sum(weight for weight, _ in items)
    return sum(weight for weight, is_kept in items if is_kept) / total if total else 1.0


def _conditions_in(matter: Matter) -> set[str]:
    """Return the conditions the draft states; one of the base's codes says `with code` by itself."""
    found = {hit.concept for hit in hits(matter.reading).get("condition", ())}
    return found | {"code"} if any(code in matter.reading.text for code in matter.truth.codes) else found


def _is_there(matter: Matter, value: Value) -> bool:
    """Whether the draft has the value; its month will do for a date."""
    if value.kind == "date" and any(one.kind == "month" and one.amount == value.amount // 100 for one in matter.values):
        return True
    return any(agrees(one, value) for one in matter.values)


def _unlisted_values(matter: Matter) -> list[Finding]:
    """Find values that every clause of the base gives with one and the same condition, unlisted ones only."""
    mine = _conditions_in(matter)
    findings = []
    for value in matter.values:
        if value.kind not in ("money", "percent", "duration") or any(
            agrees(value, other) for fact in matter.truth.facts for other in fact.values
        ):
            continue
        clauses = [
            _clause_concepts(placed.reading, placed.value.first)
            for placed in matter.truth.placed
            if agrees(value, placed.value)
        ]
        shared = (frozenset.intersection(*clauses) if clauses else frozenset()) - _MINIMA
        if shared and not shared & mine:
            wanted = ", ".join(sorted(shared)).replace("_", " ")
            findings.append(
                CHECK.found(
                    f"{value.text!r} holds only with a condition: {wanted}",
                    value.span,
                    severity="review" if _is_qualified(matter, value.span) else None,
                    found=value.text,
                )
            )
    return findings


def _unlisted_offers(matter: Matter) -> list[Finding]:
    """Find offers that the base ties to a condition wherever it makes them."""
    mine = _conditions_in(matter)
    negated = negated_words(matter.reading)
    findings = []
    for hit in hits(matter.reading).get("offer", ()):
        shared = tied_offers(matter.truth).get(hit.concept)
        if hit.concept != "free_item" and shared and not shared & mine and hit.first not in negated:
            span = matter.reading.span(hit.first, hit.last)
            wanted = ", ".join(sorted(shared)).replace("_", " ")
            findings.append(
                CHECK.found(
                    f"{matter.reading.text[slice(*span)]!r} holds only with a condition: {wanted}",
                    span,
                    severity="review" if _is_qualified(matter, span) else None,
                )
            )
    return findings


def _unlimited_offers(matter: Matter) -> list[Finding]:
    """Find offers without the limit in figures that the base always gives (`up to 21 days before`)."""
    if matter.values and any(value.bounds or value.side for value in matter.values):
        return []
    findings = []
    for hit in hits(matter.reading).get("offer", ()):
        sentence = matter.reading.sentence_of(hit.first)
        if hit.concept in limited_offers(matter.truth) and not any(v.first in sentence for v in matter.values):
            span = matter.reading.span(hit.first, hit.last)
            text = matter.reading.text[slice(*span)]
            findings.append(CHECK.found(f"{text!r} has a limit in the base copy", span, severity="review", found=text))
    return findings


@lru_cache(maxsize=64)
def limited_offers(truth: Truth) -> frozenset[str]:
    """Return the offers beside which the base always states a bounded value or one counted before something."""
    limited: dict[str, bool] = {}
    for reading in truth.texts:
        spans = [
            placed.value.first
            for placed in truth.placed
            if placed.reading is reading and (placed.value.bounds & _LIMITS or placed.value.side)
        ]
        for hit in hits(reading).get("offer", ()):
            clause = reading.clause_of(hit.first)
            limited[hit.concept] = limited.get(hit.concept, True) and any(first in clause for first in spans)
    return frozenset(concept for concept, is_limited in limited.items() if is_limited)


@lru_cache(maxsize=64)
def tied_offers(truth: Truth) -> dict[str, frozenset[str]]:
    """Return the conditions that stand in every clause in which the base makes an offer."""
    tied: dict[str, frozenset[str]] = {}
    for reading in truth.texts:
        for hit in hits(reading).get("offer", ()):
            concepts = _clause_concepts(reading, hit.first) - {hit.concept}
            tied[hit.concept] = tied[hit.concept] & concepts if hit.concept in tied else concepts
    return {concept: shared & _TYING for concept, shared in tied.items() if shared & _TYING}


_TYING = frozenset(
    [
        "new_customers",
        "first_order",
        "code",
        "annual_plan",
        "selected_items",
        "online_only",
        "in_store",
        "members",
        "students",
        "min_order",
        "min_balance",
        "subscribe",
        "autopay",
        "register",
        "app",
        "ticketed_adult",
        "trade_in",
        "buy_more",
    ]
)


def _clause_concepts(reading: Reading, word: int) -> frozenset[str]:
    clause = reading.clause_of(word)
    return frozenset(
        hit.concept for hit in hits(reading).get("condition", ()) if hit.first in clause and hit.concept in _TYING
    )


CHECK = Check("condition", 2, "block", _run)
