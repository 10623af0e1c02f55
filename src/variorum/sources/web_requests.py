"""One request to a web server: to a checked address, with bounds on size and time, and no step to another place."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version

from .addresses import Resolve, Target, public_numbers
from .gzipped import unpack
from .problems import ReadError

#: Largest answer, in bytes; seconds for a whole request, and for each wait within it.
LARGEST_ANSWER, LONGEST_REQUEST, LONGEST_WAIT = 20_000_000, 30.0, 10.0
AGENT = "variorum"
#: Opens a connection to a numeric address and port.
Connect = Callable[[str, int, float], socket.socket]


def _resolve(host: str, port: int) -> Iterable[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _connect(number: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((number, port), seconds)


@dataclass(frozen=True)
class Network:
    """How the network is reached; tests put their own in its place.

    Attributes:
        resolve: numeric addresses of a host.
        connect: opens a connection.
        context: for TLS; certificates are always checked.
    """

    resolve: Resolve = _resolve
    connect: Connect = _connect
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    Attributes:
        status: HTTP status.
        media_type: what it says it sent, in lower case, without parameters.
        location: where it sends to, None where nowhere.
        body: the content, unpacked.
    """

    status: int
    media_type: str
    location: str | None
    body: bytes


class _Connection(http.client.HTTPConnection):
    """A connection to a numeric address that was checked, whatever the host's name resolves to by now."""

    def __init__(self, target: Target, number: str, network: Network) -> None:
        super().__init__(target.host, target.port, timeout=LONGEST_WAIT)
        self._target, self._number, self._network = target, number, network
        # The base class forgets the socket as soon as it has read the header of an answer that ends the connection.
        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Open the connection, and the TLS on it under the host's own name."""
        sock = self._network.connect(self._number, self._target.port, LONGEST_WAIT)
        sock.settimeout(LONGEST_WAIT)
        self.opened = sock
        if self._target.secure:
            sock = self._network.context.wrap_socket(sock, server_hostname=self._target.host)
        self.sock = sock
        self.opened = sock


def request(target: Target, network: Network, largest: int = LARGEST_ANSWER) -> Answer:
    """Ask for an address once; no redirect is followed here.

    Args:
        target: the address.
        network: how to get there.
        largest: bytes that are read at most.

    Raises:
        ReadError: ``E041`` not on the public web, ``E042`` not to be reached, ``E049`` too much.
    """
    numbers = public_numbers(target, network.resolve)
    trouble: Exception | None = None
    for number in numbers[:3]:
        connection = _Connection(target, number, network)
        late = threading.Event()
        clock = threading.Timer(LONGEST_REQUEST, _end, (connection, late))
        clock.daemon = True
        clock.start()
        try:
            answer = _ask(connection, target, largest)
            if late.is_set():  # what came looks whole where only the end of the connection ends it
                raise TimeoutError
            return answer
        except (OSError, http.client.HTTPException, ValueError) as error:
            if late.is_set():
                raise ReadError("E049", reason=f"it takes longer than {LONGEST_REQUEST:.0f} seconds") from error
            trouble = error
        finally:
            clock.cancel()
            connection.close()
    reason = getattr(trouble, "strerror", None) or type(trouble).__name__
    raise ReadError("E042", reason=reason) from trouble


def _end(connection: _Connection, late: threading.Event) -> None:
    late.set()
    if connection.opened:
        with suppress(OSError):
            connection.opened.shutdown(socket.SHUT_RDWR)


def _ask(connection: http.client.HTTPConnection, target: Target, largest: int) -> Answer:
    headers = {
        "User-Agent": f"{AGENT}/{version('variorum')}",
        "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf;q=0.9, */*;q=0.5",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    connection.request("GET", target.path, headers=headers)
    answer = connection.getresponse()
    body = b""
    if answer.status == 200:
        stated = answer.getheader("Content-Length") or ""
        if stated.isdigit() and int(stated) > largest:
            raise ReadError("E049", reason=f"it is larger than {largest // 1_000_000} MB")
        body = answer.read(largest + 1)
        if len(body) > largest:
            raise ReadError("E049", reason=f"it is larger than {largest // 1_000_000} MB")
        if stated.isdigit() and len(body) < int(stated):
            raise http.client.IncompleteRead(body, int(stated) - len(body))
        coding = (answer.getheader("Content-Encoding") or "").strip().lower()
        if coding in {"gzip", "x-gzip"}:
            body = unpack(body)[0]
        elif coding not in {"", "identity"}:
            raise ReadError("E042", reason="its answer is packed in an unusual way")
    kind = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    return Answer(answer.status, kind, answer.getheader("Location"), body)
