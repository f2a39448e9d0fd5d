package org.sharedgrowth.observatory.reports.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact of a version. */
@Schema(name = "Fact", description = "A bound value of a version. Decimals are strings.")
@JsonIgnoreProperties(ignoreUnknown = true)
record FactView(
        @Schema(description = "Name of the binding.") String name,
        @Schema(description = "Dataflow of its cell; null when calculated.", nullable = true)
                @Nullable String flow,
        @Schema(description = "Series key of its cell; null when calculated.", nullable = true)
                @Nullable String key,
        @Schema(description = "Time period; null unless there is exactly one.", nullable = true)
                @Nullable String period,
        @Schema(description = "Value before rounding; null when missing.", nullable = true)
                @Nullable String exact,
        @Schema(description = "Value that is printed; null when missing.", nullable = true)
                @Nullable String rounded,
        @Schema(description = "Step to which it was rounded.") String step,
        @Schema(description = "The value as the text prints it.") String printed,
        @Schema(description = "The unit of the number.") UnitView unit,
        @Schema(description = "Observation status; null when calculated.", nullable = true)
                @Nullable String status,
        @Schema(description = "Source stated by the office; null when calculated.", nullable = true)
                @Nullable String source,
        @Schema(description = "Why there is no value; null if there is one.", nullable = true)
                @Nullable String reason,
        @Schema(description = "The cells that it is calculated from, in the author's notation.")
                List<String> cells,
        @Schema(
                        description =
                                "Check code to print beside the value; null for a report version"
                                        + " that was published by older software, until the"
                                        + " service restarts.",
                        nullable = true)
                @Nullable String code) {
    /** A copy with a check code, as it is printed. */
    FactView withCode(@Nullable String printed) {
        return new FactView(
                name,
                flow,
                key,
                period,
                exact,
                rounded,
                step,
                this.printed,
                unit,
                status,
                source,
                reason,
                cells,
                printed);
    }
}
