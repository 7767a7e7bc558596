"""Words as full-text search sees them: letters and figures, without case and accents."""

import unicodedata

_KEPT = ("L", "N")


def key_of_words(text: str) -> str:
    """Return the words of a name, folded, one space between them; equal for names that search takes for the same."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = (c if is_of_word(c) else "" if unicodedata.combining(c) else " " for c in folded)
    return " ".join("".join(plain).split())


def is_of_word(character: str) -> bool:
    """Whether a character is part of words, as SQLite's unicode61 has it: letters, figures and private use."""
    category = unicodedata.category(character)
    return category[0] in _KEPT or category == "Co"
