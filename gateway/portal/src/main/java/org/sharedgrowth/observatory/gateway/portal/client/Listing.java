package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the release it was read from.
 *
 * @param <T> type of the items
 */
public record Listing<T>(
        int page, int pageSize, long total, List<T> items, Releases.@Nullable Pin release) {
    public Listing {
        items = List.copyOf(requireNonNullElse(items, List.<T>of()));
    }

    /**
     * Represents a list that could not be read, or was not requested; distinguished from an empty
     * list by its page number.
     */
    public static <T> Listing<T> unavailable() {
        return new Listing<>(0, 0, 0, List.of(), null);
    }

    /** A complete list that does not belong to a release. */
    public static <T> Listing<T> of(List<T> items) {
        return new Listing<>(1, Math.max(1, items.size()), items.size(), items, null);
    }

    /**
     * A page of a complete list.
     *
     * @param requested page number as given by the visitor; anything but a {@link PageNumber} means
     *     the first page
     */
    public Listing<T> page(String requested, int size) {
        int number = Integer.parseInt(PageNumber.of(requested, "1"));
        int from = Math.min((number - 1) * size, items.size());
        int to = Math.min(from + size, items.size());
        return new Listing<>(number, size, items.size(), items.subList(from, to), release);
    }

    /** Whether the list could be read. */
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
}
