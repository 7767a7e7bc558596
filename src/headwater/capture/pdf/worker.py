"""A process that reads one PDF from standard input and writes its text to standard output, a JSON line a page.

It is run as a script, not imported: pdfium is native code fed with what strangers wrote, and what ends it must not end
the run. It takes nothing but the bytes, opens nothing, and where the system knows such limits it may use only so much
memory and time and write no file. First line: `{"pages": n, "title": str}`, or `{"refused": code}`; then
`{"text": str}` or `{"bad": true}` for each page; `{"end": true}` last.
"""

import json
import sys

MOST_MEMORY_BYTES = 2 << 30


def main(max_chars: int, max_seconds: int) -> None:
    """Read the document; stop once `max_chars` characters are written."""
    _limit(max_seconds)
    # The one place where pdfium is loaded, behind the limits.
    import pypdfium2  # noqa: PLC0415

    raw = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(raw)
        pages = len(document)
        title = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as fault:
        _write({"refused": fault.err_code or 0})
        return
    _write({"pages": pages, "title": title})
    written = 0
    for number in range(pages):
        try:
            page = document[number]
            text = page.get_textpage().get_text_range(errors="replace")
        except pypdfium2.PdfiumError:
            _write({"bad": True})
            continue
        page.close()  # and with it what was read of it
        _write({"text": text[: max_chars - written + 1]})
        written += len(text)
        if written > max_chars:
            break
    _write({"end": True})


def _write(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")


def _limit(max_seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415 (not on every system)
    except ImportError:
        return
    wanted = (("AS", MOST_MEMORY_BYTES), ("CPU", max_seconds), ("FSIZE", 0), ("CORE", 0))
    for name, most in wanted:
        kind = getattr(resource, f"RLIMIT_{name}", None)
        if kind is None:
            continue
        _, ceiling = resource.getrlimit(kind)
        bound = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        try:
            resource.setrlimit(kind, (bound, bound))
        except (ValueError, OSError):
            continue  # some systems know a limit and do not take it


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
