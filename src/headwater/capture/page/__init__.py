"""Saved web pages: markup to canonical text, with what the markup says about it."""

from headwater.capture.page.reader import Page, read_page

__all__ = ["Page", "read_page"]
