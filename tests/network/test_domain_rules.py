"""Who may do what: the nation everywhere, a territory in what is its own, an organisation for itself."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from accounts.roles import ROLES, May, Scope
from network import rules
from network.acting import NOBODY, acting_for
from network.domain import conventions
from network.models import Convention, ImportRun, Partner, Structure, Territory, Volunteer
from tests.factories import PartnerFactory, StructureFactory, TerritoryFactory, UserFactory, VolunteerFactory

HERE, ELSEWHERE = "here", "elsewhere"


@pytest.fixture
def elsewhere(db):
    return StructureFactory(territory=TerritoryFactory())


@pytest.fixture
def anybody(act, territory, structure, partner):
    """Every role in its place, and people who act for nobody."""
    places = {Scope.NATION: None, Scope.TERRITORY: territory, Scope.STRUCTURE: structure, Scope.PARTNER: partner}
    people = {slug: act(slug, places[role.scope]) for slug, role in ROLES.items()}
    return people | {"nobody": NOBODY, "member of nothing": acting_for(UserFactory())}


def allowed(people, rule, *args) -> set[str]:
    return {slug for slug, acting in people.items() if rule(acting, *args)}


def test_only_the_national_administration_manages_territories(anybody):
    assert allowed(anybody, rules.can_manage_territories) == {"national-admin"}


def test_organisations_are_managed_where_they_are(anybody, territory, elsewhere):
    assert allowed(anybody, rules.can_manage_organisations, territory) == {"national-admin", "coordinator"}
    assert allowed(anybody, rules.can_manage_organisations, elsewhere.territory) == {"national-admin"}
    assert allowed(anybody, rules.can_manage_organisations, None) == {"national-admin"}


def test_whoever_works_in_the_territory_sees_its_organisations(anybody, structure, elsewhere):
    seeing = {"national-admin", "national-editor"}
    team = {"coordinator", "territory-editor", "civic-service", "volunteer"}
    own = {"referent", "structure-manager"}
    assert allowed(anybody, rules.can_see_organisation, structure) == seeing | team | own
    assert allowed(anybody, rules.can_see_organisation, elsewhere) == seeing


def test_a_manager_keeps_the_address_of_their_own_organisation(anybody, structure, partner, elsewhere):
    base = {"national-admin", "coordinator"}
    assert allowed(anybody, rules.can_edit_organisation, structure) == base | {"structure-manager"}
    assert allowed(anybody, rules.can_edit_organisation, partner) == base | {"partner-manager"}
    assert allowed(anybody, rules.can_edit_organisation, elsewhere) == {"national-admin"}


def test_people_are_managed_by_the_coordination_and_by_their_manager(anybody, territory, structure, elsewhere):
    base = {"national-admin", "coordinator"}
    assert allowed(anybody, rules.can_manage_people, None) == {"national-admin"}
    assert allowed(anybody, rules.can_manage_people, territory) == base
    assert allowed(anybody, rules.can_manage_people, structure) == base | {"structure-manager"}
    assert allowed(anybody, rules.can_manage_people, elsewhere) == {"national-admin"}
    assert allowed(anybody, rules.can_manage_people, elsewhere.territory) == {"national-admin"}


def granted(acting, target) -> set[str]:
    return {role.slug for role in rules.roles_to_grant(acting, target)}


def test_nobody_grants_more_than_they_have(anybody, territory, structure, partner):
    def all_of(scope):
        return {slug for slug, role in ROLES.items() if role.scope is scope}

    assert granted(anybody["national-admin"], None) == all_of(Scope.NATION)
    assert granted(anybody["coordinator"], territory) == all_of(Scope.TERRITORY)
    assert granted(anybody["coordinator"], structure) == {"referent", "structure-manager"}
    assert granted(anybody["coordinator"], None) == set()
    assert granted(anybody["structure-manager"], structure) == {"referent", "structure-manager"}
    assert granted(anybody["structure-manager"], partner) == set()
    assert granted(anybody["referent"], structure) == set()
    assert granted(NOBODY, structure) == set()


@pytest.mark.parametrize("giver", list(ROLES))
def test_whatever_is_granted_allows_nothing_the_giver_may_not(anybody, giver, territory, structure, partner):
    acting = anybody[giver]
    own = acting.role.may | {May.MANAGE_OWN_TEAM}
    for target in (None, territory, structure, partner):
        assert all(role.may <= own for role in rules.roles_to_grant(acting, target))


def test_a_membership_above_ones_own_is_not_changed(anybody, structure):
    manager = anybody["structure-manager"].membership
    assert rules.can_change_member(anybody["coordinator"], manager)
    assert rules.can_change_member(anybody["structure-manager"], anybody["referent"].membership)
    assert not rules.can_change_member(anybody["coordinator"], anybody["national-admin"].membership)
    assert not rules.can_change_member(anybody["referent"], manager)


def test_nothing_is_given_beyond_ones_own_last_day(anybody):
    acting = anybody["coordinator"]
    day = date(2026, 6, 30)
    assert rules.can_give_until(acting, None)
    acting.membership.ends_on = day
    answers = [rules.can_give_until(acting, end) for end in (None, day + timedelta(1), day, day - timedelta(1))]
    assert answers == [False, False, True, True]


def test_ones_own_role_is_for_somebody_else_to_lengthen(anybody):
    own = anybody["coordinator"].membership
    assert not rules.can_lengthen(own.user, own)
    assert rules.can_lengthen(anybody["national-admin"].user, own)


def test_conventions_are_signed_by_the_territory_and_seen_by_both_parties(anybody, territory, structure, elsewhere):
    import datetime as dt

    signing = {"national-admin", "coordinator"}
    convention = conventions.draft(by=None, territory=territory, structure=structure, starts_on=dt.date(2026, 1, 1))
    assert allowed(anybody, rules.can_sign_conventions, territory) == signing
    assert allowed(anybody, rules.can_sign_conventions, elsewhere.territory) == {"national-admin"}
    seeing = signing | {"referent", "structure-manager"}
    assert allowed(anybody, rules.can_see_convention, convention) == seeing
    visible = {slug for slug, acting in anybody.items() if convention in Convention.objects.visible_to(acting)}
    assert visible == seeing


def test_volunteers_are_followed_by_their_territory(anybody, territory, elsewhere):
    volunteer = VolunteerFactory(territory=territory)
    following = {"national-admin", "coordinator"}
    assert allowed(anybody, rules.can_follow_volunteers, territory) == following
    assert allowed(anybody, rules.can_follow_volunteers, elsewhere.territory) == {"national-admin"}
    visible = {slug for slug, acting in anybody.items() if volunteer in Volunteer.objects.visible_to(acting)}
    assert visible == following


def test_figures_are_read_at_ones_own_level_and_below(anybody, territory, structure, elsewhere):
    nation = {"national-admin", "national-editor", "quality"}
    assert allowed(anybody, rules.can_read_figures, None) == nation
    assert allowed(anybody, rules.can_read_figures, territory) == nation | {"coordinator", "patron"}
    assert allowed(anybody, rules.can_read_figures, structure) == nation | {
        "coordinator",
        "patron",
        "referent",
        "structure-manager",
    }
    assert allowed(anybody, rules.can_read_figures, elsewhere) == nation


def test_the_audit_trail_is_read_by_the_national_administration(anybody):
    assert allowed(anybody, rules.can_read_audit) == {"national-admin"}


def test_lists_show_what_the_rules_allow_of_each(anybody, territory, structure, partner, elsewhere):
    PartnerFactory(territory=elsewhere.territory)
    for acting in anybody.values():
        for model in (Structure, Partner):
            one_by_one = {each for each in model.objects.all() if rules.can_see_organisation(acting, each)}
            assert set(model.objects.visible_to(acting)) == one_by_one


def test_territories_are_seen_from_inside_or_from_the_nation(anybody, territory, elsewhere):
    assert set(Territory.objects.visible_to(anybody["referent"])) == {territory}
    assert set(Territory.objects.visible_to(anybody["national-editor"])) == {territory, elsewhere.territory}
    assert not Territory.objects.visible_to(NOBODY).exists()


def test_imports_are_seen_by_those_who_could_start_them(anybody, territory, elsewhere, rf):
    run = ImportRun.objects.create(kind="structure", territory=territory, name="a.csv", file="a.csv")
    visible = {slug for slug, acting in anybody.items() if run in ImportRun.objects.visible_to(acting)}
    assert visible == {"national-admin", "coordinator"}
    request = rf.get("/")
    request.acting = anybody["coordinator"]
    assert rules.may_read_import(request, run)
    request.acting = anybody["referent"]
    assert not rules.may_read_import(request, run)
    run.territory = elsewhere.territory
    request.acting = anybody["coordinator"]
    assert not rules.may_read_import(request, run)


def test_the_signed_file_is_read_by_the_parties(anybody, territory, structure, rf):
    import datetime as dt

    convention = conventions.draft(by=None, territory=territory, structure=structure, starts_on=dt.date(2026, 1, 1))
    request = rf.get("/")
    request.acting = anybody["referent"]
    assert rules.may_read_convention(request, convention)
    request.acting = anybody["partner-manager"]
    assert not rules.may_read_convention(request, convention)


def test_checks_raise_where_predicates_say_no(anybody):
    rules.check_manage_territories(anybody["national-admin"])
    with pytest.raises(PermissionDenied, match="Votre rôle"):
        rules.check_manage_territories(anybody["coordinator"])
