"""A server that takes what OpenSearch takes and answers as its documentation says; it keeps what it was sent."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NOTHING = {"timed_out": False, "_shards": {"failed": 0}, "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []}}


class FakeOpenSearch:
    """`answers` are given to questions in turn, the last one for ever; `indices` hold what was sent, by alias."""

    def __init__(self):
        self.requests, self.answers, self.status = [], [NOTHING], 200
        self.indices: dict[str, dict[str, dict]] = {}
        self.shapes: dict[str, dict] = {}
        self.aliases: dict[str, str] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://portail:mot%20de%20passe@127.0.0.1:{self.server.server_port}/portail"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def asked(self, ending: str) -> list[dict]:
        return [body for _method, path, body, _headers in self.requests if path.endswith(ending)]

    def found(self, *ids: int, total: int | None = None, **facets: dict[str, int]) -> None:
        """The next answer."""
        counts = {
            name: {"values": {"buckets": [{"key": key, "doc_count": rows} for key, rows in values.items()]}}
            for name, values in facets.items()
        }
        hits = {"total": {"value": len(ids) if total is None else total}, "hits": [{"_id": str(pk)} for pk in ids]}
        self.answers.append(NOTHING | {"hits": hits, "aggregations": counts})

    def take(self, method: str, path: str, body) -> tuple[int, object]:
        if self.status != 200:
            return self.status, {"error": "as the test wants it"}
        if path.endswith("/_search"):
            return 200, self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if path.startswith("/_bulk"):
            return 200, self.bulk(body, must_be_alias="require_alias=true" in path)
        if path == "/_aliases":
            return 200, self.point(body["actions"])
        if path.startswith("/_alias/"):
            there = self.aliases.get(path.removeprefix("/_alias/"))
            return (200, {there: {}}) if there else (404, {"error": "no such alias"})
        self.indices[path.strip("/")], self.shapes[path.strip("/")] = {}, body
        return 200, {"acknowledged": True}

    def bulk(self, lines: list[dict], *, must_be_alias: bool) -> dict:
        items, left = [], iter(lines)
        for line in left:
            ((what, about),) = line.items()
            document = next(left) if what == "index" else None
            name = self.aliases.get(about["_index"], "" if must_be_alias else about["_index"])
            index = self.indices.get(name)
            if index is None or (what == "delete" and about["_id"] not in index):
                items.append({what: {"status": 404, "error": "nothing there"}})
                continue
            index.pop(about["_id"], None)
            if document:
                index[about["_id"]] = document
            items.append({what: {"status": 200}})
        return {"errors": any(told["status"] >= 300 for item in items for told in item.values()), "items": items}

    def point(self, actions: list[dict]) -> dict:
        for action in actions:
            if "add" in action:
                self.aliases[action["add"]["alias"]] = action["add"]["index"]
            else:
                del self.indices[action["remove_index"]["index"]]
        return {"acknowledged": True}

    def standing(self, alias: str) -> dict[str, dict]:
        return self.indices[self.aliases[alias]]

    def handler(outer):
        class Handler(BaseHTTPRequestHandler):
            def answer(self):
                content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                lines = self.headers.get("Content-Type") == "application/x-ndjson"
                body = [json.loads(line) for line in content.splitlines()] if lines else json.loads(content or "null")
                outer.requests.append((self.command, self.path, body, dict(self.headers)))
                status, told = outer.take(self.command, self.path, body)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(told if isinstance(told, bytes) else json.dumps(told).encode())

            do_GET = do_POST = do_PUT = answer

            def log_message(self, *args):
                pass

        return Handler
