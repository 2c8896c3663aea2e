"""What components do beyond their looks."""

import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines

from common.gallery.sample_form import SampleForm


@pytest.fixture
def draw(rf):
    def render(snippet, path="/liste/", **values):
        return engines["django"].from_string(snippet).render(values, rf.get(path))

    return render


def test_every_link_of_the_error_summary_leads_to_a_control(draw):
    html = draw("{{ form }}", form=SampleForm({"email": "faux"}))
    targets = re.findall(r'<a href="#([^"]+)"', html)
    assert len(targets) == 11
    assert [target for target in targets if f'id="{target}"' not in html] == []


def test_the_error_summary_takes_the_focus_and_counts(draw):
    html = draw("{% error_summary form %}", form=SampleForm({"name": "Centre"}))
    assert 'tabindex="-1" autofocus' in html
    assert "10 points sont à corriger" in html


def test_a_right_form_has_no_error_summary(draw):
    class Short(forms.Form):
        name = forms.CharField(label="Nom")

    assert "error-summary" not in draw("{{ form }}", form=Short({"name": "Centre"}))


def test_an_error_that_belongs_to_no_field_is_told_too(draw):
    form = SampleForm({})
    form.add_error(None, "Cette structure existe déjà.")
    assert "<li>Cette structure existe déjà.</li>" in draw("{% error_summary form %}", form=form)


def test_a_field_names_its_help_and_its_error_to_screen_readers(draw):
    html = draw("{% field form.name %}", form=SampleForm({}))
    described = re.search(r'aria-describedby="([^"]+)"', html)[1].split()
    assert described == ["id_name_helptext", "id_name_error"]
    assert all(f'id="{each}"' in html for each in described)
    assert 'aria-invalid="true"' in html


def test_a_group_of_choices_is_a_fieldset_named_by_its_question(draw):
    html = draw("{% field form.contact %}", form=SampleForm())
    assert html.lstrip().startswith("<fieldset")
    assert "Comment vous répondre" in re.search(r"<legend.*?>(.*?)</legend>", html, re.DOTALL)[1]


def test_only_what_may_be_left_out_is_marked(draw):
    form = SampleForm()
    assert "facultatif" in draw("{% field form.phone %}", form=form)
    assert "facultatif" not in draw("{% field form.name %}", form=form)


def test_pagination_keeps_the_filters_of_the_address(draw):
    page = Paginator(range(100), 10).page(5)
    html = draw("{% pagination page %}", "/liste/?ou=pantin&page=5", page=page)
    assert 'rel="next" href="?ou=pantin&amp;page=6"' in html
    assert html.count('aria-current="page"') == 1


def test_pagination_draws_nothing_for_a_single_page(draw):
    assert draw("{% pagination page %}", page=Paginator(range(3), 10).page(1)).strip() == ""


def test_a_column_sorts_then_sorts_the_other_way_and_starts_again_at_page_one(draw):
    column = '{% column "Nom" sort="nom" %}'
    assert 'href="?ou=pantin&amp;tri=nom"' in draw(column, "/liste/?ou=pantin&page=3")
    ascending = draw(column, "/liste/?tri=nom")
    assert 'href="?tri=-nom"' in ascending
    assert 'aria-sort="ascending"' in ascending
    assert 'aria-sort="descending"' in draw(column, "/liste/?tri=-nom")


def test_tabs_know_which_one_is_the_request_address(draw):
    html = draw('{% tabs "Toutes" "/liste/" "Passées" "/liste/?quand=passees" label="Vues" %}', "/liste/?quand=passees")
    assert '<a href="/liste/?quand=passees" aria-current="page">' in html
    assert html.count("aria-current") == 1


@pytest.mark.parametrize(
    ("taken", "total", "words", "share"),
    [
        (9, 12, "3 places encore offertes", "75%"),
        (11, 12, "1 place encore offerte", "92%"),
        (12, 12, "Complet", "100%"),
        (14, 12, "Complet", "100%"),
        (0, 0, "Complet", "100%"),
    ],
)
def test_seats_say_in_words_what_the_bar_shows(draw, taken, total, words, share):
    html = draw("{% seats taken total %}", taken=taken, total=total)
    assert f"<strong>{words}</strong>" in html
    assert f'width="{share}"' in html


def test_a_busy_button_is_told_busy_and_a_link_button_is_a_link(draw):
    assert 'aria-busy="true"' in draw('{% button "Envoi" busy=True %}')
    assert (
        draw('{% button "Voir" href="/x/" hx_get="/y/" %}')
        .strip()
        .startswith('<a class="button" href="/x/" hx-get="/y/"')
    )


def test_what_people_wrote_is_escaped_in_a_component(draw):
    html = draw("{% card title %}{{ text }}{% endcard %}", title="<b>Titre</b>", text="<script>")
    assert "<b>" not in html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_breadcrumb_is_read_from_words_or_from_a_list(draw):
    words = draw('{% breadcrumb "Accueil" "/" "Ici" %}')
    assert words == draw("{% breadcrumb trail %}", trail=[("Accueil", "/"), ("Ici", "")])
    assert '<span aria-current="page">Ici</span>' in words


def test_the_initials_of_an_address_or_a_name(draw):
    assert ">RT<" in draw('{% avatar "Référente des Tilleuls" %}')
    assert ">CE<" in draw('{% avatar "coordination@example" %}')
    assert ">?<" in draw('{% avatar "93" %}')


def test_an_icon_alone_has_a_name_and_one_beside_words_has_none(draw):
    assert 'role="img" aria-label="Accessible"' in draw('{% icon "wheelchair" label="Accessible" %}')
    assert 'aria-hidden="true"' in draw('{% icon "wheelchair" %}')


def test_every_icon_asked_for_by_a_template_is_in_the_sprite(project):
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (project / "site/static/icons.svg").read_text()))
    asked = set()
    for path in (project / "templates").rglob("*.html"):
        asked |= set(re.findall(r'(?:{% icon |\sicon=)"([\w-]+)"', path.read_text()))
    assert asked - sprite == set()
