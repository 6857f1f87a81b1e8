import os
from pathlib import Path

import pytest

from tests.catalog_files import sentences
from variantgen.errors import Invalid, Misconfigured, NotFound
from variantgen.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.upper().startswith("VARIANTGEN_")]:
        monkeypatch.delenv(name)


def problems_of(workspace: Path, data: bytes | str = b"") -> list[str]:
    (workspace / "variantgen.toml").write_bytes(data if isinstance(data, bytes) else data.encode())
    return sentences(lambda: load_settings(workspace))


def test_a_workspace_without_a_file_has_all_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings(workspace=tmp_path)


def test_the_file_gives_settings_and_missing_keys_keep_their_defaults(tmp_path: Path) -> None:
    (tmp_path / "variantgen.toml").write_text("[serving]\nport = 9000\n")
    settings = load_settings(tmp_path)
    assert (settings.serving.port, settings.serving.host) == (9000, "127.0.0.1")


def test_the_environment_wins_over_the_file_and_arguments_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "variantgen.toml").write_text("[serving]\nport = 9000\ntau = 0.1\n")
    monkeypatch.setenv("VARIANTGEN_SERVING__PORT", "9001")
    assert load_settings(tmp_path).serving.port == 9001
    settings = load_settings(tmp_path, serving={"port": 9002})
    assert (settings.serving.port, settings.serving.tau) == (9002, 0.1)


def test_every_wrong_key_and_value_of_the_file_is_named(tmp_path: Path) -> None:
    assert problems_of(tmp_path, '[modle]\n[serving]\nport = "x"\nprot = 5\n[model]\nkind = "gpt"\n') == [
        "variantgen.toml: model.kind: found 'gpt'; write 'local', 'openai' or 'extract'",
        "variantgen.toml: serving.port: found 'x'; write a whole number",
        "variantgen.toml: serving.prot: found key 'prot'; unknown key; did you mean 'port'?",
        "variantgen.toml: modle: found key 'modle'; unknown key; did you mean 'model'?",
    ]


def test_the_workspace_is_never_proposed_as_a_key_of_the_file(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "workspaces = 5")
    assert "workspace," not in problem
    assert problem.endswith("allowed are time_zone, model, generate, judge, embedding, serving, store")


def test_a_wrong_variable_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VARIANTGEN_SERVING__PORT", "abc")
    monkeypatch.setenv("VARIANTGEN_TIME_ZONE", "Mars")
    time_zone, port = problems_of(tmp_path)
    assert time_zone.startswith("environment: VARIANTGEN_TIME_ZONE: found 'Mars'; no time zone is called 'Mars'; write")
    assert port == "environment: VARIANTGEN_SERVING__PORT: found 'abc'; write a whole number"


def test_an_unknown_variable_of_a_known_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VARIANTGEN_SERVING__PROT", "1")
    (problem,) = problems_of(tmp_path)
    assert problem == "environment: VARIANTGEN_SERVING__PROT: found key 'prot'; unknown key; did you mean 'port'?"


def test_a_table_written_as_one_variable_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VARIANTGEN_SERVING", "port")
    (problem,) = problems_of(tmp_path)
    assert "write plain values, such as VARIANTGEN_SERVING__PORT=9000" in problem


@pytest.mark.parametrize(
    "written",
    [
        'model = "s3cret"',
        '[model]\napi_key = ["s3cret"]',
        '[model]\nbase_url = ["http://ada:s3cret@host/v1"]',
        '[judge]\nbase_url = {login = "s3cret"}',
        '[store]\ndatabase_url = ["postgresql://ada:s3cret@host/db"]',
    ],
)
def test_a_value_that_may_hold_a_secret_is_never_shown(tmp_path: Path, written: str) -> None:
    (problem,) = problems_of(tmp_path, written)
    assert "s3cret" not in problem
    assert "a value that is not shown" in problem


def test_settings_can_be_printed_without_telling_a_secret(tmp_path: Path) -> None:
    login = "http://ada:s3cret@host/v1?key=s3cret"
    (tmp_path / "variantgen.toml").write_text(
        f'[model]\nbase_url = "{login}"\napi_key = "s3cret"\n[judge]\nbase_url = "{login}"\napi_key = "s3cret"\n'
        '[store]\ndatabase_url = "postgresql://ada:s3cret@host/db"\n'
    )
    printed = repr(load_settings(tmp_path))
    assert "s3cret" not in printed
    assert "http://host/v1" in printed


@pytest.mark.parametrize("table", ["model", "judge"])
def test_a_wrong_key_for_a_server_is_never_shown(tmp_path: Path, table: str) -> None:
    (problem,) = problems_of(tmp_path, f"[{table}]\napi_key = 123456")
    assert problem.startswith(f"variantgen.toml: {table}.api_key: found a value that is not shown; write it in quotes")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"port 5", "found text that is not TOML: Expected '=' after a key in a key/value pair (at line 1, column 6)"),
        (b"a = '\xff'", "found byte 0xff at position 6; save the file as UTF-8"),
        (b"\xef\xbb\xbf[serving]", "save the file as UTF-8 without a byte order mark"),
        (b"serving = 5", "serving: found 5; write a mapping of keys and values"),
    ],
)
def test_a_file_that_cannot_be_read_is_explained(tmp_path: Path, data: bytes, sentence: str) -> None:
    (problem,) = problems_of(tmp_path, data)
    assert sentence in problem


def test_a_file_that_may_not_be_read_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("variantgen.settings.TomlConfigSettingsSource", locked)
    with pytest.raises(Misconfigured, match=r"cannot be read \(Permission denied\); check that it is a file"):
        load_settings(tmp_path)


def test_a_workspace_that_is_no_folder_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="is no folder; write a workspace there with `variantgen init`"):
        load_settings(tmp_path / "none")


def test_the_error_counts_its_problems(tmp_path: Path) -> None:
    (tmp_path / "variantgen.toml").write_text("a = 1\nb = 2\n")
    with pytest.raises(Invalid, match=r"2 problems in variantgen.toml; nothing was read."):
        load_settings(tmp_path)
