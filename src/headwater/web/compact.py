"""Markup, style and script of a page without the bytes that browsers do not need; what they make of it stays."""

import re
from collections.abc import Callable

# Foreign text holds no bare angle bracket: what is followed by a closing one before any opening one is inside a tag of
# ours. The look ahead is bounded, so that a text full of `="x"` costs no more than its length. Before `/>` a blank
# takes their place, since the slash would join the value.
_QUOTED = re.compile('="([A-Za-z0-9#:._%-]+)"(?!/)(?=[^<>]{0,300}>)')
_QUOTED_LAST = re.compile('="([A-Za-z0-9#:._%-]+)"(?=/>)')
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
    return _IMPLIED.sub("", _ENDED.sub("", _BLANK.sub("", _QUOTED_LAST.sub(r"=\1 ", _QUOTED.sub(r"=\1", markup)))))


_TEXT = r"""
    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `[^`]*`   # strings and templates
    | /(?![/*\x20])(?:[^/\\\n]|\\.)+/                        # patterns; a division has a blank behind it
"""
_STRINGS = re.compile(f"({_TEXT})", re.VERBOSE)
_SIGNS = r"\x20?[=+\-*<>&|?:,;{}()\[\]!]+\x20?"
_TOKENS = re.compile(f"{_TEXT}|{_SIGNS}", re.VERBOSE)
_VARIABLE = re.compile("--[a-z-]+")


_LISTED = re.compile(r"\b(?:const|let) ([^;\n]*)")
_DECLARED = re.compile(r"(?:^|,)(\w+)(?==(?![=>])| of |$)")
_PARAMETERS = re.compile(r"\(([\w,]+)\)=>")
# a name behind one dot is a property, behind three it is spread
_IDENTIFIER = re.compile(r"(?<![\w$])(?:(?<!\.)|(?<=\.\.\.))([A-Za-z]\w*)")
_KEY = re.compile(r"[{,]([A-Za-z]\w*):")
_FILLED = re.compile(r"\$\{([^}]*)\}")
_KEYWORDS = frozenset("as do if in is of".split())


def compact_script(script: str) -> str:
    """Return a script of ours without indentation, lines of comment and blanks around signs, its own names short.

    Strings, templates and patterns stay as they are, but for the names inside a template; lines stay lines, so that no
    statement needs a semicolon that it has not. Only for scripts written for it: no comment stands behind code, a
    division has blanks around it, no two signs that would make one (`+ +`) stand behind each other, no object is
    written by names alone (`{a, b}`), nothing is taken apart when it is declared, and each parameter of a function is
    in brackets.
    """
    lines = (line.strip() for line in script.splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    return _renamed(_TOKENS.sub(_bare, kept)) + "\n"


def _renamed(script: str) -> str:
    """Return the script with what it declares called by one or two letters; what follows a dot or is a key stays."""
    code = _TOKENS.sub(lambda found: found[0] if found[0][0] not in "\"'`/" else '""', script)
    own = {name for line in _LISTED.findall(code) for name in _DECLARED.findall(line)}
    own |= {name for names in _PARAMETERS.findall(code) for name in names.split(",")}
    taken = _KEYWORDS | set(_IDENTIFIER.findall(script))
    free = (name for name in map(_letters, range(26 * 27)) if name not in taken)
    order = (name for name in dict.fromkeys(_IDENTIFIER.findall(code)) if name in own and len(name) > 2)
    short: dict[str, str] = dict(zip(order, free, strict=False))

    def called(found: re.Match[str]) -> str:
        name: str = found[1]
        return short.get(name, name)

    def told(found: re.Match[str]) -> str:
        token = found[0]
        if token[0] == "`":
            return _FILLED.sub(lambda one: "${" + _IDENTIFIER.sub(called, one[1]) + "}", token)
        return token

    pieces = _STRINGS.split(script)
    # every second piece is a string, a template or a pattern
    return "".join(
        _STRINGS.sub(told, piece) if n % 2 else _keyed(piece, called) for n, piece in enumerate(pieces)
    )


def _keyed(code: str, called: Callable[[re.Match[str]], str]) -> str:
    """Return code with its names as they are called, keys of objects left as they are."""
    keys = {found.start(1) for found in _KEY.finditer(code)}
    return _IDENTIFIER.sub(lambda found: found[0] if found.start(1) in keys else called(found), code)


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
_CLASSED = re.compile(r'\b(?:class|id)="([^"]*)"')


def needed_style(style: str, markup: str, script: str) -> str:
    """Return a style sheet of ours without the selectors whose classes and ids no element has and no script spells.

    `markup` is that before `compact`, its values in quotes. A class that is spelt in the script is kept though nothing
    ever has it; none that an element has is lost.
    """
    spelt = {word for values in _CLASSED.findall(markup) for word in _WORD.findall(values)}
    spelt |= set(_WORD.findall(script))

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
