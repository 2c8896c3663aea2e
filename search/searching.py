"""Documents, found by their words.

A document of a restricted collection is found by whoever may read the collection. One of an open collection is found
once something that can be found leads to it, and by the same people: a file waiting for its page stays unknown.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, override
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from accounts.models import File
from common.sizes import size_in_words
from search.facets import FORMAT
from search.models import AudienceToken, DocumentText
from search.registry import MEMBERS, Entry, Kind, kind_of_model, kinds, register
from search.restrictions import both, passing
from search.viewers import SIGNED_IN


@register
class Documents(Kind):
    slug, label, plural, room = "document", _("document"), _("documents"), "publie"
    model, facets, weight = File, (FORMAT,), 0.8  # the page that explains it comes first
    dated = False

    def objects(self):
        return File.objects.select_related("collection", "text").prefetch_related("tags").order_by("pk")

    def readers_of(self, file) -> tuple[str, ...]:
        return readers_of(file)

    def entries(self, file) -> list[Entry]:
        audience = self.readers_of(file)
        return [entry(file, language, audience) for language in languages_of(file)] if audience else []


def languages_of(file) -> tuple[str, ...]:
    return (file.language,) if file.language else tuple(dict(settings.LANGUAGES))


def entry(file, language: str, audience: tuple[str, ...]) -> Entry:
    text = DocumentText.objects.filter(file=file).first()
    with override(language):
        return Entry(
            title=file.title,
            url=file.url,
            language=language,
            keywords=" ".join([*(tag.name for tag in file.tags.all()), file.filename]),
            body=text.words if text else "",
            audience=audience,
            facets={"format": ["document", *(["pdf"] if file.file_extension == "pdf" else [])]},
            day=file.created_at.date(),
            until=file.expires_on,
            extra=told(file, text),
        )


def told(file, text) -> dict[str, str]:
    """What one likes to know before downloading."""
    size = size_in_words(file.file_size) if file.file_size else ""
    pages = text.pages if text else 0
    return {
        "file": " · ".join(filter(None, [file.file_extension.upper(), size])),
        "pages": ngettext("%(n)s page", "%(n)s pages", pages) % {"n": pages} if pages else "",
    }


def readers_of(file) -> tuple[str, ...]:
    held = None
    for restriction in above(file.collection):
        tokens = passing(restriction)
        held = tokens if held is None else both(held, tokens)
    return tuple(sorted(led_to(file) if held is None else members(held)))


def members(held: frozenset[str]) -> set[str]:
    """Whoever is signed in passes the restriction; a role is asked besides where the document is served."""
    return {MEMBERS if token == SIGNED_IN else token for token in held}


def above(collection) -> list[CollectionViewRestriction]:
    rows = CollectionViewRestriction.objects.select_related("collection").prefetch_related("groups")
    return [row for row in rows.order_by("pk") if collection.path.startswith(row.collection.path)]


def led_to(file) -> set[str]:
    """The tokens of all that is found and leads to it."""
    found: set[str] = set()
    references = ReferenceIndex.get_references_to(file).values_list("base_content_type", "object_id").distinct()
    by_model: dict = {}
    for content_type, object_id in references.order_by("object_id"):
        by_model.setdefault(content_type, []).append(object_id)
    for content_type, object_ids in by_model.items():
        rows = AudienceToken.objects.filter(
            audience__row__kind__in=slugs_of(content_type), audience__row__object_id__in=object_ids
        )
        found |= set(rows.values_list("token", flat=True))
    return found


def slugs_of(content_type: int) -> list[str]:
    """Pages are known to Wagtail's references as pages, whatever their type."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    if model is Page:
        return [kind.slug for kind in kinds().values() if issubclass(kind.model, Page)]
    kind = model and kind_of_model(model)
    return [kind.slug] if kind else []
