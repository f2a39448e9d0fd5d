package org.sharedgrowth.observatory.gateway.portal.part;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;

/**
 * Links to the previous and next page.
 *
 * @param first address of the first page
 * @param previous address, or empty when this is the first page
 * @param next address, or empty when this is the last page
 */
public record Pager(long page, long pages, long total, String first, String previous, String next) {
    /** The links of a page of a list at the address. */
    public static Pager of(Listing<?> list, Target target) {
        return new Pager(
                Math.max(1, list.page()),
                list.pages(),
                list.total(),
                target.toString(),
                list.hasPrevious() ? target.with("page", list.page() - 1L).toString() : "",
                list.hasNext() ? target.with("page", list.page() + 1L).toString() : "");
    }

    /** Whether the page is after the end of a non-empty list. */
    public boolean pastEnd() {
        return page > pages && total > 0;
    }

    /** Whether there are other pages. */
    public boolean isNeeded() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
