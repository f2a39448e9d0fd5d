package org.sharedgrowth.observatory.indicators.cell;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for cells.
 *
 * @param release number of the release to read from; null if absent. If {@code asOf} is absent too,
 *     the newest release is read
 * @param asOf an instant, or a date (which means its end in UTC), instead of a release; null if
 *     absent
 */
@Schema(name = "CellQuestion", description = "Cells to look up, all as of one release.")
record CellQuestion(
        @Schema(
                        description =
                                "The number of the release from which the cells are read; the"
                                        + " newest by default.",
                        examples = "17")
                @Nullable Long release,
        @Schema(
                        description =
                                "An instant, or a date (which means its end in UTC), instead of"
                                        + " a release.",
                        examples = "2026-06-30")
                @Nullable String asOf,
        @Schema(
                        description = "Addresses of 1 to 10,000 cells.",
                        required = true,
                        minItems = 1,
                        maxItems = 10_000)
                @Nullable List<Address> cells) {
    /**
     * Address of a cell.
     *
     * @param flow the dataflow; null if absent, which means {@code DF_DIGITAL}
     * @param key codes of all dimensions joined by dots; null if absent, which is refused
     */
    @Schema(name = "CellAddress")
    record Address(
            @Schema(description = "The dataflow; DF_DIGITAL by default.", examples = "DF_DIGITAL")
                    @Nullable String flow,
            @Schema(
                            description = "Codes of all dimensions joined by dots.",
                            required = true,
                            examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T")
                    @Nullable String key,
            @Schema(description = "The year, quarter or month.", required = true, examples = "2020")
                    @Nullable String period) {}
}
