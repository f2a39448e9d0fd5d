import type { Connection } from './connection.js';
import type { Request } from './request.js';

interface Page<T> {
  items: T[];
  pageSize: number;
  total: number;
  release?: { id?: number } | null;
}

/**
 * All items of a paged answer, fetched page by page when needed. If an operation has a
 * parameter for the release, all pages are of the same release as the first, so that items do not shift between pages.
 */
export class Pages<T> implements AsyncIterable<T> {
  constructor(
    private readonly connection: Connection,
    private readonly request: () => Request,
  ) {}

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    const request = this.request();
    const pinned = request.asked('release') !== undefined || request.asked('asOf') !== undefined;
    const pinnable = request.knows('release') && !pinned;
    for (let number = Number(request.asked('page') ?? 1); ; number++) {
      const page = await this.connection.read<Page<T>>(request.query('page', number));
      yield* page.items;
      if (page.items.length === 0 || number * page.pageSize >= page.total) {
        return;
      }
      if (pinnable && typeof page.release?.id === 'number') {
        request.query('release', page.release.id);
      }
    }
  }

  /** All items, if they are known to be few. */
  async toArray(): Promise<T[]> {
    const items: T[] = [];
    for await (const item of this) {
      items.push(item);
    }
    return items;
  }
}
