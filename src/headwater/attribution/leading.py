"""What the words in front of a name tell: whether it is a subject, whether an outlet follows, a gender."""

from collections.abc import Sequence

from headwater.attribution.nouns import is_person, kind_of
from headwater.reader.clauses import has_verb
from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.rules.gazetteer import TITLES
from headwater.reader.rules.lexicon import CONJUNCTIONS, PREPOSITIONS
from headwater.reader.words import fold

_MOST_LEAD_WORDS, _MOST_PLAIN_WORDS = 8, 4
_GOVERNS = frozenset(["by", "of", "in", "from", "to", "for", "with", "at", "near"])
_OPENS_ADVERBIAL = frozenset("in on at after before during by from since asked late early last when".split())
_LEAST_PARTICIPLE_CHARS = 5
_JOINS = frozenset("but and yet so still then".split())
# what opens no sentence but with who is meant: "Former union leader", "Crooked money man"
_OF_SOMEBODY = frozenset("former ex onetime erstwhile retired senior junior top outgoing incoming acting".split())
_OF_ADJECTIVES = ("ed", "al", "ian", "ish", "ese", "ic", "ive", "ous", "ful", "less", "ern")
# nouns for a person that tell a gender by what they mean, beside those that end so
_MEN = frozenset("""father husband son brother uncle nephew grandfather grandson stepfather stepson widower boyfriend
    boy fiancé groom monk""".split())  # fmt: skip
_WOMEN = frozenset("""mother wife daughter sister aunt niece grandmother granddaughter stepmother stepdaughter widow
    girlfriend girl fiancée bride nun waitress actress stewardess seamstress hostess landlady""".split())  # fmt: skip
_ADULTS = frozenset(["man", "businessman", "fisherman", "nobleman"])
_MALE, _FEMALE = frozenset(["mr", "sir", "lord", "king"]), frozenset(["mrs", "ms", "miss", "dame", "lady", "queen"])


def leads_name(lead: Sequence[str]) -> bool:
    """Whether the words from a sentence's start to a name make it the subject: titles, or "Her father," before it.

    A word that joins the sentence to the one before is passed over: "But | Doe".
    """
    lead = lead[1:] if lead and fold(lead[0]).rstrip(",") in _JOINS else lead
    if all(fold(word).strip(".") in TITLES for word in lead) or _is_adverbial(lead):
        return True
    head = fold(lead[-1].rstrip(","))
    if not lead[-1].endswith(",") or len(lead) > _MOST_LEAD_WORDS or any("," in word for word in lead[:-1]):
        plain = all(w[:1].isupper() for w in lead[1:-1]) or _describes(lead)
        return is_person(head) and len(lead) <= _MOST_LEAD_WORDS and plain
    return is_person(head)


def _describes(lead: Sequence[str]) -> bool:
    """Whether words before a name only tell what somebody is: "Former union leader", not "Police met union leader"."""
    middle = [fold(word) for word in lead[1:-1]]
    plain = all(w.isalpha() and not w.endswith("s") and w not in PREPOSITIONS | CONJUNCTIONS for w in middle)
    # whoever can do something opens a sentence, and its verb may have no ending: "Staff accuse union leader"
    opens = fold(lead[0])
    tells = opens in _OF_SOMEBODY or (opens.endswith(_OF_ADJECTIVES) and kind_of(opens) is None)
    verbs = opens not in _OF_SOMEBODY and any(verbs_of(word) for word in middle)
    return len(lead) <= _MOST_PLAIN_WORDS and plain and tells and not verbs and not has_verb(" ".join(lead[1:]))


def _is_adverbial(lead: Sequence[str]) -> bool:
    """Whether the words before a name say when, where or how: "Speaking in Hull on Tuesday, | Doe"."""
    titles = next((n for n, word in enumerate(reversed(lead)) if fold(word).strip(".") not in TITLES), 0)
    words = lead[: len(lead) - titles]
    if not words or not words[-1].endswith(",") or any(word.endswith(",") for word in words[:-1]):
        return False
    first = fold(words[0])
    return first in _OPENS_ADVERBIAL or (first.endswith("ing") and len(first) > _LEAST_PARTICIPLE_CHARS)


def leads_outlet(lead: str) -> bool:
    """Whether words before an outlet only lead up to it, as in "the newspaper X": few, and none that governs it."""
    words = lead.lower().split()
    return len(words) <= 3 and "," not in lead and not _GOVERNS.intersection(words)


def titled(before: str) -> str | None:
    """Return the gender that the title in front of a name tells, None where none stands there."""
    words = before.replace(".", " ").lower().split()
    last = words[-1] if words else ""
    return "m" if last in _MALE else "f" if last in _FEMALE else None


def gender_before(before: str) -> str | None:
    """Return the gender that a title or a noun in front of a name tells, None where neither does."""
    words = before.replace(".", " ").lower().split()
    return titled(before) or gender_of_head(words[-1].rstrip(",") if words else "")


def is_gendered(head: str) -> bool:
    """Whether a noun calls somebody a relative, a woman or a man, and no office that either may hold: "chairman"."""
    return head in _MEN | _WOMEN | _ADULTS or head.endswith("woman")


def gender_of_head(head: str) -> str | None:
    """Return the gender that a noun for a person tells by its ending or its meaning, None where it tells none."""
    if head.endswith("woman") or head in _WOMEN:
        return "f"
    return "m" if head in _MEN or (head.endswith("man") and head != "human") else None
