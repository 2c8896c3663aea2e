"""The columns of an organisation, and the other names people give them."""

from common.spreadsheets.headings import Column
from network.models import Partner

SHARED = (
    Column("kind", "Type", ("type de structure", "type de partenaire", "catégorie", "nature"), required=True),
    Column("siret", "SIRET", ("n siret", "n° siret", "numéro siret", "numéro de siret")),
    Column("address", "Adresse", ("adresse postale", "rue", "voie", "adresse 1")),
    Column("postcode", "Code postal", ("cp", "code post", "codepostal"), required=True),
    Column("commune", "Commune", ("ville", "localité", "municipalité"), required=True),
    Column("email", "Courriel", ("e-mail", "email", "mail", "mél", "adresse mail", "adresse électronique")),
    Column("phone", "Téléphone", ("tel", "tél.", "numéro de téléphone", "n° de téléphone", "telephone fixe")),
    Column("website", "Site", ("site internet", "site web", "url", "page web")),
)
NAMES = ("raison sociale", "intitulé", "organisme", "nom de l’organisme", "dénomination", "établissement")
STRUCTURE = (
    Column("name", "Nom", ("structure", "nom de la structure", "nom structure", *NAMES), required=True),
    *SHARED,
    Column("in_priority_district", "QPV", ("quartier prioritaire", "en qpv", "en quartier prioritaire")),
    Column("district", "Quartier", ("nom du quartier", "nom du qpv")),
    Column("audiences", "Publics", ("public", "publics accompagnés", "public accompagné", "publics accueillis")),
)
PARTNER = (
    Column("name", "Nom", ("partenaire", "nom du partenaire", "lieu", "nom du lieu", *NAMES), required=True),
    *SHARED,
    Column("art_forms", "Formes", ("formes proposées", "forme", "disciplines", "discipline", "domaines")),
)
TERRITORY = Column("territory", "Territoire", ("département", "dpt", "dept", "code département", "association"), True)


def columns_of(model, territory) -> tuple[Column, ...]:
    """With a territory chosen, a column that tells it again is checked; without, it is needed."""
    where = Column(TERRITORY.name, TERRITORY.heading, TERRITORY.others, required=territory is None)
    return (*(PARTNER if model is Partner else STRUCTURE), where)
