package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the release it was read from.
 *
 * @param <T> what is listed
 */
public record Listing<T>(
        int page, int pageSize, long total, List<T> items, Releases.@Nullable Pin release) {
    public Listing {
        items = requireNonNullElse(items, List.<T>of());
    }

    /** A list nobody could read: empty, and different from an empty one by its page. */
    public static <T> Listing<T> none() {
        return new Listing<>(0, 0, 0, List.of(), null);
    }

    /** Whether the service answered at all. */
    public boolean known() {
        return page > 0;
    }

    public boolean empty() {
        return items.isEmpty();
    }

    public boolean hasNext() {
        return (long) page * pageSize < total;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public long pages() {
        return pageSize == 0 ? 1 : Math.max(1, (total + pageSize - 1) / pageSize);
    }

    /** "release 17 of 24 November 2026", or an empty text. */
    public String vintage() {
        return release == null ? "" : release.text();
    }
}
