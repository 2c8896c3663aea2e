"""The English front: home, ways to take part, contact, legal pages. The rest stays in French until it is translated."""

from django.utils.text import slugify
from wagtail.models import Locale

from common.demo import World, stage
from network.demo.people import admin
from pages.demo import english_words
from pages.demo.build import link, publish
from pages.demo.home import SOURCE
from pages.models import ContactPage, HomePage, SectionPage, StandardPage

PAGES = (
    ("resources", SectionPage, "ressources"),
    ("part", SectionPage, "prendre-part"),
    ("structure", SectionPage, "devenir-structure-relais"),
    ("partner", SectionPage, "devenir-partenaire"),
    ("places", SectionPage, "donner-des-places"),
    ("contact", ContactPage, "contact"),
    ("legal", StandardPage, "mentions-legales"),
    ("privacy", StandardPage, "donnees-personnelles"),
    ("accessibility", StandardPage, "accessibilite"),
)


@stage("english", label="Pages en anglais", after=("pages",))
def english(world: World) -> None:
    by = admin()
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = translate(HomePage.objects.get(locale__language_code="fr"), locale, by=by, words=english_words.HOME)
    made = {
        name: translate(source(model, slug), locale, by=by, words=getattr(english_words, name.upper()))
        for name, model, slug in PAGES
    }
    fill_home(home, made, by=by)
    world.show(1, 1)


def source(model, slug: str):
    return model.objects.get(slug=slug, locale__language_code="fr")


def translate(page, locale, *, by, words: dict):
    """A copy in the other language, its words replaced, published. What is not said anew is emptied, not left in French."""
    copy = page.copy_for_translation(locale, copy_parents=False)
    for name in ("seo_title", "search_description"):
        setattr(copy, name, "")
    for name, value in words.items():
        setattr(copy, name, value)
    copy.slug = slugify(copy.title) if page.depth > 2 else "home"
    return publish(copy, by=by)


def fill_home(home, made: dict, *, by) -> None:
    home.refresh_from_db()  # it has children now: an older copy, once saved, would deny them
    home.figures = [("figures", english_words.FIGURES | {"source": f"2021 activity report ({SOURCE})"})]
    home.doors = [
        ("door", {"room": block.value["room"], **words, "link": link(go, block.value["link"]["page"])})
        for block, (go, words) in zip(home.doors, english_words.DOORS, strict=True)
    ]
    home.steps = [
        ("step", {"title": title, "text": text, "link": link(go, made[name])})
        for name, title, text, go in english_words.STEPS
    ]
    publish(home, by=by)
