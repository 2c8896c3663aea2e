"""« J’agis pour… »: a person of two organisations changes, the workspace follows, and nobody acts where they left."""

import pytest
from playwright.sync_api import expect

from network.domain import people

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def choice(page):
    """The bar under the header that says for whom one acts."""
    return page.locator("summary", has_text="J’agis pour")


def menu(page):
    """Whether it is open or not."""
    return page.locator("#workspace-nav")


def change_for(page, organisation: str) -> None:
    choice(page).click()
    page.get_by_role("button", name=organisation).click()


def test_the_workspace_follows_the_organisation_one_acts_for(enter, both, network, accessible):
    page = enter("referent")
    page.goto("/espace/")
    expect(choice(page)).to_contain_text("Référent·e, Centre social des Essais")
    expect(menu(page)).to_contain_text("Ma structure")
    choice(page).click()
    accessible(page)
    page.get_by_role("button", name="Théâtre des Essais").click()

    expect(page.get_by_role("status")).to_have_text("Vous agissez maintenant pour Théâtre des Essais.")
    expect(choice(page)).to_contain_text("Partenaire, Théâtre des Essais")
    expect(menu(page)).to_contain_text("Mon lieu")
    expect(menu(page)).not_to_contain_text("Ma structure")
    accessible(page, schemes=("light",))
    for path in (f"/espace/partenaires/{network.partner.pk}/", "/compte/", "/compte/donnees/"):
        page.goto(path)
        expect(choice(page), f"on {path} too").to_contain_text("Théâtre des Essais")
    assert page.goto(f"/espace/structures/{network.structure.pk}/").status == 404

    page.goto("/espace/")
    change_for(page, "Centre social des Essais")
    expect(choice(page)).to_contain_text("Centre social des Essais")
    assert page.goto(f"/espace/structures/{network.structure.pk}/").status == 200


def test_acting_for_an_organisation_just_left_is_told_clearly(enter, both, network, accessible):
    page = enter("referent")
    page.goto("/espace/")
    change_for(page, "Théâtre des Essais")
    expect(choice(page)).to_contain_text("Théâtre des Essais")
    people.end_membership(by=None, membership=both)
    page.goto("/espace/")
    expect(page.get_by_role("status")).to_have_text(
        "Vous n’agissez plus pour Théâtre des Essais : cette appartenance a pris fin. "
        "Vous agissez maintenant pour Centre social des Essais."
    )
    expect(choice(page)).to_contain_text("Centre social des Essais")
    accessible(page)
    page.reload()
    expect(page.get_by_role("status")).to_have_count(0)


def test_choosing_an_organisation_left_a_moment_ago_is_refused_in_words(enter, both, network, accessible):
    page = enter("referent")
    page.goto("/espace/")
    choice(page).click()
    people.end_membership(by=None, membership=both)
    page.get_by_role("button", name="Théâtre des Essais").click()
    expect(page.get_by_role("alert")).to_contain_text("Vous ne pouvez pas agir pour cette organisation")
    expect(choice(page)).to_contain_text("Centre social des Essais")
    accessible(page, schemes=("light",))


def test_whoever_has_left_everywhere_is_told_who_to_ask(enter, network, accessible):
    page = enter("referent")
    page.goto("/espace/")
    people.end_membership(by=None, membership=network.memberships["referent"])
    page.goto(f"/espace/structures/{network.structure.pk}/")
    expect(page.get_by_role("main")).to_contain_text("cdc93@example.org")
    expect(choice(page)).to_have_count(0)
    accessible(page, schemes=("light",))
