"""A run with a judge: what it lets through, what it sends to an editor, and a judge that is away."""

import json
from collections.abc import Iterator

import pytest

from tests.fake_openai import FakeOpenAI, Step, say, slow, status
from tests.runs import NOW, NoProgress, a_crew, headline_briefs, run
from tests.unit.authoring.test_judge import answers
from variantgen.adapters.memory import MemoryStore
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.authoring.workflow.generate import Effort, estimate_run
from variantgen.authoring.workflow.recheck import recheck_variants
from variantgen.domain.variant import VariantFilter

GOOD = say(json.dumps(answers()))
DOUBT = say(json.dumps(answers(adds="TrailMax 3")))


@pytest.fixture
def writer() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as running:
        yield running


@pytest.fixture
def judge() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as running:
        yield running


async def test_a_run_asks_the_judge_once_a_cell_and_says_so(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    judge.script(GOOD, GOOD, GOOD)
    async with a_crew(writer, judge) as crew:
        receipt = await run(crew, briefs=headline_briefs(crew, count=3))
    assert (receipt.filled, judge.count) == (3, 3)
    told = receipt.as_json()["judge"]
    assert (told["scored"], told["doubted"], told["unscored"], told["mean_score"]) == (3, 0, 0, 1.0)


async def test_a_cell_whose_every_draft_is_doubted_waits_for_an_editor(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    judge.script(*[DOUBT] * 4)
    async with a_crew(writer, judge) as crew:
        receipt = await run(crew)
        (variant,) = await crew.store.variants(VariantFilter())
    assert receipt.by_outcome() == {"review": 1}
    assert variant.verdict == "review"
    assert [(finding.check, finding.found) for finding in variant.findings] == [("judge", "TrailMax 3")]


async def test_judging_again_without_the_judge_does_not_lift_its_doubt(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    judge.script(*[DOUBT] * 4)
    async with a_crew(writer, judge) as crew:
        await run(crew)
        (brief,) = headline_briefs(crew)
        recheck = await recheck_variants(
            VariantFilter(),
            brief_of=lambda _: brief,
            store=crew.store,
            shelf=MemoryShelf(),
            embedder=None,
            by="editor",
            at=NOW,
            progress=NoProgress(),
        )
    assert [variant.verdict for variant in recheck.variants] == ["review"]
    assert [finding.check for finding in recheck.variants[0].findings] == ["judge"]


async def test_the_writer_is_asked_again_with_what_the_judge_doubts(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    judge.script(DOUBT, DOUBT, GOOD)
    async with a_crew(writer, judge) as crew:
        await run(crew, Effort(drafts=2, reasks=1))
    assert writer.count == 2
    assert "adds something the base copy does not say" in writer.requests[1]["messages"][-1]["content"]


async def test_a_finished_run_asks_nobody_again(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    judge.script(GOOD)
    async with a_crew(writer, judge) as crew:
        await run(crew)
        again = await run(crew)
    assert again.by_outcome() == {"unchanged": 1}
    assert (writer.count, judge.count) == (1, 1)


async def test_a_judge_added_later_reads_what_was_written_before_and_the_writer_is_not_asked(
    writer: FakeOpenAI, judge: FakeOpenAI
) -> None:
    store = MemoryStore()
    async with a_crew(writer, store=store) as crew:
        await run(crew)
    judge.script(GOOD)
    async with a_crew(writer, judge, store=store) as crew:
        await run(crew)
    assert (writer.count, judge.count) == (1, 1)


@pytest.mark.parametrize("trouble", [status(500), slow(3)], ids=["error", "time-out"])
async def test_a_judge_that_is_away_leaves_the_run_going_and_is_asked_the_next_time(
    writer: FakeOpenAI, judge: FakeOpenAI, trouble: Step
) -> None:
    store, one_draft = MemoryStore(), Effort(drafts=1, reasks=0)
    judge.script(*[trouble] * 2)
    async with a_crew(writer, judge, store=store, timeout_s=0.5) as crew:
        away = await run(crew, one_draft, headline_briefs(crew, count=2))
        assert crew.judge is not None
        assert (away.by_outcome(), crew.judge.totals.unscored) == ({"review": 2}, 2)
    judge.script(GOOD, GOOD)
    async with a_crew(writer, judge, store=store) as crew:
        back = await run(crew, one_draft, headline_briefs(crew, count=2))
    assert (back.filled, writer.count) == (2, 2)


async def test_the_quote_counts_one_request_to_the_judge_a_cell(writer: FakeOpenAI, judge: FakeOpenAI) -> None:
    async with a_crew(writer, judge) as crew:
        quoted = await estimate_run(headline_briefs(crew, count=3), crew, Effort(drafts=2, reasks=1))
    async with a_crew(writer) as crew:
        without = await estimate_run(headline_briefs(crew, count=3), crew, Effort(drafts=2, reasks=1))
    assert (quoted.requests, without.requests) == (6, 3)
    assert quoted.low.total > without.low.total
    assert quoted.high.total > quoted.expected.total > quoted.low.total
