package org.sharedgrowth.observatory.indicators.observation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The changes that one release made to one series. */
@Schema(name = "Revision", description = "The changes that one release made to one series.")
record RevisionView(
        long release,
        @Nullable Instant publishedAt,
        @Schema(description = "Same as 'release'; kept for older programs.", deprecated = true)
                long submission,
        @Schema(examples = "NSO_KEN") String provider,
        @Schema(
                        description = "The reason given by the office; null if it gave none.",
                        examples = "Recount after the census of 2022")
                @Nullable String reason,
        List<Change> changes) {

    /** How a cell changed. */
    enum Kind {
        ADDED,
        REVISED,
        DELETED,
        STATUS;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A cell before or after the release. */
    @Schema(name = "CellState")
    record State(
            @Schema(type = SchemaType.NUMBER, nullable = true) @JsonRawValue @Nullable String value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "PT") @Nullable String unit,
            @Schema(description = "The true figure is value × 10^unitMultiplier.")
                    @Nullable Integer unitMultiplier) {}

    /** One changed cell. */
    @Schema(name = "CellChange")
    record Change(
            @Schema(examples = "2023") String period,
            @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"added", "revised", "deleted", "status"})
                    Kind change,
            @Nullable State previous,
            @Nullable State current) {}
}
