"""A door between the product and its database that can be shut and opened again."""

import contextlib
import socket
import threading


class Door:
    def __init__(self, host: str, port: int):
        self.target = (host, port)
        self.live: list[socket.socket] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.open = True
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                inside, _ = self.listener.accept()
            except OSError:
                return
            if self.open:
                self.join(inside)
            else:
                inside.close()

    def join(self, inside):
        outside = socket.create_connection(self.target)
        self.live += [inside, outside]
        for one, other in ((inside, outside), (outside, inside)):
            threading.Thread(target=self.pour, args=(one, other), daemon=True).start()

    @staticmethod
    def pour(one, other):
        with contextlib.suppress(OSError):
            while chunk := one.recv(65536):
                other.sendall(chunk)
        close(one, other)

    def shut(self):
        self.open = False
        close(*self.live)
        self.live.clear()

    def reopen(self):
        self.open = True

    def remove(self):
        self.shut()
        self.listener.close()


def close(*ends):
    for end in ends:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
