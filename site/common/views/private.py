"""Private files leave by this door only: the field says who may, the answer says it is not to be run or kept."""

from pathlib import PurePosixPath

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.http import FileResponse, Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from common.fields import PrivateFileField

HARMLESS = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}


@never_cache
@require_safe
def private_file(request, label: str, pk: int, field: str):
    """404 for whoever may not: whether the file exists is nobody else's business."""
    obj = find(label, pk, field)
    if not obj._meta.get_field(field).may_be_read(request, obj):
        raise Http404
    file = getattr(obj, field)
    try:
        content = file.open("rb")
    except (OSError, ValueError) as error:
        raise Http404 from error
    return FileResponse(content, as_attachment=True, filename=PurePosixPath(file.name).name, headers=HARMLESS)


def find(label: str, pk: int, field: str):
    try:
        model = apps.get_model(label)
        if not isinstance(model._meta.get_field(field), PrivateFileField):
            raise Http404
        return model._default_manager.get(pk=pk)
    except (LookupError, ValueError, FieldDoesNotExist, ObjectDoesNotExist) as error:
        raise Http404 from error
