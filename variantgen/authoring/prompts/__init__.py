"""Prompts: files with a version and a hash, and the messages that a brief becomes."""

from variantgen.authoring.prompts.book import PromptBook
from variantgen.authoring.prompts.file import Parameters, Prompt, PromptSource, PromptText, parse_prompt
from variantgen.authoring.prompts.messages import as_data, copy_of, messages_for, request_for, sampling_of

__all__ = [
    "Parameters",
    "Prompt",
    "PromptBook",
    "PromptSource",
    "PromptText",
    "as_data",
    "copy_of",
    "messages_for",
    "parse_prompt",
    "request_for",
    "sampling_of",
]
