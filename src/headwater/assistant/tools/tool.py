"""A tool of the protocol: its name, what it asks for and gives, as JSON Schemas made of the types themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

import msgspec

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.rpc import Message, spelt
from headwater.assistant.warning import WARNING
from headwater.errors import HeadwaterError
from headwater.model import Noun

A = TypeVar("A", bound=Noun)
_HINTS: Final = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
_REFERENCE: Final = "#/$defs/{name}"
MAX_FAULT_CHARS: Final = 600


class Told(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Which dossier an answer is of: its file's name and the SHA-256 of its JSON. `behind`: inputs changed since."""

    title: str
    edition: str
    behind: bool = False


@dataclass(frozen=True)
class Tool(Generic[A]):
    """A tool. `asks` and `gives` are the types of its arguments and of its answer; `answer` makes the one of the other.

    What `answer` raises as HeadwaterError is told to the assistant, which can ask again.
    """

    name: str
    title: str
    description: str
    asks: type[A]
    gives: type[Noun]
    answer: Callable[[Desk, Material, A], Noun]

    def described(self) -> Message:
        """Return the tool as `tools/list` has it."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "inputSchema": _schema(self.asks),
            "outputSchema": self._gives,
            "annotations": {"title": self.title, **_HINTS},
        }

    def call(self, desk: Desk, arguments: object) -> Message:
        """Return the result of a call: the answer as an object and as its JSON, or what is wrong with the question."""
        try:
            asked = msgspec.convert(arguments, self.asks, strict=False)
            material = desk.material()
            answer = self.answer(desk, material, asked)
        except msgspec.ValidationError as error:
            known = ", ".join(self.asks.__struct_fields__) or "none"
            return _fault(f"{self.name}: {error}. Arguments: {known}.")
        except HeadwaterError as error:
            return _fault(f"{self.name}: {error}")
        told = Told(title=material.title, edition=material.edition, behind=material.behind)
        whole = {"warning": WARNING, "dossier": msgspec.to_builtins(told), "answer": msgspec.to_builtins(answer)}
        return {
            "content": [{"type": "text", "text": spelt(whole)}],
            "structuredContent": whole,
            "isError": False,
        }

    @cached_property
    def _gives(self) -> dict[str, Any]:
        (dossier, answer), parts = msgspec.json.schema_components([Told, self.gives], ref_template=_REFERENCE)
        return {
            "type": "object",
            "properties": {"warning": {"type": "string"}, "dossier": dossier, "answer": answer},
            "required": ["warning", "dossier", "answer"],
            "additionalProperties": False,
            "$defs": dict(parts),
        }


def _schema(kind: type[Noun]) -> dict[str, Any]:
    """Return the schema of a type with the type itself at its root, where the protocol wants an object."""
    _, parts = msgspec.json.schema_components([kind], ref_template=_REFERENCE)
    root = dict(parts).pop(kind.__name__)
    rest = {name: part for name, part in parts.items() if name != kind.__name__}
    bare = {key: value for key, value in root.items() if key not in ("title", "description")}
    return bare | ({"$defs": rest} if rest else {})


def _fault(says: str) -> Message:
    return {"content": [{"type": "text", "text": says[:MAX_FAULT_CHARS]}], "isError": True}
