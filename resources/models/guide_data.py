"""What a guide says of itself: its words, and schema.org's Book with its chapters."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import strip_tags


def words(summary: str, body) -> str:
    return strip_tags(" ".join([summary, *body.stream_block.get_searchable_content(body)]))


def parts(guide) -> dict[str, str]:
    """Each chapter under its title, without the numbers of its blocks: they change when a page is copied."""
    from resources.domain.editions import without_ids  # noqa: PLC0415  (it reads models)

    texts = {each.title: [each.summary, without_ids(each.body.get_prep_value())] for each in guide.chapters}
    return {
        title: json.dumps(text, ensure_ascii=False, sort_keys=True, cls=DjangoJSONEncoder)
        for title, text in texts.items()
    }


def book(guide, request) -> list[dict]:
    address = guide.get_full_url(request)
    return [
        {
            "@type": ["Book", "LearningResource"],
            "@id": f"{address}#guide",
            "name": guide.title,
            "description": guide.description,
            "url": address,
            "inLanguage": guide.locale.language_code,
            "learningResourceType": "Guide",
            "teaches": guide.promise,
            "author": {"@type": "Organization", "name": guide.authors},
            "timeRequired": f"PT{guide.total_minutes}M",
            "isAccessibleForFree": True,
            "dateModified": guide.last_published_at.isoformat() if guide.last_published_at else None,
            "hasPart": [part(chapter, request) for chapter in guide.chapters],
        }
    ]


def part(chapter, request) -> dict:
    return {
        "@type": "Chapter",
        "position": chapter.number,
        "name": chapter.title,
        "url": chapter.get_full_url(request),
    }


def chapter(page, request) -> list[dict]:
    guide = page.guide
    number = next((one.number for one in guide.chapters if one.pk == page.pk), None)
    return [
        {
            "@type": ["Chapter", "LearningResource"],
            "name": page.title,
            "description": page.description,
            "position": number,
            "url": page.get_full_url(request),
            "inLanguage": page.locale.language_code,
            "timeRequired": f"PT{page.reading_minutes}M",
            "isPartOf": {"@type": "Book", "@id": f"{guide.get_full_url(request)}#guide", "name": guide.title},
        }
    ]
