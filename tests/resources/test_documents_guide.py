"""A guide on paper, opened and read back."""

import itertools
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader
from wagtail.images import get_image_model

from pages.demo import build
from resources.documents.blocks import WRITERS, printable
from resources.documents.guide import guide_booklet, guide_pdf
from resources.domain import usage
from resources.models import ChapterPage, GuidePage, Use
from tests.pages.test_blocks import drawing
from tests.resources import books, shelf

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
BASE = "https://maison.example.org"


@pytest.fixture
def guide():
    made = books.guide(for_whom="Pour débuter", source="Une équipe")
    for title in ("Préparer", "Accueillir"):
        body = [
            build.title(f"Le matin de {title}"),
            ("paragraphs", books.LONG),
            build.title("Un détail", 3),
            build.text("Voilà."),
        ]
        books.chapter(made, title, body=body)
    made.save_revision().publish()
    return GuidePage.objects.get(pk=made.pk)


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def words(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def outline(reader: PdfReader, entries=None, depth=0) -> list[tuple[int, str]]:
    told = []
    for each in reader.outline if entries is None else entries:
        told += outline(reader, each, depth + 1) if isinstance(each, list) else [(depth, each.title)]
    return told


def roles(reader: PdfReader) -> list[str]:
    """The names of the structure's elements, in reading order."""
    found = []

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node["/S"])
            walk(node.get("/K"))

    walk(reader.root_object["/StructTreeRoot"]["/K"])
    return found


def test_the_guide_is_tagged_titled_and_says_its_language(guide):
    reader = read(guide_pdf(guide))
    assert reader.metadata.title == "Tenir une permanence"
    assert reader.metadata.author == "des bénévoles"
    assert reader.root_object["/Lang"] == "fr"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()


def test_bookmarks_lead_to_chapters_and_to_their_parts(guide):
    told = outline(read(guide_pdf(guide)))
    assert (0, "Préparer") in told
    assert (1, "Le matin de Préparer") in told
    assert [title for depth, title in told if depth == 0][-2:] == ["Préparer", "Accueillir"]


