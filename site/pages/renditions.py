"""Pictures at the size they are shown. One whose file is lost leaves a hole: the page around it is still served."""

import logging

from wagtail.images.models import Filter

log = logging.getLogger(__name__)


def made(image, *specs: str) -> dict:
    """{spec: rendition}, or nothing at all where the original is lost and there is nothing to make them from."""
    try:
        renditions = image.get_renditions(*(Filter(spec=spec) for spec in specs))
        return {spec: renditions[spec] for spec in specs}
    except OSError:
        log.warning("Picture %s: its file is lost (%s)", image.pk, image.file.name)
        return {}


def one(image, spec: str):
    """The picture at this size, or None."""
    return made(image, spec).get(spec) if image else None
