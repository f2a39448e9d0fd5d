/** One error in a request. */
export interface Fault {
  /** JSON pointer into the body, or the name of a parameter. */
  place: string;
  detail: string;
  value?: string;
}

interface Said {
  type?: string;
  title?: string;
  detail?: string;
  instance?: string;
  errors?: Array<{ pointer?: string; parameter?: string; title?: string; detail?: string; value?: string }>;
}

/** The suite refused a request and gave the reason (RFC 9457). */
export class ObservatoryError extends Error {
  /** The kind of problem, stable, such as `/problems/not-found`. */
  readonly type: string;
  readonly title: string;
  /** The id of the request, to tell the operator. */
  readonly instance: string | undefined;
  /** Each single thing that is wrong with the request. */
  readonly faults: Fault[];

  constructor(
    readonly status: number,
    said: Said,
  ) {
    // SDMX writes errors as a list; the first names the cause.
    const title = said.title ?? said.errors?.[0]?.title ?? 'Failed';
    const detail = said.detail ?? said.errors?.[0]?.detail;
    super(`${status} ${title}${detail === undefined ? '' : ': ' + detail}`);
    this.name = new.target.name;
    this.type = said.type ?? 'about:blank';
    this.title = title;
    this.instance = said.instance;
    this.faults = (said.errors ?? []).map((fault) => ({
      place: fault.pointer ?? fault.parameter ?? '',
      detail: fault.detail ?? '',
      ...(fault.value === undefined ? {} : { value: fault.value }),
    }));
  }

  static of(status: number, body: string): ObservatoryError {
    let said: Said = {};
    try {
      const read: unknown = JSON.parse(body);
      if (typeof read === 'object' && read !== null) {
        said = read as Said;
      }
    } catch {
      said = {};
    }
    return new (KINDS[status] ?? ObservatoryError)(status, said);
  }
}

/** 400, 413, 415, 422: the request makes no sense as it is. */
export class Invalid extends ObservatoryError {}
/** 401: no token, or a bad one. */
export class Unauthorized extends ObservatoryError {}
/** 403: the token gives no right to this. */
export class Forbidden extends ObservatoryError {}
/** 404: it does not exist or is not visible to this caller. */
export class NotFound extends ObservatoryError {}
/** 409, 412, 428: the state does not allow it, or is another than was thought. */
export class Conflict extends ObservatoryError {}
/** 429: too much at once, and for longer than retries wait. */
export class TooManyRequests extends ObservatoryError {}
/** 502, 503, 504: a part of the suite does not answer, retries included. */
export class Unavailable extends ObservatoryError {}

const KINDS: Record<number, typeof ObservatoryError> = {
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
};
