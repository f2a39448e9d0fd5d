package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.ContentHash;

/** What was found for all slices of a request. */
record Findings(List<Found> found, ReleaseLog log) {
    private static final int TAG_BYTES = 12;

    Findings {
        found = List.copyOf(found);
    }

    long total() {
        return found.stream().mapToLong(Found::total).sum();
    }

    /** The instant of the newest release among the rows, or null if there are none. */
    @Nullable Instant updated() {
        Release newest = log.find(found.stream().mapToLong(Found::newestRelease).max().orElse(0));
        return newest == null ? null : newest.publishedAt();
    }

    /**
     * The version of the rows: the same for all pages, so that a client that reads page after page
     * sees whether they belong together.
     *
     * @param representation what else changes the answer
     */
    DataVersion version(String representation) {
        StringBuilder canonical = new StringBuilder(representation);
        for (Found each : found) {
            canonical.append('\n').append(each.query().flow().id());
            canonical.append('\n').append(each.query().flow().structure().id());
            canonical.append('\n').append(each.query().audience().cacheKey());
            for (Found.Run run : each.runs()) {
                canonical.append('\n').append(each.selection().snapshot().key(run.ordinal()));
                canonical.append(' ').append(run.release()).append(' ').append(run.rows());
            }
        }
        byte[] hash = ContentHash.of(canonical.toString().getBytes(StandardCharsets.UTF_8));
        String tag =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        Instant updated = updated();
        return new DataVersion(
                "W/\"" + tag + "\"",
                Instant.ofEpochSecond(updated == null ? 0 : updated.getEpochSecond()));
    }

    /** Writes the opening bracket and the object that says which page of what this is. */
    void meta(DataRequest request, Window window, ByteSink out) {
        long total = total();
        Instant updated = updated();
        String source = request.source() == null ? Sources.ALL : request.source();
        out.put("[{\"page\":" + window.page());
        out.put(",\"pages\":" + window.pages(total));
        out.put(",\"per_page\":" + window.perPage());
        out.put(",\"total\":" + total);
        out.put(",\"sourceid\":").jsonString(source);
        out.put(",\"lastupdated\":");
        out.jsonString(
                updated == null ? "" : LocalDate.ofInstant(updated, ZoneOffset.UTC).toString());
        out.put('}');
    }
}
