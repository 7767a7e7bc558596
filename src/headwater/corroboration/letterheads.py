"""Who makes a statement on a body's paper: "PORT OFFICE / Statement of Dr Anna Bell" is the office's word."""

from collections.abc import Mapping, Sequence

from headwater.model import Article, Source
from headwater.reader.words import folded_in, head_of_name


def makers_of_statements(
    articles: Sequence[Article], issued: Mapping[str, Source], bodies: Mapping[str, Source]
) -> dict[str, Source]:
    """Return by id of who makes a statement the body on whose paper it stands.

    The heading names both, the body on a line of its own. `issued`: by article who puts it out; `bodies`: by name,
    folded. Misses: bodies that no other text of the pile quotes.
    """
    found: dict[str, Source] = {}
    for article in articles:
        maker, heading = issued.get(article.id), article.headline
        if maker is None or heading is None or not maker.name or maker.name not in heading.value:
            continue
        lines = (line for evidence in heading.evidence for line in evidence.exact.splitlines())
        names = (" ".join(folded_in(line)) for line in lines)
        body = next((bodies[name] for name in names if name in bodies), None)
        if body is not None and body.id != maker.id:
            found[maker.id] = body
    return found


def calls_itself(source: Source, issuer: Source) -> bool:
    """Whether a body's own text means the body by a noun alone: "the bureau" in a report of the Air Safety Bureau."""
    words, name = folded_in(source.label), folded_in(issuer.name or "")
    return source.class_ == "named" and not source.name and len(name) > 1 and words == ["the", head_of_name(name)]
