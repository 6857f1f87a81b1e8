"""Does the right variant win? Hand-written readers against hand-written variants, on the code that serves requests.

Every way of standing for a variant and for a reader goes through `plan_publication`, `assemble` and `decide`; the ways
differ in the texts that are embedded and in the phrases of the profile, in nothing else.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from rich.table import Table

from evals.intervals import clustered_bootstrap, wilson
from evals.retrieval_set import DATA, Reader, RetrievalSet, read_set
from variantgen.adapters.embedder import SentenceEmbedder
from variantgen.authoring.publish import Parts, Publication, assemble, plan_publication, search_parts
from variantgen.cli.console import stdout
from variantgen.domain.audience import Consent, Context, Profile, Segment
from variantgen.domain.outcome import Decision, Question
from variantgen.domain.snapshot import FloatArray, Snapshot
from variantgen.serving.decide import decide
from variantgen.serving.policy import Policy

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SERVED = Policy("eval", holdout=0.0)
# Ways differ in how high their cosines are: they are compared without the threshold that is measured for one of them.
ANY_MATCH = replace(SERVED, match_threshold=-1.0)
SHIPPED = "parts (shipped)"
TARGET = 0.92
WEIGHT_GRID = ((0.5, 1.0, 1.5), (0.5, 1.0, 1.5), (0.5, 1.0, 1.5, 2.0), (0.5, 1.0, 1.5))

Embed = Callable[[Sequence[str]], FloatArray]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of embedding: what stands for a variant, and what stands for a reader."""

    name: str
    parts: Callable[[str, Segment], Parts] = search_parts
    reader: Callable[[Reader], Reader] = lambda reader: reader


@dataclass(frozen=True, slots=True)
class Ranks:
    """The rank of the expected variant for every reader, with the reader's content. degraded: readers not matched."""

    way: str
    ranks: tuple[int, ...]
    contents: tuple[str, ...]
    degraded: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """How one way did: top-1 with its Wilson interval, mean reciprocal rank with a bootstrap over contents."""

    way: str
    profiles: int
    top1: float
    top1_low: float
    top1_high: float
    mrr: float
    mrr_low: float
    mrr_high: float
    degraded: int


def ranks_of(way: Way, data: RetrievalSet, embed: Embed, policy: Policy = ANY_MATCH) -> Ranks:
    """Decide for every reader by one way and rank the expected variant, 1 for the pick."""
    readers = [way.reader(reader) for reader in data.readers]
    snapshot = _publish(way, data, readers, embed)
    decisions = [_decide(reader, snapshot, policy) for reader in readers]
    return Ranks(
        way.name,
        tuple(_rank(decision, reader.expected) for decision, reader in zip(decisions, readers, strict=True)),
        tuple(reader.content_id for reader in readers),
        sum(decision.tier != "personalized" for decision in decisions),
    )


def run(folder: Path = DATA) -> dict[str, Any]:
    """Compare all ways and return the report; `served` is the shipped way with the threshold for weak matches."""
    data = read_set(folder)
    embed = _remembering(SentenceEmbedder())
    shipped = next(way for way in WAYS if way.name == SHIPPED)
    return {
        "set": folder.name,
        "profiles": len(data.readers),
        "contents": len(data.contents),
        "chance": data.chance,
        "target": TARGET,
        "ways": [asdict(_score(ranks_of(way, data, embed))) for way in WAYS],
        "served": asdict(
            _score(replace(ranks_of(shipped, data, embed, SERVED), way="served: shipped, weak matches degrade"))
        ),
        "unseen": asdict(_score(cross_validated(data, embed))),
    }


def cross_validated(data: RetrievalSet, embed: Embed) -> Ranks:
    """Rank each content's readers by the part weights that do best on all other contents.

    Only the weights are held out: which parts there are, and what a reader's traits weigh, was chosen on all contents.
    """
    tried = [ranks_of(_weighted_parts(*weights), data, embed) for weights in product(*WEIGHT_GRID)]
    contents = np.array(tried[0].contents)
    gains = np.array([[(rank == 1) + 1 / rank for rank in ranks.ranks] for ranks in tried])
    best = {content: int(gains[:, contents != content].mean(axis=1).argmax()) for content in sorted(data.contents)}
    chosen = tuple(tried[best[content]].ranks[number] for number, content in enumerate(tried[0].contents))
    return Ranks(f"weights chosen on the other contents, of {len(tried)}", chosen, tried[0].contents)


def main(*, as_json: bool = False) -> int:
    """Print the comparison; 0 where the shipped way reaches the target."""
    report = run()
    if as_json:
        print(json.dumps(report, indent=2))
    else:
        _print(report)
    return 0 if report["served"]["top1"] >= TARGET else 1


def _text_only(text: str, segment: Segment) -> Parts:
    del segment
    return ((text, 1.0),)


def _with_description(text: str, segment: Segment) -> Parts:
    return ((f"{text} {segment.description}", 1.0),)


