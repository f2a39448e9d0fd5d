package org.sharedgrowth.observatory.indicators.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * The values of each office for one cell, the preferred office first.
 *
 * @param release the release whose state is shown
 * @param preference providers in the declared order; empty if none is declared
 * @param spread null unless several providers have a value, and all in the same unit
 */
@Schema(name = "CellSources", description = "The values that each office has sent for one cell.")
record CellSources(
        ReleaseStamp release,
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
        @Schema(examples = "2020") String period,
        @Schema(examples = "[\"NSO_KEN\", \"OBS\"]") List<String> preference,
        List<CellSource> sources,
        @Nullable Spread spread) {
    CellSources {
        preference = List.copyOf(preference);
        sources = List.copyOf(sources);
    }

    /**
     * The value of one office. The figure is {@code value × 10^unitMultiplier}.
     *
     * @param shown whether this row is returned by queries that do not name an office
     * @param current null if the office has withdrawn the cell
     * @param history releases that changed the cell, oldest first
     */
    @Schema(name = "CellSource")
    record CellSource(
            @Schema(examples = "NSO_KEN") String provider,
            @Schema(examples = "Statistics office of Kenya") @Nullable String name,
            boolean shown,
            @Nullable SourceState current,
            @Schema(examples = "PT") @Nullable String unit,
            int unitMultiplier,
            List<Step> history) {
        CellSource {
            history = List.copyOf(history);
        }
    }

    /**
     * An office's value for a cell.
     *
     * @param value null if it is missing; the status gives the reason
     * @param unit its unit at that time, which may have changed since; null if the series has none
     */
    @Schema(name = "SourceState")
    record SourceState(
            @Schema(examples = "84.2") @Nullable BigDecimal value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "PT") @Nullable String unit,
            int unitMultiplier) {}

    /**
     * The cell after a release.
     *
     * @param state null if the release withdrew the cell
     */
    @Schema(name = "SourceStep")
    record Step(
            @Schema(examples = "17") long release,
            @Nullable Instant publishedAt,
            @Nullable SourceState state) {}

    /**
     * The spread of the values.
     *
     * @param absolute highest minus lowest value
     * @param relative {@code absolute} divided by the magnitude of the shown value; null if that is
     *     0 or missing
     */
    @Schema(name = "SourceSpread")
    record Spread(
            @Schema(examples = "83.9") BigDecimal lowest,
            @Schema(examples = "84.2") BigDecimal highest,
            @Schema(examples = "0.3") BigDecimal absolute,
            @Schema(examples = "0.00356") @Nullable Double relative) {}
}
