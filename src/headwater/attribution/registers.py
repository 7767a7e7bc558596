"""The sources of one article while it is read, and which of them are one source throughout the pile."""

from headwater.attribution.body import Body
from headwater.attribution.described import Described
from headwater.attribution.genders import genders_told
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import Issuer, issuer_key
from headwater.attribution.leading import gender_before, gender_of_head, titled
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.people import gender_of
from headwater.attribution.records import History, Record
from headwater.model import People, SourceClass, content_id
from headwater.reader.outlets import outlet_key
from headwater.reader.words import fold

_ONE = People(low=1, high=1)


class Register:
    """Keeps the records of one article. People, bodies and outlets are one source in the whole pile, others in it."""

    def __init__(self, body: Body, people: PeopleIndex, outlets: Outlets, institutions: Institutions) -> None:
        self._article = body.article.id
        self._people, self._outlets, self._institutions = people, outlets, institutions
        self.records: dict[str, Record] = {}
        self.history = History()
        self._genders = genders_told(body, self.key)
        self.nested: set[int] = set()  # where the sources of what somebody tells that others said begin

    def key(self, spelt: str, gender: str | None = None) -> str | None:
        """Return the key of the person that the name means in the article; see `People.key`."""
        return self._people.key(self._article, spelt, gender)

    def person(self, key: str, spelt: str) -> Record:
        """Return the record of a person whose key is known, or of the body of that name that puts out its own word."""
        name = self._people.full_name(key, spelt)
        issuing = self._outlets.body_named(name)
        if issuing:
            return self.issuing(issuing)  # read as a person's name in this text
        record = self._record(content_id("source", key), "named", name, _ONE)
        record.key, record.name = key, name
        record.gender = record.gender or self.gender(key)
        return record

    def gender(self, key: str) -> str | None:
        """Return "m" or "f" by what the article calls the person beside the name, or by the given name."""
        return self._genders.get(key) or gender_of(key)

    def called(self, spelt: str, gender: str | None = None) -> Record | None:
        """Return the record of the person whom the name means; None where it may be several."""
        key = self.key(spelt, gender)
        return self.person(key, spelt) if key else None

    def people(self, phrase: str, found: Described) -> Record:
        """Return the record of whoever the phrase names; people who speak as one are a source of the article."""
        spelt = [" ".join(phrase[low:high].split()) for low, high in found.persons]
        titles = [titled(phrase[:low]) for low, _ in found.persons]
        keys = [self.key(*named) for named in zip(spelt, titles, strict=True)]
        if len(spelt) == 1 and keys[0] is not None:
            record = self.person(keys[0], spelt[0])
            record.gender = record.gender or gender_before(phrase[: found.persons[0][0]])
            return record
        label = " and ".join(spelt)
        record = self.unnamed(label, "named", found.people)
        record.name = label if len(spelt) == 1 else None
        record.plural = len(spelt) > 1
        return record

    def outlet(self, name: str) -> Record:
        """Return the record of a named outlet."""
        record = self._record(content_id("source", "outlet", outlet_key(name)), "outlet", name, _ONE)
        record.name = name
        return record

    def issuer(self, issuer: Issuer) -> Record:
        """Return the record of who speaks in the article's own voice; it has no place in the text."""
        person = self.called(issuer.name) if issuer.person else None
        name = issuer.name if issuer.person else self._outlets.body_named(issuer.name) or issuer.name
        record = person or self.issuing(name)
        record.own_word = True
        return record

    def issuing(self, name: str) -> Record:
        """Return the record of a body that puts out its own word."""
        record = self._record(content_id("source", "issuer", issuer_key(name)), "named", name, _ONE)
        record.name = name
        return record

    def institution(self, spelt: str) -> Record:
        """Return the record of a body; it is one source throughout the pile."""
        name = self._institutions.full_name(spelt)
        issuing = self._outlets.body_named(name) or self._outlets.body_named(spelt)
        if issuing:
            return self.issuing(issuing)
        record = self._record(content_id("source", "body", issuer_key(name)), "named", name, _ONE)
        record.name = name
        return record

    def described(self, found: Described) -> Record | None:
        """Return the record of a source that only its description tells; None where that tells no class."""
        if found.class_ == "none":
            return None
        if found.proper:
            return self.institution(found.proper)
        record = self.unnamed(found.label, found.class_, found.people)
        record.access = found.access
        record.head, record.plural, record.gender = found.head, found.plural, gender_of_head(found.head)
        record.words = found.words | frozenset(fold(w) for w in found.label.split())
        return record

    def unnamed(self, label: str, class_: SourceClass, people: People) -> Record:
        """Return the record of a source of this article alone, by its label."""
        # a lone surrogate cannot be hashed
        plain = fold(label).removeprefix("the ").encode("utf-8", "replace").decode()
        return self._record(content_id("source", self._article, plain), class_, label, people)

    def _record(self, ident: str, class_: SourceClass, label: str, people: People) -> Record:
        return self.records.setdefault(ident, Record(ident, class_, label, people))
