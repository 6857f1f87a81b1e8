"""Real Chromium on a served workspace.

The browser lives for one file of tests, not for the session: while it does, its event loop runs in this thread, and
no other test could start one. For the same reason the workspace is filled before the browser starts.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.served import served
from tests.workspaces import fill_workspace

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("browser")
    asyncio.run(fill_workspace(folder))
    with served(folder) as server:
        yield server.address


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Browser]:
    if not Path(CHROMIUM).is_file():
        pytest.fail(f"These tests drive Chromium at {CHROMIUM}: run `apt-get install chromium`.", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address)
    context.set_default_timeout(10_000)
    page = context.new_page()
    yield page
    context.close()
