"""The files of the demo's kits are honest files, worth opening."""

import io
import zipfile
from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader

from common.uploads import check_upload
from resources.demo.kits import communication, item, office, partnership, volunteering
from resources.domain.proposals import KINDS

pytestmark = pytest.mark.django_db
TOOLS = [tool for kit in (communication, volunteering, partnership) for tool in kit.TOOLS]


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    from pages.domain.tree import ensure_site

    settings.MEDIA_ROOT = tmp_path
    ensure_site(by=None)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: f"{tool['title']} {tool['version']}")
def test_each_file_is_what_it_says_and_has_a_title(tool):
    ending, content = tool["file"]()
    check_upload(ContentFile(content, name=f"outil.{ending}"), kinds=KINDS)
    if ending == "pdf":
        reader = PdfReader(io.BytesIO(content))
        assert reader.metadata.title
        assert reader.root_object["/Lang"] == "fr"
        assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
        assert len(reader.pages) == 1
    elif ending == "xlsx":
        assert [cell.value for cell in load_workbook(io.BytesIO(content)).worksheets[0][1]]
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    fromstring(archive.read(name))


def test_a_letter_reads_as_it_was_written():
    with zipfile.ZipFile(
        io.BytesIO(office.docx("Titre & sous-titre", "# Objet\n- un <point>\n[ ] à cocher"))
    ) as archive:
        text = "".join(fromstring(archive.read("word/document.xml")).itertext())
        assert text == "Objet•\u00a0un <point>☐\u00a0à cocher"
    with zipfile.ZipFile(io.BytesIO(office.odt("Titre", "Bonjour"))) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED


def test_one_version_of_the_charter_has_had_its_day():
    today = timezone.localdate()
    old = next(tool for tool in volunteering.TOOLS if tool["version"] == "2024")
    made = item(old, today, by=None)
    assert (made.dated_on, made.expires_on) == (today - timedelta(days=700), today - timedelta(days=30))
    assert made.has_expired
    assert made.file.collection.get_view_restrictions().exists()
