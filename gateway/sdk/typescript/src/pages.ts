import type { Connection } from './connection.js';
import type { Request } from './request.js';

interface Page<T> {
  items: T[];
  pageSize: number;
  total: number;
  release?: { id?: number } | null;
}

/**
 * All items of a paged answer, fetched page by page when needed. If the operation has a parameter for the
 * release, all pages are read from the release of the first page, so that no item is skipped or repeated.
 */
export class Pages<T> implements AsyncIterable<T> {
  constructor(
    private readonly connection: Connection,
    private readonly request: () => Request,
  ) {}

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    const request = this.request();
    const pinned = request.queryValue('release') !== undefined || request.queryValue('asOf') !== undefined;
    const pinnable = request.knows('release') && !pinned;
    for (let number = Number(request.queryValue('page') ?? 1); ; number++) {
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
