"""State tables: the one door for a change, and the drawings in the docs."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command

from common.errors import Refused
from common.management.commands.state_diagrams import document
from network.enums import CONVENTION_TRANSITIONS, ConventionState
from network.models import Convention, Structure, Territory

TODAY = date(2026, 11, 1)


@pytest.fixture
def convention(db):
    territory = Territory.objects.create(code="63", name="Puy-de-Dôme", association="CdC 63", email="a@example.org")
    structure = Structure.objects.create(
        territory=territory, name="Centre social", kind="social-centre", postcode="63000", commune="Clermont-Ferrand"
    )
    dates = {"starts_on": TODAY, "ends_on": TODAY + timedelta(days=1095)}
    return Convention.objects.create(territory=territory, structure=structure, **dates)


def test_an_allowed_move_changes_the_state_and_its_columns(convention):
    CONVENTION_TRANSITIONS.move(convention, "sign", reminded_months=None)
    assert convention.state == ConventionState.SIGNED


def test_a_move_that_the_table_does_not_have_is_refused_in_plain_words(convention):
    with pytest.raises(Refused, match="« Six mois avant la fin » n’est pas possible ici"):
        CONVENTION_TRANSITIONS.move(convention, "remind")
    convention.refresh_from_db()
    assert convention.state == ConventionState.DRAFT


def test_of_two_who_move_at_the_same_time_only_one_succeeds(convention):
    same = Convention.objects.get(pk=convention.pk)
    CONVENTION_TRANSITIONS.move(convention, "sign")
    with pytest.raises(Refused):
        CONVENTION_TRANSITIONS.move(same, "sign")


def test_the_final_states_are_those_nothing_leaves():
    assert CONVENTION_TRANSITIONS.final == {ConventionState.RENEWED}
    assert CONVENTION_TRANSITIONS.allowed(ConventionState.SIGNED, "renew")
    assert not CONVENTION_TRANSITIONS.allowed(ConventionState.RENEWED, "sign")


def test_every_state_can_be_reached_and_is_drawn():
    drawing = CONVENTION_TRANSITIONS.mermaid()
    for state in ConventionState:
        assert f"--> {state}" in drawing
    assert "draft --> signed: Signer" in drawing


def test_the_drawings_in_the_docs_are_current(settings):
    call_command("state_diagrams", check=True)  # raises when they are not
    assert (settings.BASE_DIR / "docs/states.md").read_text("utf-8") == document()


def test_a_drawing_out_of_date_is_noticed(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    with pytest.raises(CommandError, match="out of date"):
        call_command("state_diagrams", check=True)
    call_command("state_diagrams", verbosity=0)
    call_command("state_diagrams", check=True)
