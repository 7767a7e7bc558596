"""A page read back with the standard library's parser: its ids, links, marks and the texts of its captures."""

from collections.abc import Mapping
from html.parser import HTMLParser

CLOSED_BY: Mapping[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}),
    "tr": frozenset({"tr", "tbody"}),
    "tbody": frozenset({"tbody"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "p": frozenset("ul ol dl div p section article details table h1 h2 h3 nav figure".split()),
}
VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})


class PageReader(HTMLParser):
    """Collects what a test asks about. `marks` maps a span's key to the text of all its pieces, in order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.marks: dict[str, str] = {}
        self._stack: list[tuple[str, str | None, bool]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self._stack and tag in CLOSED_BY.get(self._stack[-1][0], ()):
            self._stack.pop()
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        classes = (attributes.get("class") or "").split()
        key = attributes.get("id")
        if key:
            self.ids.append(key)
        if tag == "a":
            self.links.append(attributes.get("href") or "")
        if tag == "article" and "capture" in classes:
            self.texts.append("")
        span = (
            (key or next((name for name in classes if name[0] == "s" and name[1:].isdigit()), None))
            if tag == "mark"
            else None
        )
        if span:
            self.marks.setdefault(span, "")
        if tag not in VOID:
            self._stack.append((tag, span, tag == "div" and "t" in classes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._stack and self._stack[-1][0] != tag and self._stack[-1][0] in CLOSED_BY:
            self._stack.pop()
        assert self._stack, f"</{tag}> closes nothing"
        assert self._stack[-1][0] == tag, f"</{tag}> closes <{self._stack[-1][0]}>"
        self._stack.pop()

    def handle_data(self, data: str) -> None:
        if any(text for _, _, text in self._stack):
            self.texts[-1] += data
            for span in {span for _, span, _ in self._stack if span}:
                self.marks[span] += data
