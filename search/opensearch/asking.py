"""In place of the database's own answer (`search.asking`), where a server is configured."""

from django.conf import settings

from search.opensearch import answers, bodies, client


def configured() -> bool:
    return bool(settings.SEARCH_URL)


def ask(query, scope, **shown) -> answers.Counted:
    body = bodies.question(query, scope, **shown)
    return answers.read(client.request("POST", f"{client.name(scope.language)}/_search", body))
