"""A large response, read as a stream without keeping it in memory."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator, Optional

if TYPE_CHECKING:
    from ._connection import Connection
    from ._request import Request

_CHUNK_BYTES = 1 << 16
_CONTINUATIONS = 5


@dataclass(frozen=True)
class Event:
    """A server-sent event; the data is usually JSON."""

    name: str
    id: Optional[str]
    data: str


class Download:
    """Use it in a ``with`` statement, which closes it."""

    def __init__(self, connection: "Connection", request: "Request", accept: str, answer: Any) -> None:
        self._connection = connection
        self._request = request
        self._accept = accept
        self._answer = answer

    def __enter__(self) -> "Download":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._answer.close()

    def header(self, name: str) -> Optional[str]:
        """A header of the answer, such as ``Content-Location``."""
        return self._answer.headers.get(name)

    def text(self) -> str:
        """The whole content as text, for answers that are known to be small."""
        return self._answer.read().decode()

    def pieces(self) -> Iterator[bytes]:
        """The bytes as they arrive. An interrupted answer is resumed if the server still has the
        same bytes."""
        seen = 0
        left = _CONTINUATIONS
        while True:
            try:
                while piece := self._answer.read(_CHUNK_BYTES):
                    seen += len(piece)
                    yield piece
                # A body shorter than its declared length ends without an exception.
                if not getattr(self._answer, "length", None):
                    return
                raise http.client.IncompleteRead(b"", self._answer.length)
            except (OSError, http.client.HTTPException):
                if left == 0 or not self._resume(seen):
                    raise
                left -= 1

    def save_to(self, path: str | Path) -> int:
        """Writes the content to a file and returns the number of bytes."""
        written = 0
        with open(path, "wb") as out:
            for piece in self.pieces():
                written += out.write(piece)
        return written

    def events(self) -> Iterator[Event]:
        """The events of an answer that is a stream of them, one after the other as they happen."""
        name, id_, data = "message", None, []
        for raw in self._answer:
            line = raw.decode().rstrip("\r\n")
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if not line and data:
                yield Event(name, id_, "\n".join(data))
                name, id_, data = "message", None, []
            elif field == "event":
                name = value
            elif field == "id":
                id_ = value
            elif field == "data":
                data.append(value)

    def _resume(self, seen: int) -> bool:
        tag = self.header("ETag")
        if tag is None or tag.startswith("W/"):
            return False
        self._request.header("Range", f"bytes={seen}-")
        self._request.header("If-Range", tag)
        self._answer = self._connection.send(self._request, self._accept)
        return self._answer.status == 206
