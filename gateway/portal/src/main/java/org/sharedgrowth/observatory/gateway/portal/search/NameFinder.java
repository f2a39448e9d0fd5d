package org.sharedgrowth.observatory.gateway.portal.search;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.NameMatches;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Finds possible meanings of a name typed into a form, using the search index. Fails if the index
 * is not ready.
 */
@Singleton
public class NameFinder {
    private static final int MAX_MATCHES = 4;

    private final Snapshots snapshots;
    private final PageThreads threads;

    NameFinder(Snapshots snapshots, PageThreads threads) {
        this.snapshots = snapshots;
        this.threads = threads;
    }

    /** The codes of countries and groups, the likeliest first. */
    public Uni<List<String>> places(String typed, Language language) {
        return findMatches(typed, language, Entry.Kind.PLACE, snapshot -> Entry::id);
    }

    /** Indicators without their breakdowns, the likeliest first. */
    public Uni<List<Indicator>> indicators(String typed, Language language) {
        return findMatches(
                typed,
                language,
                Entry.Kind.INDICATOR,
                snapshot -> entry -> snapshot.in(language).indicator(entry.id()).orElseThrow());
    }

    private <T> Uni<List<T>> findMatches(
            String typed,
            Language language,
            Entry.Kind kind,
            Function<Snapshot, Function<Entry, T>> read) {
        return snapshots
                .newest()
                .chain(snapshot ->
                        threads.view(() ->
                                NameMatches.of(snapshot.index(), typed, language, kind, MAX_MATCHES)
                                        .stream()
                                        .map(read.apply(snapshot))
                                        .toList()));
    }
}
