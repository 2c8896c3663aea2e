"""Which colour a state wears; the word is always there too."""

from common.spreadsheets.states import ImportState
from network.enums import ConventionState, VolunteerState

TONES = {
    "": "plain",
    ConventionState.DRAFT: "info",
    ConventionState.SIGNED: "success",
    ConventionState.ENDING: "warning",
    ConventionState.ENDED: "plain",
    ConventionState.RENEWED: "plain",
    VolunteerState.CANDIDATE: "info",
    VolunteerState.ACTIVE: "success",
    VolunteerState.PAUSED: "warning",
    ImportState.READING: "info",
    ImportState.PLANNED: "warning",
    ImportState.REFUSED: "danger",
    ImportState.APPLYING: "info",
    ImportState.APPLIED: "success",
    ImportState.ABANDONED: "plain",
}
