"""Work of this room that a person does not wait for."""

from django_tasks import task

from network.domain.imports import working
from network.models import ImportRun


@task()
def read_import(pk: int) -> str:
    return str(working.read(ImportRun.objects.select_related("territory").get(pk=pk)).state)


@task()
def write_import(pk: int) -> str:
    return str(working.write(ImportRun.objects.get(pk=pk)).state)
