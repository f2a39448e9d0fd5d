"""The Shared Growth Observatory for programs. Begin with ``Observatory(address)``."""

from . import models
from ._download import Download, Event
from ._errors import (
    Conflict,
    Fault,
    Forbidden,
    Invalid,
    NotFound,
    ObservatoryError,
    TooManyRequests,
    Unauthorized,
    Unavailable,
)
from ._pages import Pages
from ._request import Content
from ._retries import Retries
from ._signin import SignIn, api_key, client, guest, token
from .api import CONTRACT_VERSION, Observatory

__all__ = [
    "CONTRACT_VERSION",
    "Conflict",
    "Content",
    "Download",
    "Event",
    "Fault",
    "Forbidden",
    "Invalid",
    "NotFound",
    "Observatory",
    "ObservatoryError",
    "Pages",
    "Retries",
    "SignIn",
    "TooManyRequests",
    "Unauthorized",
    "Unavailable",
    "api_key",
    "client",
    "guest",
    "models",
    "token",
]
