"""What an element's tag, names and microdata say of its place in a conversation, as bits (see `words.py`)."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from headwater.capture.page import words

LONGEST_NAMES_CHARS: Final = 300
_MOST_TOKENS: Final = 12
_LONGEST_HREF_CHARS: Final = 300
_WORD: Final = re.compile(r"[A-Z]?[a-z]++|[A-Z]++(?![a-z])|#")
_DIGITS: Final = re.compile(r"\d++")
# In a class, figures that number what it stands on or tell rows apart; others are part of the name (`css-1ab2c`).
_NUMBER: Final = re.compile(r"\d{2,}+|(?:(?<=[-_])|(?<=row|alt)|(?<=bg))\d(?!\S)")
_TAGS: Final = (
    dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), words.HEADING)
    | dict.fromkeys("form textarea button nav menu footer select".split(), words.ASIDE)
    | {"time": words.TIME, "blockquote": words.QUOTE}
)
# Every word that is looked for, in the cases that names put together of words write them in.
_KNOWN: Final = frozenset(
    form
    for name in (*words.WORDS, *words.PAIRS, *words.WHOLE, *words.CONTRIBUTIONS)
    for word in name.split("-")
    for form in (word, word.capitalize(), word.upper())
)
# What an article is filed under, on its element.
_SORTED: Final = ("category-", "tag-")
_BUTTONS: Final = frozenset({"a", "button", "input", "li", "span", "form"})
_BEYOND_NAMES: Final = frozenset({"data-role", "itemprop", "itemtype", "href", "rel"})
_WHOLE_PAGE: Final = frozenset({"html", "body", "main"})
_PROFILE: Final = re.compile(
    r"(?:^|[/?;&=])(?:members?|users?|u|profiles?|mitglied(?:er)?|benutzer|profil|usuarios?|perfil|utilisateurs?|"
    r"membres?)(?:\.php)?[/?]|mode=viewprofile|action=profile|showuser=|userinfo\.php|user\?id=|/@\w",
    re.IGNORECASE,
)
# Without one of these no address can match; looking for them costs a tenth of matching.
_PROFILE_PARTS: Final = tuple("user ser.php member /u/ rofil /@ itglied enutzer suario erfil tilisat embre".split())
_TALK_TYPE: Final = re.compile(
    r"schema\.org/(?:Comment|UserComments|DiscussionForumPosting|Answer|Question|Review)$", re.IGNORECASE
)


def marks_of(tag: str, found: dict[str, str]) -> int:
    """Return what the tag, the names and the microdata of an element say, as bits."""
    marks = _TAGS.get(tag, 0)
    if not found or tag in _WHOLE_PAGE:
        return marks
    names, number = found.get("class", ""), found.get("id", "")
    if names or number:
        if len(names) + len(number) > LONGEST_NAMES_CHARS:
            names, number = names[:LONGEST_NAMES_CHARS], number[:LONGEST_NAMES_CHARS]
        marks |= _of_names(names, number)
    if not _BEYOND_NAMES.isdisjoint(found):
        marks |= _of_attributes(tag, found)
    if marks & words.QUOTE and (tag in _BUTTONS or marks & words.BODY):
        marks &= ~words.QUOTE
    return marks


def _of_attributes(tag: str, found: dict[str, str]) -> int:
    marks = 0
    if "data-role" in found:
        marks |= _of_names(found["data-role"][:LONGEST_NAMES_CHARS], "")
    if "itemprop" in found:
        marks |= words.PROPERTIES.get(found["itemprop"].strip().lower(), 0)
    if "itemtype" in found and _TALK_TYPE.search(found["itemtype"].strip()[-_LONGEST_HREF_CHARS:]):
        marks |= words.POST | words.TALK
    if tag == "a":
        if is_profile(found.get("href", "")):
            marks |= words.WEAK
        if "author" in found.get("rel", "").lower():
            marks |= words.AUTHOR
    return marks


def is_profile(href: str) -> bool:
    """Whether an address looks like the page of one person on the same site."""
    for part in _PROFILE_PARTS:  # a loop costs two thirds of `any`
        if part in href:
            return _PROFILE.search(href[:_LONGEST_HREF_CHARS]) is not None
    return False


@lru_cache(maxsize=8192)
def tokens_of(names: str, number: str) -> tuple[str, ...]:
    """Return class names and the id, the first few, numbers as `#`; the id comes last, as `#=...`."""
    # Looking for a figure costs a fifth of what looking for numbers does.
    named = _NUMBER.sub("#", names) if _DIGITS.search(names) else names
    tokens = named.split(None, _MOST_TOKENS)[:_MOST_TOKENS]
    if number:
        tokens.append("#=" + _DIGITS.sub("#", number.strip()))
    return tuple(tokens)


@lru_cache(maxsize=8192)
def _of_names(names: str, number: str) -> int:
    marks = post = 0
    found = list(map(_of_class, names.split(None, _MOST_TOKENS)[:_MOST_TOKENS]))
    if number:
        found.append(_of_id(number))
    for one in found:
        marks |= one
        post |= one & words.POST and not one & words.ASIDE
    return marks & ~words.NO_MESSAGE if post else marks


@lru_cache(maxsize=16384)
def _of_class(name: str) -> int:
    # Most names hold no word of interest; then a look for one is enough.
    if _KNOWN.isdisjoint(_WORD.findall(name)):
        return 0
    return _of_token(_NUMBER.sub("#", name))


@lru_cache(maxsize=8192)
def _of_id(number: str) -> int:
    if _KNOWN.isdisjoint(_WORD.findall(number)):
        return 0
    return _of_token("#=" + _DIGITS.sub("#", number.strip()))


def _of_token(token: str) -> int:
    if token.startswith(_SORTED):
        return 0
    parts = [word.lower() for word in _WORD.findall(token.removeprefix("#="))]
    bare = [word for word in parts if word != "#"]
    marks = words.WHOLE.get("-".join(bare), 0)
    for word in bare:
        marks |= words.WORDS.get(word, 0)
    for pair in pairwise(bare):
        marks |= words.PAIRS.get("-".join(pair), 0)
    if _core(parts) in words.CONTRIBUTIONS:
        marks |= words.POST
    for mark, others in words.BESIDE:
        if marks & mark and not others.isdisjoint(bare):
            marks &= ~mark
    # An element called reply alone may be an answer or the button for one; what it holds tells.
    if bare[:1] == ["js"] or (marks & (words.POST | words.BODY) and bare != ["reply"]):
        marks &= ~words.NO_MESSAGE
    return marks


def _core(parts: list[str]) -> str:
    start, end = 0, len(parts)
    while start < end - 1 and parts[start] in words.BEFORE:
        start += 1
    while end > start + 1 and parts[end - 1] in words.BEHIND:
        end -= 1
    return "-".join(parts[start:end])
