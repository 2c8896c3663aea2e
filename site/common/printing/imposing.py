"""A booklet to fold and staple: A5 pages laid two by two on A4 sheets, in the order the hands need.

    booklet(a5_pdf, fold_marks=True) → a PDF to print on both sides, flipped on the short edge

The sheets are for the printer only: their order is no reading order, so they carry no tags. Whoever reads on a screen
reads the PDF they were made from.
"""

from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
MARK = 4 * MM  # how far a fold mark runs from the edge


def side_by_side(count: int, *, back_cover: bool = False) -> list[tuple[int | None, int | None]]:
    """(left, right) pages of each side of paper, counted from 1: front of the outer sheet, its back, and inwards.

    None is a blank page. Blanks stand at the end, or before the last page where that one is the back cover.
    """
    total = -(-count // 4) * 4
    pages = [number if number <= count else None for number in range(1, total + 1)]
    if back_cover and total > count > 1:
        pages[count - 1], pages[-1] = None, count
    sides = []
    for sheet in range(total // 4):
        first, last = 2 * sheet, total - 1 - 2 * sheet
        sides += [(pages[last], pages[first]), (pages[first + 1], pages[last - 1])]
    return sides


def booklet(pdf: bytes, *, back_cover: bool = False, fold_marks: bool = False, creep_mm: float = 0) -> bytes:
    """`creep_mm` is the thickness of the paper (0.1 for 80 g): inner sheets, which stand out once folded, are drawn
    that much nearer to the fold, so that the margins look alike on every page."""
    reader, writer = PdfReader(BytesIO(pdf)), PdfWriter()
    for number, side in enumerate(side_by_side(len(reader.pages), back_cover=back_cover)):
        shift = (number // 2) * creep_mm * MM
        lay(writer, reader, side, shift=shift, marked=fold_marks)
    name_as(writer, reader)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def lay(writer: PdfWriter, reader: PdfReader, side: tuple, *, shift: float, marked: bool) -> None:
    sheet = writer.add_blank_page(WIDTH, HEIGHT)
    drawings, drawn = DictionaryObject(), []
    for half, number in enumerate(side):
        if number is not None:
            name = f"/Half{half}"
            form = as_drawing(writer, reader.pages[number - 1])
            drawings[NameObject(name)] = writer._add_object(form)
            drawn.append(placed(form, name, half, shift))
    if marked:
        drawn.append(marks())
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawings})
    content = DecodedStreamObject()
    content.set_data("\n".join(drawn).encode())
    sheet[NameObject("/Contents")] = writer._add_object(content)


def as_drawing(writer: PdfWriter, page: PageObject) -> DecodedStreamObject:
    """The page as a form that is drawn where one wants it: its own content, untouched."""
    content, form = page.get_contents(), DecodedStreamObject()
    form.set_data(b"" if content is None else content.get_data())
    form = form.flate_encode()
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject([FloatObject(edge) for edge in page.cropbox])
    form[NameObject("/Resources")] = page.get("/Resources", DictionaryObject()).clone(writer)
    return form


def placed(form, name: str, half: int, shift: float) -> str:
    """In its half of the sheet, as large as it goes, pushed towards the fold by the creep."""
    left, bottom, right, top = (float(edge) for edge in form["/BBox"])
    scale = min(WIDTH / 2 / (right - left), HEIGHT / (top - bottom))
    room = (WIDTH / 2 - scale * (right - left)) / 2
    x = half * WIDTH / 2 + room - scale * left + (shift if half == 0 else -shift)
    y = (HEIGHT - scale * (top - bottom)) / 2 - scale * bottom
    return f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q"


def marks() -> str:
    middle = f"{WIDTH / 2:.3f}"
    upper = f"{middle} {HEIGHT:.3f} m {middle} {HEIGHT - MARK:.3f} l S"
    return f"q 0.5 w 0.5 G [2 1.5] 0 d {upper} {middle} 0 m {middle} {MARK:.3f} l S Q"


def name_as(writer: PdfWriter, reader: PdfReader) -> None:
    """The title and the language of what it was made from; a printer is told to turn the sheet on its short edge."""
    if reader.metadata and reader.metadata.title:
        writer.add_metadata({"/Title": reader.metadata.title})
    if language := reader.root_object.get("/Lang"):
        writer.root_object[NameObject("/Lang")] = TextStringObject(str(language))
    duplex = {NameObject("/Duplex"): NameObject("/DuplexFlipShortEdge")}
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(duplex)
