from collections.abc import AsyncIterator

import httpx
import pytest

from tests.serving_apps import a_serving, client_of
from variantgen.web.app import make_app


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(make_app(a_serving())) as asking:
        yield asking