def _with_audience(text: str, segment: Segment) -> Parts:
    return ((" ".join((text, segment.description, *segment.audience_statements)), 1.0),)


def _all_in_one(text: str, segment: Segment) -> Parts:
    said = (text, segment.name, segment.description, *segment.audience_statements, *segment.emphasise)
    return ((" ".join(said), 1.0),)


def _statements_apart(text: str, segment: Segment) -> Parts:
    share = 1 / len(segment.audience_statements)
    return ((text, 0.5), *((statement, share) for statement in segment.audience_statements))


def _weighted_parts(text: float, audience: float, name: float, emphasis: float) -> Way:
    def parts(said: str, segment: Segment) -> Parts:
        (_, _), (statements, _), (title, _), *words = search_parts(said, segment)
        each = emphasis / max(1, len(words))
        return (said, text), (statements, audience), (title, name), *((word, each) for word, _ in words)

    return Way(f"text {text}, audience {audience}, name {name}, emphasis {emphasis}", parts)


def _as_one_text(reader: Reader) -> Reader:
    return replace(reader, profile=Profile(interests={", ".join(reader.phrases): 1.0}), context=Context())


def _all_phrases_alike(reader: Reader) -> Reader:
    return replace(reader, profile=Profile(interests=dict.fromkeys(reader.phrases, 1.0)), context=Context())


def _interests_only(reader: Reader) -> Reader:
    return replace(reader, profile=Profile(interests=reader.profile.interests), context=Context())


WAYS = (
    Way("text", _text_only),
    Way("text + description", _with_description),
    Way("text + description + statements", _with_audience),
    Way("everything as one text", _all_in_one),
    Way("text and each statement apart", _statements_apart),
    replace(_weighted_parts(1, 1, 1, 1), name="parts, all equal"),
    replace(_weighted_parts(1, 1, 1.5, 1), name="parts, name first"),
    Way(SHIPPED),
    Way("shipped, reader as one text", reader=_as_one_text),
    Way("shipped, all traits weigh the same", reader=_all_phrases_alike),
    Way("shipped, interests only", reader=_interests_only),
)


def _publish(way: Way, data: RetrievalSet, readers: Sequence[Reader], embed: Embed) -> Snapshot:
    phrases = [phrase for reader in readers for phrase in reader.phrases]
    plan = plan_publication(
        data.contents, data.segments, data.variants, zone=ZoneInfo("UTC"), now=NOW, extra_phrases=phrases
    )
    plan = _restated(plan, way, data.segments)
    return assemble(plan, embed(plan.texts), model=SentenceEmbedder().model, created=NOW)


def _restated(plan: Publication, way: Way, segments: Mapping[str, Segment]) -> Publication:
    return replace(plan, row_parts=tuple(way.parts(row.text, segments[row.segment]) for row in plan.rows))


def _decide(reader: Reader, snapshot: Snapshot, policy: Policy) -> Decision:
    question = Question(
        content_id=reader.content_id,
        slot=reader.slot,
        profile=reader.profile,
        context=reader.context,
        consent=Consent(behavioral=True, ai_recommendations=True),
        greedy=True,
    )
    return decide(question, snapshot, policy, now=NOW, decision_id=reader.profile_id, with_candidates=True)


def _rank(decision: Decision, expected: str) -> int:
    return [candidate.segment for candidate in decision.candidates].index(expected) + 1


def _score(ranks: Ranks) -> Score:
    hits, inverse = sum(rank == 1 for rank in ranks.ranks), [1 / rank for rank in ranks.ranks]
    return Score(
        ranks.way,
        len(inverse),
        hits / len(inverse),
        *wilson(hits, len(inverse)),
        float(np.mean(inverse)),
        *clustered_bootstrap(inverse, ranks.contents),
        ranks.degraded,
    )


def _remembering(embedder: SentenceEmbedder) -> Embed:
    known: dict[str, FloatArray] = {}

    def embed(texts: Sequence[str]) -> FloatArray:
        missing = [text for text in texts if text not in known]
        known.update(zip(missing, embedder.embed_now(missing), strict=True))
        return np.stack([known[text] for text in texts])

    return embed


def _print(report: Mapping[str, Any]) -> None:
    title = f"{report['profiles']} readers, {report['contents']} contents, chance {report['chance']:.2f}"
    table = Table("way", "top-1", "95 %", "MRR", "95 %", "degraded", title=title)
    for row in (*report["ways"], report["served"], report["unseen"]):
        table.add_row(
            row["way"],
            f"{row['top1']:.3f}",
            f"{row['top1_low']:.2f}-{row['top1_high']:.2f}",
            f"{row['mrr']:.3f}",
            f"{row['mrr_low']:.2f}-{row['mrr_high']:.2f}",
            str(row["degraded"]),
        )
    stdout.print(table)


if __name__ == "__main__":
    raise SystemExit(main())
