"""What is drawn."""

from common import drawings
from common.ui.base import register


@register.simple_tag
def illustration(seed, *, room="", motif=""):
    """A picture drawn from the content. `seed` is its id or slug; `motif` one of the drawings' names or a word such as
    « Théâtre ». Always decorative: what it shows is said in words beside it. `… as picture` to pass it to a card."""
    return drawings.illustration(str(seed), str(room), str(motif))


@register.simple_tag
def hero_picture():
    """The street of the home: doors, a stage, people and the ticket that leads from one to the other."""
    return drawings.hero_scene()
