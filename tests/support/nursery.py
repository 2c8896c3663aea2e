"""Processes of the product, made by the dozen: started once by the tests, it is forked for each piece of work.

`main` reads orders and answers them, pickled, until nobody asks any more. It never opens the database itself: each
child opens its own. The queue of tasks is the real one, in the database, as in production.
"""

import os
import pickle
import signal
import time
import traceback
from dataclasses import dataclass

SECONDS = 60


@dataclass(frozen=True)
class Order:
    """Works to begin at the same moment. `fall`: killed before a statement, the nth or the first with these words."""

    database: str
    works: tuple[bytes, ...]
    mail: tuple[str, int] | None = None
    fall: int | str | None = None
    after: float | None = None  # or from outside, so many seconds after the start


def main() -> None:
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a work prints is not an answer
    prepare()
    while True:
        try:
            order = pickle.load(orders)
        except EOFError:
            return
        pickle.dump(obey(order), answers)
        answers.flush()


def prepare() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.conf import settings

    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    django.setup()
    from django.template import engines
    from django.urls import get_resolver

    assert get_resolver().url_patterns  # learned here once rather than by each child
    assert engines.all()


def obey(order: Order) -> list[tuple[str, object]]:
    """What became of each work: ("done", value), ("refused", messages), ("broken", trace) or ("killed", None)."""
    gate, opening = os.pipe()
    children = [start(order, work, gate, opening) for work in order.works]
    for _, said in children:
        said.read(1)  # it is ready
    os.close(opening)
    os.close(gate)
    if order.after is not None:
        time.sleep(order.after)
        for pid, _ in children:
            os.kill(pid, signal.SIGKILL)
    found = [pickle.loads(whole) if (whole := said.read()) else ("killed", None) for _, said in children]
    for pid, said in children:
        os.waitpid(pid, 0)
        said.close()
    return found


def start(order: Order, work: bytes, gate: int, opening: int):
    reading, writing = os.pipe()
    if pid := os.fork():
        os.close(writing)
        return pid, os.fdopen(reading, "rb")
    signal.alarm(SECONDS)  # nobody waits for ever
    os.close(opening)
    answer = ("broken", "")
    try:
        answer = live(order, work, lambda: (os.write(writing, b"!"), os.read(gate, 1)))
    except BaseException:
        answer = ("broken", traceback.format_exc())
    finally:
        os.write(writing, pickle.dumps(answer))
        os._exit(0)


def live(order: Order, work: bytes, wait) -> tuple[str, object]:
    from django.conf import settings
    from django.db import connection

    from common.errors import Refused

    connection.settings_dict["NAME"] = order.database
    if order.mail:
        backend = "django.core.mail.backends.smtp.EmailBackend"
        settings.MAIL_TRANSPORT = {"backend": backend, "host": order.mail[0], "port": order.mail[1]}
    connection.ensure_connection()
    if order.fall is not None:
        connection.execute_wrappers.append(falling(order.fall))
    todo = pickle.loads(work)
    wait()
    try:
        value = todo()
    except Refused as refusal:
        return "refused", refusal.messages
    finally:
        connection.close()
    return "done", value if isinstance(value, int | str | None) else str(value)


def falling(when: int | str):
    count = 0

    def wrapper(execute, sql, params, many, context):
        nonlocal count
        count += 1
        if count == when or (isinstance(when, str) and when in sql):
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    return wrapper
