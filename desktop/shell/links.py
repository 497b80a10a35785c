"""Which addresses may be opened outside the app, and how they are named to the person first."""

from urllib.parse import urlsplit

_SCHEMES = ("https", "http", "mailto")


def host_of(address: str) -> str | None:
    """The host (or mail address) that an address leads to; None for one that must not be opened.

    Only web and mail addresses without a user's name, password or control characters pass.
    """
    if any(ord(char) < 33 or ord(char) == 127 for char in address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme == "mailto":
        return parts.path if "@" in parts.path else None
    return host if host and "@" not in parts.netloc else None
