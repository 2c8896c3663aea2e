"""What families will read of a bulletin, sentence by sentence: what the plain-language check is given."""

from common.printing.rich_text import nodes, plain
from resources.bulletins.outings import outings_of
from resources.domain import plain_language
from resources.domain.plain_rules import Jargon
from resources.models.jargon import JargonWord


def text_of(page) -> str:
    """Addresses and ways are names and numbers: they are not judged."""
    said = [f"{one.title}\n{one.why}\n{one.who}" for one in outings_of(page)]
    return "\n".join([page.title, page.summary, *said, *(advice_of(block.value) for block in page.advice)])


def advice_of(value) -> str:
    return f"{value['title']}\n{plain(nodes(value['text']))}"


def jargon() -> list[Jargon]:
    return [Jargon(*row) for row in JargonWord.objects.values_list("word", "say_instead")]


def report_of(page) -> plain_language.Report:
    return plain_language.read(text_of(page), jargon=jargon())
