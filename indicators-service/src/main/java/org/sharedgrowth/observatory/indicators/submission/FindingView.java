package org.sharedgrowth.observatory.indicators.submission;

import java.util.List;
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

    private static final String HEADER =
            "severity,row,column,value,code,reason,hint,occurrences\r\n";

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

    /** A report as CSV (RFC 4180). */
    static String csv(List<Finding> findings) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Finding finding : findings) {
            FindingView view = of(finding);
            csv.append(view.severity).append(',');
            csv.append(view.row == null ? "" : view.row).append(',');
            for (String text :
                    List.of(view.column, view.value, view.code, view.reason, view.hint)) {
                csv.append(cell(text)).append(',');
            }
            csv.append(view.occurrences).append("\r\n");
        }
        return csv.toString();
    }

    /** Quoted; an apostrophe keeps spreadsheets from taking a value out of a file for a formula. */
    private static String cell(String text) {
        boolean formula = text.matches("(?s)[=+@\\t\\r].*|-(?![0-9.]+$).*");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
