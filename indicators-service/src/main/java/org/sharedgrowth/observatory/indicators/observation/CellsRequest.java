package org.sharedgrowth.observatory.indicators.observation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cells to look up, all in one release. */
@Schema(name = "CellsRequest", description = "Cells to look up, all in one release.")
record CellsRequest(
        @Schema(description = "Number of the release; the newest if absent.", examples = "17")
                @Nullable Long release,
        @Schema(description = "Instant or date instead of a number.", examples = "2026-11-24")
                @Nullable String asOf,
        @Schema(minItems = 1, maxItems = 10_000) @Nullable List<@Nullable Reference> cells) {

    /** Which cell is meant. */
    @Schema(name = "CellReference")
    record Reference(
            @Schema(
                            description = "The first dataflow that has the series if absent.",
                            examples = "DF_DIGITAL")
                    @Nullable String flow,
            @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") @Nullable String key,
            @Schema(examples = "2023") @Nullable String period) {}
}
