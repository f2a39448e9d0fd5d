package org.sharedgrowth.observatory.indicators.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.indicators.exchange.http.StreamedAnswer;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Answers queries for revisions page by page; counts are cached for a while. */
@ApplicationScoped
class FlowRevisions {
    private static final long CACHE_BYTES = 16 << 20;
    private static final Duration CACHE_TIME = Duration.ofMinutes(10);

    private final Cache<String, Counts> counted =
            Caffeine.newBuilder()
                    .maximumWeight(CACHE_BYTES)
                    .weigher((String key, Counts counts) -> key.length() + counts.weight())
                    .expireAfterWrite(CACHE_TIME)
                    .build();

    /**
     * A page of the differences.
     *
     * @param languages languages of names, in order of preference
     */
    Uni<RevisionPage> page(RevisionRequest request, Paging paging, List<String> languages) {
        long offset = paging.offset();
        int size = paging.size();
        return counts(request)
                .chain(counts ->
                        cells(new Differences(request, languages), counts, offset, size)
                                .map(cells ->
                                        new RevisionPage(
                                                paging.number(),
                                                size,
                                                counts.total(),
                                                counts.totals(),
                                                series(counts, offset, size),
                                                request.log().stamp(request.from()),
                                                request.log().stamp(request.to()),
                                                cells)));
    }

    /** All differences as CSV, computed while they are sent. */
    static StreamedAnswer all(RevisionRequest request) {
        return new StreamedAnswer(
                new RevisionCsv(new Differences(request, List.of()), request.changedSeries()));
    }

    private static List<RevisionPage.SeriesTotals> series(Counts counts, long offset, int size) {
        if (offset >= counts.total()) {
            return List.of();
        }
        int last = counts.seriesOf(Math.min(offset + size, counts.total()) - 1);
        return IntStream.rangeClosed(counts.seriesOf(offset), last).mapToObj(counts::of).toList();
    }

    private Uni<Counts> counts(RevisionRequest request) {
        String key = request.cacheKey();
        Counts known = counted.getIfPresent(key);
        if (known != null && known.later().hasSameSeriesNumbersAs(request.laterSnapshot())) {
            return Uni.createFrom().item(known);
        }
        return new Differences(request, List.of())
                .count(request.changedSeries())
                .invoke(counts -> counted.put(key, counts));
    }

    private static Uni<List<CellChange>> cells(
            Differences differences, Counts counts, long offset, int size) {
        if (offset >= counts.total()) {
            return Uni.createFrom().item(List.of());
        }
        int first = counts.seriesOf(offset);
        int end = counts.seriesOf(Math.min(offset + size, counts.total()) - 1) + 1;
        int skip = Math.toIntExact(offset - counts.cellsBefore(first));
        return differences.cells(counts.ordinals(), first, end, skip, size);
    }
}
