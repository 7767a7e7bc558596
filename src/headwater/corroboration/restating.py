"""Statements that restate what was said or done in public, which has itself as its one origin."""

import re
from collections.abc import Sequence

from headwater.corroboration.group import Group
from headwater.corroboration.public import is_market_move, is_public_act, is_to_come
from headwater.corroboration.register import Register
from headwater.model import Attribution, People, Source, Span, Statement
from headwater.reader.words import words_of

CITING = ("cites", "self_cites")
_PUBLIC = "said or done in public"
_LEFT_OPEN = "a question left open in public"
_COMMENT = re.compile(
    r"(?:\w+\s){0,4}?(?:to\s)?(?:comments?|discuss(?:es)?|speaks?|elaborate)\b|(?:\w+\s){0,2}?(?:questions|inquiries|enquiries)\sto\b"
    r"|(?:\w+\s){0,6}?(?:has|have|had)\s(?:nothing|no\smore)\s(?:further\s|more\s|else\s)?to\s(?:add|say)\b",
    re.IGNORECASE,
)
# a question that stands by itself is asked in front: "By whom, she will not say"
_ASKED = re.compile(
    r"(?:whether|if|who|what|when|where|why|how|which)\s\w"
    r"|(?:(?:by|to|from|for|with|of|on|in|at)\s)?(?:whom?|whose|what|when|where|why|how|which)(?:\s\w+){0,3}\W*$",
    re.IGNORECASE,
)
# what a sentence goes on with: "called it a fiction but | would not say whether they had met"
_LEFT_UNSAID = re.compile(
    r"(?:wo[n’']t|will\snot|would\snot|wouldn[’']t|declin(?:es|ed)\sto|refus(?:es|ed)\sto)\s"
    r"(?:say|tell|disclose|reveal|specify|answer|confirm)\s(?:(?:him|her|it|us|them|the\s[A-Z][\w’'-]+)\s)?"
    r"(?=(?:whether|if|who|what|when|where|why|how|which)\s\w)"
)
_BARE_REFUSAL_WORDS = 4  # "to comment for this article"


def public_group(
    statement: Statement, source: Source | None, attribution: Attribution | None, register: Register
) -> Group | None:
    """Return the public act that a statement without a source tells of, None where it tells none."""
    if attribution and attribution.stance in ("declines", "no_response"):
        # "declined to comment" counts neither way; a refusal to answer a stated question is itself said in public
        public, label = attribution.stance == "declines" and any(asks(c) for c in attribution.content), _LEFT_OPEN
    else:
        label = _PUBLIC
        public = (source is not None and source.class_ == "public_event") or restates(statement, register)
    return _act(statement, label) if public else None


def question_left_open(statement: Statement) -> Group | None:
    """Return the refusal to answer a stated question that a sentence goes on with, itself said in public; else None."""
    return _act(statement, _LEFT_OPEN) if _LEFT_UNSAID.match(statement.span.exact) else None


def _act(statement: Statement, label: str) -> Group:
    here = frozenset({statement.article})
    people = People(low=1, high=1)
    return Group("public", "public_act", label, people, here, spans=(statement.span,))


def restates(statement: Statement, register: Register) -> bool:
    """Whether a sentence in the writer's own voice restates what was said or done in public."""
    attribution = register.attribution(statement)
    if attribution is not None and register.takes_back(attribution):
        return False
    if is_market_move(register.with_subject(statement)):
        return True
    return is_public_act(statement.span.exact, register.frame(statement))


def act_is_told(groups: dict[str, Group], statements: Sequence[Statement], register: Register) -> bool:
    """Whether any of the statements tells a public act."""
    act = any(g.kind == "public_act" for g in groups.values())
    own = (s for s in statements if s.polarity == "for" and s.origin == "unattributed")
    return act or any(restates(s, register) for s in own)


def asks(content: Span) -> bool:
    """Return whether what was declined is a question ("to say whether ..."), not just "to comment on" something."""
    asked = _ASKED.match(content.exact) or len(words_of(content.exact)) > _BARE_REFUSAL_WORDS
    return bool(asked) and not _COMMENT.match(content.exact)


def without_the_act(
    groups: dict[str, Group], statements: Sequence[Statement], register: Register, *, on_record: bool
) -> tuple[dict[str, Group], list[Statement]]:
    """Return the groups without the public act, and who restates it, where they may have it from a source beside it.

    So they may where somebody is on record for it, and where it is yet to come and unnamed people tell of it: what
    leaks is not announced.
    """
    act = groups.get("public")
    restating = [s for s in statements if act is not None and s.span in act.spans]
    if act is None or len(groups) == 1 or any(s.origin != "unattributed" for s in restating):
        return groups, []
    leaked = any(g.kind == "unnamed" for g in groups.values()) and all(_is_ahead(s, register) for s in restating)
    if not (on_record or leaked):
        return groups, []
    return {key: g for key, g in groups.items() if g is not act}, restating


def _is_ahead(statement: Statement, register: Register) -> bool:
    return is_to_come(statement.span.exact, register.frame(statement))
