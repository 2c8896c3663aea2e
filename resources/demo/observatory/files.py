"""The written files, read strictly: a key nobody knows, or one that is missing, stops the reading with its place."""

import tomllib
from pathlib import Path

from resources.demo.strict import Many, Misplaced, Number, Table, Text

FOLDER = Path(__file__).parent.parent / "content"
FILMS = Path(__file__).parent.parent / "films"


class Yes:
    def read(self, value):
        if not isinstance(value, bool):
            raise ValueError("true ou false est attendu")
        return value


LINE, WORDS = Text(longest=400), Many(Text(longest=80))
PAGE = {"title": Text(longest=120), "slug": Text(longest=80), "summary": Text(longest=400), "days_ago": Number(0)}
PAGE |= {"themes": WORDS, "authors": Text(longest=200)}
SORTED = {"audiences": WORDS, "age_bands": WORDS, "art_forms": WORDS}
SPOKEN = {"role": Text(longest=120), "place": Text(longest=120)}
REFERENCE = Table(
    {"kind": Text(longest=10), "title": LINE},
    dict.fromkeys(("authors", "container", "publisher", "year", "pages", "doi", "url"), LINE),
)
OF_EN = {"title": Text(longest=120), "summary": Text(longest=400), "authors": Text(longest=200)}
SPOKEN_EN = Table(OF_EN | SPOKEN | {"keep": Many(LINE, least=2), "said": Text()}, {})
WRITTEN_EN = Table(
    OF_EN | {"abstract": Text(longest=1500), "keywords": Text(longest=200), "body": Text(), "notes": Many(LINE)}, {}
)
KINDS = {
    "interviews": Table(
        PAGE | SPOKEN | {"film": Text(longest=80), "keep": Many(LINE, least=2), "said": Text()},
        SORTED | {"district": Yes(), "poster_alt": LINE, "en": SPOKEN_EN},
    ),
    "voices": Table(PAGE | SPOKEN | {"opening": LINE, "body": Text()}, SORTED | {"district": Yes()}),
    "reflections": Table(
        PAGE | {"abstract": Text(longest=1500), "keywords": Text(longest=200), "body": Text(), "notes": Many(LINE)},
        SORTED | {"references": Many(REFERENCE), "en": WRITTEN_EN},
    ),
    "dossiers": Table(
        PAGE | {"body": Text(), "chosen": Many(Many(LINE, least=2), least=1)},
        SORTED
        | {"found_in_districts": Yes(), "found_themes": WORDS, "found_most": Number(0)}
        | {"figures": Many(Many(LINE, least=3)), "figures_source": LINE},
    ),
    "words": Table(
        {
            "word": Many(
                Table(
                    {"slug": Text(longest=80), "term": Text(longest=80), "definition": Text(longest=500)},
                    {
                        "forms": WORDS,
                        "limits": Text(longest=900),
                        "alternatives": Many(LINE),
                        "see": WORDS,
                        "source": Text(longest=250),
                        "explained": Yes(),
                        "en": Table(
                            {"term": Text(longest=80), "definition": Text(longest=500)},
                            {"forms": WORDS, "limits": Text(longest=900), "alternatives": Many(LINE)},
                        ),
                    },
                )
            )
        },
        {},
    ),
}  # fmt: skip


def read_all(kind: str, folder: Path = FOLDER) -> list[dict]:
    return [read(path, kind) for path in sorted((folder / kind).glob("*.toml"))]


def read(path: Path, kind: str) -> dict:
    try:
        return KINDS[kind].read(tomllib.loads(path.read_text("utf-8")))
    except Misplaced as error:
        raise ValueError(f"{path.name}{error.place} : {error.why}") from error
    except ValueError as error:  # not TOML, or not a table of ours
        raise ValueError(f"{path.name} : {error}") from error


def words() -> list[dict]:
    return [word for file in read_all("words") for word in file["word"]]
