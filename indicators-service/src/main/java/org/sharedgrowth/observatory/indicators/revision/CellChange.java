package org.sharedgrowth.observatory.indicators.revision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One cell that differs.
 *
 * @param indicatorName in the caller's language; null, like {@code indicator}, if the structure has
 *     no indicators
 * @param areaName in the caller's language; null, like {@code area}, if the structure has no areas
 * @param breakdown names of the codes of the other dimensions, without totals
 * @param decimals number of decimals to show; null if the series does not state it
 * @param previous as of the earlier vintage; null if the cell did not exist
 * @param current as of the later vintage; null if it no longer exists
 * @param attributes attributes that differ, except for the status; empty for a removed cell
 * @param absolute exact difference of the values; null unless both have a value in the same unit
 * @param relative {@code absolute} divided by the magnitude of the previous value; null if that is
 *     zero or {@code absolute} is null
 * @param release the newest release up to the later vintage that changed the cell; 0 if it is not
 *     in the log
 * @param provider the office that sent the data of that release; null, like {@code publishedAt}, if
 *     {@code release} is 0
 * @param reason the office's reason for the release; null if it gave none
 */
@Schema(name = "CellRevision", description = "One cell that differs between two vintages.")
record CellChange(
        @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
        @Schema(examples = "IT_NET_USER_ZS") @Nullable String indicator,
        @Schema(examples = "KEN") @Nullable String area,
        @Schema(examples = "2023") String period,
        @Schema(examples = "Individuals using the Internet") @Nullable String indicatorName,
        @Schema(examples = "Kenya") @Nullable String areaName,
        @Schema(
                        description =
                                "Names of the group that the figure is about, one for each"
                                        + " breakdown that is not a total; empty for the total.",
                        examples = "[\"Female\"]")
                List<String> breakdown,
        @Schema(examples = "1") @Nullable Integer decimals,
        @Schema(
                        type = SchemaType.STRING,
                        enumeration = {"added", "revised", "removed", "status"})
                Kind change,
        @Nullable State previous,
        @Nullable State current,
        List<AttributeChange> attributes,
        @Schema(type = SchemaType.NUMBER, nullable = true) @JsonRawValue @Nullable String absolute,
        @Nullable Double relative,
        long release,
        @Nullable Instant publishedAt,
        @Schema(examples = "NSO_KEN") @Nullable String provider,
        @Schema(examples = "Recount after the census of 2022") @Nullable String reason) {
    CellChange {
        breakdown = List.copyOf(breakdown);
        attributes = List.copyOf(attributes);
    }

    /** The kind of difference. */
    enum Kind {
        ADDED,
        /**
         * The value differs, is missing on one side only, or is written with different digits:
         * 14.50 differs from 14.5, as in queries for updates. Anything else may differ too.
         */
        REVISED,
        REMOVED,
        /**
         * The value is the same, but the status or another attribute of the cell or its series
         * differs.
         */
        STATUS;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A changed attribute.
     *
     * @param previous null if the cell had no value for it, or did not exist
     * @param current null if the cell has no value for it now
     */
    @Schema(name = "RevisedAttribute")
    record AttributeChange(
            @Schema(examples = "COMMENT_OBS") String id,
            @Schema(examples = "Preliminary") @Nullable String previous,
            @Schema(examples = "Checked against the register") @Nullable String current) {}

    /** A cell as of one of the vintages. */
    @Schema(name = "RevisedCellState")
    record State(
            @Schema(type = SchemaType.NUMBER, nullable = true) @JsonRawValue @Nullable String value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "PT") @Nullable String unit,
            @Schema(description = "The true figure is value × 10^unitMultiplier.")
                    @Nullable Integer unitMultiplier) {}

    static @Nullable String absolute(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? null : after.subtract(before).toPlainString();
    }

    static @Nullable Double relative(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null || before.signum() == 0
                ? null
                : after.subtract(before).divide(before.abs(), MathContext.DECIMAL64).doubleValue();
    }
}
