import io
import zipfile

from tests.capture.jobs import outcome_of

_POSTS = b'window.YTD.tweets.part0 = [{"tweet": {"id_str": "7", "full_text": "The quay is open."}}]'
_HEADLINES = b'<rss version="2.0"><channel><item><title>The quay is open</title></item></channel></rss>'


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, raw in members.items():
            archive.writestr(f"{name}.js", raw)
    return out.getvalue()


def test_what_a_document_leaves_out_on_purpose_is_no_loss() -> None:
    found = outcome_of(_zip(tweets=_POSTS, headlines=_HEADLINES), "archive.zip")
    assert found.texts == ["The quay is open."]
    assert (found.whole, found.raised) == (True, False)
    assert "headlines.js" in found.said


def test_a_document_that_gives_nothing_is_lost() -> None:
    found = outcome_of(_zip(tweets=_POSTS, other=b"<p></p>"), "archive.zip")
    assert found.texts == ["The quay is open."]
    assert not found.whole
    assert "other.js" in found.said
