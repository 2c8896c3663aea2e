"""What the home of a role says of the pages."""


def submit(page, *, by):
    page.save_revision(user=by)
    page.get_workflow().start(page, by)


def test_a_page_waiting_for_a_review_is_on_the_home_of_who_may_review_it(site, member):
    writer, reviewer, elsewhere = (
        member("territory-editor", site.here),
        member("coordinator", site.here),
        member("coordinator", site.there),
    )
    assert "Pages à relire" not in reviewer.get("/espace/").content.decode()
    page = site.tell("Le bal de quartier", under=site.here, live=False)
    submit(page, by=writer.person)
    home = reviewer.get("/espace/").content.decode()
    assert "Pages à relire" in home
    assert "Le bal de quartier" in home
    assert f'href="/gestion/pages/{page.pk}/edit/"' in home
    for other in (writer, elsewhere):
        assert "Le bal de quartier" not in other.get("/espace/").content.decode()
