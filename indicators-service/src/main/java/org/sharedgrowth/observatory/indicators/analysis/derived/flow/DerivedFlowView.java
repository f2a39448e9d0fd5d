package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/**
 * A derived flow.
 *
 * @param version in quotes, it is the entity tag for If-Match
 * @param failure why nothing can be computed, in English; null unless the state is refused
 * @param releases the newest first, at most twenty; only the newest in lists of flows
 */
@Schema(name = "DerivedFlow", description = "A computed series that is kept as a dataflow.")
record DerivedFlowView(
        @Schema(examples = "DF_NET_GAP") String code,
        @Schema(examples = "Women minus men, internet use (percentage points)") String name,
        @Schema(
                        enumeration = {"gaps", "aggregates", "index-scores"},
                        examples = "gaps")
                String method,
        @Schema(
                        examples =
                                "{\"indicator\": \"IT_NET_USER_ZS\", \"by\": \"SEX\","
                                        + " \"reference\": \"F\"}")
                Map<String, String> parameters,
        @Schema(
                        description =
                                "waiting: not computed yet. current: computed from the newest"
                                        + " releases, or about to be. refused: nothing can be"
                                        + " computed now. ended: a steward has ended it.",
                        enumeration = {"waiting", "current", "refused", "ended"},
                        examples = "current")
                String state,
        @Schema(minimum = "0", examples = "1") int version,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Schema(examples = "There is no figure to compute from.") @Nullable String failure,
        List<DerivedReleaseView> releases,
        @Schema(examples = "/api/indicators/v1/derived-flows/DF_NET_GAP") String url) {

    static DerivedFlowView of(
            DerivedFlow flow,
            List<DerivedRelease> releases,
            ReleaseLog log,
            List<String> languages) {
        return new DerivedFlowView(
                flow.code(),
                flow.names().in(languages),
                flow.method(),
                flow.parameters().values(),
                state(flow),
                flow.version(),
                flow.createdAt(),
                flow.endedAt(),
                flow.failure(),
                releases.stream().map(release -> DerivedReleaseView.of(release, log)).toList(),
                DerivedFlowResource.PATH + "/" + flow.code());
    }

    private static String state(DerivedFlow flow) {
        if (!flow.isOpen()) {
            return "ended";
        }
        if (flow.computedRelease() < 0) {
            return "waiting";
        }
        return flow.failure() == null ? "current" : "refused";
    }
}