def test_headings_go_down_one_level_at_a_time(guide):
    levels = [int(role[2]) for role in roles(read(guide_pdf(guide))) if role in {"/H1", "/H2", "/H3", "/H4"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_cover_the_contents_the_heads_and_the_numbers_are_there(guide):
    for number in range(6):
        books.chapter(guide, f"Long {number}", body=[("paragraphs", books.LONG * 8)])
    reader = read(guide_pdf(GuidePage.objects.get(pk=guide.pk)))
    pages = [page.extract_text() for page in reader.pages]
    assert "Ouvrir la porte." in pages[0]
    assert "Sommaire" in pages[1]
    assert "Accueillir" in pages[1]
    assert "Écrit par des bénévoles" in pages[1]
    after = next(number for number, text in enumerate(pages) if "Long 0" in text and number > 2) + 1
    assert ("Long 0" in pages[after]) != ("Tenir une permanence" in pages[after]), (
        "a running head, of one side or the other"
    )
    assert str(after + 1) in pages[after]
    assert "/ressources/guides/tenir-une-permanence/" in pages[-1].replace("\n", "")
    assert "Édition 1" in pages[-1]


def test_chapters_that_are_drafts_stay_out_of_the_paper(guide):
    ChapterPage.objects.get(title="Accueillir").unpublish()
    assert "Le matin de Accueillir" not in words(read(guide_pdf(GuidePage.objects.get(pk=guide.pk))))


def test_the_booklet_is_the_same_on_sheets_to_fold(guide):
    small, sheets = read(guide_pdf(guide, paper="a5")), read(guide_booklet(guide))
    assert round(float(small.pages[0].mediabox.width)) == 420
    assert len(sheets.pages) == 2 * -(-len(small.pages) // 4)
    assert sheets.metadata.title == "Tenir une permanence"
    assert "Ouvrir la porte" in words(sheets)


def every_block(picture=None) -> list:
    technique = shelf.technique()
    return [
        build.title("Un intertitre"),
        build.text("Du <b>gras</b> et <a href='/contact/'>un lien</a>.", "<ul><li>Un point</li></ul>"),
        build.said("Une parole", "une référente", "en été"),
        *(build.note("À savoir.", tone=tone, heading=f"Note {tone}") for tone in ("info", "tip", "warning")),
        build.questions(("Pourquoi ?", "Parce que.")),
        build.steps("Les étapes", ("Venir", "À pied.", "Une heure"), ("Repartir", "En bus.", "")),
        build.table("Un tableau", "A | B\nC | D", headers="both", source="nous"),
        build.table("Sans tête", "A | B\nC | D", headers="column"),
        build.figures("rapport", ("12", "chats"), heading="Des chiffres"),
        (
            "two_voices",
            {
                "person": "Oui.",
                "person_role": "un père",
                "professional": "Vrai.",
                "professional_role": "elle",
                "agreed": True,
            },
        ),
        build.action("Agir", "Vite.", build.link("Là", "/contact/"), build.link("Ici", technique)),
        ("related", {"title": "Voir aussi", "pages": [technique]}),
        (
            "worked_example",
            {"title": "Un mardi", "context": "Un foyer", "text": "<p>Récit.</p>", "lesson": "<p>Retenir.</p>"},
        ),
        ("checklist", {"title": "Avant d’ouvrir", "items": ["La clé", "Le café"]}),
        books.model(books.stage(techniques=[technique]), books.stage("sortie", 3, minutes=210)),
        ("technique_call", {"technique": technique, "why": "Pour rire."}),
    ]


PRINTED = (
    *("gras", "Une parole", "Note tip", "Parce que.", "Venir", "Un tableau", "Sans tête", "chats", "un père"),
    *("Voir aussi", "Récit.", "Retenir.", "La clé", "semaine 3", "3 h 30", "Pour rire."),
)


def test_every_block_of_the_editor_is_printed(guide):
    books.chapter(guide, "Blocs", body=every_block())
    reader = read(guide_pdf(GuidePage.objects.get(pk=guide.pk)))
    text = words(reader)
    for piece in PRINTED:
        assert piece in text, piece
    assert {"/Table", "/TH", "/L", "/LI", "/Caption"} <= set(roles(reader))
    links = [
        a.get_object()["/A"].get("/URI")
        for page in reader.pages
        for a in page.get("/Annots", [])
        if "/A" in a.get_object()
    ]
    assert any(str(link).endswith("/contact/") and str(link).startswith("http") for link in links)


def test_a_writer_exists_for_every_block_an_editor_may_place():
    assert set(GuidePage._meta.get_field("body").stream_block.child_blocks) == set(WRITERS)


def test_a_picture_carries_its_alternative_text_and_a_lost_file_leaves_a_hole(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = get_image_model().objects.create(title="Salle", file=drawing(), credit="nous", alt="Une salle")
    shown = {"picture": picture, "alt": "Une salle qui rit", "decorative": False, "caption": "Le soir"}
    body = [("picture", shown), ("gallery", {"title": "Vues", "pictures": [shown, shown]})]
    made = books.guide()
    books.chapter(made, "Images", body=body)
    reader = read(guide_pdf(GuidePage.objects.get(pk=made.pk)))
    content = b"".join(obj.get_object().get("/Alt", "").encode() for obj in figures(reader))
    assert content.decode().count("Une salle qui rit") == 3
    (tmp_path / picture.file.name).unlink()
    picture.renditions.all().delete()
    page = ChapterPage.objects.get(title="Images")
    assert printable(page.body, base=BASE) == [{"kind": "gallery", "title": "Vues", "pictures": []}]


def figures(reader) -> list:
    found = []

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if node.get("/S") == "/Figure":
                found.append(node)
            walk(node.get("/K"))

    walk(reader.root_object["/StructTreeRoot"]["/K"])
    return found


def test_the_two_papers_are_served_and_counted(guide):
    for name, what in (("guide.pdf", "download"), ("livret.pdf", "print")):
        response = Client(headers={"user-agent": "Mozilla/5.0"}).get(guide.url + name)
        assert response["Content-Type"] == "application/pdf"
        assert guide.slug in response["Content-Disposition"]
        assert response.content.startswith(b"%PDF")
        usage.flush()
        assert Use.objects.get(what=what, page=guide).count == 1


def test_an_english_guide_speaks_english_on_paper():
    from wagtail.models import Locale

    made = books.guide()
    books.chapter(made)
    english, _ = Locale.objects.get_or_create(language_code="en")
    GuidePage.objects.filter(pk=made.pk).update(locale=english)
    reader = read(guide_pdf(GuidePage.objects.get(pk=made.pk)))
    assert reader.root_object["/Lang"] == "en"
