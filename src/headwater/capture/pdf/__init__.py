"""PDF documents: their text page by page, read by a process of its own."""

from headwater.capture.pdf.reader import read_pdf

__all__ = ["read_pdf"]
