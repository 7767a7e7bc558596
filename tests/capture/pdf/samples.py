"""PDF files written by hand: a page of text for each string, in a standard font."""

from collections.abc import Sequence


def pdf(pages: Sequence[str], *, info: str = "", catalog: str = "", trailer: str = "") -> bytes:
    """Return a PDF of these pages; a line of a page is a line of text. Characters are those of WinAnsi."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    bodies: list[bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog}>>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.encode(),
        f"<< {info} >>".encode("latin-1"),
    ]
    for number, text in enumerate(pages):
        content = 6 + 2 * number
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {content} 0 R >>".encode(),
        )
        bodies.append(stream(_drawn(text)))
    return joined(bodies, trailer)


def stream(content: bytes, more: str = "") -> bytes:
    """Return a stream object's body."""
    return f"<< /Length {len(content)} {more}>>\nstream\n".encode() + content + b"\nendstream"


def joined(bodies: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a PDF of these objects, the catalog first, the document information fourth."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R /Info 4 0 R {trailer}>>\n".encode()
    return bytes(out + f"startxref\n{table}\n%%EOF\n".encode())


def _drawn(text: str) -> bytes:
    lines = ["BT /F1 11 Tf 14 TL 72 720 Td"]
    for line in text.split("\n"):
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        lines.append(f"({escaped}) Tj T*")
    return "\n".join((*lines, "ET")).encode("cp1252")
