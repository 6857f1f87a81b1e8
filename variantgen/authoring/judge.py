"""The judge: a second model answers yes/no questions about a draft; what the answers amount to is decided here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from variantgen.authoring.prompts import Prompt, PromptBook, PromptText, as_data, copy_of, parse_prompt
from variantgen.authoring.replies import THOUGHT, json_values
from variantgen.domain.content import Brand, canonical_hash
from variantgen.domain.variant import Brief, Finding
from variantgen.errors import NotFound
from variantgen.ports import ChatReply, ChatRequest

CHECK = "judge"
VERSION = 1
UNSCORED = "unscored by the judge"
LONGEST_QUOTE = 200
_TOLD = ("base_text", "slot", "locale", "product", "brand", "facts", "required_terms", "merge_tags", "allowed_claims")
_NO_QUOTE = " \"'“”„«»…."

YesNo = Literal["yes", "no"]


class Question(BaseModel):
    """One yes/no question. good: the answer of a faultless draft. fault: what an editor is told for the other one."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    ask: Annotated[str, Field(min_length=1)]
    good: YesNo
    fault: Annotated[str, Field(min_length=1)]


class RubricText(PromptText):
    """The content of one file of questions."""

    questions: Annotated[list[Question], Field(min_length=1, max_length=20)]

    @model_validator(mode="after")
    def _ids_differ(self) -> "RubricText":
        ids = [question.id for question in self.questions]
        if repeated := next((each for each in ids if ids.count(each) > 1), ""):
            message = f"two questions have the id {repeated!r}; give each its own"
            raise ValueError(message)
        return self


