"""A one-page PDF for the demo's signed conventions, written by hand: small, whole, readable."""


def signed_paper(title: str) -> bytes:
    text = title.encode("cp1252", "replace").replace(b"\\", b"").replace(b"(", b"").replace(b")", b"")
    stream = b"BT /F1 16 Tf 72 760 Td (" + text + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font 6 0 R >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /F1 5 0 R >>",
    ]
    paper, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(paper))
        paper += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
    table = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    count = str(len(objects) + 1).encode()
    end = b"xref\n0 " + count + b"\n0000000000 65535 f \n" + table
    end += b"trailer\n<< /Size " + count + b" /Root 1 0 R >>\nstartxref\n" + str(len(paper)).encode() + b"\n%%EOF\n"
    return paper + end
