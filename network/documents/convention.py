"""The convention on paper, to sign."""

from accounts.models import User
from common.dates import in_words
from common.printing import pdf
from network.models import Convention, Structure

WORDS = {
    "structure": {
        "it": "la structure",
        "It": "La structure",
        "of_it": "de la structure",
        "represented": "représentée",
    },
    "partner": {
        "it": "le partenaire",
        "It": "Le partenaire",
        "of_it": "du partenaire",
        "represented": "représenté",
    },
}
UNDERTAKINGS = {
    "structure": {
        "they": [
            "nommer au moins une personne référente, qui fait le lien avec l’association ;",
            "proposer les sorties à toutes les personnes qu’elle accompagne, sans contrepartie ;",
            "préparer les sorties avec les personnes, et en reparler ensuite ;",
            "prévenir dès que possible quand des places réservées ne seront pas utilisées ;",
            "ne transmettre aucune donnée qui permette de reconnaître une personne accompagnée.",
        ],
        "we": [
            "donner accès aux invitations de la billetterie solidaire ;",
            "former et conseiller les personnes référentes ;",
            "mettre à disposition les outils et les guides du centre de ressources ;",
            "rendre chaque année les chiffres de la participation de la structure.",
        ],
    },
    "partner": {
        "they": [
            "offrir des invitations, en précisant les dates, les publics et l’accessibilité ;",
            "accueillir les personnes invitées comme tout autre public ;",
            "prévenir l’association d’une annulation ou d’un changement d’horaire ;",
            "proposer, quand c’est possible, une rencontre, une visite ou une répétition.",
        ],
        "we": [
            "distribuer les invitations par l’intermédiaire de structures sociales conventionnées ;",
            "faire connaître la programmation aux personnes référentes ;",
            "prévenir quand des places ne seront pas utilisées ;",
            "rendre chaque année les chiffres de la fréquentation permise par le partenaire.",
        ],
    },
}


def convention_pdf(convention: Convention) -> bytes:
    return pdf("network/convention.typ", data_of(convention), title=title_of(convention), language="fr")


def title_of(convention: Convention) -> str:
    return f"Convention entre {convention.territory.association} et {convention.party}"


def data_of(convention: Convention) -> dict:
    territory, party = convention.territory, convention.party
    kind = "structure" if isinstance(party, Structure) else "partner"
    return {
        "words": WORDS[kind],
        "association": side(territory.association, territory.address, "", territory.email, territory.phone),
        "party": side(party.name, place(party), party.siret, party.email, party.phone),
        "starts_on": in_words(convention.starts_on),
        "ends_on": in_words(convention.ends_on),
        "referents": [person_line(person) for person in convention.referents.all()],
        "renews": in_words(convention.renews.ends_on) if convention.renews else "",
        "undertakings": UNDERTAKINGS[kind],
    }


def side(name: str, address: str, siret: str, email: str, phone: str) -> dict:
    where = ", ".join(line.strip() for line in address.splitlines() if line.strip())
    lines = [where, f"SIRET {siret}" if siret else "", email, phone]
    return {"name": name, "lines": [line for line in lines if line]}


def place(party) -> str:
    town = f"{party.postcode} {party.commune}".strip()
    return f"{party.address}, {town}" if party.address else town


def person_line(person: User) -> str:
    return f"{person} ({person.email})" if person.get_full_name() else person.email
