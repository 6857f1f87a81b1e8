"""Writes a batch of completions together, token by token."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from variantgen.adapters.local_chat.vocabulary import Cursor, Lexicon
from variantgen.adapters.local_chat.weights import Weights

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Job:
    """One prompt to continue. lexicon: the only words allowed, None for any. seed: None draws anew each time."""

    prompt: tuple[int, ...]
    samples: int
    max_tokens: int
    temperature: float
    top_p: float
    seed: int | None
    lexicon: Lexicon | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """One continuation. likelihood: mean log probability of its tokens. is_finished: it ended by itself."""

    text: str
    tokens: int
    likelihood: float
    is_finished: bool


@dataclass(slots=True)
class _Row:
    job: Job
    random: np.random.Generator
    cursor: Cursor | None
    tokens: list[int] = field(default_factory=list)
    logs: list[float] = field(default_factory=list)
    is_finished: bool = False

    @property
    def is_open(self) -> bool:
        return not self.is_finished and len(self.tokens) < self.job.max_tokens


def decode(weights: Weights, jobs: Sequence[Job], *, is_abandoned: Callable[[], bool]) -> list[list[Completion]]:
    """Continue every prompt up to its first line break; returns each job's completions, most likely first.

    A row draws from its own generator, so it says the same in any company, but for rounding: the last bits of a
    probability depend on the batch, and a draw within them (about one in 100,000) falls the other way. is_abandoned:
    asked before each token; once true, what is written so far is returned.
    """
    import torch  # noqa: PLC0415 - importing this module must not load the machine learning stack

    rows = [_row(job, sample) for job in jobs for sample in range(job.samples)]
    ends = np.array(weights.ends, dtype=np.int64)
    with torch.inference_mode():
        reading = _Reading(weights, [job.prompt for job in jobs])
        reading.split([job.samples for job in jobs])
        while any(row.is_open for row in rows) and not is_abandoned():
            for row, shares in zip(rows, reading.log_shares(), strict=True):
                if row.is_open:
                    _write(row, shares, ends)
            reading.push([row.tokens[-1] if row.is_open else weights.ends[0] for row in rows])
    done = iter([_completion(row, weights) for row in rows])
    return [sorted((next(done) for _ in range(job.samples)), key=lambda one: -one.likelihood) for job in jobs]


class _Reading:
    """The model's memory of what each row has read; `logits` is what may come next."""

    def __init__(self, weights: Weights, prompts: Sequence[tuple[int, ...]]) -> None:
        from transformers import DynamicCache  # noqa: PLC0415 - see decode

        self._model, self._end = weights.model, weights.ends[0]
        self._cache = DynamicCache()
        shared = _shared_start(prompts)
        if shared:
            self._read(np.array([prompts[0][:shared]]), np.ones((1, shared), dtype=np.int64))
            self._cache.batch_repeat_interleave(len(prompts))
        rests = [prompt[shared:] for prompt in prompts]
        width = max(map(len, rests))
        padded = np.array([[self._end] * (width - len(rest)) + list(rest) for rest in rests])
        seen = np.array([[1] * shared + [0] * (width - len(rest)) + [1] * len(rest) for rest in rests])
        self._read(padded, seen)

    def _read(self, tokens: npt.NDArray[np.int64], seen: npt.NDArray[np.int64]) -> None:
        import torch  # noqa: PLC0415 - see decode

        places = np.maximum(seen.cumsum(axis=1) - 1, 0)[:, -tokens.shape[1] :]
        self._seen = seen
        self._out = self._model(
            torch.from_numpy(tokens),
            attention_mask=torch.from_numpy(seen),
            position_ids=torch.from_numpy(places),
            past_key_values=self._cache,
            logits_to_keep=1,
        ).logits[:, -1]

    def split(self, samples: Sequence[int]) -> None:
        """Give each prompt as many rows as it has samples."""
        import torch  # noqa: PLC0415 - see decode

        origin = np.repeat(np.arange(len(samples)), samples)
        self._cache.reorder_cache(torch.from_numpy(origin))
        self._seen = self._seen[origin]
        self._out = self._out[torch.from_numpy(origin)]

    def log_shares(self) -> Floats:
        """Return the log probability of each token coming next, shape (rows, vocabulary)."""
        shares: Floats = self._out.float().log_softmax(dim=-1).numpy()
        return shares

    def push(self, tokens: Sequence[int]) -> None:
        """Read one more token a row."""
        seen = np.concatenate([self._seen, np.ones((len(tokens), 1), dtype=np.int64)], axis=1)
        self._read(np.array(tokens, dtype=np.int64)[:, None], seen)


def _shared_start(prompts: Sequence[tuple[int, ...]]) -> int:
    """Return how many tokens all prompts start with, leaving each at least one of its own."""
    least = min(map(len, prompts)) - 1
    return next((place for place in range(least) if len({prompt[place] for prompt in prompts}) > 1), least)


def _row(job: Job, sample: int) -> _Row:
    random = np.random.default_rng(None if job.seed is None else [job.seed, sample])
    return _Row(job, random, Cursor(job.lexicon) if job.lexicon else None)


def _write(row: _Row, shares: Floats, ends: npt.NDArray[np.int64]) -> None:
    """Add the row's next token, or close the row. shares: log probabilities of the whole vocabulary."""
    allowed = _allowed(row, len(shares), ends)
    token = int(allowed[_draw(shares[allowed], row)])
    row.logs.append(float(shares[token]))
    if token in ends:
        row.is_finished = True
        return
    row.tokens.append(token)
    if row.cursor:
        row.cursor.push(token)


def _allowed(row: _Row, size: int, ends: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the tokens that may come next: a completion has at least one, and a held one ends after whole words."""
    if row.cursor is None:
        every = np.arange(size)
        return every if row.tokens else np.delete(every, ends)
    if not row.cursor.may_end:
        return np.array(row.cursor.allowed(), dtype=np.int64)
    is_last = len(row.tokens) + 1 >= row.job.max_tokens
    return ends if is_last else np.concatenate([np.array(row.cursor.allowed(), dtype=np.int64), ends])


def _draw(shares: Floats, row: _Row) -> int:
    """Draw by nucleus sampling; temperature 0 takes the likeliest."""
    if row.job.temperature <= 0:
        return int(shares.argmax())
    weights = np.exp((shares - shares.max()).astype(np.float64) / row.job.temperature)
    order = np.argsort(-weights, kind="stable")
    cumulated = np.cumsum(weights[order])
    kept = int(np.searchsorted(cumulated, row.job.top_p * cumulated[-1]))
    point = row.random.random() * cumulated[min(kept, len(order) - 1)]
    return int(order[min(int(np.searchsorted(cumulated, point, side="right")), len(order) - 1)])


def _completion(row: _Row, weights: Weights) -> Completion:
    likelihood = float(np.mean(row.logs)) if row.logs else 0.0
    return Completion(weights.text(row.tokens).strip(), len(row.tokens), likelihood, row.is_finished)
