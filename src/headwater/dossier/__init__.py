"""The dossier stage: everything found about a pile as one document, and its forms."""

from headwater.dossier.document import assemble, changes_schema, decode, encode, encode_changes, json_schema

__all__ = ["assemble", "changes_schema", "decode", "encode", "encode_changes", "json_schema"]
