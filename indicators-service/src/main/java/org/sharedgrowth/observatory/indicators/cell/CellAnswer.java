package org.sharedgrowth.observatory.indicators.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * The requested cells, in the order of the request.
 *
 * @param release the release from which all cells were read
 */
@Schema(name = "CellAnswer", description = "Cells as of one release, in the order of the request.")
record CellAnswer(ReleaseStamp release, List<Cell> cells) {

    /** A code and its name. */
    @Schema(name = "UnitOfMeasure")
    record Unit(@Schema(examples = "PT") String code, @Schema(examples = "Percent") String name) {}

    /**
     * One cell. The figure is {@code value × 10^unitMultiplier}.
     *
     * @param value null if it is missing; the status gives the reason
     * @param latestBreak the latest period up to this one that is marked as a break in the series
     *     and visible to the caller; null if there is none
     * @param release the release that produced this value; null if the cell was not found
     * @param submission the same as {@code release}; it used to be the number of the submission,
     *     which revealed how many submissions there are
     * @param reason why there is no such cell; null if it was found
     */
    @Schema(name = "Cell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Schema(examples = "DF_DIGITAL") String flow,
            @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
            @Schema(examples = "2020") String period,
            boolean found,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
            @Schema(examples = "A") @Nullable String status,
            @Nullable Unit unit,
            int unitMultiplier,
            @Nullable Integer decimals,
            @Schema(examples = "International Telecommunication Union") @Nullable String source,
            @Schema(examples = "Household survey") @Nullable String comment,
            @Schema(
                            description =
                                    "The latest period up to this one that is marked as a break in"
                                            + " the series; absent if there is none. The figures"
                                            + " before it are not comparable with this one.",
                            examples = "2015")
                    @Nullable String latestBreak,
            @Nullable Long release,
            @Schema(description = "Same as 'release'; kept for older programs.", deprecated = true)
                    @Nullable Long submission,
            @Schema(examples = "No series has the key 'A.XXX.IT_NET_USER_ZS._T._T._T._T._T'.")
                    @Nullable String reason) {
        static Cell absent(String flow, String key, String period, String reason) {
            return new Cell(
                    flow, key, period, false, null, null, null, 0, null, null, null, null, null,
                    null, reason);
        }
    }
}
