package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Sources;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * The results of all slices of a request.
 *
 * @param newestReleases for each searched flow, the newest release that changed matching data, even
 *     if it removed them
 */
public record SliceResults(List<SliceResult> found, List<Long> newestReleases, ReleaseLog log) {
    private static final int TAG_BYTES = 12;

    public SliceResults {
        found = List.copyOf(found);
        newestReleases = List.copyOf(newestReleases);
    }

    public long total() {
        return found.stream().mapToLong(SliceResult::total).sum();
    }

    /** The dataflows of the rows; a dataflow with rows for several slices is repeated. */
    public List<Dataflow> flows() {
        return found.stream()
                .filter(each -> each.total() > 0)
                .map(each -> each.query().flow())
                .toList();
    }

    /**
     * The instant of the latest release that produced any of the rows, or null if there are none.
     */
    @Nullable Instant updated() {
        Recency rows =
                Recency.of(log, found.stream().mapToLong(SliceResult::newestRelease).toArray());
        return rows.isKnown() ? rows.published() : null;
    }

    /**
     * The version of the rows: the same for all pages, so that a client that reads page after page
     * sees whether they belong together.
     *
     * @param representation everything else that affects the answer
     */
    public DataVersion version(String representation) {
        StringBuilder canonical = new StringBuilder(representation);
        for (SliceResult each : found) {
            canonical.append('\n').append(each.query().flow().id());
            canonical.append('\n').append(each.query().flow().structure().id());
            canonical.append('\n').append(each.query().audience().cacheKey());
            for (SliceResult.Run run : each.runs()) {
                canonical.append('\n').append(each.selection().snapshot().key(run.ordinal()));
                canonical.append(' ').append(run.release()).append(' ').append(run.rows());
            }
        }
        byte[] hash = ContentHash.of(canonical.toString().getBytes(StandardCharsets.UTF_8));
        String tag =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        return new DataVersion(
                "W/\"" + tag + "\"",
                Recency.of(log, newestReleases.stream().mapToLong(Long::longValue).toArray()));
    }

    /** Writes the JSON members that describe the page. */
    void meta(IndicatorRequest request, PageWindow window, ByteSink out) {
        long total = total();
        String source = request.source() == null ? Sources.ALL : request.source();
        out.put("\"page\":" + window.page());
        out.put(",\"pages\":" + window.pages(total));
        out.put(",\"per_page\":" + window.perPage());
        out.put(",\"total\":" + total);
        out.put(",\"sourceid\":").jsonString(source);
        out.put(",\"lastupdated\":");
        out.jsonString(updatedOn());
    }

    /** The date of the latest release that produced any of the rows; empty if there are none. */
    public String updatedOn() {
        Instant updated = updated();
        return updated == null ? "" : LocalDate.ofInstant(updated, ZoneOffset.UTC).toString();
    }
}
