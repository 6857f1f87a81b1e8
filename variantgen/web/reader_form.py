"""The form in which a person describes a reader: lines of text into a question, and back."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from variantgen.domain.audience import Consent, Context, Profile
from variantgen.domain.outcome import Question

MOST_LINES = 200
MOST_WEIGHT = 1_000


@dataclass(frozen=True, slots=True)
class ReaderForm:
    """The fields as typed: one phrase a line, `phrase: weight` for interests, `name: value` for attributes."""

    user: str = ""
    interests: str = ""
    attributes: str = ""
    events: str = ""
    topics: str = ""
    device: str = ""
    referrer: str = ""
    behavioral: bool = False
    ai: bool = False
    greedy: bool = False

    def as_query(self) -> dict[str, str]:
        """Return the filled fields as they stand in an address."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: "1" if value is True else value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class Described:
    """A reader as described; problems: by field, the sentence about the first line that could not be read."""

    question: Question
    problems: Mapping[str, str]


def read_form(query: Mapping[str, str]) -> ReaderForm:
    """Read the fields from an address. A box that is not there is not ticked."""
    values: dict[str, str | bool] = {}
    for field in fields(ReaderForm):
        given = query.get(field.name, "")
        values[field.name] = bool(given) if field.type in (bool, "bool") else given
    return ReaderForm(**values)  # type: ignore[arg-type]  # each value has its field's type, by the line above


def form_of(question: Question) -> ReaderForm:
    """Return the form that describes the reader of a question."""
    profile = question.profile or Profile()
    return ReaderForm(
        user=question.subject,
        interests="\n".join(f"{phrase}: {weight:g}" for phrase, weight in profile.interests.items()),
        attributes="\n".join(f"{name}: {value}" for name, value in profile.attributes.items()),
        events="\n".join(profile.events),
        topics="\n".join(question.context.page_topics),
        device=question.context.device,
        referrer=question.context.referrer,
        behavioral=question.consent.behavioral,
        ai=question.consent.ai_recommendations,
        greedy=question.greedy,
    )


def described(form: ReaderForm, *, content_id: str, slot: str, locale: str) -> Described:
    """Return the question a described reader asks, without recording it; lines that cannot be read are left out."""
    interests, interests_problem = _interests(form.interests)
    attributes, attributes_problem = _attributes(form.attributes)
    question = Question(
        content_id=content_id,
        slot=slot,
        locale=locale,
        subject=form.user.strip(),
        profile=Profile(interests, attributes, tuple(_lines(form.events))),
        context=Context(form.device.strip(), form.referrer.strip(), tuple(_lines(form.topics))),
        consent=Consent(form.behavioral, form.ai),
        greedy=form.greedy,
        dry_run=True,
    )
    problems = {"interests": interests_problem, "attributes": attributes_problem}
    return Described(question, {name: problem for name, problem in problems.items() if problem})


def _interests(text: str) -> tuple[dict[str, float], str]:
    interests: dict[str, float] = {}
    problem = ""
    for line in _lines(text):
        phrase, colon, weight = line.rpartition(":")
        number = _number(weight) if colon else 1.0
        if number is None:
            problem = problem or f"{weight.strip()!r} is not a weight; write a number, such as {phrase.strip()}: 0.8"
        else:
            interests[phrase.strip() if colon else line] = number
    return interests, problem


def _attributes(text: str) -> tuple[dict[str, str], str]:
    attributes: dict[str, str] = {}
    problem = ""
    for line in _lines(text):
        name, colon, value = line.partition(":")
        if colon and name.strip() and value.strip():
            attributes[name.strip()] = value.strip()
        else:
            problem = problem or f"{line!r} has no value; write name: value, such as lifecycle: returning"
    return attributes, problem


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) <= MOST_WEIGHT else None


def _lines(text: str) -> Iterable[str]:
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if line][:MOST_LINES]
