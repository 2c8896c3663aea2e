"""Work of this room that a person does not wait for."""

from django_tasks import task

from resources.domain.imports import working
from resources.models import CatalogueImport


@task(priority=10)  # somebody looks at the progress bar
def read_catalogue(pk: int) -> str:
    return str(working.read(CatalogueImport.objects.select_related("place").get(pk=pk)).state)


@task(priority=10)  # somebody looks at the progress bar
def write_catalogue(pk: int) -> str:
    return str(working.write(CatalogueImport.objects.select_related("place", "applied_by").get(pk=pk)).state)
