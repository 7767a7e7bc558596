"""Names that belong to whom a source speaks for: "a spokesman for the premier, Edda Vorrin," is no Edda Vorrin."""

import re
from collections.abc import Sequence

from headwater.attribution.body import Body
from headwater.attribution.nouns import is_people, is_person
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.registers import Register
from headwater.reader.layers import Name, Range
from headwater.reader.words import fold

# "A spokesman | for the | prime minister, | Edda Vorrin,"
_FOR_HOLDER = re.compile(
    r"(?P<lead>(?:[\w’'-]+\s){1,8}?)(?:for|of|to|with)\sthe\s(?P<office>(?:[\w’'-]+\s){0,4}?[a-z-]+)(?P<comma>,\s)"
    r"(?=[A-Z])"
)
_TIED = re.compile(r"\b(?:close|loyal|sympathetic|opposed|known|familiar)\s$")


def short_of_holder(place: Range, names: Sequence[Name], body: Body, people: PeopleIndex, register: Register) -> Range:
    """Return a source phrase without the name at its end, where that is the name of whom they speak for.

    Several people, and who is close to somebody, have no one name ("allies of the chancellor, Ida Roe"). Of one
    ("a spokeswoman for the mayor, Ida Roe") the pile must give her that office in other words: else it is who speaks.
    """
    phrase = body.text(place)
    found = _FOR_HOLDER.match(phrase)
    name = next((n for n in names if found and n.range[0] == found.end()), None)
    if found is None or name is None or phrase[name.range[1] :].strip(" ,\n"):
        return place
    *more, head = found["office"].split()
    if not is_person(head):
        return place
    end = place[0] + found.start("comma")
    lead = found["lead"].split()
    if _TIED.search(found["lead"]) or (is_people(lead[-1].lower()) and not is_person(lead[-1].lower())):
        return place[0], end
    if lead[0].lower() == "the":
        return place  # "the spokesman for the mayor, Tom Orr": the one that there is
    key = register.key(phrase[slice(*name.range)])
    named = tuple(sorted(fold(word) for word in more if word[:1].isupper()))
    small = tuple(sorted(word for word in more if not word[:1].isupper()))
    return (place[0], end) if key in people.holders(body.article.id, head, named, small) else place
