"""Any server that speaks OpenAI's chat completions: OpenAI, Azure, vLLM, Ollama, llama.cpp."""

from variantgen.adapters.openai_chat.chat import OpenAIChat
from variantgen.adapters.openai_chat.endpoint import DEFAULT_BASE_URL, Endpoint
from variantgen.adapters.openai_chat.waits import Waits

__all__ = ["DEFAULT_BASE_URL", "Endpoint", "OpenAIChat", "Waits"]
