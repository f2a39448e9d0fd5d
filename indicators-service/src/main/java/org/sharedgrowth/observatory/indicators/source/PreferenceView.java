package org.sharedgrowth.observatory.indicators.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * The order of preference among offices that have sent the same cells of a dataflow.
 *
 * @param providers in order; empty if none had been declared by then
 * @param release the release that put the order in force; 0 if none did
 */
@Schema(
        name = "SourcePreference",
        description =
                "The order of preference among providers that have sent the same cells. Providers"
                        + " that are not named follow in the order in which they first published data"
                        + " in the series.")
record PreferenceView(
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "[\"NSO_KEN\", \"OBS\"]") List<String> providers,
        ReleaseStamp release) {
    PreferenceView {
        providers = List.copyOf(providers);
    }
}
