"""What RO-Crate 1.3 says a crate must be, as checks in our own words; of its schema.org terms those that we use."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from headwater.dossier.crate import Part

SPECIFICATION = "https://w3id.org/ro/crate/1.3"
# types and properties of the context that crates of ours may use
TERMS = frozenset(
    "CreativeWork Dataset File CreateAction SoftwareApplication about conformsTo name description datePublished "
    "license mainEntity hasPart mentions encodingFormat contentSize sha256 identifier url dateCreated isBasedOn "
    "isPartOf localPath instrument object result softwareVersion version".split()
)


def graph_of(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    return {one["@id"]: one for one in json.loads(files["ro-crate-metadata.json"])["@graph"]}


def listed(value: Any) -> list[Any]:  # noqa: ANN401 (JSON)
    return value if isinstance(value, list) else [value]


def broken(files: Mapping[str, bytes]) -> list[str]:
    """Return the rules that a crate breaks; `files` are its bytes by path."""
    document = json.loads(files["ro-crate-metadata.json"].decode("utf-8"))
    entities = document["@graph"]
    graph = graph_of(files)
    found = [] if document["@context"] == f"{SPECIFICATION}/context" else ["the context is named"]
    found += [] if set(document) == {"@context", "@graph"} else ["a document is a context and a graph"]
    found += [] if len(graph) == len(entities) else ["no two entities have one id"]
    for one in entities:
        found += _entity(one, graph)
    found += _descriptor(graph)
    root = graph.get(graph["ro-crate-metadata.json"]["about"]["@id"], {})
    found += _root(root)
    found += _files(files, graph, root)
    reached = _reached(graph, root)
    found += [f"{key} is reached from the root" for key in graph if key not in reached | {"ro-crate-metadata.json"}]
    return found


def _entity(one: dict[str, Any], graph: dict[str, Any]) -> list[str]:
    found = [f"{one.get('@id')} has an id and a type"] if not one.get("@id") or not one.get("@type") else []
    found += [f"{term} is a term of the context" for term in listed(one.get("@type")) if term not in TERMS]
    found += [f"{term} is a term of the context" for term in one if not term.startswith("@") and term not in TERMS]
    found += [f"{one['@id']} is a URI"] if re.search(r'[\s"<>\\^`{|}]|%(?![0-9A-F]{2})', one["@id"]) else []
    found += [f"{one['@id']} stays in the crate"] if ".." in one["@id"].split("/") else []
    for value in (inner for key, held in one.items() if not key.startswith("@") for inner in listed(held)):
        if isinstance(value, dict):
            found += [] if set(value) == {"@id"} else [f"{one['@id']} nests nothing"]
            outside = re.match(r"https?:", value["@id"])
            found += [] if outside or value["@id"] in graph else [f"{value['@id']} is described"]
    return found


def _descriptor(graph: dict[str, Any]) -> list[str]:
    one = graph.get("ro-crate-metadata.json", {})
    found = [] if one.get("@type") == "CreativeWork" else ["the descriptor is a CreativeWork"]
    found += [] if one.get("conformsTo") == {"@id": SPECIFICATION} else ["the descriptor says to what it conforms"]
    return found + ([] if one.get("about", {}).get("@id") in graph else ["the descriptor is about the root"])


def _root(root: dict[str, Any]) -> list[str]:
    found = [] if "Dataset" in listed(root.get("@type")) else ["the root is a Dataset"]
    found += [] if root.get("@id") == "./" else ["the root of an attached crate is ./"]
    found += [f"the root has a {name}" for name in ("name", "description", "license") if not root.get(name)]
    try:
        date.fromisoformat(root.get("datePublished", "")[:10])
    except ValueError:
        found.append("the root has one day of publication")
    return found


def _files(files: Mapping[str, bytes], graph: dict[str, Any], root: dict[str, Any]) -> list[str]:
    """Return what is wrong with data entities: ids that are paths are files that are there, and parts of the root."""
    found = []
    parts = {one["@id"] for one in listed(root.get("hasPart", []))}
    here = {key for key, one in graph.items() if "File" in listed(one["@type"]) and not key.startswith("#")}
    found += [f"{key} is linked from the root" for key in here - parts]
    for key in here:
        path = re.sub("%([0-9A-F]{2})", lambda hexed: chr(int(hexed[1], 16)), key)
        if path not in files:
            found.append(f"{key} is there")
        elif graph[key]["contentSize"] != str(len(files[path])):
            found.append(f"{key} has its size")
    return found


def _reached(graph: dict[str, Any], root: dict[str, Any]) -> set[str]:
    reached: set[str] = set()
    waiting = [root.get("@id", "")]
    while waiting:
        key = waiting.pop()
        if key not in reached and key in graph:
            reached.add(key)
            held = [inner for value in graph[key].values() for inner in listed(value)]
            waiting += [one["@id"] for one in held if isinstance(one, dict)]
    return reached


def bytes_of(parts: list[Part]) -> dict[str, bytes]:
    return {part.place: b"".join(part.chunks()) for part in parts}
