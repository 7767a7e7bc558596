"""What a page's markup says its parts are, read from tag names, roles and class and id names in general use."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from headwater.model import Layout

Region = Literal["comment", "navigation", "related"]

_PREFIX = r"(?:(?:post|entry|article|story|news|meta|page|content|single|c|wp|img|image|photo|media)[-_]{1,2})?"
_REGION_NAMES: tuple[tuple[re.Pattern[str], Region], ...] = (
    (
        re.compile(
            r"(?:(?:user|reader|post|article|fb|wp|li|single|div)-)?(?:comments?|replies|disqus|livefyre)"
            r"(?:-?(?:list|body|area|content|text|thread|threads|section|wrapper|wrap|item|items|container|form|respond|"
            r"reply|author|meta|post|\d+))?(?:-\d+)?|commentlist|disqus-thread|user-repl(?:y|ies)",
        ),
        "comment",
    ),
    (
        re.compile(
            r"(?:(?:site|main|page|global|top|bottom|primary|secondary|mobile|sub|footer|header|nav|user)-)?"
            r"(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|footer|foot|masthead|pagination|pager|toolbar|topbar|"
            r"tabbar)(?:-(?:menu|nav|list|links|bar|wrapper|container|inner|content|section))?|site-header|skip-links?",
        ),
        "navigation",
    ),
    (
        re.compile(
            r"(?:(?:gdpr|eu|eu-cookie|cc|cmp)-)?(?:cookies?|consent|gdpr)"
            r"(?:-?(?:banner|notice|consent|bar|law|policy|popup|message|info|modal|overlay|wall|container|wrapper))?"
            r"(?:-(?:banner|bar|info|container|wrapper))?",
        ),
        "navigation",
    ),
    (
        re.compile(
            r"(?:(?:social|article|post|story|entry)-)?(?:share|sharing|social)"
            r"(?:-?(?:bar|buttons?|links?|tools|icons))?|sharedaddy",
        ),
        "navigation",
    ),
    (
        re.compile(
            r"(?:(?:left|right|main|site)-)?(?:sidebar|related|recirculation|recommended|recommendations|trending|"
            r"most-(?:read|popular)|promos?|newsletter|signup|subscribe|advert|advertisement|ads?|sponsored|teasers?|"
            r"read-?(?:more|next)|outbrain|taboola|widget)"
            r"(?:-(?:posts?|articles?|stories|links?|content|list|box|block|section|signup|form|container|wrapper|area))?",
        ),
        "related",
    ),
)
_LAYOUT_NAMES: tuple[tuple[re.Pattern[str], Layout], ...] = (
    (re.compile(_PREFIX + r"(?:byline|authors?|writer|by-author)(?:[-_](?:names?|links?|line|info))?"), "byline"),
    (
        re.compile(
            _PREFIX + r"(?:date|datetime|timestamp|time|published|pubdate|publish(?:ed)?-(?:date|time|on)|dateline|"
            r"stamp|updated|date-?published|publication-date)(?:[-_](?:time|published|line|text))?",
        ),
        "date",
    ),
    (re.compile(_PREFIX + r"(?:fig)?caption(?:[-_](?:text|content))?"), "caption"),
)
# One alternative for each of the rows above, tried in their order.
_REGION = re.compile("|".join(f"({pattern.pattern})" for pattern, _ in _REGION_NAMES))
_LAYOUT = re.compile("|".join(f"({pattern.pattern})" for pattern, _ in _LAYOUT_NAMES))
_ROLES: dict[str, Region] = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "contentinfo": "navigation",
    "search": "navigation", "complementary": "related",
}  # fmt: skip
_TAG_REGIONS: dict[str, Region] = {
    "nav": "navigation", "menu": "navigation", "footer": "navigation", "aside": "related",
}  # fmt: skip
_TAG_LAYOUTS: dict[str, Layout] = {
    "h1": "headline", "h2": "crosshead", "h3": "crosshead", "h4": "crosshead", "h5": "crosshead", "h6": "crosshead",
    "figcaption": "caption", "caption": "caption", "blockquote": "quote", "li": "list_item", "dd": "list_item",
    "dt": "list_item", "p": "paragraph", "td": "table", "th": "table", "time": "date", "button": "form",
    "label": "form", "select": "form", "option": "form", "textarea": "form", "legend": "form",
}  # fmt: skip
_TELLING_ROLES = frozenset({*_ROLES, "banner"})
_WHOLE_PAGE = frozenset({"html", "body", "main"})
_NAME = re.compile(r"\S+")
_LONGEST_NAME_CHARS = 60
_LONGEST_NAMES_CHARS = 400
_LONGEST_CHARS: dict[Layout, int] = {"byline": 200, "date": 120}
# A paragraph inside one of these stays what the outer element says.
_HOLDS_PARAGRAPHS = frozenset({"quote", "list_item", "caption", "byline", "date"})
_LINK_SHARE = 0.75
_REGION_LINK_SHARE = 0.5
_FIXED = frozenset({"headline", "byline", "date", "caption"})


class Context(NamedTuple):
    """What an open element is inside of: the region of the page, and what its own text is."""

    region: Region | None = None
    layout: Layout | None = None
    header: bool = False


class Signs(NamedTuple):
    """What an element's names say of it."""

    region: Region | None = None
    layout: Layout | None = None


