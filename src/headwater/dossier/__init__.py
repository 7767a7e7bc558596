"""The dossier stage: everything found about a pile as one document, and its forms."""

from headwater.dossier.document import (
    assemble,
    changes_schema,
    decode,
    encode,
    encode_changes,
    is_json,
    json_schema,
)
from headwater.dossier.export import FORMS, export

__all__ = [
    "FORMS",
    "assemble",
    "changes_schema",
    "decode",
    "encode",
    "encode_changes",
    "export",
    "is_json",
    "json_schema",
]
