package org.sharedgrowth.observatory.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a paged answer; pages are fetched when needed. If the operation has a parameter for
 * the release, all pages are read from the release of the first page, so that no item is skipped or
 * repeated. Every iteration sends new requests, starting from the first requested page.
 */
public final class Pages<T> implements Iterable<T> {
    private static final String RELEASE = "release";

    private final Connection connection;
    private final Request request;
    private final Class<T> type;

    /** Items of a type from the pages that a request yields. */
    public Pages(Connection connection, Request request, Class<T> type) {
        this.connection = connection;
        this.request = request.copy();
        this.type = type;
    }

    /** The items as a stream. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Items();
    }

    private final class Items implements Iterator<T> {
        private final Request original = request.copy();
        private final Deque<T> ready = new ArrayDeque<>();
        private long page = original.query("page").map(Long::valueOf).orElse(1L);
        private boolean mayHaveMorePages = true;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && mayHaveMorePages) {
                fetch();
            }
            return !ready.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more items");
            }
            return ready.remove();
        }

        private void fetch() {
            JsonNode answer = connection.read(original.query("page", page), JsonNode.class);
            for (JsonNode item : answer.path("items")) {
                ready.add(Json.value(item, type));
            }
            long seen = page * answer.path("pageSize").asLong();
            mayHaveMorePages =
                    !answer.path("items").isEmpty() && seen < answer.path("total").asLong();
            page++;
            JsonNode release = answer.path(RELEASE).path("id");
            if (release.isIntegralNumber()
                    && original.hasParameter(RELEASE)
                    && original.query(RELEASE).isEmpty()
                    && original.query("asOf").isEmpty()) {
                original.query(RELEASE, release.asLong());
            }
        }
    }
}
