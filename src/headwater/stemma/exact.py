"""Families of word-for-word copies: who stems from whom when the text itself cannot tell."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.model import Article, Descent, DescentEvidence
from headwater.reader.outlets import outlet_key
from headwater.stemma.credits import Credited
from headwater.stemma.dates import days_before, opening
from headwater.stemma.standing import PRINTED, Standing
from headwater.stemma.witnesses import Witness, place_of

# set by hand: identical texts name no exemplar, so these are guesses with their reason beside them
_IDENTICAL, _SAME_CAPTURE, _EARLIER, _CREDITED = 0.5, 0.6, 0.75, 0.9
_LAST = "~"
_CREDITS = "credit", "the text credits"


class Root(NamedTuple):
    """The member of a witness that the others are taken to stem from, and where the text credits its outlet.

    `standings`: the forms of the members, by the id of the article.
    """

    article: Article
    credited: Credited | None
    standings: Mapping[str, Standing]


def root_of(witness: Witness, credited: Sequence[Credited], standings: Sequence[Standing]) -> Root:
    """Return the member whose outlet the text credits, else the first by date, else the better documented one.

    What the text tells as seen by, or told to, an outlet credits it only where no other member came out earlier.
    One beside which a note says that it was taken from somebody only where all have such notes; then the form in which
    texts are sent to newsrooms goes before print. `standings`: the forms of the members.
    Only the first occurrence in a capture can be the root. A copy that says nothing of itself is never the root beside
    one that does; between two that say as much the place decides.
    """
    firsts = [a for a, first in _with_first(witness.members) if a is first]
    late = {_outlet(a) for a in firsts if any(days_before(b.published, a.published) > 0 for b in firsts)}
    names = {c.outlet: c for c in reversed(credited) if not (c.own and c.outlet in late)}
    forms = {member.id: standing for member, standing in zip(witness.members, standings, strict=True)}

    def rank(article: Article) -> tuple[object, ...]:
        form = forms[article.id]
        return bool(form.taken), -form.form, _outlet(article) not in names, *_undocumented(article), place_of(article)

    root = min(firsts, key=rank)
    return Root(root, names.get(_outlet(root)), forms)


def exact_descents(witness: Witness, root: Root) -> Iterator[Descent]:
    """Yield an edge for every member but the root: from an earlier place of the same capture, else from the root."""
    for article, first in _with_first(witness.members):
        if article is root.article:
            continue
        exemplar = root.article if article is first else first
        probability, evidence = _why(article, first, root)
        yield Descent(
            exemplar=exemplar.id,
            copy=article.id,
            relation="exact",
            probability=probability,
            share=1.0,
            evidence=(evidence,),
        )


def _with_first(members: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    firsts: dict[str, Article] = {}
    for article in members:
        yield article, firsts.setdefault(article.capture, article)


def _why(article: Article, first: Article, root: Root) -> tuple[float, DescentEvidence]:
    if article is not first:
        says = "the same text stands further up in the same capture; which of the two was pasted first is not known"
        return _SAME_CAPTURE, _told("same_capture", says, first, article)
    mine, first_form = root.standings[article.id], root.standings[root.article.id]
    if mine.taken and not first_form.taken:
        says = f"a note beside the copy says that it was taken from {mine.taken[0].span.exact}"
        evidence = DescentEvidence(signal="credit", says=says, spans=(mine.taken[0].span,))
        return _CREDITED, evidence
    if root.credited is not None and _outlet(article) != _outlet(root.article):
        signal, how = ("own_find", "what it tells was seen by or told to") if root.credited.own else _CREDITS
        says = f"{how} {root.article.outlet}"
        return _CREDITED, DescentEvidence(signal=signal, says=says, spans=(root.credited.span,))
    if mine.form == PRINTED < first_form.form and first_form.shown is not None:
        says = "the same text, in the form in which it was sent to newsrooms"
        return _EARLIER, DescentEvidence(signal="sent_form", says=says, spans=(first_form.shown,))
    if days_before(root.article.published, article.published) > 0:
        spans = [s for a in (root.article, article) if a.published for s in a.published.evidence[:1]]
        says = "the same text, published earlier"
        return _EARLIER, DescentEvidence(signal="published_before", says=says, spans=tuple(spans))
    says = "the texts are the same word for word; which of them came first is not known"
    return _IDENTICAL, _told("identical_text", says, root.article, article)


def _told(signal: str, says: str, one: Article, two: Article) -> DescentEvidence:
    return DescentEvidence(signal=signal, says=says, spans=(*one.spans, *two.spans))


def _outlet(article: Article) -> str:
    return outlet_key(article.outlet) if article.outlet else ""


def _undocumented(article: Article) -> tuple[bool, str, int]:
    said = (article.publisher, article.published, article.headline, article.dateline, article.byline)
    return article.published is None, opening(article.published) or _LAST, -sum(1 for value in said if value)
