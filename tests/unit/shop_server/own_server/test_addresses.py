"""Which addresses open the server to the shop's network, and which network each opens."""

import pytest

from posapp.shop_server.own_server.errors import ListenInvalid
from posapp.shop_server.own_server.network import read_listen_address


@pytest.mark.parametrize(
    "text",
    [
        *("192.168.1.10", "8.8.8.8/24", "0.0.0.0/0", "127.0.0.1/8", "192.168.1.0/24", "192.168.1.255/24"),
        *("10.0.0.5/8", "192.168.1.10/32", "192.168.1.10/255.255.255.0", "169.254.3.4/16", "224.0.0.1/24"),
        *("fe80::1/64", "::/0", "2606:4700::1/64", "server/24", "", "192.168.1.10/24\nhost all all all trust"),
    ],
)
def test_only_an_address_in_a_network_of_the_shop_is_listened_at(text: str) -> None:
    with pytest.raises(ListenInvalid):
        read_listen_address(text)


@pytest.mark.parametrize(
    ("text", "subnet"),
    [
        ("192.168.1.10/24", "192.168.1.0/24"),
        ("10.1.2.3/16", "10.1.0.0/16"),
        ("100.64.0.7/24", "100.64.0.0/24"),
        ("fd00::2/64", "fd00::/64"),
    ],
)
def test_an_address_of_the_shop_opens_its_network_alone(text: str, subnet: str) -> None:
    read = read_listen_address(text)
    assert (read.text, read.subnet) == (text, subnet)
