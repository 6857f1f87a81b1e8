"""`variantgen decide`: what one reader would get, on the command line."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from variantgen.bootstrap.serving import make_serving
from variantgen.cli.console import print_json, say
from variantgen.cli.options import AsJson, Workspace
from variantgen.domain.audience import Consent, Context, Profile
from variantgen.domain.outcome import Decision, Question
from variantgen.serving.workflow import answer_now
from variantgen.settings import load_settings


def decide(
    content: Annotated[str, typer.Argument(help="The content's id.", metavar="CONTENT")],
    slot: Annotated[str, typer.Argument(help="The slot.", metavar="SLOT")],
    *,
    user: Annotated[str, typer.Option(help="The reader's id; anonymous where empty.", show_default=False)] = "",
    interest: Annotated[
        list[str] | None, typer.Option(help="An interest, `trail running` or `trail running=0.8`; may be repeated.")
    ] = None,
    event: Annotated[
        list[str] | None, typer.Option(help="Something the reader did, latest last; may be repeated.")
    ] = None,
    attribute: Annotated[list[str] | None, typer.Option(help="name=value; may be repeated.")] = None,
    topic: Annotated[list[str] | None, typer.Option(help="A topic of the page; may be repeated.")] = None,
    locale: Annotated[str, typer.Option(help="The reader's locale.", show_default=False)] = "",
    consent: Annotated[bool, typer.Option(help="The reader agreed to behavioral data and AI recommendations.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Record nothing.")] = False,
    greedy: Annotated[bool, typer.Option("--greedy", help="The best match, without exploration or holdout.")] = False,
    candidates: Annotated[bool, typer.Option("--candidates", help="Show every eligible variant.")] = False,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Decide for one reader from the live snapshot, as the server would."""
    serving = make_serving(load_settings(workspace))
    serving.live.refresh()
    question = Question(
        content_id=content,
        slot=slot,
        locale=locale,
        subject=user,
        profile=Profile(_weights(interest or []), _pairs(attribute or []), tuple(event or ())),
        context=Context(page_topics=tuple(topic or ())),
        consent=Consent(consent, consent),
        greedy=greedy,
        dry_run=dry_run,
    )
    decision = answer_now(question, serving, with_candidates=candidates)
    print_json(decision_json(decision, with_candidates=candidates)) if as_json else show_decision(decision)


def decision_json(decision: Decision, *, with_candidates: bool) -> dict[str, Any]:
    """Return a decision as the command line prints it; candidates are listed, be there none, where they are wanted."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(decision)))
    return plain if with_candidates else {name: value for name, value in plain.items() if name != "candidates"}


def show_decision(decision: Decision) -> None:
    """Print what the reader gets and why."""
    say(decision.text, style="bold")
    segment = f", segment {decision.segment}" if decision.segment else ""
    say(f"  {decision.tier}, {decision.arm}{segment}, probability {decision.propensity:.3f}, {decision.reason}")
    if decision.detail:
        say(f"  {decision.detail}")
    for share in decision.why:
        say(f"  {share.share:>6.1%}  {share.trait}")
    for one in decision.candidates:
        say(f"  {one.propensity:.3f}  {one.similarity:+.3f}  {one.segment:<12} {one.text}")


def _weights(interests: list[str]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for interest in interests:
        phrase, _, weight = interest.partition("=")
        weights[phrase.strip()] = _number(weight, interest) if weight else 1.0
    return weights


def _number(written: str, interest: str) -> float:
    try:
        number = float(written)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise typer.BadParameter(f"The weight in --interest {interest!r} is no number; write 'trail running=0.8'.")
    return number


def _pairs(attributes: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for attribute in attributes:
        name, sign, value = attribute.partition("=")
        if not sign:
            raise typer.BadParameter(f"--attribute {attribute!r} has no value; write 'lifecycle=returning'.")
        pairs[name.strip()] = value.strip()
    return pairs
