import { Download } from './download.js';
import { ObservatoryError } from './errors.js';
import type { Request } from './request.js';
import { RETRIES, waitBefore, type Retries } from './retries.js';
import { guest, type SignIn } from './signin.js';

/** The body of a request. */
export interface Content {
  /** Media type. */
  type: string;
  data: string | Uint8Array<ArrayBuffer> | Blob;
}

/** The address of the observatory, and credentials. */
export interface Options {
  /** How to sign in; without it the caller is a guest. */
  signIn?: SignIn;
  retries?: Retries;
  /** Maximum seconds until an answer begins. */
  timeout?: number;
  fetch?: typeof fetch;
}

const REPEATABLE = ['GET', 'HEAD', 'PUT', 'DELETE'];
const KEY = 'Idempotency-Key';

/** Sends requests: signs them, retries them where that helps, and converts refusals to errors. */
export class Connection {
  private readonly signIn: SignIn;
  private readonly retries: Retries;
  private readonly timeout: number;
  private readonly fetch: typeof fetch;
  private nonce: string | undefined;

  constructor(
    private readonly base: string,
    options: Options,
  ) {
    this.signIn = options.signIn ?? guest();
    this.retries = options.retries ?? RETRIES;
    this.timeout = options.timeout ?? 60;
    this.fetch = options.fetch ?? ((input, init) => fetch(input, init));
  }

  /** The JSON document of an answer; undefined if there is no content. */
  async read<T>(request: Request): Promise<T> {
    const answer = await this.send(request, 'application/json');
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The answer as a stream. */
  async open(request: Request, accept: string): Promise<Download> {
    return new Download(this, request, accept, await this.send(request, accept));
  }

  async send(request: Request, accept: string): Promise<Response> {
    if (request.knows(KEY)) {
      request.headers[KEY] ??= crypto.randomUUID();
    }
    const repeatable = REPEATABLE.includes(request.method) || KEY in request.headers;
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      let answer: Response;
      try {
        answer = await this.sendOnce(request, accept);
      } catch (failure) {
        const wait = isUnanswered(failure) ? waitBefore(this.retries, attempt, 0, repeatable, null) : undefined;
        if (wait === undefined) {
          throw failure;
        }
        await pause(wait);
        continue;
      }
      const fresh = answer.headers.get('DPoP-Nonce') ?? undefined;
      const challenged = fresh !== undefined && fresh !== this.nonce;
      this.nonce = fresh ?? this.nonce;
      if (answer.status < 400) {
        return answer;
      }
      if (answer.status === 401 && !renewed && (challenged || this.signIn.renew())) {
        renewed = true;
        await answer.body?.cancel();
        continue;
      }
      const wait = waitBefore(this.retries, attempt, answer.status, repeatable, answer.headers.get('Retry-After'));
      if (wait === undefined) {
        throw ObservatoryError.of(answer.status, await answer.text());
      }
      await answer.body?.cancel();
      await pause(wait);
    }
  }

  private async sendOnce(request: Request, accept: string): Promise<Response> {
    const address = request.address(this.base);
    const { base, fetch, nonce } = this;
    const proof = await this.signIn.headers({ base, fetch, method: request.method, address, nonce });
    const headers: Record<string, string> = {
      Accept: accept + ', application/problem+json;q=0.5',
      ...(request.body === undefined ? {} : { 'Content-Type': request.body.type }),
      ...request.headers,
      ...proof,
    };
    const late = new AbortController();
    const clock = setTimeout(
      () => late.abort(new DOMException(`No answer within ${this.timeout} s`, 'TimeoutError')),
      this.timeout * 1000,
    );
    try {
      return await this.fetch(address, {
        method: request.method,
        headers,
        signal: late.signal,
        ...(request.body === undefined ? {} : { body: request.body.data }),
      });
    } finally {
      clearTimeout(clock);
    }
  }
}

/** Whether there was no answer: fetch throws a TypeError, and sendOnce ends it with a TimeoutError. */
function isUnanswered(failure: unknown): boolean {
  return failure instanceof TypeError || (failure instanceof DOMException && failure.name === 'TimeoutError');
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
