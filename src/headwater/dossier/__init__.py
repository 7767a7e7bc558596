"""The dossier stage: everything found about a pile as one document, and its forms."""

from headwater.dossier.document import assemble, decode, encode, json_schema
from headwater.dossier.export import FORMS, export

__all__ = ["FORMS", "assemble", "decode", "encode", "export", "json_schema"]
