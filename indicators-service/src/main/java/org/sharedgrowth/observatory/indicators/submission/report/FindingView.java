package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;

/** A line of a check report. */
@Schema(name = "Finding", description = "One thing that a check found.")
public record FindingView(
        @Schema(enumeration = {"error", "warning"}) String severity,
        @Schema(
                        description =
                                "Line of the file from 1, in SDMX-JSON the number of the observation,"
                                        + " in a workbook the row of the sheet; null where none is to"
                                        + " blame.")
                @Nullable Long row,
        @Schema(description = "The column's header, or empty.", examples = "area") String column,
        @Schema(description = "The offending value.", examples = "XXX") String value,
        @Schema(description = "What is wrong, stable.", examples = "unknown-code") String code,
        @Schema(examples = "'XXX' is no code of CL_AREA.") String reason,
        @Schema(description = "The way out.", examples = "Use a code of /api/indicators/v1/areas.")
                String hint,
        @Schema(
                        description =
                                "How often the same was found; more than 1 where a long report was"
                                        + " grouped, row then being the first.")
                long occurrences) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.row() == 0 ? null : finding.row(),
                finding.column(),
                finding.value(),
                finding.code(),
                finding.reason(),
                finding.hint(),
                finding.occurrences());
    }
}
