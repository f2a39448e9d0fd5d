package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.MethodStamp;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/**
 * How a release of a derived flow got its figures.
 *
 * @param definition version of the index; null if there is none
 * @param seed null if nothing is drawn at random
 */
@Schema(
        name = "DerivedRelease",
        description = "How the figures in a release of a derived flow were made.")
public record DerivedReleaseView(
        ReleaseStamp release,
        @Schema(
                        description =
                                "computed: by the method. withdrawn: some figures were withdrawn"
                                        + " together with an input. ended: all figures were"
                                        + " withdrawn.",
                        enumeration = {"computed", "withdrawn", "ended"},
                        examples = "computed")
                String kind,
        MethodStamp method,
        @Schema(examples = "HDR2021-22") @Nullable String definition,
        @Schema(
                        examples =
                                "{\"indicator\": \"IT_NET_USER_ZS\", \"by\": \"SEX\","
                                        + " \"reference\": \"F\"}")
                Map<String, String> parameters,
        @Schema(examples = "1") @Nullable Long seed,
        @Schema(description = "The dataflow that was read.", examples = "DF_DIGITAL")
                String inputFlow,
        ReleaseStamp inputRelease,
        @Schema(
                        description = "Number of figures that were computed, or withdrawn.",
                        minimum = "0",
                        examples = "320")
                int figures) {

    /** The view of a release. */
    public static DerivedReleaseView of(DerivedRelease release, ReleaseLog log) {
        return new DerivedReleaseView(
                log.stamp(release.release()),
                release.kind().name().toLowerCase(Locale.ROOT),
                new MethodStamp(release.method(), release.methodVersion()),
                release.definition(),
                release.parameters().values(),
                release.seed(),
                release.inputFlow(),
                log.stamp(release.inputRelease()),
                release.figures());
    }
}
