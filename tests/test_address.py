import pytest

from headwater.address import address_of
from headwater.errors import RefusedError

URLS = {
    "http://Gazette.Example": "http://gazette.example/",
    " https://gazette.example:443/a b?q=ä#part ": None,
    "https://gazette.example:443/a%20b?q=ä#part": "https://gazette.example/a%20b?q=%C3%A4",
    "https://gazette.example:8443/x": "https://gazette.example:8443/x",
    "https://kürier.example/": "https://xn--krier-kva.example/",
    "http://[2001:db8::1]/": "http://[2001:db8::1]/",
}
NONE = [
    "", "gazette.example", "/etc/passwd", "file:///etc/passwd", "ftp://gazette.example/", "javascript:alert(1)",
    "http://", "http:///x", "http://name:word@gazette.example/", "http://gazette.example\r\nHost: other/",
    "http://gazette.example:99999/", "http://gaz ette.example/", "http://gazette.example\\@other.example/",
    "http://[::1", "http://" + "ü" * 300 + ".example/", f"http://gazette.example/{'a' * 5000}", "http://ga_zette!.example/",
]  # fmt: skip


@pytest.mark.parametrize(("written", "url"), URLS.items())
def test_an_address_has_one_spelling(written: str, url: str | None) -> None:
    if url is None:
        with pytest.raises(RefusedError):
            address_of(written)
        return
    assert address_of(written).url == url
    assert address_of(url).url == url


@pytest.mark.parametrize("written", NONE)
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(RefusedError):
        address_of(written)
