"""A post as an export holds it, and the capture it gives."""

import hashlib
from typing import NamedTuple

from headwater.capture.decoded import Decoded
from headwater.capture.draft import Draft, Job
from headwater.capture.names import Names
from headwater.capture.spelling import Spelt, spelt
from headwater.capture.string_document import stated
from headwater.model import PageMetadata

MEDIA_TYPE = "application/json"


class SocialPost(NamedTuple):
    """A post: its text with the keys it stands under, and what is said about it.

    `published`: ISO 8601 where it can be read. `html`: the text is markup. `references`: `&amp;`, `&lt;` and `&gt;` in
    it stand for characters. `lead_chars`: how much of the text, as it is read, says that it is a repost, and is none of
    it. `remarks`: what is to be counted of posts of its kind. `publisher`: the account that put it out.
    """

    text: str
    path: tuple[str, ...]
    name: str | None
    author: str | None = None
    published: str | None = None
    uri: str | None = None
    title: str | None = None
    html: bool = False
    references: bool = False
    lead_chars: int = 0
    remarks: tuple[str, ...] = ()
    publisher: str | None = None

    def about(self, why: str) -> PageMetadata:
        """Return what is said about the post as `why` states it."""
        author = stated(self.author, why)
        return PageMetadata(
            title=stated(self.title, why), publisher=stated(self.publisher, why), authors=(author,) if author else (),
            published=stated(self.published, why), uri=stated(self.uri, why),
        )  # fmt: skip


class Place(NamedTuple):
    """Where a post stands: the bytes of its object, what they spell, its number, and what exports of its kind are."""

    raw: bytes
    decoded: Decoded
    number: str
    why: str


def spelt_post(post: SocialPost, place: Place, job: Job) -> Spelt:
    """Return the text of a post with its map to the bytes of its object."""
    spelling = spelt(place.raw, place.decoded, post.path, post.text, job.settings, references=post.references)
    return spelling.behind(post.lead_chars)


def draft_of(post: SocialPost, place: Place, names: Names, job: Job) -> Draft:
    """Return the capture of a post that is no markup; its raw bytes are those of its object."""
    spelling = spelt_post(post, place, job)
    wanted = post.name or place.number
    name = names.take(wanted)
    again = () if name == wanted else (f'the id "{wanted}" again; it is called {name}',)
    for note in (*place.decoded.notes, *spelling.notes, *again):
        job.said.amiss("post", place.number, note)
    about = post.about(place.why)
    return Draft(
        record=name, media_type=MEDIA_TYPE, raw_sha256=hashlib.sha256(place.raw).hexdigest(), text=spelling.text,
        raw=place.raw if job.keep_raw else None, view=spelling.view, about=about,
        uri=about.uri.value if about.uri else None,
    )  # fmt: skip
