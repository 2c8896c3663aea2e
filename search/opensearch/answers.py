"""What OpenSearch answers, as the product takes it."""

from collections import Counter
from dataclasses import dataclass, field

from search.opensearch.client import Away


@dataclass(frozen=True)
class Counted:
    """As `search.asking.Answer`, but counted by the server, facet by facet."""

    total: int
    ids: list[int]
    counts: dict[str, Counter] = field(default_factory=dict)  # facet → slug → rows

    def tally(self, facets) -> Counter:
        return Counter({(facet, slug): rows for facet, found in self.counts.items() for slug, rows in found.items()})


def read(answer: dict) -> Counted:
    try:
        if answer.get("timed_out") or answer["_shards"]["failed"]:
            raise Away("half an answer")
        hits = answer["hits"]
        counts = {
            facet: Counter({bucket["key"]: bucket["doc_count"] for bucket in told["values"]["buckets"]})
            for facet, told in answer.get("aggregations", {}).items()
        }
        return Counted(hits["total"]["value"], [int(hit["_id"]) for hit in hits["hits"]], counts)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Away("an answer of another kind") from error
