"""A transcript typed by an editor, or made from captions."""

import pytest

from common.errors import Refused
from pages.captions import Cue
from pages.transcript import (
    Chapter,
    Passage,
    chapters,
    check_chapters,
    check_transcript,
    clock,
    from_captions,
    passages,
    typed,
)

TYPED = """[00:02 Observatoire] Comment a-t-elle commencé ?

[00:07 Animatrice] Mal.
Personne n’est venu.

[1:02:05] Puis quelqu’un a ri."""


def test_passages_keep_their_time_their_speaker_and_their_lines():
    assert passages(TYPED) == [
        Passage(2, "Observatoire", "Comment a-t-elle commencé ?"),
        Passage(7, "Animatrice", "Mal.\nPersonne n’est venu."),
        Passage(3725, "", "Puis quelqu’un a ri."),
    ]
    assert [each.clock for each in passages(TYPED)] == ["0:02", "0:07", "1:02:05"]


def test_a_transcript_without_times_is_still_read():
    assert passages("Un.\n\nDeux.") == [Passage(None, "", "Un."), Passage(None, "", "Deux.")]
    assert passages("Un.")[0].clock == ""
    assert passages("") == []


def test_what_is_typed_from_passages_reads_the_same():
    assert passages(typed(passages(TYPED))) == passages(TYPED)


@pytest.mark.parametrize(
    ("text", "line"),
    [("[2:5 Elle] Oui.", 1), ("[00:61] Oui.", 1), ("[00:10] Oui.\n\n[00:05] Non.", 3), ("Bien.\n[12] Oui.", 2)],
)
def test_a_wrong_time_is_told_with_its_line(text, line):
    with pytest.raises(Refused) as caught:
        check_transcript(text)
    assert caught.value.messages[0].startswith(f"Ligne {line} :")


def test_brackets_that_are_no_time_are_words():
    check_transcript("[rires] Elle s’assoit.\n\n[00:05] [silence]")
    assert passages("[rires] Elle s’assoit.")[0].text == "[rires] Elle s’assoit."


def test_chapters_are_one_line_each_in_order():
    assert chapters("00:02 Arriver\n\n01:30 Sur le trottoir") == [Chapter(2, "Arriver"), Chapter(90, "Sur le trottoir")]
    check_chapters("00:02 Arriver\n\n01:30 Sur le trottoir")


@pytest.mark.parametrize("text", ["Arriver", "00:02", "00:75 Arriver", "01:30 Un\n01:30 Deux", "01:30 Un\n00:10 Deux"])
def test_a_wrong_chapter_is_refused(text):
    with pytest.raises(Refused) as caught:
        check_chapters(text)
    assert "Ligne" in caught.value.messages[0]


def test_captions_put_together_follow_who_speaks_and_whole_sentences():
    cues = [
        Cue(0, 2, "Elle", "On attendait"),
        Cue(2, 4, "Elle", "devant la porte."),
        Cue(4, 5, "Lui", "Longtemps ?"),
        Cue(30, 31, "Lui", "Oui."),
    ]
    assert from_captions(cues) == [
        Passage(0, "Elle", "On attendait devant la porte."),
        Passage(4, "Lui", "Longtemps ?"),
        Passage(30, "Lui", "Oui."),
    ]
    assert from_captions([]) == []


def test_captions_that_never_name_anybody_are_cut_where_sentences_end():
    cues = [Cue(at, at + 5, "", "Une phrase." if at % 20 == 15 else "des mots") for at in range(0, 100, 5)]
    made = from_captions(cues)
    assert len(made) == 3
    assert all(each.text.endswith("Une phrase.") for each in made[:-1])


def test_a_clock_is_read_as_people_say_it():
    assert [clock(0), clock(65), clock(3600)] == ["0:00", "1:05", "1:00:00"]
