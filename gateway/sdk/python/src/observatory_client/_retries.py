"""Decides when a request is retried."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Optional

_FIRST = 0.25


@dataclass(frozen=True)
class Retries:
    """The server's ``Retry-After`` takes precedence; without it the delay is random, up to a maximum
    that starts at a quarter of a second and doubles."""

    #: Maximum number of attempts, including the first.
    attempts: int = 4
    #: In seconds; if the server requests a longer wait, the request fails at once.
    longest_wait: float = 30

    def wait_before(
        self, attempt: int, status: int, repeatable: bool, retry_after: Optional[str]
    ) -> Optional[float]:
        """Seconds until the next attempt; None if there is none. Status 0 means no answer at all."""
        refused = status == 429 or (status == 409 and retry_after is not None)
        again = refused or (repeatable and status in (0, 502, 503, 504))
        if not again or attempt >= self.attempts:
            return None
        wait = seconds(retry_after, datetime.now(timezone.utc))
        if wait is None:
            wait = random.random() * _FIRST * 2 ** min(attempt - 1, 6)
        return None if wait > self.longest_wait else wait


def seconds(retry_after: Optional[str], now: datetime) -> Optional[float]:
    """The wait that the header requests, in seconds or as a date; None if it is neither."""
    if retry_after is None:
        return None
    if re.fullmatch(r"[0-9]{1,6}", retry_after):
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - now).total_seconds())
    except (ValueError, TypeError):
        return None
