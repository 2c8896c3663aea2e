"""The departmental associations of the demo: real départements, since postcodes and time zones are; nothing else is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Department:
    code: str
    name: str
    country: str = "FR"
    time_zone: str = "Europe/Paris"
    department: str = ""  # as places are filed

    @property
    def places(self) -> str:
        return self.department or self.code


FIRST = (Department("93", "Seine-Saint-Denis"), Department("63", "Puy-de-Dôme"))
NATION = (
    *FIRST,
    Department("01", "Ain"),
    Department("06", "Alpes-Maritimes"),
    Department("13", "Bouches-du-Rhône"),
    Department("14", "Calvados"),
    Department("21", "Côte-d’Or"),
    Department("25", "Doubs"),
    Department("29", "Finistère"),
    Department("31", "Haute-Garonne"),
    Department("33", "Gironde"),
    Department("34", "Hérault"),
    Department("35", "Ille-et-Vilaine"),
    Department("37", "Indre-et-Loire"),
    Department("38", "Isère"),
    Department("42", "Loire"),
    Department("44", "Loire-Atlantique"),
    Department("45", "Loiret"),
    Department("49", "Maine-et-Loire"),
    Department("51", "Marne"),
    Department("54", "Meurthe-et-Moselle"),
    Department("59", "Nord"),
    Department("60", "Oise"),
    Department("62", "Pas-de-Calais"),
    Department("67", "Bas-Rhin"),
    Department("69", "Rhône"),
    Department("72", "Sarthe"),
    Department("75", "Paris"),
    Department("76", "Seine-Maritime"),
    Department("77", "Seine-et-Marne"),
    Department("78", "Yvelines"),
    Department("86", "Vienne"),
    Department("94", "Val-de-Marne"),
    Department("974", "La Réunion", time_zone="Indian/Reunion"),
    Department("quebec", "Québec", country="CA", time_zone="America/Montreal", department="QC"),
)
