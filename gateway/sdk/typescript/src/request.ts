import type { Content } from './connection.js';

/** Parameters and headers that the contract does not name, such as the conditions of an SDMX query. */
export interface More {
  /** Further query parameters. */
  more?: Record<string, string>;
  /** Headers that are not in the contract. */
  headers?: Record<string, string>;
}

/** One request for an operation of the contract; generated code sets its parameters. */
export class Request {
  readonly headers: Record<string, string>;
  body: Content | undefined;
  private readonly declared = new Set<string>();
  private readonly pathValues: Record<string, string> = {};
  private readonly queryValues = new Map<string, string>();

  constructor(
    readonly method: string,
    private readonly template: string,
    { more = {}, headers = {} }: More = {},
  ) {
    this.headers = { ...headers };
    Object.entries(more).forEach(([name, value]) => this.queryValues.set(name, value));
  }

  path(name: string, value: unknown): this {
    this.pathValues[name] = String(value);
    return this;
  }

  query(name: string, value: unknown, required = false): this {
    this.declared.add(name);
    if (value !== undefined && value !== null) {
      this.queryValues.set(name, String(value));
    } else if (required) {
      throw new TypeError(`${this.method} ${this.template} needs the parameter ${name}`);
    }
    return this;
  }

  header(name: string, value: unknown): this {
    this.declared.add(name);
    if (value !== undefined && value !== null) {
      this.headers[name] = String(value);
    }
    return this;
  }

  content(body: Content): this {
    this.body = body;
    return this;
  }

  /** Whether the operation has a parameter of this name. */
  knows(name: string): boolean {
    return this.declared.has(name);
  }

  queryValue(name: string): string | undefined {
    return this.queryValues.get(name);
  }

  address(base: string): string {
    const path = this.template.replace(/\{([^}]+)\}/g, (whole, name: string) => {
      const value = this.pathValues[name];
      return value === undefined ? whole : segment(value);
    });
    const query = [...this.queryValues].map(([name, value]) => `${strict(name)}=${strict(value)}`);
    return base.replace(/\/+$/, '') + path + (query.length > 0 ? '?' + query.join('&') : '');
  }
}

function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
}

/** RFC 3986 allows more characters in a path than encodeURIComponent leaves; SDMX keys use them. */
function segment(text: string): string {
  return encodeURIComponent(text).replace(/%(2B|2C|3A|3B|3D|40|24)/g, (code) => decodeURIComponent(code));
}
