package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps between groups of people, each with its interval or the reason why there is none. */
public record Gaps(List<Gap> items, List<Gap> world, Basis basis) {
    /** The address of the operation. */
    public static final String API = "/api/indicators/v1/analysis/gaps";

    /** Represents an answer that could not be read. */
    public static final Gaps NONE = new Gaps(List.of(), List.of(), Basis.NONE);

    /** Whether the answer could be read. */
    public boolean known() {
        return basis.method() != null;
    }

    /**
     * The gap of one area and year.
     *
     * @param first code of the group from whose figure the other one is subtracted; null if no two
     *     groups can be compared
     * @param notReached how many more people of the group that lags behind would have to be reached
     *     to bring it level with the other group
     * @param warnings codes of warnings about the figures
     */
    public record Gap(
            String area,
            String period,
            List<Group> groups,
            @Nullable String first,
            Estimate difference,
            Estimate notReached,
            List<String> warnings) {
        /** The group with this code; null if the row has none. */
        public @Nullable Group group(String code) {
            return groups.stream()
                    .filter(group -> group.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The figure of one group.
     *
     * @param standardError null if the source states none
     */
    public record Group(String code, @Nullable Double value, @Nullable Double standardError) {}

    /**
     * A computed number.
     *
     * @param value null if there is none
     * @param low lower end of the 95 % interval; null if there is none
     * @param high upper end of the interval
     * @param uncertaintyReason code of the reason why there is a value without an interval
     */
    public record Estimate(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String uncertaintyReason) {}
}
