"""Which article a place stands in."""

from headwater.model import Dossier, Span


class Accounts:
    """Which article stands where."""

    def __init__(self, dossier: Dossier) -> None:
        self._by_capture: dict[str, list[tuple[int, int, str]]] = {}
        for segment in dossier.segments:
            if segment.article:
                span = segment.span
                self._by_capture.setdefault(span.capture, []).append((span.start, span.end, segment.article))
        for article in dossier.articles:
            for span in article.spans:
                self._by_capture.setdefault(span.capture, []).append((span.start, span.end, article.id))

    def article(self, span: Span) -> str | None:
        """Return the id of the article that words stand in; None where they stand in none."""
        inside = self._by_capture.get(span.capture, ())
        return next((article for start, end, article in inside if start <= span.start and span.end <= end), None)
