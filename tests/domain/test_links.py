"""Only plain web and mail addresses count as links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.links import host_of, plain_host


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/a?b=c#d", "example.org"),
        ("HTTP://Example.org:8080/", "example.org"),
        ("https://[::1]/", "::1"),
        ("https://bücher.example/ü", "bücher.example"),
        ("mailto:sari@example.org", "sari@example.org"),
    ],
)
def test_a_sound_address_names_where_it_leads(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    "address",
    [
        "", "example.org", "//example.org", "https:", "https:///path", "https://:80/",
        "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "smb://server/x",
        "\\\\server\\share", "https://a.org\\@b.org", "https://me@a.org", "https://me:pw@a.org",
        "https://a.org:port", "https://a.org:70000", "https://[::1", "mailto:", "mailto:sari",
        "mailto:@a.org", "mailto:a@", "mailto:a@b.org,c@d.org", "mailto://a@b.org",
        "https://a.org/ b", " https://a.org", "https://a.org\n", "https://a.org/\x00",
        "https://a.org/\u202egpj.exe", "https://a.org\u200b", "https://a.org/\u2028", "https://a\u00a0b.org",
    ],
)  # fmt: skip
def test_anything_else_must_not_be_opened(address: str) -> None:
    assert host_of(address) is None


@given(st.text())
def test_no_text_breaks_the_check(text: str) -> None:
    for address in (text, f"https://{text}", f"mailto:{text}"):
        host = host_of(address)
        assert host is None or host


@pytest.mark.parametrize(
    ("host", "plain"),
    [
        ("example.org", "example.org"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("\u0430pple.com", "xn--pple-43d.com"),  # the first letter is Cyrillic
        ("sari@\u0430pple.com", "sari@xn--pple-43d.com"),
        ("a" * 64 + "ü.org", "a" * 64 + "ü.org"),
        ("::1", "::1"),
    ],
)
def test_a_host_with_look_alike_letters_is_told_apart(host: str, plain: str) -> None:
    assert plain_host(host) == plain
