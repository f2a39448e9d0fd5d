"""Sends requests: signs them, retries them where that helps, and converts refusals to exceptions."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import Any, Optional
from uuid import uuid4

from ._decode import decode
from ._download import Download
from ._errors import ObservatoryError
from ._request import Request
from ._retries import Retries
from ._signin import SignIn

_REPEATABLE = ("GET", "HEAD", "PUT", "DELETE")
_KEY = "Idempotency-Key"
_MAX_PROBLEM_BYTES = 1 << 20


class Connection:
    def __init__(self, base: str, sign_in: SignIn, retries: Retries, timeout: float) -> None:
        self._base = base
        self._sign_in = sign_in
        self._retries = retries
        self._timeout = timeout
        self._nonce: Optional[str] = None

    def read(self, request: Request, kind: Any) -> Any:
        """The JSON document of an answer; None if there is no content."""
        with self.send(request, "application/json") as answer:
            body = answer.read()
        return decode(kind, json.loads(body)) if body else None

    def open(self, request: Request, accept: str) -> Download:
        """The answer as a stream."""
        return Download(self, request, accept, self.send(request, accept))

    def send(self, request: Request, accept: str) -> Any:
        if request.knows(_KEY):
            request.headers.setdefault(_KEY, str(uuid4()))
        repeatable = request.method in _REPEATABLE or _KEY in request.headers
        renewed = False
        attempt = 1
        while True:
            try:
                answer = self._send_once(request, accept)
            except urllib.error.HTTPError as refusal:
                answer = refusal
            except (OSError, HTTPException):
                wait = self._retries.wait_before(attempt, 0, repeatable, None)
                if wait is None:
                    raise
                time.sleep(wait)
                attempt += 1
                continue
            fresh = answer.headers.get("DPoP-Nonce")
            challenged = fresh is not None and fresh != self._nonce
            self._nonce = fresh or self._nonce
            if answer.status < 400:
                return answer
            with answer:
                body = answer.read(_MAX_PROBLEM_BYTES)
            if answer.status == 401 and not renewed and (challenged or self._sign_in.renew()):
                renewed = True
                continue
            retry_after = answer.headers.get("Retry-After")
            wait = self._retries.wait_before(attempt, answer.status, repeatable, retry_after)
            if wait is None:
                raise ObservatoryError.of(answer.status, body)
            time.sleep(wait)
            attempt += 1

    def _send_once(self, request: Request, accept: str) -> Any:
        address = request.address(self._base)
        headers = {"Accept": accept + ", application/problem+json;q=0.5", **request.headers}
        if request.body is not None:
            headers["Content-Type"] = request.body.type
        headers |= self._sign_in.headers(self._base, request.method, address, self._nonce)
        body = request.body.data if request.body is not None else None
        if body is None and request.method == "POST":
            body = b""
        return urllib.request.urlopen(
            urllib.request.Request(address, data=body, headers=headers, method=request.method),
            timeout=self._timeout,
        )
