"""Addresses: one polite request each, to the public web only, with bounds; the bytes kept. No test leaves the machine."""

from __future__ import annotations

import gzip
import hashlib
import json
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import variorum
from variorum.sources import fetching, read_sources, web_requests
from variorum.sources.addresses import is_address, is_public
from variorum.sources.fetching import INDEX, fetch_all
from variorum.sources.robots import allows
from variorum.sources.web_requests import Network

from .made_files import PAGE, STORY

PUBLIC = "93.184.215.14"
PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/story": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/plain": (200, {"Content-Type": "text/plain"}, STORY.encode()),
    "/packed": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(STORY.encode())),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(b"0" * 20_000_000)),
    "/moved": (301, {"Location": "/story"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inward": (302, {"Location": "http://router.example/admin"}, b""),
    "/literal": (302, {"Location": "http://127.0.0.1/admin"}, b""),
    "/mapped": (302, {"Location": "http://[::ffff:10.0.0.1]/"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/gone": (410, {}, b"gone"),
    "/private/story": (200, {"Content-Type": "text/html"}, PAGE.encode()),
    "/short": (200, {"Content-Type": "text/plain", "Content-Length": "9999"}, b"cut"),
    "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private\n"),
}
HOSTS = {
    "bay.example": [PUBLIC],
    "router.example": ["192.168.0.1"],
    "both.example": [PUBLIC, "127.0.0.1"],  # one public name does not excuse the other
    "127.0.0.1": ["127.0.0.1"],
    "::ffff:10.0.0.1": ["::ffff:10.0.0.1"],
    "closed.example": ["93.184.215.15"],
}


class Web:
    """A server on this machine that stands for the web, and what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.connected: list[str] = []
        self.agents: set[str] = set()
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(self.path)
                web.agents.add(self.headers["User-Agent"])
                if self.path == "/endless":
                    self.send_response(200)
                    self.end_headers()
                    for _ in range(400):
                        try:
                            self.wfile.write(b"word ")
                            time.sleep(0.01)
                        except OSError:
                            return
                    return
                status, headers, body = PAGES.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def resolve(self, host: str, port: int) -> Iterable[str]:
        if host not in HOSTS:
            raise socket.gaierror("unknown")
        return HOSTS[host]

    def connect(self, number: str, port: int, seconds: float) -> socket.socket:
        self.connected.append(number)
        if number != PUBLIC:
            raise ConnectionRefusedError(111, "Connection refused")
        return socket.create_connection(("127.0.0.1", self.server.server_port), seconds)

    @property
    def network(self) -> Network:
        return Network(resolve=self.resolve, connect=self.connect)


@pytest.fixture
def web() -> Iterator[Web]:
    web = Web()
    yield web
    web.server.shutdown()
    web.server.server_close()


def test_a_page_is_fetched_once_and_kept(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PAUSE", 0)
    address = "http://bay.example/moved"
    inputs = [address, address]
    documents, problems = read_sources(inputs, fetched=tmp_path / "fetched", network=web.network)
    assert problems == []
    (document,) = documents
    assert (document.uri, document.title) == ("http://bay.example/story", "Harbour closed after storm")
    assert document.published.reasons[0].startswith("it was fetched on ")
    assert web.asked == ["/robots.txt", "/moved", "/story"]
    assert set(web.connected) == {PUBLIC}  # to the address that was checked
    assert all(agent.startswith("variorum/") for agent in web.agents)
    (entry,) = json.loads((tmp_path / "fetched" / INDEX).read_text())
    kept = (tmp_path / "fetched" / entry["file"]).read_bytes()
    assert kept == PAGE.encode()
    assert entry["sha256"] == hashlib.sha256(kept).hexdigest() == document.sha256
    again = read_sources(inputs, fetched=tmp_path / "fetched", network=web.network)
    assert again == (documents, problems)
    assert len(web.asked) == 3  # from what was kept


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://bay.example/inward", "E041"),
        ("http://bay.example/literal", "E041"),
        ("http://bay.example/mapped", "E041"),
        ("http://bay.example/file", "E040"),
        ("http://router.example/", "E041"),
        ("http://both.example/", "E041"),
        ("http://127.0.0.1/", "E041"),
        ("http://bay.example:22/", "E040"),
        ("http://user:word@bay.example/", "E040"),
        ("http://[broken/", "E040"),
        ("ftp://bay.example/story", "E040"),
        ("http://nowhere.example/", "E042"),
        ("http://closed.example/", "E042"),
        ("http://bay.example/short", "E042"),
        ("http://bay.example/private/story", "E043"),
        ("http://bay.example/gone", "E044"),
        ("http://bay.example/round", "E044"),
        ("http://bay.example/bomb", "E022"),
    ],
)
def test_what_is_not_fetched(web: Web, tmp_path: Path, address: str, code: str) -> None:
    found, problems = fetch_all([address], tmp_path, web.network, wait=lambda seconds: None)
    assert found == []
    assert [(problem.code, problem.source) for problem in problems] == [(code, address)]
    assert set(web.connected) <= {PUBLIC, "93.184.215.15"}  # nothing else was even connected to
    assert "/admin" not in web.asked


def test_the_others_are_read_with_a_pause_between(web: Web, tmp_path: Path) -> None:
    pauses: list[float] = []
    addresses = ["http://bay.example/gone", "http://bay.example/plain", "http://bay.example/packed"]
    found, problems = fetch_all(addresses, tmp_path, web.network, wait=pauses.append)
    assert [item.name for item in found] == addresses[1:]
    assert len(problems) == 1
    assert pauses == [1.0, 1.0, 1.0]


def test_bounds_of_size_and_time(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_requests, "LONGEST_REQUEST", 0.2)
    started = time.monotonic()
    problems = fetch_all(["http://bay.example/endless"], tmp_path, web.network, wait=lambda seconds: None)[1]
    assert [problem.code for problem in problems] == ["E049"]
    assert time.monotonic() - started < 2
    monkeypatch.undo()
    monkeypatch.setattr(web_requests.request, "__defaults__", (100,))
    problems = fetch_all(["http://bay.example/plain"], tmp_path, web.network, wait=lambda seconds: None)[1]
    assert [problem.code for problem in problems] == ["E049"]


def test_nothing_is_fetched_without_a_folder_to_keep_it() -> None:
    problems = variorum.read("https://bay.example/story").problems
    assert [problem.code for problem in problems] == ["E029"]


def test_a_list_of_kept_files_leads_nowhere_else(web: Web, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(STORY)
    (tmp_path / "fetched").mkdir()
    entry = {
        "address": "http://bay.example/plain", "final": "http://bay.example/plain", "file": "../secret.txt",
        "sha256": hashlib.sha256(secret.read_bytes()).hexdigest(), "media_type": "text/plain", "fetched": "2026-03-16T00:00:00Z",
    }  # fmt: skip
    (tmp_path / "fetched" / INDEX).write_text(json.dumps([entry]))
    (found,), _ = fetch_all([entry["address"]], tmp_path / "fetched", web.network, wait=lambda seconds: None)
    assert found.path.parent == (tmp_path / "fetched").resolve()


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:21f::1", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("240.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False), ("fec0::1", False), ("ff02::1", False), ("::", False), ("no number", False),
    ],
)  # fmt: skip
def test_what_is_public(number: str, public: bool) -> None:
    assert is_public(number) is public


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://bay.example/x", True), ("HTTP://bay.example", True), ("https:/bay.example/x", True),  # as a path shows it
        ("https.txt", False), ("http/notes.txt", False), ("bay.example", False),
        ("ftp://bay.example/x", True), ("ftp:/bay.example/x", True),  # an address, though not one that is fetched
        ("C:/notes.txt", False), ("notes: today.txt", False),
    ],
)  # fmt: skip
def test_what_is_an_address(text: str, expected: bool) -> None:
    assert is_address(text) is expected


ROBOTS = """
User-agent: other
Disallow: /
User-agent: *
Disallow: /private   # not for programs
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a*b*c
Disallow:
"""


@pytest.mark.parametrize(
    ("path", "agent", "allowed"),
    [
        ("/story", "variorum", True),
        ("/private/x", "variorum", False),
        ("/private/open/x", "variorum", True),  # the longer rule
        ("/x.pdf", "variorum", False),
        ("/x.pdf?page=2", "variorum", True),  # the mark for the end
        ("/aXbYcZ", "variorum", False),
        ("/acb", "variorum", True),
        ("/story", "other", False),
    ],
)
def test_robots(path: str, agent: str, allowed: bool) -> None:
    assert allows(ROBOTS, agent, path) is allowed


def test_robots_of_many_stars_end() -> None:
    started = time.monotonic()
    assert allows("User-agent: *\nDisallow: /" + "a*" * 5_000 + "b", "variorum", "/" + "a" * 20_000)
    assert time.monotonic() - started < 1
