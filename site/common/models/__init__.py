from common.models.audit import AuditEntry
from common.models.brand import Brand
from common.models.demo import DemoStage
from common.models.mail import OutgoingMail
from common.models.taxonomy import AccessFeature, AgeBand, ArtForm, Audience, Place, Theme

__all__ = [
    "AccessFeature",
    "AgeBand",
    "ArtForm",
    "Audience",
    "AuditEntry",
    "Brand",
    "DemoStage",
    "OutgoingMail",
    "Place",
    "Theme",
]
