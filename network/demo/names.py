"""Names nobody bears: fictional houses made of two halves, people made of a first and a last name."""

from random import Random

from network.enums import PartnerKind as P
from network.enums import StructureKind as S


def listed(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", " ").split(",") if word.strip()]


STRUCTURES = {
    S.SOCIAL_CENTRE: ("Centre social", "Espace de vie sociale", "Maison pour tous"),
    S.CCAS: ("CCAS, antenne", "Action sociale, accueil"),
    S.MDS: ("Maison des solidarités",),
    S.SHELTER: ("Pension de famille", "CHRS", "Résidence sociale", "Centre d’hébergement"),
    S.CADA: ("CADA", "Maison d’accueil"),
    S.MISSION_LOCALE: ("Mission locale, antenne",),
    S.GEM: ("GEM",),
    S.DISABILITY: ("Foyer de vie", "ESAT", "SAVS"),
    S.ELDERLY: ("Résidence autonomie", "Club des aînés"),
    S.CHILDHOOD: ("Maison d’enfants", "Club de prévention"),
    S.HOSPITAL: ("Hôpital de jour", "Maison de santé"),
    S.PRISON: ("Service de réinsertion",),
    S.HOUSING: ("Bailleur solidaire",),
    S.FOOD_AID: ("Épicerie solidaire", "Restaurant solidaire"),
    S.COMMUNITY: ("Association", "Régie de quartier", "Les Amis de"),
}
PARTNERS = {
    P.THEATRE: ("Théâtre", "Scène"),
    P.MUSIC: ("Salle de concert", "Orchestre", "Auditorium"),
    P.MUSEUM: ("Musée", "Centre d’art"),
    P.CINEMA: ("Cinéma",),
    P.FESTIVAL: ("Festival",),
    P.CIRCUS: ("Pôle cirque", "Chapiteau"),
    P.LIBRARY: ("Médiathèque",),
    P.SPORT: ("Stade", "Club omnisports", "Piscine"),
    P.LEISURE: ("Île de loisirs", "Parc"),
    P.HERITAGE: ("Château", "Maison du patrimoine"),
    P.ENVIRONMENT: ("Maison de la nature", "Jardin partagé"),
}
FORMS = {
    P.THEATRE: ("theatre", "danse", "conte"),
    P.MUSIC: ("musique", "opera"),
    P.MUSEUM: ("musee", "exposition"),
    P.CINEMA: ("cinema",),
    P.FESTIVAL: ("festival", "musique"),
    P.CIRCUS: ("cirque",),
    P.LIBRARY: ("livre", "atelier", "numerique"),
    P.SPORT: ("sport",),
    P.LEISURE: ("loisirs", "nature"),
    P.HERITAGE: ("patrimoine",),
    P.ENVIRONMENT: ("nature", "sciences"),
}
FIRST_HALVES = listed("""
Les Tilleuls, Les Coquelicots, La Passerelle, Le Figuier, L’Escale, La Boussole, Les Hirondelles, Le Phare, La
Clairière, Le Tournesol, Les Marronniers, L’Arc-en-ciel, La Ruche, Le Moulin, Les Acacias, La Traverse, Le Pont,
L’Étincelle, La Marelle, Les Quatre Vents, Le Cerf-volant, La Source, Les Amandiers, Le Rivage, L’Ancrage, La
Lanterne, Le Nid, Les Cerisiers, La Voile, Le Grand Chêne, L’Horizon, La Charrette, Les Galets, Le Carrefour, La
Mosaïque, L’Atelier, Les Genêts, Le Belvédère, La Fabrique, Les Lavandes
""")
SECOND_HALVES = [
    "",
    *listed("""
d’Orient, du Canal, des Deux Rives, de la Butte, du Marché, des Lilas, du Vieux Four, de la Plaine
"""),
]
STREETS = listed("""
rue des Peupliers, avenue de la Fraternité, place du Marché, rue du Lavoir, allée des Cerisiers, rue de la Gare,
boulevard de l’Espérance, rue des Écoles, impasse du Puits, quai des Mariniers
""")
DISTRICTS = listed("""
Les Provinces, La Cité des Oiseaux, Le Grand Ensemble, Les Francs-Bords, Bel-Air, Les Quatre Tours
""")
FIRST_NAMES = listed("""
Amina, Nadia, Claire, Fatou, Inès, Mireille, Sophie, Leïla, Jeanne, Awa, Camille, Rosa, Hélène, Yasmine, Odile,
Maëlle, Karim, Julien, Moussa, Paul, Samir, Étienne, Diego, Malik, Thomas, Bakary, Louis, Ibrahim, Noé, Victor,
Hugo, Anatole
""")
LAST_NAMES = listed("""
Belkacem, Marchand, Diallo, Roussel, Fontaine, Traoré, Garnier, Nguyen, Lefort, Moreira, Sissoko, Vidal, Benali,
Chevrier, Delorme, Kaboré, Perrin, Osman, Tessier, Varga, Blanchet, Coulon, Haddad, Jourdan, Kowalski, Lacombe,
Mercadier, Rivoire
""")
TRANSPORT = (
    "Bus 4 et 12, arrêt « Mairie » : cinq minutes à pied.",
    "Tramway, arrêt « Marché ». L’entrée est face à l’arrêt.",
    "Gare à dix minutes à pied, chemin plat et éclairé.",
    "Parking gratuit devant l’entrée ; dernier bus à 22 h 40.",
)


class Namer:
    """Names that do not come twice for one commune, in the order of one seed."""

    def __init__(self, random: Random):
        self.random, self.used = random, set()

    def house(self, starts: tuple[str, ...], commune: str) -> str:
        while True:
            start, first = self.random.choice(starts), self.random.choice(FIRST_HALVES)
            name = f"{start} {first} {self.random.choice(SECOND_HALVES)}".strip()
            if (name, commune) not in self.used:
                self.used.add((name, commune))
                return name

    def street(self) -> str:
        return f"{self.random.randint(1, 98)} {self.random.choice(STREETS)}"

    def person(self) -> tuple[str, str]:
        return self.random.choice(FIRST_NAMES), self.random.choice(LAST_NAMES)

    def phone(self) -> str:
        """From the numbers kept for fiction."""
        return f"01 99 00 {self.random.randint(0, 99):02} {self.random.randint(0, 99):02}"
