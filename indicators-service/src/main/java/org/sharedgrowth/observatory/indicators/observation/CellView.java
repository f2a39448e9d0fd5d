package org.sharedgrowth.observatory.indicators.observation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell that was looked up: what stands there, or why there is nothing. */
@Schema(
        name = "Cell",
        oneOf = {CellView.Found.class, CellView.NotFound.class})
sealed interface CellView {
    /** Whether there is such a row; its value may still be missing. */
    @JsonProperty
    boolean found();

    /**
     * A row.
     *
     * @param release the release that produced the cell as it is shown, and
     * @param submission the number of its submission
     */
    @Schema(name = "CellFound")
    record Found(
            boolean found,
            String flow,
            String key,
            String period,
            @Schema(type = SchemaType.NUMBER, nullable = true) @JsonRawValue @Nullable String value,
            @Nullable String status,
            @Nullable String unit,
            @Nullable Integer unitMultiplier,
            @Nullable Integer decimals,
            @Nullable String source,
            @Nullable String comment,
            long release,
            long submission)
            implements CellView {}

    /** No such row, as far as the caller may know. */
    @Schema(name = "CellNotFound")
    record NotFound(
            boolean found,
            @Nullable String flow,
            @Nullable String key,
            @Nullable String period,
            @Schema(examples = "There is no row for 2031.") String reason)
            implements CellView {
        static NotFound of(CellsRequest.Reference asked, String reason) {
            return new NotFound(false, asked.flow(), asked.key(), asked.period(), reason);
        }
    }
}
