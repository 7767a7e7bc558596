"""What a noun of a dossier is called outside of it."""


def urn(noun_id: str) -> str:
    """Return the identifier of a noun outside its dossier."""
    return f"urn:headwater:{noun_id}"
