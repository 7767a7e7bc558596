"""The dossier stage: everything found about a pile as one document, and its forms."""

from headwater.dossier.document import assemble, encode, json_schema

__all__ = ["assemble", "encode", "json_schema"]
