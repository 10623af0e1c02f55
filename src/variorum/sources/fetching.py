"""Addresses that the user names: each fetched once, politely, and its bytes kept; the next run needs no network."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

import msgspec

from ..model import Problem
from .addresses import Target, read_address
from .files import Found
from .problems import ReadError, problem
from .publication import NoDateError, by_day
from .robots import LONGEST, allows
from .web_requests import AGENT, Answer, Network, request

#: Redirects that are followed, and seconds between two requests to one host.
MOST_STEPS, PAUSE = 5, 1.0
#: The list of what was fetched, in the folder that keeps it.
INDEX = "fetched.json"
_ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An address that was fetched.

    Attributes:
        address: as the user named it.
        final: where redirects led.
        file: name of the file that holds its bytes, in the same folder.
        sha256: their digest.
        media_type: what the server said it is.
        fetched: when, in UTC.
    """

    address: str
    final: str
    file: str
    sha256: str
    media_type: str
    fetched: str


def fetch_all(
    addresses: Iterable[str],
    folder: Path,
    network: Network | None = None,
    wait: Callable[[float], object] = time.sleep,
    progress: Callable[[str], object] = lambda name: None,
) -> tuple[list[Found], list[Problem]]:
    """Fetch addresses, each once; what the folder holds already is not fetched again.

    Args:
        addresses: what the user named.
        folder: where the bytes are kept, with a list of where each came from; made if missing.
        network: how the network is reached.
        wait: called with seconds between two requests to one host.
        progress: told each address as its turn comes.

    Returns:
        The kept files, each under its address, and problems for what was not to be had.
    """
    network = network or Network()
    kept = _read_index(folder)
    sites = _Sites(network, wait)
    found: list[Found] = []
    problems: list[Problem] = []
    for address in dict.fromkeys(addresses):
        progress(address)
        try:
            entry = kept.get(address)
            if entry is None or _digest(folder / entry.file) != entry.sha256:
                entry = _keep(address, sites, folder)
                kept[address] = entry
                _write_index(folder, kept)
            found.append(_found(entry, folder))
        except ReadError as error:
            problems.append(error.at(address))
        except OSError as error:
            problems.append(problem("E030", str(folder), reason=error.strerror or "unknown"))
    return found, problems


class _Sites:
    """The sites that were visited in this run: their rules, and a pause between two requests."""

    def __init__(self, network: Network, wait: Callable[[float], object]) -> None:
        self._network, self._wait = network, wait
        self._rules: dict[str, str | None] = {}
        self._visited: set[str] = set()

    def get(self, target: Target) -> Answer:
        """Ask for an address if its site allows it; raises ``ReadError``, ``E043`` where it does not."""
        site = target.url.removesuffix(target.path)
        if site not in self._rules:
            self._rules[site] = self._robots(site)
        rules = self._rules[site]
        if rules is None or not allows(rules, AGENT, target.path):
            raise ReadError("E043")
        return self._request(target)

    def _request(self, target: Target, largest: int | None = None) -> Answer:
        if target.host in self._visited:
            self._wait(PAUSE)
        self._visited.add(target.host)
        return request(target, self._network, largest) if largest else request(target, self._network)

    def _robots(self, site: str) -> str | None:
        """The site's rules; empty where it has none, None where it could not say (RFC 9309, 2.3.1)."""
        target = read_address(f"{site}/robots.txt")
        for _ in range(MOST_STEPS):
            try:
                answer = self._request(target, LONGEST)
            except ReadError as error:
                if error.code == "E049":
                    return None
                raise
            if answer.status == 200:
                return answer.body.decode("utf-8", "replace")
            if not (300 <= answer.status < 400 and answer.location):
                return "" if 400 <= answer.status < 500 else None
            target = read_address(_next(target, answer.location))
        return ""


def _next(target: Target, location: str) -> str:
    try:
        return urljoin(target.url, location)
    except ValueError as error:
        raise ReadError("E040", reason="it redirects to a malformed one") from error


def _keep(address: str, sites: _Sites, folder: Path) -> Kept:
    """Fetch an address, step by step where it redirects, and keep its bytes."""
    target = read_address(address)
    for _ in range(MOST_STEPS + 1):
        answer = sites.get(target)
        if answer.status == 200:
            break
        if not (300 <= answer.status < 400 and answer.location):
            raise ReadError("E044", status=answer.status)
        target = read_address(_next(target, answer.location))
    else:
        raise ReadError("E044", status=f"with more than {MOST_STEPS} redirects")
    digest = hashlib.sha256(answer.body).hexdigest()
    file = digest + _ENDINGS.get(answer.media_type, ".bin")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(answer.body)
    moment = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    return Kept(
        address=address, final=target.url, file=file, sha256=digest, media_type=answer.media_type, fetched=moment
    )


def _found(entry: Kept, folder: Path) -> Found:
    existed = None
    with suppress(NoDateError):
        existed = by_day(entry.fetched, "it was fetched on {day}, so that it was there by then")
    path = (folder / entry.file).resolve()
    return Found(path, entry.address, in_folder=False, uri=entry.final, media_type=entry.media_type, existed=existed)


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _read_index(folder: Path) -> dict[str, Kept]:
    try:
        entries = msgspec.json.decode((folder / INDEX).read_bytes(), type=list[Kept])
    except (OSError, msgspec.MsgspecError):
        return {}
    # A file's name out of a list that anyone may have written must not lead elsewhere.
    return {entry.address: entry for entry in entries if entry.file == Path(entry.file).name}


def _write_index(folder: Path, kept: dict[str, Kept]) -> None:
    entries = [kept[address] for address in sorted(kept)]
    (folder / INDEX).write_bytes(msgspec.json.format(msgspec.json.encode(entries), indent=2) + b"\n")
