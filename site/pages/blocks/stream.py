"""The library: what an editor may place in a page. Other rooms add to it by subclassing."""

from wagtail import blocks

from pages.blocks.figures import FiguresBlock
from pages.blocks.links import ActionBlock, RelatedBlock
from pages.blocks.media import DownloadBlock, GalleryBlock, PictureBlock, VideoBlock
from pages.blocks.people import FundersBlock, TwoVoicesBlock
from pages.blocks.text import (
    AccordionBlock,
    CalloutBlock,
    HeadingBlock,
    ParagraphsBlock,
    QuoteBlock,
    StepsBlock,
    TableBlock,
)


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock(group="Texte")
    paragraphs = ParagraphsBlock(group="Texte")
    quote = QuoteBlock(group="Texte")
    callout = CalloutBlock(group="Texte")
    accordion = AccordionBlock(group="Texte")
    steps = StepsBlock(group="Texte")
    table = TableBlock(group="Texte")
    picture = PictureBlock(group="Médias")
    gallery = GalleryBlock(group="Médias")
    video = VideoBlock(group="Médias")
    download = DownloadBlock(group="Médias")
    figures = FiguresBlock(group="Le réseau")
    two_voices = TwoVoicesBlock(group="Le réseau")
    funders = FundersBlock(group="Le réseau")
    action = ActionBlock(group="Aller plus loin")
    related = RelatedBlock(group="Aller plus loin")
