"""Where whoever is credited ends."""

import pytest

from headwater.reader.encoder.credited import without_subject


@pytest.mark.parametrize(
    ("text", "source", "content", "who", "told"),
    [
        ("According to the Echo the clerk counted them.", "the Echo the clerk", "counted them", "the Echo",
         "the clerk counted them"),
        ("According to Ida Orr a pier fell.", "Ida Orr a pier", "fell", "Ida Orr", "a pier fell"),
        ("According to police 40 boats sank.", "police 40 boats", "sank", "police", "40 boats sank"),
        ("According to the head of the union it fell.", "the head of the union it", "fell", "the head of the union",
         "it fell"),
        # one phrase, a clause about it, or a paper and who made it
        ("According to both the mayor and the clerk fell it.", "both the mayor and the clerk", "fell it", None, None),
        ("According to the man who saw the pier fell it.", "the man who saw the pier", "fell it", None, None),
        ("According to a report the clerk wrote it fell.", "a report the clerk", "wrote it fell", None, None),
        ("According to the clerk of a port it fell.", "the clerk of a port", "it fell", None, None),
        # a comma parts them
        ("According to the Echo the clerk, it fell.", "the Echo the clerk", "it fell", None, None),
        # another cue, or the content stands first
        ("As told to the Echo the clerk fell.", "the Echo the clerk", "fell", None, None),
        ("It fell, according to the Echo the clerk.", "the Echo the clerk", "It fell", None, None),
    ],
)  # fmt: skip
def test_the_subject_of_what_is_told_is_no_part_of_who_tells_it(
    text: str, source: str, content: str, who: str | None, told: str | None
) -> None:
    words = "ccording to" if "ccording" in text else "told to"
    start = text.index(words) - (words[0] == "c")
    cue = (start, text.index(words) + len(words))
    sources, contents = without_subject(text, cue, (at(text, source),), (at(text, content),))
    assert [text[a:b] for a, b in sources] == [who or source]
    assert [text[a:b] for a, b in contents] == [told or content]


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
