"""wagtail-localize's buttons « Traduire cette page » and « Synchroniser », where they lead somewhere."""

from wagtail import hooks

PLACES = ("register_page_header_buttons", "register_page_listing_more_buttons")


def only_where_one_may_edit(theirs) -> None:
    """Theirs ask whether one translates at all, and are offered on the pages of everybody. Wagtail has no hook that
    takes away a button of the header: theirs are replaced where they were registered."""

    def ours(page, user, **more):
        source = page.alias_of or page  # an alias is translated from its original
        return theirs(page, user, **more) if source.permissions_for_user(user).can_edit() else ()

    for place in PLACES:
        registered = hooks._hooks[place]
        registered[:] = [(ours if hook is theirs else hook, order) for hook, order in registered]
