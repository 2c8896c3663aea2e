"""What is ahead for a role: its convention, who to call, and the rooms that are not open yet, said honestly."""

from django.apps import apps
from django.db.models import Exists, OuterRef
from django.urls import reverse

from accounts.roles import May, Scope
from network.enums import ConventionState
from network.models import Convention
from network.workspace.registry import Card, Line, Link, card, once
from network.workspace.today import day

OWN = {Scope.STRUCTURE, Scope.PARTNER}
WIDE = {Scope.NATION, Scope.TERRITORY}
HAND_IN = "Elle est prête\u00a0: imprimez-la, puis remettez-la signée à votre association."
HAND_IN_AS_REFERENT = (
    "Elle est prête et vous y êtes référent·e\u00a0: faites-la signer par votre responsable, "
    "puis remettez-la à votre association."
)
BEING_SIGNED = "Elle est préparée\u00a0: la personne responsable de votre organisation la fait signer."


@card("own-convention", column="coming", scopes=OWN, order=10)
def own_convention(acting) -> Card:
    convention = latest_convention(acting)
    if convention is None:
        text = "Aucune convention n’est enregistrée. Votre association départementale peut en préparer une avec vous."
        return Card("Votre convention", text=text)
    if is_to_sign_by(acting, convention):
        return None  # theirs to do: it is in « À faire aujourd’hui »
    said = {
        ConventionState.DRAFT: BEING_SIGNED,
        ConventionState.SIGNED: f"Elle court jusqu’au {day(convention.ends_on)}.",
        ConventionState.ENDING: f"Elle se termine le {day(convention.ends_on)} : parlons du renouvellement.",
        ConventionState.ENDED: f"Elle s’est terminée le {day(convention.ends_on)}.",
    }
    link = Link("Voir la convention", reverse("network:convention", args=[convention.pk]))
    return Card("Votre convention", text=said[convention.state], link=link)


@card("own-convention-to-sign", column="today", scopes=OWN, order=10)
def own_convention_to_sign(acting) -> Card | None:
    convention = latest_convention(acting)
    if convention is None or not is_to_sign_by(acting, convention):
        return None
    text = HAND_IN if acting.may(May.MANAGE_OWN_TEAM) else HAND_IN_AS_REFERENT
    link = Link("Voir la convention", reverse("network:convention", args=[convention.pk]))
    return Card("Votre convention est à signer", text=text, link=link)


@once
def latest_convention(acting):
    """With whether the person is its référent·e."""
    named = Convention.referents.through.objects.filter(convention=OuterRef("pk"), user=acting.membership.user_id)
    alive = acting.target.conventions.exclude(state=ConventionState.RENEWED).annotate(is_referent=Exists(named))
    return alive.order_by("-ends_on", "-pk").first()


def is_to_sign_by(acting, convention) -> bool:
    """By those who lead the organisation, or who are named in it."""
    concerned = acting.may(May.MANAGE_OWN_TEAM) or convention.is_referent
    return concerned and convention.state == ConventionState.DRAFT


@card("outings", column="coming", scopes={Scope.STRUCTURE}, order=20)
def outings(acting) -> Card | None:
    if apps.is_installed("tickets"):
        return None
    text = "Bientôt, vous choisirez et réserverez ici des sorties avec les personnes que vous accompagnez."
    return Card("Les sorties arrivent", text=text, link=Link("Ce qui est prévu", "/sorties/"))


@card("places", column="coming", scopes={Scope.PARTNER}, order=20)
def places(acting) -> Card | None:
    if apps.is_installed("tickets"):
        return None
    text = "Bientôt, vous offrirez vos invitations ici et vous verrez qui vient, jour par jour."
    return Card("Offrir des places", text=text, link=Link("Ce qui est prévu", "/sorties/"))


@card("learning", column="coming", scopes={Scope.NATION}, order=20)
def learning(acting) -> Card | None:
    """For those whose whole work is there: trainees, trainers, quality, audit."""
    concerned = not acting.role.may or acting.may(May.READ_EVIDENCE)
    if apps.is_installed("training") or not concerned or acting.may(May.MANAGE_TERRITORIES):
        return None
    text = "Sessions, émargements, évaluations et preuves de qualité se suivront bientôt ici."
    return Card("Votre espace de formation", text=text, link=Link("L’offre de formation", "/formations/"))


@card("coordination", column="coming", scopes={*OWN, Scope.TERRITORY}, order=30)
def coordination(acting) -> Card | None:
    """Who to call. The coordination itself does not need to be told."""
    if acting.may(May.MANAGE_ORGANISATIONS) or acting.territory is None:
        return None
    territory = acting.territory
    lines = [Line(territory.email, f"mailto:{territory.email}")]
    if territory.phone:
        lines.append(Line(territory.phone, f"tel:{territory.phone.replace(' ', '')}"))
    return Card("Une question ?", text=f"L’équipe de {territory.association} vous répond.", lines=tuple(lines))


@card("writing", column="coming", needs=May.WRITE_PAGES, scopes=WIDE, order=40)
def writing(acting) -> Card:
    text = "Pages, actualités et images se préparent dans l’éditeur du site."
    return Card("Écrire", text=text, link=Link("Ouvrir l’éditeur", reverse("wagtailadmin_home")))


@card("second-home", column="coming", order=90)
def other_places(acting) -> Card | None:
    """Reminds people with several hats that the switch is at the top."""
    others = len(acting.choices) - 1
    if others < 1:
        return None
    more = "une autre organisation" if others == 1 else f"{others} autres organisations"
    return Card("Vos autres rôles", text=f"Vous pouvez agir pour {more} : le choix est en haut de la page.")
