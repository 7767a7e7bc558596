"""A dossier as an RO-Crate: a folder or a ZIP file of all that belongs to it, and one document that describes it."""

from headwater.dossier.crate.description import METADATA, Crate, Original, metadata
from headwater.dossier.crate.part import Part
from headwater.dossier.crate.places import places_of
from headwater.dossier.crate.writing import write_folder, zipped

__all__ = ["METADATA", "Crate", "Original", "Part", "metadata", "places_of", "write_folder", "zipped"]
