package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.messages.Language;

/** A line of a check report. */
@Schema(name = "Finding", description = "One error or warning of a check.")
public record FindingView(
        @Schema(enumeration = {"error", "warning"}) String severity,
        @Schema(
                        description =
                                "Line of the file, starting at 1; in SDMX-JSON the number of the"
                                        + " observation, in a workbook the row of the sheet;"
                                        + " null if the finding concerns several rows or the"
                                        + " whole file.")
                @Nullable Long row,
        @Schema(
                        description =
                                "The header of the column; empty if the finding belongs to no"
                                        + " column.",
                        examples = "area")
                String column,
        @Schema(description = "The offending value.", examples = "XXX") String value,
        @Schema(description = "Stable code of the kind of finding.", examples = "unknown-code")
                String code,
        @Schema(examples = "'XXX' is not one of the codes that are allowed here.") String reason,
        @Schema(
                        description = "How to fix it.",
                        examples = "Use a code of /api/indicators/v1/areas.")
                String hint,
        @Schema(
                        description =
                                "How often it occurred: more than 1 if the findings of a long"
                                        + " report were grouped, in which case 'row' is the"
                                        + " first one.")
                long occurrences) {

    static FindingView of(Finding finding, Language language) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.row() == 0 ? null : finding.row(),
                finding.column(),
                finding.value(),
                finding.code(),
                finding.reason(language),
                finding.hint(language),
                finding.occurrences());
    }
}
