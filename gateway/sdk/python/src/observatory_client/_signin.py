"""How a program authenticates."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Protocol
from uuid import uuid4

from ._errors import ObservatoryError

_REALM = "/auth/realms/observatory"
_ASSERTION_LIFE = 30
#: Tokens are replaced this many seconds before they expire, so that none expires during a request.
_MARGIN = 20


class SignIn(Protocol):
    def headers(
        self, base: str, method: str, address: str, nonce: Optional[str]
    ) -> Dict[str, str]:
        """Headers for one request; the nonce is the one that the server requires in a proof."""

    def renew(self) -> bool:
        """Discards a refused token; returns whether a new one can be requested."""


def guest() -> SignIn:
    """A guest: reads released data."""
    return _Headers(dict)


def token(supplier: Callable[[], str]) -> SignIn:
    """A token from another source, called for each request."""
    return _Headers(lambda: {"Authorization": "Bearer " + supplier()})


def api_key(key: str) -> SignIn:
    """A guest with an API key; requests are counted for the key's owner."""
    return _Headers(lambda: {"X-API-Key": key})


def client(client_id: str, key: str | Path) -> SignIn:
    """A program with a registered key (client credentials, ``private_key_jwt``, ES256).

    Its tokens are bound to a key that never leaves this process, and each request proves it (DPoP,
    RFC 9449). Needs the package ``cryptography`` for the signatures.

    :param key: file with the private key in PKCS#8, as ``openssl genpkey`` writes it
    """
    return _SignedClient(client_id, Path(key).read_bytes())


class _Headers:
    def __init__(self, supplier: Callable[[], Dict[str, str]]) -> None:
        self._supplier = supplier

    def headers(
        self, base: str, method: str, address: str, nonce: Optional[str]
    ) -> Dict[str, str]:
        return self._supplier()

    def renew(self) -> bool:
        return False


@dataclass(frozen=True)
class _Token:
    text: str
    scheme: str
    end: float


class _SignedClient:
    def __init__(self, client_id: str, pem: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        self._id = client_id
        self._key = load_pem_private_key(pem, password=None)
        self._possession = ec.generate_private_key(ec.SECP256R1())
        self._token: Optional[_Token] = None
        self._lock = threading.Lock()

    def headers(
        self, base: str, method: str, address: str, nonce: Optional[str]
    ) -> Dict[str, str]:
        with self._lock:
            if self._token is None or self._token.end - _MARGIN < time.time():
                self._token = self._fetch(base, None)
            token = self._token
        headers = {"Authorization": f"{token.scheme} {token.text}"}
        if token.scheme.lower() == "dpop":
            headers["DPoP"] = self._proof(method, address, nonce, token.text)
        return headers

    def renew(self) -> bool:
        with self._lock:
            had_token = self._token is not None
            self._token = None
        return had_token

    def _fetch(self, base: str, nonce: Optional[str]) -> _Token:
        issuer = base.rstrip("/") + _REALM
        endpoint = issuer + "/protocol/openid-connect/token"
        form = {
            "grant_type": "client_credentials",
            "client_id": self._id,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": self._assertion(issuer),
        }
        request = urllib.request.Request(
            endpoint,
            data=urllib.parse.urlencode(form).encode(),
            headers={"DPoP": self._proof("POST", endpoint, nonce, None)},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                response = json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                required_nonce = refusal.headers.get("DPoP-Nonce")
                if refusal.status == 400 and nonce is None and required_nonce is not None:
                    return self._fetch(base, required_nonce)
                raise _refusal(refusal.status, refusal.read()) from None
        end = time.time() + response.get("expires_in", 60)
        return _Token(response["access_token"], response.get("token_type", "Bearer"), end)

    def _assertion(self, issuer: str) -> str:
        now = int(time.time())
        claims = {
            "iss": self._id,
            "sub": self._id,
            "aud": issuer,
            "jti": str(uuid4()),
            "iat": now,
            "exp": now + _ASSERTION_LIFE,
        }
        return _sign({"alg": "ES256", "typ": "JWT", "kid": self._id}, claims, self._key)

    def _proof(
        self, method: str, address: str, nonce: Optional[str], access_token: Optional[str]
    ) -> str:
        claims: Dict[str, Any] = {
            "jti": str(uuid4()),
            "htm": method,
            "htu": re.sub(r"[?#].*$", "", address),
            "iat": int(time.time()),
        }
        if access_token is not None:
            claims["ath"] = _base64(hashlib.sha256(access_token.encode()).digest())
        if nonce is not None:
            claims["nonce"] = nonce
        point = self._possession.public_key().public_numbers()
        jwk = {
            "kty": "EC",
            "crv": "P-256",
            "x": _base64(point.x.to_bytes(32, "big")),
            "y": _base64(point.y.to_bytes(32, "big")),
        }
        return _sign({"typ": "dpop+jwt", "alg": "ES256", "jwk": jwk}, claims, self._possession)


def _refusal(status: int, body: bytes) -> ObservatoryError:
    """Errors of the sign-in server have the format of OAuth, not that of problem documents."""
    try:
        error = json.loads(body)
    except ValueError:
        error = {}
    problem = {
        "title": f"Sign-in was refused ({error.get('error')})",
        "detail": error.get("error_description"),
    }
    return ObservatoryError.of(401 if status < 500 else status, json.dumps(problem).encode())


def _sign(header: Dict[str, Any], claims: Dict[str, Any], key: Any) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, utils
    from cryptography.hazmat.primitives.hashes import SHA256

    text = ".".join(_base64(json.dumps(part).encode()) for part in (header, claims))
    r, s = utils.decode_dss_signature(key.sign(text.encode(), ec.ECDSA(SHA256())))
    return text + "." + _base64(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
