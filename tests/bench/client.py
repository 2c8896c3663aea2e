"""A small load client: keep-alive connections on raw sockets, one request in flight on each, only the length is parsed.

Its own ceiling is measured beside the rest (a file served without Python), never to be mistaken for the server's.
"""

import selectors
import socket
import time
from dataclasses import dataclass, field
from statistics import median, quantiles


@dataclass
class Result:
    seconds: float
    latencies: list[float] = field(repr=False)
    size: int = 0

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    @property
    def median_ms(self) -> float:
        return median(self.latencies) * 1000

    @property
    def p95_ms(self) -> float:
        return quantiles(self.latencies, n=20)[-1] * 1000


def request_bytes(host: str, path: str, cookie: str = "") -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Accept-Encoding: br, gzip", "Accept: text/html"]
    return "\r\n".join([*lines, *([f"Cookie: {cookie}"] if cookie else []), "", ""]).encode()


class Connection:
    def __init__(self, address, request: bytes):
        self.request = request
        self.socket = socket.create_connection(address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer, self.needed, self.sent, self.chunked = bytearray(), 0, 0.0, False

    def send(self) -> None:
        self.buffer.clear()
        self.needed = 0
        self.sent = time.perf_counter()
        self.socket.sendall(self.request)

    def received(self) -> bool:
        """Whether the answer is whole."""
        data = self.socket.recv(262_144)
        if not data:
            raise ConnectionError("the server closed the connection")
        self.buffer += data
        if not self.needed and (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            size = self.length(bytes(self.buffer[:end]))
            self.chunked = size is None
            self.needed = end + 4 + (size or 0)
        if self.needed and self.chunked:
            return self.buffer.endswith(b"\r\n0\r\n\r\n")
        return bool(self.needed) and len(self.buffer) >= self.needed

    def body(self) -> bytes:
        _head, _, body = bytes(self.buffer).partition(b"\r\n\r\n")
        if not self.chunked:
            return body
        whole = b""
        while body:
            size, _, rest = body.partition(b"\r\n")
            whole, body = whole + rest[: int(size, 16)], rest[int(size, 16) + 2 :]
            if size == b"0":
                break
        return whole

    @staticmethod
    def length(head: bytes) -> int | None:
        """None when the answer comes in chunks."""
        status, *lines = head.split(b"\r\n")
        if b" 200 " not in status + b" ":
            raise ValueError(f"unexpected answer: {status.decode()}")
        sizes = [int(line.partition(b":")[2]) for line in lines if line.lower().startswith(b"content-length:")]
        return sizes[0] if sizes else None


def load(
    port: int, path: str, *, seconds: float, connections: int = 8, cookie: str = "", host: str = "localhost"
) -> Result:
    """As many requests as the server answers, for a while."""
    request = request_bytes(host, path, cookie)
    selector, latencies = selectors.DefaultSelector(), []
    for _ in range(connections):
        connection = Connection(("127.0.0.1", port), request)
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.send()
    started = time.perf_counter()
    deadline, size = started + seconds, 0
    while (now := time.perf_counter()) < deadline:
        for key, _ in selector.select(1):
            connection = key.data
            if connection.received():
                latencies.append(time.perf_counter() - connection.sent)
                size = len(connection.buffer)
                connection.send()
    for key in list(selector.get_map().values()):
        key.data.socket.close()
    return Result(now - started, latencies, size)


def fetch(port: int, path: str, cookie: str = "", host: str = "localhost") -> tuple[dict[str, str], bytes]:
    """One whole answer: headers and body, as sent."""
    connection = Connection(("127.0.0.1", port), request_bytes(host, path, cookie))
    connection.send()
    while not connection.received():
        pass
    head, _, _ = bytes(connection.buffer).partition(b"\r\n\r\n")
    body = connection.body()
    connection.socket.close()
    headers = dict(line.split(": ", 1) for line in head.decode("latin-1").split("\r\n")[1:])
    return {name.lower(): value for name, value in headers.items()}, body
