"""Web addresses: which are such, and whether they lead to the public web."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from .problems import ReadError

#: Ports on which web servers answer; any other is some other service.
PORTS = frozenset({80, 443, 8080, 8443})
#: Addresses of IPv4 inside IPv6 that gateways translate (RFC 6052).
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
#: One letter before the colon is a drive.
_ADDRESS = re.compile(r"^(?:https?:/{1,2}[^/\s]|(?!https?:)[a-z][a-z0-9+.-]+:/{1,3}[^/\s])", re.IGNORECASE)

#: Gives the numeric addresses of a host and port, as the system's resolver does; ``OSError`` where there are none.
Resolve = Callable[[str, int], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        url: the address, without a fragment.
        host: the host as it stands in the address, in ASCII.
        port: the port.
        path: path and query, as the request line has them.
        secure: whether over TLS.
    """

    url: str
    host: str
    port: int
    path: str
    secure: bool


def is_address(text: str) -> bool:
    """Whether an input is an address rather than a file ("https:/x" too: paths lose one of the slashes).

    Also one of another kind ("ftp://x"), which :func:`read_address` refuses.
    """
    return bool(_ADDRESS.match(text))


def read_address(text: str) -> Target:
    """Take an address apart.

    Raises:
        ReadError: ``E040`` it is none that can be fetched.
    """
    text = re.sub(r"^(https?):/(?=[^/])", r"\1://", text.strip(), flags=re.IGNORECASE)
    try:
        parts: SplitResult = urlsplit(text)
        host = parts.hostname or ""
        port = parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise ReadError("E040", reason="it is malformed") from error
    if parts.scheme.lower() not in {"http", "https"}:
        raise ReadError("E040", reason="only http and https are")
    if not host or len(text) > 2_000:
        raise ReadError("E040", reason="it is malformed")
    if parts.username is not None or parts.password is not None:
        raise ReadError("E040", reason="there is a name or a password in it")
    secure = parts.scheme.lower() == "https"
    port = port if port is not None else (443 if secure else 80)
    if port not in PORTS:
        raise ReadError("E040", reason=f"port {port} is none of the web's")
    path = _ascii(parts.path or "/") + (f"?{_ascii(parts.query)}" if parts.query else "")
    shown = f"[{host}]" if ":" in host else host
    beside = "" if port == (443 if secure else 80) else f":{port}"
    return Target(f"{'https' if secure else 'http'}://{shown}{beside}{path}", host, port, path, secure)


def public_numbers(target: Target, resolve: Resolve) -> list[str]:
    """The numeric addresses of a host, all of them on the public web: one of these is to be connected to, no other.

    Raises:
        ReadError: ``E041`` one of them is not public, ``E042`` there are none.
    """
    try:
        numbers = list(dict.fromkeys(resolve(target.host, target.port)))
    except (OSError, UnicodeError) as error:
        raise ReadError("E042", reason="its host is not known") from error
    if not numbers:
        raise ReadError("E042", reason="its host is not known")
    if not all(map(is_public, numbers)):
        raise ReadError("E041", host=target.host)
    return numbers


def is_public(number: str) -> bool:
    """Whether a numeric address belongs to the public web, those wrapped in IPv6 included."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            address = inner
        elif address.teredo or address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _ascii(text: str) -> str:
    """A path or query as a request line can hold it: nothing but printable ASCII."""
    return "".join(
        character
        if "!" <= character <= "~"
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
        for character in text
    )