_NO_SIGNS = Signs()


class Sort:
    """What all elements of one tag whose names, role and properties say the same are; they share one.

    `region` is the region that the element opens itself, if any.
    """

    __slots__ = ("_by_property", "_contexts", "_header", "_signs", "_tag", "region")

    def __init__(self, tag: str, signs: Signs, role: str, by_property: Layout | None) -> None:
        self._tag, self._signs, self._by_property = tag, signs, by_property
        self.region = signs.region or _TAG_REGIONS.get(tag) or _ROLES.get(role)
        self._header = tag == "header" or role == "banner"
        self._contexts: dict[Context, Context] = {}

    def inside(self, outer: Context) -> Context:
        """Return the context of such an element inside `outer`: `outer` itself where it changes nothing."""
        context = self._contexts.get(outer)
        if context is None:
            context = self._contexts[outer] = self._inside(outer)
        return outer if context == outer else context

    def _inside(self, outer: Context) -> Context:
        tag, signs = self._tag, self._signs
        layout = signs.layout or self._by_property or _TAG_LAYOUTS.get(tag) or outer.layout
        if tag == "p" and not signs.layout and outer.layout in _HOLDS_PARAGRAPHS:
            layout = outer.layout
        elif tag in ("article", "main", "section", "table") and not signs.layout:
            layout = None
        header = (outer.header or self._header) and tag not in ("article", "main")
        if outer.region == "comment" or signs.region == "comment":
            return Context("comment", layout, header)
        return Context(None if tag == "main" else self.region or outer.region, layout, header)


def sort_of(tag: str, names: str = "", role: str = "", rel: str = "", itemprop: str = "") -> Sort:
    """Return the sort of an element with these attributes; `names` are its class and id, parted by white space."""
    signs = signs_of(names) if names and tag not in _WHOLE_PAGE else _NO_SIGNS
    role = role.lower()
    by_property = _by_property(rel.lower(), itemprop.lower()) if rel or itemprop else None
    return _sort(tag, signs, role if role in _TELLING_ROLES else "", by_property)


_sort = lru_cache(maxsize=4096)(Sort)


@lru_cache(maxsize=8192)
def signs_of(names: str) -> Signs:
    """Return what the class and id names, parted by white space, say; a comment before chrome before furniture."""
    region: Region | None = None
    layout: Layout | None = None
    for name in _NAME.findall(names[:_LONGEST_NAMES_CHARS].lower()):
        of_name = _signs_of_one(name)
        if of_name is _NO_SIGNS:
            continue
        if region != "comment":
            region = of_name.region or region
        layout = layout or of_name.layout
    return Signs(region, layout) if region or layout else _NO_SIGNS


@lru_cache(maxsize=16384)
def _signs_of_one(name: str) -> Signs:
    name = name.replace("_", "-").replace("--", "-").strip("-")
    if len(name) > _LONGEST_NAME_CHARS:
        return _NO_SIGNS
    region, layout = _REGION.fullmatch(name), _LAYOUT.fullmatch(name)
    if region is None and layout is None:
        return _NO_SIGNS
    return Signs(
        _REGION_NAMES[region.lastindex - 1][1] if region and region.lastindex else None,
        _LAYOUT_NAMES[layout.lastindex - 1][1] if layout and layout.lastindex else None,
    )


def _by_property(rel: str, itemprop: str) -> Layout | None:
    """Return what rel and itemprop say: the words of microdata and microformats."""
    if itemprop == "author" or "author" in rel.split():
        return "byline"
    return "date" if itemprop in ("datepublished", "datemodified") else None


def of_block(context: Context, chars: int, link_chars: int, form_chars: int) -> Layout | None:
    """Return the layout of a block of `chars` characters, of which some stand in links and in form controls."""
    if context.region == "comment":
        return "comment"
    if form_chars * 2 > chars:
        return "form"
    linked = link_chars / chars if chars else 0.0
    if context.region:
        return "link_list" if context.region == "related" and linked >= _REGION_LINK_SHARE else "navigation"
    layout = context.layout
    if layout and chars > _LONGEST_CHARS.get(layout, chars):
        layout = "paragraph"
    if layout not in _FIXED and linked >= _LINK_SHARE:
        return "link_list"
    if context.header and layout in (None, "list_item", "table"):
        return "navigation"
    return layout


def of_part(context: Context, outer: Context, chars: int) -> Layout | None:
    """Return byline, date or caption where an element inside a block is one and what is around it is not."""
    layout = context.layout
    if context.region or layout == outer.layout or layout not in ("byline", "date", "caption"):
        return None
    return layout if chars <= _LONGEST_CHARS.get(layout, chars) else None