class Answer(NamedTuple):
    """What the model said to one question, and the words of the draft it names for it."""

    answer: YesNo
    quote: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the judge found in one draft. score: share of questions answered as for a faultless one, None: unscored."""

    score: float | None
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class JudgeTotals:
    """What the judge has done in this run. doubted: drafts with at least one failed question. scores: of all scored."""

    requests: int = 0
    cached: int = 0
    doubted: int = 0
    unscored: int = 0
    scores: list[float] = field(default_factory=list)

    def add(self, judgement: Judgement) -> None:
        """Count one judgement; an unscored one never enters the mean."""
        if judgement.score is None:
            self.unscored += 1
        else:
            self.scores.append(judgement.score)
            self.doubted += judgement.score < 1

    def as_json(self) -> dict[str, Any]:
        """Return the totals as they stand in a receipt."""
        mean = round(sum(self.scores) / len(self.scores), 4) if self.scores else None
        return {
            "requests": self.requests,
            "cached": self.cached,
            "scored": len(self.scores),
            "doubted": self.doubted,
            "unscored": self.unscored,
            "mean_score": mean,
        }


@dataclass(frozen=True)
class Rubric:
    """One version of the questions; scores of two versions are never compared."""

    prompt: Prompt
    questions: tuple[Question, ...]

    @cached_property
    def schema(self) -> str:
        """The strict JSON schema of a reply: every question, each with its quote before its answer."""
        answer = _object({"quote": {"type": "string"}, "answer": {"type": "string", "enum": ["yes", "no"]}})
        return json.dumps(_object({question.id: answer for question in self.questions}), separators=(",", ":"))

    def request(self, brief: Brief, text: str) -> ChatRequest:
        """Return the request that asks all questions about one text."""
        asked = "\n".join(f"- {question.id}: {question.ask}" for question in self.questions)
        values = {"copy": as_data(_truth_of(brief)), "draft": as_data({"text": text}), "questions": asked}
        chosen = self.prompt.parameters
        return ChatRequest(
            brief_key="",
            messages=self.prompt.render(values),
            max_tokens=chosen.max_tokens,
            temperature=chosen.temperature,
            top_p=chosen.top_p,
            samples=chosen.samples,
            reply_schema=self.schema,
        )

    def fault_in(self, text: str) -> str:
        """Return what is wrong with one completion as a sentence for the model, empty where it answers everything."""
        if self.answers_in(text) is not None:
            return ""
        ids = ", ".join(question.id for question in self.questions)
        return f"it is no JSON object that answers each of {ids} with yes or no."

    def answers_in(self, text: str) -> dict[str, Answer] | None:
        """Return the last complete set of answers in a completion, None where there is none."""
        said = THOUGHT.sub("", text)
        found = [answers for value in json_values(said) if (answers := self._answers_of(value)) is not None]
        return found[-1] if found else None

    def judge(self, reply: ChatReply, text: str, brand: Brand) -> Judgement:
        """Return what a reply says of a text: a finding for every question answered as for a faulty draft."""
        answers = self.answers_in(reply.texts[-1]) if reply.is_keepable else None
        if answers is None:
            return unscored(f"its reply ended with {reply.finish_reason!r} and answers not every question")
        failed = [question for question in self.questions if answers[question.id].answer != question.good]
        findings = [_finding(question, answers[question.id].quote, text) for question in failed]
        score = 1 - len(failed) / len(self.questions)
        return Judgement(score, tuple(_overridden(finding, brand) for finding in findings))

    def _answers_of(self, value: Any) -> dict[str, Answer] | None:
        if not isinstance(value, dict):
            return None
        answers = {question.id: _answer_of(value.get(question.id)) for question in self.questions}
        complete = {name: answer for name, answer in answers.items() if answer is not None}
        return complete if len(complete) == len(answers) else None


def read_rubric(prompts: PromptBook, name: str) -> Rubric:
    """Return the live version of a set of questions. Raises NotFound, Invalid."""
    source = prompts.source(CHECK, name)
    if source is None:
        known = ", ".join(prompts.names(CHECK))
        raise NotFound(f"[judge] questions names {name!r}, but prompts/judge has only {known}.")
    prompt = parse_prompt(source, RubricText)
    questions = prompt.text.questions if isinstance(prompt.text, RubricText) else []
    return Rubric(prompt, tuple(questions))


def judging_key(request: ChatRequest, *, model: str, base_url: str) -> str:
    """Return the cache key of a request to the judge: the sha256 of everything that is sent, and to whom."""
    sent = {
        "purpose": CHECK,
        "model": model,
        "base_url": base_url,
        "messages": [[message.role, message.content] for message in request.messages],
        "max_tokens": request.max_tokens,
        "temperature": request.temperature,
        "top_p": request.top_p,
        "samples": request.samples,
        "schema": request.reply_schema,
    }
    return canonical_hash(sent)


def unscored(why: str) -> Judgement:
    """Return the judgement of a draft that the judge said nothing usable about: a person must look."""
    return Judgement(None, (Finding(CHECK, VERSION, "review", f"{UNSCORED}, a person must look: {why}"),))


def is_unscored(finding: Finding) -> bool:
    """Whether a finding says that the judge gave no usable answer."""
    return finding.check == CHECK and finding.message.startswith(UNSCORED)


def findings_of_judge(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that came from the judge: running the other checks again does not answer them."""
    return tuple(finding for finding in findings if finding.check == CHECK)


def _truth_of(brief: Brief) -> dict[str, Any]:
    """Return what a text may say: the brief's base text and facts, and what the content's other slots say."""
    told = copy_of(brief)
    others = [copy.text for slot, copy in brief.content.slots.items() if slot != brief.slot]
    return {name: told[name] for name in _TOLD if name in told} | ({"other_texts": others} if others else {})


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _answer_of(value: Any) -> Answer | None:
    """Return one answer, however a server without structured output let the model write it."""
    said, quote = (value.get("answer"), value.get("quote")) if isinstance(value, dict) else (value, "")
    word = {True: "yes", False: "no"}.get(said) if isinstance(said, bool) else str(said).strip(" .!").casefold()
    if word == "yes":
        return Answer("yes", str(quote or ""))
    return Answer("no", str(quote or "")) if word == "no" else None


def _finding(question: Question, quote: str, text: str) -> Finding:
    """Return the finding for a failed question; its evidence counts only where the text really says it."""
    words = quote.strip(_NO_QUOTE) or quote.strip()
    start = text.find(words) if words else -1
    message = f"the judge says {question.fault} ({question.id})"
    if start < 0:
        return Finding(CHECK, VERSION, "review", message)
    span = (start, start + len(words))
    return Finding(CHECK, VERSION, "review", message, span=span, found=words[:LONGEST_QUOTE])


def _overridden(finding: Finding, brand: Brand) -> Finding:
    override = brand.checks.get(CHECK)
    return replace(finding, severity=override.severity, overridden=override.reason) if override else finding
