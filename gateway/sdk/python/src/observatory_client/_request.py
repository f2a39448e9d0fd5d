"""One request for an operation of the contract; generated code sets its parameters."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Optional
from urllib.parse import quote

from ._decode import encode

#: Characters that RFC 3986 allows in a path segment in addition to letters, digits and ``-._~``.
_PLAIN = "!$'()*+,;=:@"


@dataclass(frozen=True)
class Content:
    """The body of a request, with its media type."""

    type: str
    data: bytes

    @classmethod
    def text(cls, media_type: str, text: str) -> "Content":
        return cls(media_type, text.encode())

    @classmethod
    def file(cls, media_type: str, path: str | Path) -> "Content":
        return cls(media_type, Path(path).read_bytes())

    @classmethod
    def json(cls, value: Any) -> "Content":
        """A value of the model, or a JSON value."""
        return cls("application/json", json.dumps(encode(value)).encode())


class Request:
    def __init__(
        self,
        method: str,
        template: str,
        more: Optional[Dict[str, str]] = None,
        headers: Optional[Dict[str, str]] = None,
    ) -> None:
        self.method = method
        self.headers: Dict[str, str] = dict(headers or {})
        self.body: Optional[Content] = None
        self._template = template
        self._declared: set[str] = set()
        self._path: Dict[str, str] = {}
        self._query: Dict[str, str] = dict(more or {})

    def copy(self) -> "Request":
        """A copy; parameters that are set on either later do not change the other."""
        copy = Request(self.method, self._template, self._query, self.headers)
        copy.body = self.body
        copy._declared.update(self._declared)
        copy._path.update(self._path)
        return copy

    def path(self, name: str, value: Any) -> None:
        self._path[name] = str(value)

    def query(self, name: str, value: Any, required: bool = False) -> None:
        self._declared.add(name)
        if value is not None:
            self._query[name] = str(value).lower() if isinstance(value, bool) else str(value)
        elif required:
            raise TypeError(f"{self.method} {self._template} needs the parameter {name}")

    def header(self, name: str, value: Optional[str]) -> None:
        self._declared.add(name)
        if value is not None:
            self.headers[name] = str(value)

    def knows(self, name: str) -> bool:
        """Whether the operation has a parameter of this name."""
        return name in self._declared

    def query_value(self, name: str) -> Optional[str]:
        return self._query.get(name)

    def address(self, base: str) -> str:
        path = re.sub(
            r"\{([^}]+)\}", lambda place: quote(self._path[place[1]], safe=_PLAIN), self._template
        )
        query = "&".join(
            f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in self._query.items()
        )
        return base.rstrip("/") + path + ("?" + query if query else "")
