/** One error in a request. */
export interface Fault {
  /** JSON pointer into the body, or the name of a parameter. */
  place: string;
  detail: string;
  value?: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  instance?: string;
  errors?: Array<{ pointer?: string; parameter?: string; title?: string; detail?: string; value?: string }>;
}

/** The observatory refused a request and gave the reason (RFC 9457). */
export class ObservatoryError extends Error {
  /** The type of problem, stable, such as `/problems/not-found`. */
  readonly type: string;
  readonly title: string;
  /** The id of the request, for questions to the operator. */
  readonly instance: string | undefined;
  /** Each error in the request. */
  readonly faults: Fault[];

  constructor(
    readonly status: number,
    problem: ProblemBody,
  ) {
    // SDMX writes errors as a list; the first names the cause.
    const title = problem.title ?? problem.errors?.[0]?.title ?? 'Failed';
    const detail = problem.detail ?? problem.errors?.[0]?.detail;
    super(`${status} ${title}${detail === undefined ? '' : ': ' + detail}`);
    this.name = new.target.name;
    this.type = problem.type ?? 'about:blank';
    this.title = title;
    this.instance = problem.instance;
    this.faults = (problem.errors ?? []).map((fault) => ({
      place: fault.pointer ?? fault.parameter ?? '',
      detail: fault.detail ?? '',
      ...(fault.value === undefined ? {} : { value: fault.value }),
    }));
  }

  static of(status: number, body: string): ObservatoryError {
    let problem: ProblemBody = {};
    try {
      const parsed: unknown = JSON.parse(body);
      if (typeof parsed === 'object' && parsed !== null) {
        problem = parsed as ProblemBody;
      }
    } catch {
      problem = {};
    }
    return new (KINDS[status] ?? ObservatoryError)(status, problem);
  }
}

/** 400, 413, 415, 422: the request is invalid. */
export class Invalid extends ObservatoryError {}
/** 401: no token, or an invalid one. */
export class Unauthorized extends ObservatoryError {}
/** 403: the token does not permit this. */
export class Forbidden extends ObservatoryError {}
/** 404: it does not exist or is not visible to this caller. */
export class NotFound extends ObservatoryError {}
/** 409, 412, 428: the state does not allow it, or has changed. */
export class Conflict extends ObservatoryError {}
/** 429: too many requests, for longer than the retries wait. */
export class TooManyRequests extends ObservatoryError {}
/** 502, 503, 504: a part of the observatory does not answer, even after retries. */
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
