"""Forum and comment pages as their engines write them, with fictional content and their gold. One module an engine."""

from typing import Final

from tests.capture.page.threads import comments, discourse, phpbb, unknown, vbulletin, woltlab, xenforo
from tests.capture.page.threads.comments import Builder

ENGINES: Final[dict[str, Builder]] = {
    "xenforo2": xenforo.xenforo2, "xenforo1": xenforo.xenforo1,
    "vbulletin3": vbulletin.vbulletin3, "vbulletin4": vbulletin.vbulletin4, "vbulletin5": vbulletin.vbulletin5,
    "phpbb2": phpbb.phpbb2, "subsilver2": phpbb.subsilver2, "prosilver30": phpbb.prosilver30,
    "prosilver32": phpbb.prosilver32,
    "wbb4": woltlab.wbb4, "wsc5": woltlab.wsc5,
    "discourse crawler": discourse.crawler, "discourse drawn": discourse.drawn,
    "disqus": comments.disqus, "wordpress": comments.wordpress, "wordpress old": comments.wordpress_old,
    "microdata comments": comments.microdata_comments, "microdata forum": comments.microdata_forum,
}  # fmt: skip
UNKNOWN: Final[dict[str, Builder]] = {
    "hashed names": unknown.hashed, "no names": unknown.bare, "rows": unknown.rows,
}  # fmt: skip
