"""The synonyms of the demo are those an editor could write: each is valid, and none stands twice."""

from search.demo import words
from search.models import Synonym


def test_the_demo_teaches_the_search_every_group_once(db):
    words.teach(words.groups())
    words.teach(words.groups())
    assert Synonym.objects.count() == len(words.groups()) >= 40
    for synonym in Synonym.objects.all():
        synonym.full_clean()


def test_an_expression_stands_in_one_group_only(db):
    words.teach(words.groups())
    seen = {}
    for synonym in Synonym.objects.all():
        for stems in synonym.stems():
            seen.setdefault((synonym.language, stems), []).append(str(synonym))
    assert [groups for groups in seen.values() if len(groups) > 1] == []
