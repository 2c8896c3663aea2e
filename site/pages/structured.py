"""schema.org, as one graph: the network, its site, the way to this page, and what the page itself is."""

from django.urls import reverse
from wagtail.models import Site

from common.brand import brand_for


def graph(page, request) -> list[dict]:
    brand = brand_for(request)
    root = Site.find_for_request(request).root_url
    network = {
        "@type": "Organization",
        "@id": f"{root}/#network",
        "name": brand.name,
        "url": f"{root}/",
        "email": brand.email,
        "telephone": brand.phone,
    }
    site = {
        "@type": "WebSite",
        "@id": f"{root}/#site",
        "name": brand.name,
        "url": f"{root}/",
        "inLanguage": page.locale.language_code,
        "publisher": {"@id": network["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{root}{reverse('search:results')}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }
    own = page.structured_data(request)
    return [network, site, *trail(page, request), *own]


def trail(page, request) -> list[dict]:
    above = page.trail(request)
    if not above:
        return []
    items = [
        {"@type": "ListItem", "position": place, "name": each.title, "item": each.get_full_url(request)}
        for place, each in enumerate([*above, page], start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
