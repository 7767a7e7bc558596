"""Markup, style and script of a page without the bytes that browsers do not need; what they make of it stays."""

import re

# Foreign text holds no bare angle bracket: what is followed by a closing one before any opening one is inside a tag of
# ours. The look ahead is bounded, so that a text full of `="x"` costs no more than its length. Before `/>` the quotes
# stay, since the slash would join the value.
_QUOTED = re.compile('="([A-Za-z0-9#:._%-]+)"(?!/)(?=[^<>]{0,300}>)')
_IMPLIED = re.compile("</(?:li|td|tr|th|tbody|dd|dt)>\\n?")
# a paragraph ends where a block begins, and with what it stands in
_ENDED = re.compile(
    "</p>\\n?(?=<(?:ul|ol|dl|div|p|section|article|details|table|h[1-6]|nav|figure)\\b|</(?:th|td|li|div|section|article)>)"
)
_BLANK = re.compile(
    "\\n+(?=<(?:li|tr|td|th|tbody|thead|ul|ol|dl|dd|dt|div|p|section|article|details|summary|table|h[1-6]|nav|figure"
    "|/ul|/ol|/dl|/table|/section|/article|/details)\\b)"
)


def compact(markup: str) -> str:
    """Return the markup of a body with optional quotes, optional end tags and line ends between blocks left out.

    White space inside captured text is not touched: it stands in elements whose end tag is never optional, and the only
    line ends that go are those before the start of a block or the end of a list, table, section or article.
    """
    return _IMPLIED.sub("", _ENDED.sub("", _BLANK.sub("", _QUOTED.sub(r"=\1", markup))))


_TOKENS = re.compile(
    r"""
    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `[^`]*`   # strings and templates
    | /(?![/*\x20])(?:[^/\\\n]|\\.)+/                        # patterns; a division has a blank behind it
    | \x20?[=+\-*<>&|?:,;{}()\[\]!]+\x20?                     # signs
    """,
    re.VERBOSE,
)
_VARIABLE = re.compile("--[a-z-]+")


def compact_script(script: str) -> str:
    """Return a script of ours without indentation, lines of comment and blanks around signs.

    Strings, templates and patterns stay as they are; lines stay lines, so that no statement needs a semicolon that it
    has not. Only for scripts written for it: no comment stands behind code, a division has blanks around it, and no two
    signs that would make one (`+ +`) stand behind each other.
    """
    lines = (line.strip() for line in script.splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    return _TOKENS.sub(_bare, kept) + "\n"


def _bare(found: re.Match[str]) -> str:
    token = found[0]
    return token if token[0] in "\"'`/" else token.strip(" ")


def compact_style(style: str) -> str:
    """Return a style sheet of ours on one line, its variables named by one or two letters in order of first use."""
    names = {name: f"--{_letters(n)}" for n, name in enumerate(dict.fromkeys(_VARIABLE.findall(style)))}
    return _VARIABLE.sub(lambda found: names[found[0]], style.replace("\n", ""))


_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NAMED = re.compile(r"[.#]([A-Za-z][\w-]*)")
_WORD = re.compile(r"[\w-]+")


def needed_style(style: str, markup: str, script: str) -> str:
    """Return a style sheet of ours without the selectors whose classes and ids neither markup nor script spells.

    A class that is spelt in running text is kept though nothing has it; none that an element has is lost.
    """
    spelt = frozenset(_WORD.findall(markup)) | frozenset(_WORD.findall(script))

    def kept(rule: re.Match[str]) -> str:
        selectors = [one for one in _split(rule[1]) if spelt.issuperset(_NAMED.findall(one))]
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return _RULE.sub(kept, style)


def _split(selectors: str) -> list[str]:
    """Return the selectors of a list; commas inside brackets part nothing."""
    found, depth = [""], 0
    for character in selectors:
        depth += (character == "(") - (character == ")")
        if character == "," and not depth:
            found.append("")
        else:
            found[-1] += character
    return found


def _letters(number: int) -> str:
    more, last = divmod(number, 26)
    return ("" if not more else chr(96 + more)) + chr(97 + last)
