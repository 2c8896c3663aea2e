"""How an index reads its texts. One index per language: the same fields, each with the reading of its language."""

from search.analysis import french

READINGS = {
    "fr": {
        "elision": {"type": "elision", "articles_case": True, "articles": sorted(french.ELISIONS)},
        "stop": {"type": "stop", "stopwords": "_french_"},
        "stems": {"type": "stemmer", "language": "light_french"},
        # Plurals that no rule finds, as our own analyser knows them.
        "irregular": {
            "type": "stemmer_override",
            "rules": [f"{word} => {stem}" for word, stem in sorted(french.IRREGULAR.items())],
        },
    },
    "en": {
        "elision": {"type": "stemmer", "language": "possessive_english"},
        "stop": {"type": "stop", "stopwords": "_english_"},
        "stems": {"type": "stemmer", "language": "light_english"},
        "irregular": {"type": "stemmer_override", "rules": ["children => child", "people => person"]},
    },
}
SIGNS = ("’ => '", "‘ => '", "ʼ => '", "œ => oe", "æ => ae", "Œ => Oe", "Æ => Ae")
FIRST_LETTERS = {"type": "edge_ngram", "min_gram": 2, "max_gram": 20}


def settings(language: str) -> dict:
    folded = ["elision", "lowercase", "asciifolding"]
    return {
        "analysis": {
            "char_filter": {"signs": {"type": "mapping", "mappings": list(SIGNS)}},
            "filter": READINGS[language] | {"first_letters": FIRST_LETTERS},
            "analyzer": {
                "read": analyzer("elision", "lowercase", "stop", "asciifolding", "irregular", "stems"),
                "begun": analyzer(*folded, "first_letters"),
                "typed": analyzer(*folded),
            },
        }
    }


def analyzer(*filters: str) -> dict:
    return {"type": "custom", "char_filter": ["signs"], "tokenizer": "standard", "filter": list(filters)}


def read() -> dict:
    return {"type": "text", "analyzer": "read"}


MAPPINGS = {
    "dynamic": "strict",
    "properties": {
        "title": read() | {"fields": {"begun": {"type": "text", "analyzer": "begun", "search_analyzer": "typed"}}},
        "keywords": read(),
        "summary": read(),
        "body": read(),
        "kind": {"type": "keyword"},
        "object_id": {"type": "keyword"},
        "audience": {"type": "keyword"},
        "facets": {"type": "object", "dynamic": True},  # names of facets come with the rooms
        "day": {"type": "date"},
        "until": {"type": "date"},
        "title_key": {"type": "keyword"},
        "number": {"type": "long"},
        "weight": {"type": "float"},
    },
    "dynamic_templates": [{"facets": {"path_match": "facets.*", "mapping": {"type": "keyword"}}}],
}


def index(language: str) -> dict:
    return {"settings": settings(language), "mappings": MAPPINGS}
