"""All items of a paged answer, fetched page by page when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Iterator, TypeVar

from ._decode import decode

if TYPE_CHECKING:
    from ._connection import Connection
    from ._request import Request

T = TypeVar("T")


class Pages(Generic[T]):
    """If the operation has a parameter for the release, all pages are read from the release of the
    first page, so that no item is skipped or repeated. Every iteration sends new requests, starting
    from the first requested page."""

    def __init__(self, connection: "Connection", request: "Request", kind: type[T]) -> None:
        self._connection = connection
        self._request = request
        self._kind = kind

    def __iter__(self) -> Iterator[T]:
        request = self._request.copy()
        pinned = request.query_value("release") is not None or request.query_value("asOf") is not None
        number = int(request.query_value("page") or 1)
        while True:
            request.query("page", number)
            page = self._connection.read(request, Any)
            for item in page["items"]:
                yield decode(self._kind, item)
            if not page["items"] or number * page["pageSize"] >= page["total"]:
                return
            release = (page.get("release") or {}).get("id")
            if release is not None and request.knows("release") and not pinned:
                request.query("release", release)
            number += 1
