"""Which addresses may be kept as links and opened outside the app, and where they lead."""

from urllib.parse import urlsplit

from desktop.domain.text import has_unseen

_WEB = ("https", "http")


def host_of(address: str) -> str | None:
    """The host (or mail address) that an address leads to; None for one that must not be opened.

    Only web and mail addresses pass, without a user's name, a password or unseen characters.
    """
    if "\\" in address or has_unseen(address) or any(map(str.isspace, address)):
        return None
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return parts.path if _is_mailbox(parts.path) and not parts.netloc else None
    if parts.scheme not in _WEB or not host or "@" in parts.netloc:
        return None
    return host


def plain_host(host: str) -> str:
    """The host in the letters that the network uses, where look-alikes of other alphabets show.

    `bücher.example` is `xn--bcher-kva.example`. One that has no such form is given as it is.
    """
    name, at, site = host.rpartition("@")
    try:
        return f"{name}{at}{site.encode('idna').decode('ascii')}"
    except UnicodeError:
        return host


def _is_mailbox(path: str) -> bool:
    name, _, host = path.partition("@")
    return bool(name and host) and not set(host) & set("@,;/")
