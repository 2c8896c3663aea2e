"""A stream of blocks on paper: the running text of a reflection, as plain nodes that Typst draws."""

from common.printing import rich_text
from common.dates import in_words
from resources.observatory import citing
