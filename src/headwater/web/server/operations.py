"""What can be asked of the local app: one table, of which its routes and its description are made."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from headwater.dossier import FORMS
from headwater.dossier.corrections.making import WORDS
from headwater.web import crate

PAGE: Final = "text/html"
PLAIN: Final = "text/plain"
_REFUSED: Final = (403, 404, 421)
_CHANGING: Final = (400, 403, 404, 409, 411, 413, 421, 423, 507)


class Field(NamedTuple):
    """A field of a query, a form or a path; `schema` in the words of JSON Schema."""

    name: str
    says: str
    schema: Mapping[str, Any]
    required: bool = False


class Operation(NamedTuple):
    """One thing that can be asked. `name` is the method that answers; `gives`: the media types of a good answer.

    Of an answer with status 303 nothing is given: it leads back to the case. `pages`: statuses that come as a page of
    the app; all others beside the good one say their reason as plain text.
    """

    method: str
    path: str
    name: str
    says: str
    gives: tuple[str, ...] = ()
    place: tuple[Field, ...] = ()
    query: tuple[Field, ...] = ()
    form: tuple[Field, ...] = ()
    pages: tuple[int, ...] = ()

    @property
    def refuses(self) -> tuple[int, ...]:
        """The statuses of all answers but the good one."""
        if self.method == "POST":
            return _CHANGING
        return tuple(sorted({*_REFUSED, *self.pages}))

    @property
    def takes(self) -> tuple[str, ...]:
        """The media types of its form; one with files has parts."""
        parts = "multipart/form-data"
        return (parts,) if any("items" in f.schema for f in self.form) else ("application/x-www-form-urlencoded", parts)


def _text(name: str, says: str, most: int, *, required: bool = False) -> Field:
    return Field(name, says, {"type": "string", "maxLength": most}, required)


_NUMBER: Final = (Field("number", "The number of a capture on the page.", {"type": "integer", "minimum": 1}, True),)
_ABOUT: Final = _text("about", "The id of a source, article, claim or event of the last dossier.", 200, required=True)
_AUTHOR: Final = _text("author", "Whose word it is.", 200, required=True)
OPERATIONS: Final = (
    Operation("GET", "/", "home", "The case: what is in it, how far a tracing is, what people corrected.", (PAGE,)),
    Operation(
        "POST", "/files", "put_in", "Put files into the case.",
        form=(Field("files", "Saved pages, texts, mails, archives, PDF, feeds.",
                    {"type": "array", "items": {"type": "string", "format": "binary"}, "minItems": 1}, True),),
    ),
    Operation(
        "POST", "/remove", "take_out", "Take an input out of the case.",
        form=(_text("name", "Its name, as the case shows it.", 1_000, required=True),),
    ),
    Operation("POST", "/trace", "start", "Trace the case; what comes of it is told at `progress`."),
    Operation("GET", "/progress", "progress", "How far a tracing is, as it goes on.", ("text/event-stream",)),
    Operation(
        "GET", "/search", "search", "Search the last dossier.", (PAGE,), pages=(400,),
        query=(_text("q", "A query: words, phrases, fields.", 1_000, required=True),
               _text("offset", "How many hits to pass over.", 8)),
    ),
    Operation("GET", "/correct", "ask", "The form by which a person says what is wrong about one thing.", (PAGE,),
              query=(_ABOUT,)),
    Operation(
        "POST", "/correct", "correct", "Say what is wrong about one thing: kept as somebody's word.", pages=(400,),
        form=(
            _ABOUT, _AUTHOR, _text("reason", "Why.", 1_000),
            Field("kind", "What is wrong.", {"enum": list(WORDS)}),
            _text("other", "The id of the other source, article or claim.", 200),
            _text("date", "The right date: YYYY-MM-DD, YYYY-MM, YYYY, FROM..TO, or none.", 40),
            _text("statement", "A link to the characters of a statement that does not belong to a claim.", 200),
        ),
    ),
    Operation(
        "POST", "/undo", "undo", "Take a correction back.",
        form=(_text("id", "The id of the correction.", 200, required=True), _AUTHOR, _text("reason", "Why.", 1_000)),
    ),
    Operation("GET", "/dossier", "dossier", "The last dossier as a page.", (PAGE,)),
    Operation(
        "GET", "/export/{form}", "exported", "The last dossier in an open form.",
        (*dict.fromkeys(form.media_type for form in FORMS.values()), crate.MEDIA_TYPE),
        place=(Field("form", "The form.", {"enum": [*FORMS, crate.NAME]}, True),),
    ),
    Operation("GET", "/captures/{number}", "framed", "A capture as it came, in a frame that can do nothing.", (PAGE,),
              _NUMBER),
    Operation(
        "GET", "/captures/{number}/original", "original", "The bytes of a capture, as a page or as plain text.",
        (PAGE, PLAIN), _NUMBER,
    ),
    Operation("GET", "/openapi.json", "described", "This description.", ("application/json",)),
)  # fmt: skip
