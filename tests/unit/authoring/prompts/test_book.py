import hashlib
import tomllib
from pathlib import Path

import pytest

from tests.factories import a_brief
from variantgen.adapters.prompt_files import packaged_prompts, read_prompt_layers
from variantgen.authoring.prompts import PromptBook, messages_for
from variantgen.errors import Invalid, NotFound

PROMPT = b'purpose = "generate"\ninputs = ["slot"]\nuser = "Write a {slot}."\n'


def a_book(*layers: dict[str, bytes]) -> PromptBook:
    return PromptBook.load(layers)


def test_the_highest_version_is_live() -> None:
    book = a_book({"generate/headline.v2.toml": PROMPT, "generate/headline.v10.toml": PROMPT})
    assert book.live("generate", "headline").identity.startswith("generate/headline@10#")


def test_an_identity_is_name_version_and_the_first_digits_of_the_files_hash() -> None:
    prompt = a_book({"generate/headline.v2.toml": PROMPT}).live("generate", "headline")
    digest = hashlib.sha256(PROMPT).hexdigest()
    assert (prompt.identity, prompt.sha256) == (f"generate/headline@2#{digest[:6]}", digest)


def test_a_pinned_version_is_live_although_it_is_not_the_highest() -> None:
    files = {"generate/headline.v1.toml": PROMPT, "generate/headline.v2.toml": PROMPT}
    pins = {"pins.toml": b'"generate/headline" = 1'}
    assert "@1#" in a_book(pins, files).live("generate", "headline").identity


def test_a_pin_to_a_version_that_is_not_there_is_named() -> None:
    book = a_book({"generate/headline.v1.toml": PROMPT, "pins.toml": b'"generate/headline" = 7'})
    with pytest.raises(NotFound, match=r"generate/headline to version 7"):
        book.live("generate", "headline")


@pytest.mark.parametrize("pins", [b'"generate/headline" = "1"', b'"generate/headline" = 0', b"= 1", b"\xff"])
def test_bad_pins_are_refused(pins: bytes) -> None:
    with pytest.raises(Invalid, match=r"pins\.toml"):
        a_book({"pins.toml": pins})


def test_a_slot_without_a_prompt_of_its_own_takes_the_one_for_any_slot() -> None:
    assert a_book({"generate/any.v1.toml": PROMPT}).live("generate", "cta").identity.startswith("generate/any@1#")


def test_a_missing_prompt_says_which_file_to_write() -> None:
    with pytest.raises(NotFound, match=r"prompts/generate/cta\.v1\.toml"):
        a_book({}).live("generate", "cta")


def test_the_workspaces_file_wins_over_a_higher_packaged_version_of_the_same_name_only() -> None:
    packaged = {"generate/headline.v3.toml": PROMPT, "generate/email_subject.v3.toml": PROMPT}
    book = a_book({"generate/headline.v1.toml": PROMPT}, packaged)
    assert "@1#" in book.live("generate", "headline").identity
    assert "@3#" in book.live("generate", "email_subject").identity


def test_a_changed_file_changes_only_its_own_identity() -> None:
    before = read_prompt_layers()
    after = ({"generate/headline.v1.toml": before[0]["generate/headline.v1.toml"] + b"\n"}, *before)
    changed = [
        slot
        for slot in ("headline", "email_subject", "product_description", "cta")
        if a_book(*before).live("generate", slot).sha256 != a_book(*after).live("generate", slot).sha256
    ]
    assert changed == ["headline"]


def test_files_of_another_purpose_are_not_read() -> None:
    book = a_book({"extract/en.v1.toml": b'patterns = ["{product}: {fact}"]', "generate/any.v1.toml": PROMPT})
    assert book.live("generate", "headline")
    source = book.source("extract", "en")
    assert source is not None
    assert source.table() == {"patterns": ["{product}: {fact}"]}


def test_a_file_without_a_version_in_its_name_is_refused() -> None:
    with pytest.raises(Invalid, match=r"generate/headline\.toml.*headline\.v2\.toml"):
        a_book({"generate/headline.toml": PROMPT}).live("generate", "headline")


def test_the_workspaces_folder_is_read_before_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "prompts" / "generate").mkdir(parents=True)
    (tmp_path / "prompts" / "generate" / "headline.v1.toml").write_bytes(PROMPT)
    book = PromptBook.load(read_prompt_layers(tmp_path))
    assert book.live("generate", "headline").sha256 == hashlib.sha256(PROMPT).hexdigest()
    assert book.live("generate", "email_subject").sha256 != hashlib.sha256(PROMPT).hexdigest()


@pytest.mark.parametrize("slot", ["headline", "product_description", "email_subject"])
def test_every_packaged_prompt_renders(slot: str) -> None:
    prompt = PromptBook.load(read_prompt_layers()).live("generate", slot)
    system, user = messages_for(a_brief(slot=slot), prompt, drafts=4)
    assert (system.role, user.role) == ("system", "user")
    assert "Write 4 variants" in user.content


def test_a_released_prompt_is_never_edited() -> None:
    released = tomllib.loads((packaged_prompts() / "released.toml").read_text("utf-8"))["sha256"]
    found = {path: hashlib.sha256((packaged_prompts() / path).read_bytes()).hexdigest() for path in released}
    assert found == released, "a released prompt was edited: undo that and write a new version instead"


def test_every_prompt_is_listed_as_released() -> None:
    released = tomllib.loads((packaged_prompts() / "released.toml").read_text("utf-8"))["sha256"]
    files = {path.relative_to(packaged_prompts()).as_posix() for path in packaged_prompts().glob("*/*.toml")}
    assert files <= set(released), "add the new version's sha256 to prompts/released.toml"
