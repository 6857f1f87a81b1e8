from pathlib import Path

import pytest

from variantgen.adapters.run_lock import run_lock
from variantgen.errors import Busy


def test_a_second_run_is_refused_while_the_first_is_at_work(tmp_path: Path) -> None:
    file = tmp_path / "site" / ".variantgen" / "generate.lock"
    with run_lock(file), pytest.raises(Busy, match=r"Another run is at work in .*site"), run_lock(file):
        pass


def test_the_lock_is_free_again_after_the_run(tmp_path: Path) -> None:
    for _ in range(2):
        with run_lock(tmp_path / "generate.lock"):
            pass
