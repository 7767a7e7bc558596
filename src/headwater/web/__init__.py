"""What people see: the self-contained HTML dossier, and the plain words the terminal shares with it."""

from headwater.web.page import render

__all__ = ["render"]
