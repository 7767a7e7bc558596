"""The OpenAPI document of the local app, made of the table that its routes are made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from headwater.model import Dossier
from headwater.version import VERSION
from headwater.web.server.operations import OPERATIONS, PAGE, PLAIN, Field, Operation

_SCHEMAS: Final = "#/components/schemas/{name}"
_SAID: Final[Mapping[int, str]] = {
    303: "Done; the case shows it.",
    400: "It cannot be asked so; the text says why.",
    403: "Refused: another page asks, the address is not the one of this run, or the case is open for reading only.",
    404: "Nothing is here.",
    405: "This can be asked in another way only.",
    409: "Not now: a tracing is under way, or the case is not what was expected.",
    411: "The request does not say how long it is.",
    413: "Too long.",
    421: "The host is not the one of this server.",
    423: "Another process writes in the case.",
    507: "The case could not be written.",
}
_NEWS_ITEMS: Final = {
    "type": "array",
    "description": "News items of IPTC ninjs.",
    "items": {"type": "object", "required": ["uri", "standard"]},
}
_ABOUT: Final = (
    "Answers on this machine only. Every path follows the address that `headwater serve` prints, which holds a token "
    "that is new in each run. What changes the case must carry the header `Origin` with the scheme, host and port of "
    "that address."
)


def description() -> dict[str, Any]:
    """Return what can be asked of the app as an OpenAPI 3.1 document; its paths follow the address of the run."""
    paths: dict[str, dict[str, Any]] = {}
    for one in OPERATIONS:
        paths.setdefault(one.path, {})[one.method.lower()] = _described(one)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Headwater, the local app", "version": VERSION, "description": _ABOUT},
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": msgspec.json.schema_components((Dossier,), ref_template=_SCHEMAS)[1]},
    }


def _described(one: Operation) -> dict[str, Any]:
    found: dict[str, Any] = {"operationId": one.name, "summary": one.says}
    held = [("path", field) for field in one.place] + [("query", field) for field in one.query]
    if held:
        found["parameters"] = [
            {"name": f.name, "in": place, "description": f.says, "required": f.required, "schema": f.schema}
            for place, f in held
        ]
    if one.form:
        found["requestBody"] = {"required": True, "content": {kind: _form(one.form) for kind in one.takes}}
    found["responses"] = {str(status): answer for status, answer in _answers(one)}
    return found


def _form(fields: Iterable[Field]) -> dict[str, Any]:
    held = tuple(fields)
    schema = {
        "type": "object",
        "properties": {f.name: {**f.schema, "description": f.says} for f in held},
        "required": [f.name for f in held if f.required],
    }
    return {"schema": schema}


def _answers(one: Operation) -> Iterator[tuple[int, dict[str, Any]]]:
    if one.gives:
        content: dict[str, Any] = {kind.partition(";")[0]: {} for kind in one.gives}
        if one.name == "exported":
            forms = [{"$ref": _SCHEMAS.format(name="Dossier")}, _NEWS_ITEMS]
            content["application/json"] = {"schema": {"anyOf": forms}}
        yield 200, {"description": one.says, "content": content}
    else:
        headers = {"location": {"description": "The page of the case.", "schema": {"type": "string"}}}
        yield 303, {"description": _SAID[303], "headers": headers}
    for status in one.refuses:
        yield status, {"description": _SAID[status], "content": {PAGE if status in one.pages else PLAIN: {}}}
