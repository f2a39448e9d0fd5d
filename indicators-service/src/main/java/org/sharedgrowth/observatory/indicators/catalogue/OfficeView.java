package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * An office that sends data.
 *
 * @param flows the dataflows for which it may send data
 * @param areas the areas for which it may send rows; empty if it may send all areas
 * @param releases number of its releases that changed public figures
 * @param last the newest of these releases; release 0 if there is none
 */
@Schema(name = "Office", description = "An office that sends data.")
record OfficeView(
        @Schema(examples = "NSO_KEN") String id,
        @Schema(examples = "Kenya National Bureau of Statistics") String name,
        @Schema(examples = "The statistics office of Kenya.") @Nullable String description,
        List<NamedCode> flows,
        List<OfficeArea> areas,
        @Schema(minimum = "0", examples = "3") long releases,
        ReleaseStamp last) {

    /** An area of an office. */
    @Schema(name = "OfficeArea", description = "An area for which an office sends rows.")
    record OfficeArea(
            @Schema(examples = "KEN") String code,
            @Schema(examples = "Kenya") String name,
            @Schema(examples = "KE") @Nullable String iso2) {}
}
