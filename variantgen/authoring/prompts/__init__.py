"""Prompts: files with a version and a hash, and the messages that a brief becomes."""

from variantgen.authoring.prompts.book import PromptBook
from variantgen.authoring.prompts.file import Parameters, Prompt, PromptSource
from variantgen.authoring.prompts.messages import messages_for, request_for, sampling_of

__all__ = ["Parameters", "Prompt", "PromptBook", "PromptSource", "messages_for", "request_for", "sampling_of"]
