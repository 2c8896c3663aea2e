"""A progress bar that a person can read and a log can keep."""

WIDTH = 28


class Bar:
    def __init__(self, label: str, out, *, interactive: bool):
        self.label, self.out, self.interactive = label, out, interactive
        self.shown = -1

    def show(self, done: int, total: int) -> None:
        if not self.interactive:
            return
        filled = WIDTH * done // total if total else WIDTH
        if filled != self.shown:
            self.shown = filled
            self.out.write(f"\r{self.label:<34} {'█' * filled}{'░' * (WIDTH - filled)} {done}/{total}", ending="")
            self.out.flush()

    def finish(self, seconds: float) -> None:
        start = "\r" if self.interactive else ""
        self.out.write(f"{start}{self.label:<34} {'█' * WIDTH} fait en {seconds:.1f} s".replace(".", ","))
