/** When a request is sent again. */
export interface Retries {
  /** At most, the first included. */
  attempts: number;
  /** Seconds; what is asked to wait longer fails at once instead. */
  longestWait: number;
}

/** Four attempts, none after more than half a minute. */
export const RETRIES: Retries = { attempts: 4, longestWait: 30 };

const FIRST = 0.25;

/**
 * Seconds to wait before the next attempt; undefined when there is none. The suite's own word,
 * `Retry-After`, comes first; without it the wait doubles and a random part of it is taken.
 *
 * @param status of the answer, 0 when there was none
 * @param repeatable whether doing it twice is doing it once
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

/** Seconds or a date; HTTP allows both. */
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
