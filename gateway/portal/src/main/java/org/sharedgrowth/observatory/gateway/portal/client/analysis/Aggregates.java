package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of groups of areas, by year.
 *
 * @param rule code of the rule by which figures are combined
 * @param weight code of the indicator that weights the members; null if none does
 */
public record Aggregates(String rule, @Nullable String weight, List<Row> items, Basis basis) {
    /** The address of the operation. */
    public static final String API = "/api/indicators/v1/analysis/aggregates";

    /**
     * The figure of a group in a year.
     *
     * @param value null if it is refused; then the refusal says why
     * @param published the figure that an office published for the group itself; null if none did
     * @param expected number of members; null if the request is refused as a whole
     * @param used number of members with a figure
     * @param missing codes of the other members
     * @param coverageWeight share of the total weight held by members with a figure
     * @param unweighted codes of the members whose weight is not known; they do not count in the
     *     share of the weight
     * @param expectedError how far missing members usually move the figure
     * @param partial whether it is a sum that lacks members
     */
    public record Row(
            String period,
            @Nullable Double value,
            @Nullable Double published,
            @Nullable Integer expected,
            @Nullable Integer used,
            List<String> missing,
            @Nullable List<String> unweighted,
            @Nullable Double coverageWeight,
            @Nullable Double expectedError,
            boolean partial,
            @Nullable Refusal refusal) {
        private static final String MISSING_WEIGHT = "missing-weight";

        /** How many members have no known weight. */
        public int withoutWeight() {
            return unweighted == null ? 0 : unweighted.size();
        }

        /** Whether it is refused because the weights of some members are not known. */
        public boolean lacksWeights() {
            return refusal != null && refusal.reason().equals(MISSING_WEIGHT);
        }

        /** Codes of the members that lack what the figure needs: a weight, or their figure. */
        public List<String> lacking() {
            List<String> weightless = refusal == null || !lacksWeights() ? null : refusal.missing();
            return weightless == null ? missing : weightless;
        }
    }
}
