"""No test talks to the outside: connections leave for the loopback only."""

import socket

import pytest

LOCAL = ("127.", "::1", "localhost", "0.0.0.0")


class OutsideError(BaseException):
    """Not an Exception: code that forgives a failed connection must not hide it."""


def refuse(address) -> None:
    host = address[0] if isinstance(address, tuple) else ""
    if host and not str(host).startswith(LOCAL):
        raise OutsideError(f"A test tried to reach {host}.")


@pytest.fixture(scope="session", autouse=True)
def refuse_outside_connections():
    patch = pytest.MonkeyPatch()
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(call):
        def guard(self, address):
            refuse(address)
            return call(self, address)

        return guard

    def guarded_lookup(host, *args, **kwargs):
        refuse((host.decode() if isinstance(host, bytes) else host,))
        return lookup(host, *args, **kwargs)

    patch.setattr(socket.socket, "connect", guarded(connect))
    patch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    patch.setattr(socket, "getaddrinfo", guarded_lookup)
    yield
    patch.undo()
