from headwater.proposals.windows import windows_of
from headwater.settings import LlmSettings

SETTINGS = LlmSettings(url="http://127.0.0.1", max_window_chars=80)


def test_a_window_is_a_paragraph_spelt_character_for_character() -> None:
    text = "“It holds,” she said;\u00a0the clerk’s\tnote agreed.\n\nNo.\n\nThe lock was open at the time, he said."
    first, second = windows_of(text, SETTINGS)
    assert first is not None
    assert second is not None
    assert first.asked == '"It holds," she said; the clerk\'s note agreed.'
    assert second.asked == text[second.start :] == "The lock was open at the time, he said."
    assert len(first.asked) == text.index("\n")


def test_half_a_surrogate_pair_can_be_sent() -> None:
    (window,) = windows_of("The lock \ud83d was open at the time, he said.", SETTINGS)
    assert window is not None
    assert window.asked.encode().decode()[9] == "\ufffd"


def test_a_long_paragraph_is_cut_between_sentences_and_one_too_long_is_told() -> None:
    sentences = [
        "The lock was open at the time, he said.",
        f"The {'very ' * 20}old lock broke.",
        "It was mended later.",
    ]
    first, none, last = windows_of(" ".join(sentences), SETTINGS)
    assert none is None
    assert first is not None
    assert last is not None
    assert [first.asked, last.asked] == [sentences[0], sentences[2]]
    assert last.sentences == ((0, len(sentences[2])),)
