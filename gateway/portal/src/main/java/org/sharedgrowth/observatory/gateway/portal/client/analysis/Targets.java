package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Named;

/**
 * Progress towards a target, by area.
 *
 * @param direction whether values are to {@code rise} or to {@code fall}
 */
public record Targets(
        double target,
        String due,
        String direction,
        List<Named> notReporting,
        List<Row> items,
        Basis basis) {
    /** The address of the operation. */
    public static final String API = "/api/indicators/v1/analysis/targets";

    /**
     * The progress of one area.
     *
     * @param progress null if it cannot be judged; then the refusal says why
     */
    public record Row(
            String area,
            String areaName,
            @Nullable Point baseline,
            @Nullable Point newest,
            @Nullable Progress progress,
            @Nullable Refusal refusal) {}

    /** A figure of a year. */
    public record Point(String period, double value) {}

    /**
     * Progress of an economy.
     *
     * @param verdict such as {@code on-track}
     * @param by {@code growth} or {@code line}: which of the two paces decides
     */
    public record Progress(String verdict, String by, @Nullable Pace growth, Pace line) {
        /** The pace that decides. */
        public Pace deciding() {
            return growth == null || by.equals("line") ? line : growth;
        }
    }

    /**
     * A pace, as growth or as an amount per year.
     *
     * @param actual change per year so far
     * @param reached year in which the target is met, with decimals; null if never
     * @param requiredFromNow change per year that is needed from now on
     */
    public record Pace(double actual, @Nullable Double reached, double requiredFromNow) {}
}
