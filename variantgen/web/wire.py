"""What goes over the wire: requests read strictly into our words, decisions written as JSON."""

import difflib
import re
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from variantgen.domain.audience import Arm, Consent, Context, Profile, Tier
from variantgen.domain.outcome import Decision, Question, TraitShare
from variantgen.errors import Invalid, TooLarge, VariantgenError

MAX_BODY_BYTES = 64 * 1024
EXAMPLE = '{"content_id": "...", "slot": "headline"}'

Name = Annotated[str, Meta(max_length=200)]
Phrases = Annotated[list[Name], Meta(max_length=200)]
Weight = Annotated[float, Meta(ge=-1_000, le=1_000)]


class ProfileBody(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of the reader."""

    interests: Annotated[
        dict[Name, Weight], Meta(max_length=200, description="Topics and how much they matter, 1 being full interest.")
    ] = {}
    attributes: Annotated[
        dict[Name, Name | int | float | bool], Meta(max_length=200, description="Stable facts, such as lifecycle.")
    ] = {}
    events: Annotated[Phrases, Meta(description="What the reader did lately, latest last.")] = []


class ContextBody(Struct, frozen=True, forbid_unknown_fields=True):
    """What the request itself says; used with or without consent."""

    device: Name = ""
    referrer: Name = ""
    page_topics: Phrases = []


class ConsentBody(Struct, frozen=True, forbid_unknown_fields=True):
    """What the reader agreed to; a missing statement is no consent."""

    behavioral: bool = False
    ai_recommendations: bool = False


class DecideRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """One request for copy: a placement and what is known of its reader."""

    slot: Annotated[str, Meta(min_length=1, max_length=200, description="Where the text goes, such as headline.")]
    content_id: Annotated[Name, Meta(description="Which content; either this or collection.")] = ""
    collection: Annotated[Name, Meta(description="All contents of a collection compete.")] = ""
    locale: Annotated[Name, Meta(description="Falls back: de-AT, de, the workspace's default.")] = ""
    user_id: Annotated[Name, Meta(description="A stable id; empty for an anonymous first visit.")] = ""
    profile: ProfileBody | None = None
    context: ContextBody = ContextBody()
    consent: ConsentBody = ConsentBody()
    expose: Annotated[bool, Meta(description="The text will be shown: count this decision as an exposure.")] = False
    dry_run: Annotated[bool, Meta(description="Decide without recording.")] = False
    greedy: Annotated[bool, Meta(description="The best match, without exploration or holdout.")] = False


class DecideReply(Struct, frozen=True):
    """The decision, how likely it was, and why."""

    decision_id: str
    content_id: str
    slot: str
    locale: str
    variant_id: Annotated[str, Meta(description="Empty where the base copy is served.")]
    text: str
    segment: str
    tier: Tier
    arm: Arm
    reason: str
    detail: str
    propensity: Annotated[float, Meta(description="The probability with which this text was chosen for this reader.")]
    score: Annotated[float, Meta(description="Cosine of the text to the reader's profile.")]
    ai_generated: bool
    snapshot: str
    policy: str
    why: tuple[TraitShare, ...]
    unknown: Annotated[tuple[str, ...], Meta(description="Phrases without a vector, left out of this decision.")]


class ListedVariant(Struct, frozen=True):
    """One approved variant."""

    variant_id: str
    text: str
    segment: str
    ai_generated: bool


class VariantsReply(Struct, frozen=True):
    """What may be shown at a place now, the same for every reader."""

    content_id: str
    slot: str
    locale: Annotated[str, Meta(description="Where the variants were found after locale fallback.")]
    base_text: str
    snapshot: str
    variants: tuple[ListedVariant, ...]


class ReadyReply(Struct, frozen=True):
    """The server can answer; problem says why a newer snapshot is not in use."""

    status: str
    snapshot: str
    variants: int
    placements: int
    problem: str


class HealthReply(Struct, frozen=True):
    """The process lives."""

    status: str


class ErrorReply(Struct, frozen=True):
    """What went wrong: the error's name, and a sentence."""

    error: str
    detail: str


_decoder = msgspec.json.Decoder(DecideRequest)
_encode = msgspec.json.Encoder().encode
_NO_CONTEXT = ContextBody()


def read_question(body: bytes | bytearray) -> Question:
    """Read a request body. Raises TooLarge, Invalid naming the key and what is allowed."""
    if len(body) > MAX_BODY_BYTES:
        raise TooLarge(f"The request body is over {MAX_BODY_BYTES} bytes; send less of the profile.")
    try:
        request = _decoder.decode(body)
    except msgspec.ValidationError as error:
        raise Invalid(_sentence(str(error))) from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Invalid(f"The request body is not JSON ({error}); send an object such as {EXAMPLE}.") from error
    if bool(request.content_id) == bool(request.collection):
        found = f"{request.content_id!r} and {request.collection!r}" if request.content_id else "neither"
        raise Invalid(f"The request must name either content_id or collection; found {found}.")
    return _question(request)


def write_decision(decision: Decision) -> bytes:
    """Return a decision as the JSON of a reply."""
    return _encode(
        DecideReply(
            decision.decision_id,
            decision.content_id,
            decision.slot,
            decision.locale,
            decision.variant_id,
            decision.text,
            decision.segment,
            decision.tier,
            decision.arm,
            decision.reason,
            decision.detail,
            decision.propensity,
            decision.score,
            decision.ai_generated,
            decision.snapshot,
            decision.policy,
            decision.why,
            decision.unknown,
        )
    )


def write_error(error: VariantgenError) -> bytes:
    """Return an error in the one JSON shape."""
    return write_named_error(type(error).__name__, str(error))


def write_named_error(name: str, detail: str) -> bytes:
    """Return an error of another origin, such as HTTP's own, in the one JSON shape."""
    return _encode(ErrorReply(name, detail))


def _question(request: DecideRequest) -> Question:
    context, consent = request.context, request.consent
    return Question(
        content_id=request.content_id,
        slot=request.slot,
        locale=request.locale,
        collection=request.collection,
        subject=request.user_id,
        profile=_profile(request.profile) if request.profile is not None else None,
        context=Context()
        if context is _NO_CONTEXT
        else Context(context.device, context.referrer, tuple(context.page_topics)),
        consent=Consent(consent.behavioral, consent.ai_recommendations),
        greedy=request.greedy,
        dry_run=request.dry_run,
        expose=request.expose,
    )


def _profile(body: ProfileBody) -> Profile:
    attributes = {name: value if type(value) is str else str(value) for name, value in body.attributes.items()}
    return Profile(body.interests, attributes, tuple(body.events))


_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<key>.*?)`(?: - at `\$\.?(?P<place>.*)`)?$", re.DOTALL)
_PLACED = re.compile(r"^(?P<problem>.*?) - at `\$\.?(?P<place>.*)`$", re.DOTALL)
_BODIES: dict[str, type[Struct]] = {
    "": DecideRequest,
    "profile": ProfileBody,
    "context": ContextBody,
    "consent": ConsentBody,
}


def _sentence(message: str) -> str:
    if unknown := _UNKNOWN.match(message):
        return _unknown_key(unknown["key"], unknown["place"] or "")
    if placed := _PLACED.match(message):
        return f"{placed['place']} in the request body is wrong: {_lowered(placed['problem'])}."
    return f"The request body is wrong: {_lowered(message)}."


def _unknown_key(key: str, place: str) -> str:
    known = _BODIES[place].__struct_fields__
    near = difflib.get_close_matches(key, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}."
    where = f"{place} in the request body" if place else "The request body"
    return f"{where} has the unknown key {key!r}; {hint}"


def _lowered(problem: str) -> str:
    return problem[:1].lower() + problem[1:].replace("`", "'")
