package org.sharedgrowth.observatory.indicators.cell;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for cells.
 *
 * @param release the release to read them from; the newest if neither this nor {@code asOf} is
 *     given
 * @param asOf a date (its end, UTC) or an instant instead
 */
@Schema(name = "CellQuestion", description = "Cells to look up, all at one release.")
record CellQuestion(
        @Schema(examples = "17") @Nullable Long release,
        @Nullable String asOf,
        @Nullable List<Address> cells) {
    /**
     * Where a cell is.
     *
     * @param flow dataflow, {@code DF_DIGITAL} if absent
     * @param key codes of all dimensions joined by points
     */
    @Schema(name = "CellAddress")
    record Address(
            @Schema(examples = "DF_DIGITAL") @Nullable String flow,
            @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") @Nullable String key,
            @Schema(examples = "2020") @Nullable String period) {}
}
