"""Shelves as full as one likes: techniques and booklets of the demo, copied as rows, each with words of its own.

A copy is a page of the tree with all the columns of its original (course, material, double pages), its words of the
taxonomy and its editions. In the index it stands as the list asks for it: by its own title, words and address, with
for each facet what some technique of the demo has. One document in fifty is a booklet.
"""

import random
from dataclasses import replace
from itertools import islice
from uuid import uuid4

from django.db import connection, transaction
from wagtail.models import Page

from resources.models.booklet import BookletPage
from resources.models.edition import Edition
from resources.models.technique import TechniquePage
from search.domain.indexing import Written, write
from search.domain.vocabulary import count_words
from search.registry import kind_of_model
from tests.bench.corpus import documents

BATCH = 500
ONE_IN = 50  # documents is a booklet
WORDS = (30, 60)  # in the index: enough to be found by; the part « search » measures whole texts
OWN = ("id", "path", "title", "draft_title", "slug", "url_path", "translation_key")  # columns a copy does not share
SHARED = [f.attname for f in Page._meta.concrete_fields if f.attname not in (*OWN, "latest_revision_id")]


class Shelf:
    """The pages of one model in French, and where their copies go."""

    def __init__(self, model):
        self.model, self.kind, self.copied = model, kind_of_model(model), 0
        written = model.objects.live().filter(locale__language_code="fr", alias_of=None)
        self.originals = list(written.exclude(slug__startswith="bench-").order_by("pk"))
        self.entries = [self.kind.entries(page)[0] for page in self.originals]
        self.parent = self.originals[0].get_parent()
        self.address, self.taken = self.parent.get_url(), self.parent.numchild
        self.chance = random.Random(model.__name__)

    def add(self, texts: list) -> None:
        """One copy for each text, in turns of the originals."""
        turns = [number % len(self.originals) for number in range(self.copied, self.copied + len(texts))]
        pages = [self.page(turn, text) for turn, text in zip(turns, texts, strict=True)]
        Page.objects.bulk_create(pages)
        for turn in set(turns):
            copies = [page.pk for page, of in zip(pages, turns, strict=True) if of == turn]
            self.hang(self.originals[turn].pk, copies)
        entries = [self.entry(*each) for each in zip(turns, pages, texts, strict=True)]
        write([Written(self.kind, str(page.pk), entry) for page, entry in zip(pages, entries, strict=True)])
        Page.objects.filter(pk=self.parent.pk).update(numchild=self.taken)

    def page(self, turn: int, text) -> Page:
        self.copied, self.taken = self.copied + 1, self.taken + 1
        slug = f"bench-{self.copied}"
        return Page(
            **{name: getattr(self.originals[turn], name) for name in SHARED},
            path=Page._get_path(self.parent.path, self.parent.depth + 1, self.taken),
            title=text.title,
            draft_title=text.title,
            slug=slug,
            url_path=f"{self.parent.url_path}{slug}/",
            translation_key=uuid4(),
        )

    def hang(self, original: int, copies: list[int]) -> None:
        """On each copy, what hangs on the original."""
        follow(self.model, "page_ptr_id", original, copies)
        follow(Edition, "page_id", original, copies)
        for field in self.model._meta.many_to_many:
            follow(field.remote_field.through, field.m2m_column_name(), original, copies)

    def entry(self, turn: int, page: Page, text):
        own = self.entries[turn]
        facets = {name: self.chance.choice(self.entries).facets.get(name, ()) for name in own.facets}
        url = own.url.replace(f"/{self.originals[turn].slug}/", f"/{page.slug}/")
        return replace(own, title=text.title, url=url, body=text.body, keywords="", facets=facets)


def follow(model, column: str, original: int, copies: list[int]) -> None:
    names = [each.column for each in model._meta.local_concrete_fields if each.column not in ("id", column)]
    table, own = model._meta.db_table, "".join(f', "{name}"' for name in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO {table} ("{column}"{own}) '
            f"SELECT p.id{own.replace(', ', ', t.')} FROM {table} t CROSS JOIN wagtailcore_page p "
            f'WHERE t."{column}" = %s AND p.id IN ({", ".join(["%s"] * len(copies))})',
            [original, *copies],
        )


class Library:
    def __init__(self, most: int):
        self.texts = documents(most, words_each=WORDS)
        self.techniques, self.booklets = Shelf(TechniquePage), Shelf(BookletPage)

    def fill(self, until: int) -> None:
        while some := list(islice(self.texts, min(BATCH, until - self.held))):
            with transaction.atomic():
                self.booklets.add(some[::ONE_IN])
                self.techniques.add([text for place, text in enumerate(some) if place % ONE_IN])
        count_words()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    @property
    def held(self) -> int:
        return self.techniques.copied + self.booklets.copied
