"""What a search engine, a social network or a security researcher reads of the site."""

import datetime
import json
import re

from django.test import Client
from django.utils import timezone

from pages.models import StandardPage


def text(path: str, status: int = 200) -> str:
    response = Client().get(path)
    assert response.status_code == status, path
    return response.content.decode()


def test_the_head_of_a_page_tells_engines_what_it_is(site):
    site.tell("Une nouvelle", slug="une-nouvelle", summary="Deux phrases.")
    page = text("/actualites/une-nouvelle/")
    assert '<meta name="description" content="Deux phrases.">' in page
    assert '<link rel="canonical" href="http://testserver/actualites/une-nouvelle/">' in page
    assert '<meta property="og:type" content="article">' in page
    assert "hreflang=" not in page.split("</head>")[0]


def test_structured_data_names_the_network_the_way_here_and_the_article(site):
    site.tell("</script><b>", slug="piege")
    page = text("/actualites/piege/")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(found) == 1
    graph = {node["@type"]: node for node in json.loads(found[0])["@graph"]}
    assert set(graph) == {"Organization", "WebSite", "BreadcrumbList", "NewsArticle"}
    assert graph["NewsArticle"]["headline"] == "</script><b>"
    assert [item["position"] for item in graph["BreadcrumbList"]["itemListElement"]] == [1, 2, 3]
    assert "BreadcrumbList" not in text("/")
    assert '"ContactPage"' in text("/contact/")
    assert '"areaServed"' in text("/territoires/seine-saint-denis/")


def test_a_hidden_page_is_kept_from_engines(site):
    page = site.home.add_child(
        instance=StandardPage(title="Discrète", slug="discrete", locale=site.home.locale, hidden_from_engines=True)
    )
    assert '<meta name="robots" content="noindex">' in text("/discrete/")
    assert "/discrete/" not in text("/sitemap.xml")
    assert page.get_sitemap_urls() == []
    assert site.home.get_sitemap_urls()


def test_robots_and_security_say_what_they_must(site):
    robots = text("/robots.txt")
    assert "Disallow: /gestion/" in robots
    assert "Sitemap: http://testserver/sitemap.xml" in robots
    security = text("/.well-known/security.txt")
    expires = datetime.datetime.fromisoformat(re.search(r"Expires: (\S+)", security)[1])
    assert timezone.now() < expires < timezone.now() + datetime.timedelta(days=366)
    assert "Contact: mailto:" in security
