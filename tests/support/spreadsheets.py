"""Spreadsheets as programs other than ours write them."""

import io
import zipfile
from html import escape

from django.core.files.base import ContentFile

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
HIDDEN = '<style:style style:name="caché"><style:table-properties table:display="false"/></style:style>'
# As LibreOffice ends a sheet: everything below is one empty row.
FILLER = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'


def typed(kind: str, value, shown: str = "") -> str:
    """A cell with the value that is kept and the text that is shown."""
    names = {"date": "date-value", "boolean": "boolean-value"}
    given = f'office:value-type="{kind}" office:{names.get(kind, "value")}="{value}"'
    return f"<table:table-cell {given}><text:p>{shown or value}</text:p></table:table-cell>"


def ods_cell(value) -> str:
    """A value, or the mark-up of the cell itself."""
    if isinstance(value, str) and value.startswith("<table:"):
        return value
    if isinstance(value, int | float):
        return typed("float", value)
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell>{lines}</table:table-cell>" if value else "<table:table-cell/>"


def ods_table(rows, style="ta1") -> str:
    written = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="Feuille" table:style-name="{style}">{written}{FILLER}</table:table>'


def ods_content(*tables: str) -> bytes:
    names = " ".join(f'xmlns:{short}="{name}"' for short, name in NAMES.items())
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    styles = f"<office:automatic-styles>{HIDDEN}</office:automatic-styles>"
    return f'<?xml version="1.0"?><office:document-content {names}>{styles}{body}</office:document-content>'.encode()


def ods_packed(content: bytes, name: str = "liste.ods") -> ContentFile:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return ContentFile(out.getvalue(), name=name)


def ods_file(rows, name: str = "liste.ods") -> ContentFile:
    return ods_packed(ods_content(ods_table(rows)), name)
