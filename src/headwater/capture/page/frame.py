"""The block elements of a page, numbered as they open: what stands inside of what, and what each says it is."""

from typing import Final

from headwater.capture.page.tags import Tag, tag_of

ROOT: Final = 0
_PAGE: Final = tag_of("", "")


class Frame:
    """`parents[n]` is the block element around element `n`, `tags[n]` its start tag; the page itself is element 0."""

    def __init__(self) -> None:
        self.parents = [-1]
        self.tags = [_PAGE]

    def open(self, tag: Tag, parent: int) -> int:
        """Note an element inside `parent`; return its number, which is greater than that of any around it."""
        self.parents.append(parent)
        self.tags.append(tag)
        return len(self.parents) - 1
