"""News of the network and of its territories. A territory's news stand in its own section."""

from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from common.page_cache import vouch
from pages.enums import NewsKind
from pages.feeds import news_feed
from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage

PER_PAGE = 13  # one across the page, then whole rows of two or three


class NewsIndexPage(RoutablePageMixin, BodyPage):
    template = "pages/news_index.html"
    subpage_types = ["pages.NewsPage"]
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "liste des actualités"
        verbose_name_plural = "listes des actualités"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        sections = queries.territory_pages(self.locale_id)
        chosen = next((each for each in sections if each.slug == request.GET.get("territoire")), None)
        paginator = Paginator(queries.news(self.locale_id, under=chosen), PER_PAGE)
        shown = paginator.get_page(request.GET.get("page"))
        shown.object_list = queries.with_sections(list(shown.object_list), sections)
        vouch(request, page=shown.number, territoire=chosen.slug if chosen else "")
        return context | {"shown": shown, "sections": sections, "chosen": chosen}

    @path("rss/", name="rss")
    def rss(self, request):
        return news_feed(request, self, queries.news(self.locale_id))


class NewsPage(BodyPage):
    date = models.DateField("date", default=timezone.localdate, help_text="Le jour affiché, qui classe les actualités.")
    kind = models.CharField(
        "genre", max_length=8, choices=NewsKind, default=NewsKind.NEWS, help_text="Dit au lecteur ce qu’il va lire."
    )

    template = "pages/news.html"
    parent_page_types = ["pages.NewsIndexPage", "pages.TerritoryPage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("kind")]),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "actualité"
        verbose_name_plural = "actualités"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        sections = queries.territory_pages(self.locale_id)
        section = next((each for each in sections if self.path.startswith(each.path)), None)
        others = queries.news(self.locale_id, under=section).exclude(pk=self.pk)[:3]
        return context | {"section": section, "others": queries.with_sections(list(others), sections)}

    def structured_data(self, request):
        published = self.first_published_at or self.latest_revision_created_at or timezone.now()
        return [
            {
                "@type": "NewsArticle",
                "headline": self.title,
                "description": self.description,
                "datePublished": self.date.isoformat(),
                "dateModified": (self.last_published_at or published).isoformat(),
                "inLanguage": self.locale.language_code,
                "mainEntityOfPage": self.get_full_url(request),
            }
        ]
