from pages.models.contact import ContactPage
from pages.models.desk import EditorialDesk
from pages.models.funder import Funder, FunderIndexPage
from pages.models.home import HomePage
from pages.models.message import ContactMessage
from pages.models.navigation import FooterEntry, MainEntry, Navigation
from pages.models.news import NewsIndexPage, NewsPage
from pages.models.section import SectionPage, StandardPage
from pages.models.territory import TeamMember, TerritoryIndexPage, TerritoryPage
from pages.models.testimony import TestimonyIndexPage, TestimonyPage
from pages.models.video import Video

__all__ = [
    "ContactMessage",
    "ContactPage",
    "EditorialDesk",
    "FooterEntry",
    "Funder",
    "FunderIndexPage",
    "HomePage",
    "MainEntry",
    "Navigation",
    "NewsIndexPage",
    "NewsPage",
    "SectionPage",
    "StandardPage",
    "TeamMember",
    "TerritoryIndexPage",
    "TerritoryPage",
    "TestimonyIndexPage",
    "TestimonyPage",
    "Video",
]
