import type { Connection } from './connection.js';
import type { Request } from './request.js';

/** A server-sent event. */
export interface ServerEvent {
  name: string;
  /** Cursor to continue from. */
  id: string | undefined;
  /** As sent, usually JSON. */
  data: string;
}

const CONTINUATIONS = 5;

/** A large response, read as a stream without keeping it in memory. */
export class Download {
  constructor(
    private readonly connection: Connection,
    private readonly request: Request,
    private readonly accept: string,
    private answer: Response,
  ) {}

  /** A header of the answer, such as `Content-Location`. */
  header(name: string): string | undefined {
    return this.answer.headers.get(name) ?? undefined;
  }

  /** The whole content as text, for answers that are known to be small. */
  text(): Promise<string> {
    return this.answer.text();
  }

  /** The bytes as they arrive. An interrupted answer is resumed if the server still has the same bytes. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for (let remaining = CONTINUATIONS; ; remaining--) {
      try {
        for await (const chunk of this.chunks()) {
          seen += chunk.length;
          yield chunk;
        }
        return;
      } catch (broken) {
        if (remaining === 0 || !(await this.resume(seen))) {
          throw broken;
        }
      }
    }
  }

  /** The events of an answer that is a stream of them, one after the other as they happen. */
  async *events(): AsyncGenerator<ServerEvent> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of this.chunks()) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split(/\r?\n\r?\n/);
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event !== undefined) {
          yield event;
        }
      }
    }
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    const reader = this.answer.body?.getReader();
    if (reader === undefined) {
      return;
    }
    let ended = false;
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        yield chunk.value;
      }
      ended = true;
    } finally {
      if (!ended) {
        await reader.cancel().catch(() => undefined);
      }
    }
  }

  private async resume(from: number): Promise<boolean> {
    const tag = this.header('ETag');
    if (tag === undefined || tag.startsWith('W/')) {
      return false;
    }
    this.request.header('Range', `bytes=${from}-`).header('If-Range', tag);
    this.answer = await this.connection.send(this.request, this.accept);
    return this.answer.status === 206;
  }
}

function eventOf(block: string): ServerEvent | undefined {
  const event: ServerEvent = { name: 'message', id: undefined, data: '' };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event' && value !== undefined) {
      event.name = value;
    } else if (field === 'id') {
      event.id = value;
    } else if (field === 'data' && value !== undefined) {
      data.push(value);
    }
  }
  event.data = data.join('\n');
  return data.length === 0 ? undefined : event;
}
