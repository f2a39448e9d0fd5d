package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed between two releases of a dataflow. */
public interface Differences {
    /** How many figures changed, by kind of change, and how many series they belong to. */
    record Totals(long added, long revised, long removed, long status, long series) {
        /** Nothing changed. */
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

        /** How many figures changed in any way. */
        public long all() {
            return added + revised + removed + status;
        }
    }

    /** A figure before or after a change. */
    record State(@Nullable BigDecimal value, @Nullable String status, @Nullable String unit) {}

    /** A changed attribute of a figure, such as its comment or source. */
    record AttributeChange(String id, @Nullable String previous, @Nullable String current) {}

    /**
     * A figure that changed.
     *
     * @param change {@code added}, {@code revised}, {@code removed} or {@code status}
     * @param breakdown the group of people it is about, in words; empty for everybody
     * @param absolute difference of the values; null where there is none
     */
    record Cell(
            String key,
            @Nullable String indicator,
            @Nullable String area,
            String period,
            @Nullable String indicatorName,
            @Nullable String areaName,
            @Nullable List<String> breakdown,
            @Nullable Integer decimals,
            String change,
            @Nullable State previous,
            @Nullable State current,
            @Nullable List<AttributeChange> attributes,
            @Nullable BigDecimal absolute,
            long release,
            @Nullable Instant publishedAt,
            @Nullable String provider,
            @Nullable String reason) {
        public List<String> people() {
            return requireNonNullElse(breakdown, List.<String>of());
        }

        public List<AttributeChange> attributeChanges() {
            return requireNonNullElse(attributes, List.<AttributeChange>of());
        }
    }

    /**
     * A figure of a series that a release changed. Unlike in {@link Cell}, the change may be {@code
     * deleted}.
     */
    record Change(
            String period, String change, @Nullable State previous, @Nullable State current) {}

    /** A release that changed a series. */
    record SeriesRelease(
            long release,
            @Nullable Instant publishedAt,
            @Nullable String provider,
            @Nullable String reason,
            @Nullable List<Change> changes) {
        public List<Change> all() {
            return requireNonNullElse(changes, List.<Change>of());
        }
    }

    /**
     * A page of the figures that changed.
     *
     * @param from the earlier release of the dataflow, release 0 before the first; null if nothing
     *     is compared
     * @param to the later release; null if nothing is compared
     */
    record Answer(
            int page,
            int pageSize,
            long total,
            @Nullable Totals totals,
            Releases.@Nullable Pin from,
            Releases.@Nullable Pin to,
            @Nullable List<Cell> items) {
        /** The result if nothing is compared. */
        public static final Answer NONE = new Answer(1, 50, 0, Totals.NONE, null, null, null);

        public Totals counts() {
            return requireNonNullElse(totals, Totals.NONE);
        }

        /** The figures as a page of a list. */
        public Listing<Cell> list() {
            return new Listing<>(
                    page, pageSize, total, requireNonNullElse(items, List.<Cell>of()), to);
        }
    }
}
