/** How a program authenticates. */
export interface SignIn {
  /** Headers for one request; the nonce is the one that the server requires in a proof. */
  headers(call: Call): Promise<Record<string, string>>;
  /** Discards a refused token; returns whether a new one can be requested. */
  renew(): boolean;
}

/** One request that is to be signed. */
export interface Call {
  base: string;
  fetch: typeof fetch;
  method: string;
  address: string;
  nonce: string | undefined;
}

interface Token {
  text: string;
  scheme: string;
  end: number;
}

const REALM = '/auth/realms/observatory';
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ASSERTION_LIFE = 30;
/** Tokens are replaced this many seconds before they expire, so that none expires during a request. */
const MARGIN = 20;

/** A guest: reads released data. */
export function guest(): SignIn {
  return { headers: async () => ({}), renew: () => false };
}

/** A token from another source, called for each request. */
export function token(supplier: () => string | Promise<string>): SignIn {
  return { headers: async () => ({ Authorization: 'Bearer ' + (await supplier()) }), renew: () => false };
}

/** A guest with an API key; requests are counted for the key's owner. */
export function apiKey(key: string): SignIn {
  return { headers: async () => ({ 'X-API-Key': key }), renew: () => false };
}

/**
 * A program with a registered key (client credentials, `private_key_jwt`, ES256). Its tokens are
 * bound to a key that never leaves this process, and each request proves it (DPoP, RFC 9449).
 */
export function client(id: string, key: CryptoKey): SignIn {
  return new SignedClient(id, key);
}

/** A private key in PKCS#8, as `openssl genpkey` writes it. */
export async function pemKey(pem: string): Promise<CryptoKey> {
  const base64 = pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey('pkcs8', bytes, P256, false, ['sign']);
}

class SignedClient implements SignIn {
  private readonly possession = crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  private fetching: Promise<Token> | undefined;
  private current: Token | undefined;

  constructor(
    private readonly id: string,
    private readonly key: CryptoKey,
  ) {}

  async headers(call: Call): Promise<Record<string, string>> {
    const { scheme, text } = await this.token(call);
    const headers: Record<string, string> = { Authorization: `${scheme} ${text}` };
    if (scheme.toLowerCase() === 'dpop') {
      headers['DPoP'] = await this.proof(call.method, call.address, call.nonce, text);
    }
    return headers;
  }

  renew(): boolean {
    const hadToken = this.current !== undefined;
    this.current = undefined;
    return hadToken;
  }

  private async token(call: Call): Promise<Token> {
    if (this.current !== undefined && this.current.end - MARGIN > now()) {
      return this.current;
    }
    // Requests that start together share one sign-in.
    this.fetching ??= this.fetch(call, undefined).finally(() => (this.fetching = undefined));
    this.current = await this.fetching;
    return this.current;
  }

  private async fetch(call: Call, nonce: string | undefined): Promise<Token> {
    const issuer = call.base.replace(/\/+$/, '') + REALM;
    const endpoint = issuer + '/protocol/openid-connect/token';
    const answer = await call.fetch(endpoint, {
      method: 'POST',
      headers: { DPoP: await this.proof('POST', endpoint, nonce, undefined) },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.id,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await this.assertion(issuer),
      }),
    });
    const requiredNonce = answer.headers.get('DPoP-Nonce');
    if (answer.status === 400 && nonce === undefined && requiredNonce !== null) {
      return this.fetch(call, requiredNonce);
    }
    const response = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) {
      const { ObservatoryError } = await import('./errors.js');
      const title = `Sign-in was refused (${String(response['error'])})`;
      const problem = { title, detail: response['error_description'] };
      throw ObservatoryError.of(answer.status < 500 ? 401 : answer.status, JSON.stringify(problem));
    }
    return {
      text: String(response['access_token']),
      scheme: String(response['token_type'] ?? 'Bearer'),
      end: now() + Number(response['expires_in'] ?? 60),
    };
  }

  private assertion(issuer: string): Promise<string> {
    const claims = {
      iss: this.id,
      sub: this.id,
      aud: issuer,
      jti: crypto.randomUUID(),
      iat: now(),
      exp: now() + ASSERTION_LIFE,
    };
    return sign({ alg: 'ES256', typ: 'JWT', kid: this.id }, claims, this.key);
  }

  private async proof(
    method: string,
    address: string,
    nonce: string | undefined,
    accessToken: string | undefined,
  ): Promise<string> {
    const { privateKey, publicKey } = await this.possession;
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
    const claims: Record<string, unknown> = {
      jti: crypto.randomUUID(),
      htm: method,
      htu: address.replace(/[?#].*$/, ''),
      iat: now(),
    };
    if (accessToken !== undefined) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken));
      claims['ath'] = base64(new Uint8Array(digest));
    }
    if (nonce !== undefined) {
      claims['nonce'] = nonce;
    }
    return sign({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }, claims, privateKey);
  }
}

async function sign(header: object, claims: object, key: CryptoKey): Promise<string> {
  const text = [header, claims].map((part) => base64(new TextEncoder().encode(JSON.stringify(part)))).join('.');
  const signature = await crypto.subtle.sign(ES256, key, new TextEncoder().encode(text));
  return text + '.' + base64(new Uint8Array(signature));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
