"""A technique as machines read it: schema.org LearningResource."""

from common.brand import brand_for
from resources import licences
from resources.techniques import telling

# schema.org's words for what a face of the card brings.
FEATURES = {
    "facile": "easyToRead",
    "audio": "audioDescription",
    "grands-caracteres": "largePrint",
    "pictogrammes": "pictograms",
    "pdf": "taggedPDF",
}


def learning_resource(page, request) -> dict:
    address = page.get_full_url(request)
    said = {
        "@type": "LearningResource",
        "@id": f"{address}#technique",
        "name": page.title,
        "description": page.aim,
        "abstract": page.summary,
        "url": address,
        "inLanguage": page.locale.language_code,
        "learningResourceType": "activity plan",
        "timeRequired": f"PT{page.minutes_max}M",
        "educationalLevel": telling.level(page),
        "teaches": [str(term) for term in page.themes.all()],
        "audience": [{"@type": "Audience", "audienceType": str(term)} for term in page.audiences.all()],
        "keywords": page.keywords,
        "author": {"@type": "Organization", "name": page.authors},
        "publisher": {"@type": "Organization", "name": brand_for(request).name},
        "license": licences.address(page.licence) or licences.name(page.licence),
        "isAccessibleForFree": True,
        "accessibilityFeature": [FEATURES[name] for name in telling.formats(page)],
        "encoding": {
            "@type": "MediaObject",
            "encodingFormat": "application/pdf",
            "contentUrl": address + page.reverse_subpage("sheet"),
        },
    }
    if page.last_published_at:
        said["dateModified"] = page.last_published_at.isoformat()
    return {name: value for name, value in said.items() if value not in ("", [], None)}
