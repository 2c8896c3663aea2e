"""What header and footer ask of the pages; nothing is read until a template uses it."""

from django.utils.functional import SimpleLazyObject

from pages import navigation


def site_menus(request):
    menus = SimpleLazyObject(lambda: navigation.menus(request))
    return {
        "menu": SimpleLazyObject(lambda: menus["main"]),
        "footer": SimpleLazyObject(lambda: menus["columns"]),
        "footer_legal": SimpleLazyObject(lambda: menus["legal"]),
        "footer_text": SimpleLazyObject(lambda: menus["text"]),
    }
