import socket

import pytest

from variantgen.errors import Conflict, Misconfigured
from variantgen.web.server import address_of, open_socket


def test_port_0_takes_a_free_one_and_the_address_names_it() -> None:
    with open_socket("127.0.0.1", 0) as listening:
        assert address_of(listening) == f"http://127.0.0.1:{listening.getsockname()[1]}"


def test_a_server_on_every_address_is_reached_on_this_machine() -> None:
    with open_socket("0.0.0.0", 0) as listening:  # noqa: S104 - what the test is about
        assert address_of(listening).startswith("http://127.0.0.1:")


def test_a_port_in_use_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Conflict, match=rf"{port}.*--port"):
            open_socket("127.0.0.1", port)


def test_a_host_that_is_none_is_named() -> None:
    with pytest.raises(Misconfigured, match="'no such host'"):
        open_socket("no such host", 0)
