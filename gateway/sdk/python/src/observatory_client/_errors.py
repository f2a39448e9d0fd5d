"""Exceptions for requests that the observatory refused, with the reason it gave (RFC 9457)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Optional


@dataclass(frozen=True)
class Fault:
    """One error in a request."""

    #: JSON pointer into the body, or the name of a parameter.
    place: str
    detail: str
    value: Optional[str]


class ObservatoryError(Exception):
    """Catch the classes you can handle; ``type`` distinguishes problems with the same status."""

    def __init__(self, status: int, problem: Dict[str, Any]) -> None:
        errors = [error for error in problem.get("errors") or [] if isinstance(error, dict)]
        first = errors[0] if errors else {}
        # SDMX writes errors as a list; the first names the cause.
        self.title: str = problem.get("title") or first.get("title") or "Failed"
        detail = problem.get("detail") or first.get("detail")
        super().__init__(f"{status} {self.title}" + (f": {detail}" if detail else ""))
        self.status = status
        self.type: str = problem.get("type", "about:blank")
        self.detail: Optional[str] = detail
        self.instance: Optional[str] = problem.get("instance")
        self.faults: List[Fault] = [
            Fault(
                error.get("pointer") or error.get("parameter") or "",
                error.get("detail", ""),
                error.get("value"),
            )
            for error in errors
        ]

    @staticmethod
    def of(status: int, body: bytes) -> "ObservatoryError":
        try:
            problem = json.loads(body)
        except ValueError:
            problem = {}
        kind = _KINDS.get(status, ObservatoryError)
        return kind(status, problem if isinstance(problem, dict) else {})


class Invalid(ObservatoryError):
    """400, 413, 415, 422: the request is invalid."""


class Unauthorized(ObservatoryError):
    """401: no token, or an invalid one."""


class Forbidden(ObservatoryError):
    """403: the token does not permit this."""


class NotFound(ObservatoryError):
    """404: it does not exist or is not visible to this caller."""


class Conflict(ObservatoryError):
    """409, 412, 428: the state does not allow it, or has changed."""


class TooManyRequests(ObservatoryError):
    """429: too many requests, for longer than the retries wait."""


class Unavailable(ObservatoryError):
    """502, 503, 504: a part of the observatory does not answer, even after retries."""


_KINDS = {
    400: Invalid,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: Conflict,
    413: Invalid,
    415: Invalid,
    422: Invalid,
    428: Conflict,
    429: TooManyRequests,
    502: Unavailable,
    503: Unavailable,
    504: Unavailable,
}
