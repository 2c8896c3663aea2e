"""What changes in the index here, sent there: after the commit, by the worker, as often as needed.

What is sent is what stands here when it is sent, not what stood there when it changed: sent twice, late or out of
order, it comes to the same.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from search.models import Row
from search.opensearch import client, shape
from search.opensearch.asking import configured

BATCH = 300
AT_ONCE = 200
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


def changed(pks: Iterable[int]) -> None:
    """These rows were written or dropped."""
    if configured():
        from search.tasks import send_rows  # noqa: PLC0415  (the task calls this module)

        for some in chunks(pks):
            transaction.on_commit(lambda some=some: send_rows.enqueue(list(some)))


def send(pks: list[int]) -> int:
    """Raises when the server is away: the task fails, and the clock does it again (`send_again`)."""
    rows = {row.pk: row for row in Row.objects.filter(pk__in=pks).select_related("text", "audience")}
    lines: list[dict] = []
    for pk in pks:
        for language in LANGUAGES:
            row = rows.get(pk)
            if row and row.language == language:
                lines += [{"index": {"_index": client.name(language), "_id": str(pk)}}, document(row)]
            else:
                lines.append({"delete": {"_index": client.name(language), "_id": str(pk)}})
    check(client.request("POST", "_bulk?require_alias=true", lines, seconds=client.BULK_SECONDS))
    return len(pks)


def send_again() -> int:
    """What could not be sent while the server was away; the first that fails again says that it still is."""
    failed = DBTaskResult.objects.failed().filter(task_path="search.tasks.send_rows").order_by("enqueued_at")
    done = 0
    for task in failed[:AT_ONCE] if configured() else ():
        try:
            done += send(task.args_kwargs["args"][0])
        except client.Away:
            break
        task.delete()
    return done


def document(row: Row) -> dict:
    text = row.text
    return {
        "title": text.title,
        "keywords": text.keywords,
        "summary": text.summary,
        "body": text.body,
        "kind": row.kind,
        "object_id": row.object_id,
        "audience": row.audience.tokens.split(),
        "facets": {name: slugs for name, slugs in text.facets.items() if name != "kind"},
        "day": row.day and row.day.isoformat(),
        "until": row.until and row.until.isoformat(),
        "title_key": row.title_key,
        "number": row.pk,
        "weight": row.weight,
    }


def check(answer: dict) -> None:
    """One row that is refused must not be taken for sent; one that is already gone may be."""
    wrong = [
        told for item in answer["items"] for what, told in item.items()
        if told["status"] >= 300 and not (what == "delete" and told["status"] == 404)
    ]  # fmt: skip
    if wrong:
        raise client.Away(f"{len(wrong)} rows refused, the first: {wrong[0].get('error')}")


def remake() -> int:
    """Everything again, beside what answers now, which is then replaced in one step."""
    return sum(remake_language(language) for language in LANGUAGES)


def remake_language(language: str) -> int:
    alias = client.name(language)
    new = f"{alias}-{timezone.now():%Y%m%d%H%M%S%f}"
    client.request("PUT", new, shape.index(language))
    sent = 0
    rows = Row.objects.filter(language=language).select_related("text", "audience").order_by("pk")
    for some in chunks(rows.iterator(BATCH)):
        lines = [line for row in some for line in ({"index": {"_index": new, "_id": str(row.pk)}}, document(row))]
        check(client.request("POST", "_bulk", lines, seconds=client.BULK_SECONDS))
        sent += len(some)
    old = standing(alias)
    actions = [{"add": {"index": new, "alias": alias}}, *({"remove_index": {"index": each}} for each in old)]
    client.request("POST", "_aliases", {"actions": actions})
    return sent


def standing(alias: str) -> list[str]:
    try:
        return sorted(client.request("GET", f"_alias/{alias}"))
    except client.Missing:
        return []


def chunks(things: Iterable) -> Iterator[tuple]:
    left = iter(things)
    while some := tuple(islice(left, BATCH)):
        yield some
