import pytest

from headwater.address import address_of
from headwater.errors import FetchError, RefusedError
from headwater.watch.address import Guard, Resolve

PRIVATE = [
    "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
    "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:808:808", "64:ff9b::808:808"]


def leading_to(*numbers: str) -> Resolve:
    """A resolver that answers every name so."""
    return lambda _, __: numbers


@pytest.mark.parametrize("number", PRIVATE)
def test_a_name_that_leads_into_a_private_network_is_refused(number: str) -> None:
    address = address_of("https://gazette.example/")
    with pytest.raises(RefusedError, match="no public address"):
        Guard(leading_to(number)).pinned(address)
    with pytest.raises(RefusedError, match="no public address"):
        Guard(leading_to("8.8.8.8", number)).pinned(address)


@pytest.mark.parametrize("number", PUBLIC)
def test_a_name_that_leads_to_a_public_address_is_pinned_to_it(number: str) -> None:
    assert Guard(leading_to(number)).pinned(address_of("https://gazette.example/")) == number


def test_a_name_nobody_knows_may_be_known_later() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    for resolve in (unknown, leading_to()):
        with pytest.raises(FetchError, match="not known") as met:
            Guard(resolve).pinned(address_of("https://gazette.example/"))
        assert not isinstance(met.value, RefusedError)


def test_networks_can_be_opened_one_by_one() -> None:
    guard = Guard(lambda host, _: [host], ["10.1.0.0/16"])
    assert guard.pinned(address_of("http://10.1.2.3/")) == "10.1.2.3"
    with pytest.raises(RefusedError):
        guard.pinned(address_of("http://10.2.2.3/"))
