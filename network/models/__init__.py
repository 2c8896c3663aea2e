from network.models.convention import Convention
from network.models.importrun import ImportRun
from network.models.invitation import Invitation
from network.models.membership import Membership
from network.models.partner import Partner, Venue
from network.models.structure import Structure
from network.models.territory import Territory
from network.models.volunteer import Volunteer

__all__ = [
    "Convention",
    "ImportRun",
    "Invitation",
    "Membership",
    "Partner",
    "Structure",
    "Territory",
    "Venue",
    "Volunteer",
]
