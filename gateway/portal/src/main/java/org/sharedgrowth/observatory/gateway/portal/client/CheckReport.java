package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a check's findings, with the sources that will be shown with its figures. */
public record CheckReport(
        int page, int pageSize, long total, List<Finding> items, List<ShownSource> sources) {
    public CheckReport {
        items = requireNonNullElse(items, List.<Finding>of());
        sources = requireNonNullElse(sources, List.<ShownSource>of());
    }

    /** The report of an unfinished check. */
    public static CheckReport none() {
        return new CheckReport(0, 0, 0, List.of(), List.of());
    }

    public Listing<Finding> findings() {
        return new Listing<>(page, pageSize, total, items, null);
    }

    /** One finding of the check. */
    public record Finding(
            @Nullable String severity,
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String hint,
            long occurrences) {
        public boolean error() {
            return !"warning".equals(severity);
        }

        /** Column of the file, or an empty text. */
        public String header() {
            return requireNonNullElse(column, "");
        }

        /** Stable name of the rule, or an empty text. */
        public String rule() {
            return requireNonNullElse(code, "");
        }
    }

    /**
     * A source that will be shown with figures of the file once they are released.
     *
     * @param figures number of these figures
     * @param rows the rows that contain them
     */
    public record ShownSource(
            String origin, @Nullable String source, long figures, @Nullable String rows) {}
}
