package org.sharedgrowth.observatory.reports.indicators;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.binding.Unit;

/**
 * Requests to the indicators service and its responses, without the fields that this service does
 * not use.
 */
public final class Answers {
    private Answers() {}

    /** A release of the data. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Release(long id, @Nullable Instant publishedAt) {}

    /** A page of observations. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Observations(int total, List<Observation> items, Release release) {}

    /** One observation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Observation(
            String flow,
            String key,
            String indicator,
            String area,
            @Nullable String areaName,
            String period) {}

    /** An indicator's name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(String code, @Nullable String name) {}

    /** A query for cells at a release. */
    public record CellsQuery(@Nullable Long release, List<Address> cells) {}

    /** The address of a cell. */
    public record Address(String flow, String key, String period) {}

    /** The requested cells. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cells(Release release, List<CellAnswer> cells) {}

    /** One cell, found or not. The unit is either a code or an object with code and name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CellAnswer(
            @Nullable String flow,
            String key,
            String period,
            @Nullable BigDecimal value,
            @Nullable String status,
            @Nullable JsonNode unit,
            int unitMultiplier,
            @Nullable String source,
            @Nullable String latestBreak,
            long release,
            @Nullable Long submission,
            boolean found) {
        /** The unit, from either form. */
        public Unit readUnit() {
            if (unit == null || unit.isNull()) {
                return Unit.NUMBER;
            }
            if (!unit.isObject()) {
                return new Unit(unit.asText(), unit.asText());
            }
            String code = unit.path("code").asText("1");
            return new Unit(code, unit.path("name").asText(code));
        }
    }

    /** Releases after a cursor. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Changes(long cursor, List<Release> releases) {}

    /** The releases that changed a series, newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Revisions(List<Revision> items) {}

    /** A release that changed a series. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Revision(
            long release, @Nullable Instant publishedAt, List<ChangedPeriod> changes) {}

    /** A period whose cell a release changed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ChangedPeriod(String period) {}

    /** A problem document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Problem(@Nullable String title, @Nullable String detail) {}
}
