"""What a cell may hold besides text."""


class Formula(str):
    """A cell that computes. We read what people wrote, never what a program would make of it."""

    __slots__ = ()


class Broken(str):
    """A cell that shows an error (#N/A, #REF!)."""

    __slots__ = ()


class Merged(str):
    """A cell that is one with its neighbours: only the first of them holds the value."""

    __slots__ = ()
