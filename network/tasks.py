"""Work of this room that a person does not wait for."""

from django_tasks import task


@task()
def read_import(pk: int) -> str:
    from network.domain.imports import runs  # noqa: PLC0415  (the verbs enqueue this task)
    from network.models import ImportRun  # noqa: PLC0415

    return str(runs.read(ImportRun.objects.select_related("territory").get(pk=pk)).state)


@task()
def write_import(pk: int) -> str:
    from network.domain.imports import runs  # noqa: PLC0415
    from network.models import ImportRun  # noqa: PLC0415

    return str(runs.write(ImportRun.objects.get(pk=pk)).state)
