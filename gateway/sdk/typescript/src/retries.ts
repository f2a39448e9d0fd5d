/** When a request is retried. */
export interface Retries {
  /** Maximum number of attempts, including the first. */
  attempts: number;
  /** In seconds; if the server requests a longer wait, the request fails at once. */
  longestWait: number;
}

/** Four attempts, with at most half a minute between two of them. */
export const RETRIES: Retries = { attempts: 4, longestWait: 30 };

const FIRST = 0.25;

/**
 * Seconds to wait before the next attempt; undefined if there is none. The server's header
 * `Retry-After` takes precedence; without it the delay is random, up to a maximum that starts at a
 * quarter of a second and doubles.
 *
 * @param status status of the answer, 0 if there was none
 * @param repeatable whether repeating the request has no further effect
 */
export function waitBefore(
  rule: Retries,
  attempt: number,
  status: number,
  repeatable: boolean,
  retryAfter: string | null,
): number | undefined {
  const refused = status === 429 || (status === 409 && retryAfter !== null);
  const again = refused || (repeatable && [0, 502, 503, 504].includes(status));
  if (!again || attempt >= rule.attempts) {
    return undefined;
  }
  const wait = secondsOf(retryAfter, Date.now()) ?? Math.random() * FIRST * 2 ** Math.min(attempt - 1, 6);
  return wait > rule.longestWait ? undefined : wait;
}

/** The wait that the header requests, in seconds or as a date; undefined if it is neither. */
export function secondsOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) {
    return undefined;
  }
  if (/^[0-9]{1,6}$/.test(retryAfter)) {
    return Number(retryAfter);
  }
  const when = Date.parse(retryAfter);
  return Number.isNaN(when) ? undefined : Math.max(0, (when - now) / 1000);
}
