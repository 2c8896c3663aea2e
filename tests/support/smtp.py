"""A mail server that listens on this machine and keeps what it is given."""

import socketserver
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy

ANSWERS = {b"EHLO": b"250 sink", b"HELO": b"250 sink", b"MAIL": b"250 ok", b"RCPT": b"250 ok", b"RSET": b"250 ok"}


class Session(socketserver.StreamRequestHandler):
    """One connection. The server's `refused` recipients get 550; after `patience` messages it hangs up."""

    def handle(self):
        self.server.connections += 1
        self.kept = 0
        self.wfile.write(b"220 sink ready\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            if verb == b"MAIL" and self.kept >= self.server.patience:
                self.wfile.write(b"421 enough\r\n")
                return
            if verb == b"DATA":
                self.receive()
            elif verb == b"RCPT" and any(address in line.decode() for address in self.server.refused):
                self.wfile.write(b"550 unknown\r\n")
            else:
                self.wfile.write(ANSWERS.get(verb, b"502 unknown") + b"\r\n")

    def receive(self):
        self.wfile.write(b"354 go on\r\n")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:  # they went away in the middle: nothing was received
                return
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.server.messages.append(message_from_bytes(b"".join(lines), policy=policy.default))
        self.kept += 1
        self.wfile.write(b"250 kept\r\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True  # a server that comes back does so at the same address


@contextmanager
def mail_server(port: int = 0):
    """Yields the server; its `messages` are what was delivered, `server_address` where it listens."""
    with Server(("127.0.0.1", port), Session) as server:
        server.daemon_threads, server.messages = True, []
        server.connections, server.refused, server.patience = 0, set(), 1000
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
