package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes a check report as CSV (RFC 4180): its findings, then a note for each source that will be
 * shown.
 */
final class CheckReportCsv {
    private static final String HEADER =
            "severity,row,column,value,code,reason,hint,occurrences\r\n";

    private CheckReportCsv() {}

    static String of(List<Finding> findings, List<ShownSource> sources, Language language) {
        ReportText texts = Texts.of(ReportText.class, language);
        StringBuilder csv = new StringBuilder(HEADER);
        for (Finding finding : findings) {
            FindingView view = FindingView.of(finding, language);
            append(
                    csv,
                    view.severity(),
                    view.row() == null ? "" : view.row().toString(),
                    List.of(view.column(), view.value(), view.code(), view.reason(), view.hint()),
                    view.occurrences());
        }
        for (ShownSource source : sources) {
            append(
                    csv,
                    "note",
                    String.valueOf(source.firstRow()),
                    List.of(
                            "SOURCE",
                            source.source() == null ? "" : source.source(),
                            "source-" + ShownSourceView.of(source).origin(),
                            reason(source, texts),
                            ""),
                    source.figures());
        }
        return csv.toString();
    }

    private static String reason(ShownSource source, ReportText texts) {
        return switch (source.origin()) {
            case STATED -> texts.stated(source.rows());
            case OWN -> texts.own(source.rows());
            case KEPT -> texts.kept(source.rows());
        };
    }

    private static void append(
            StringBuilder csv, String severity, String row, List<String> texts, long occurrences) {
        csv.append(severity).append(',').append(row).append(',');
        texts.forEach(text -> csv.append(cell(text)).append(','));
        csv.append(occurrences).append("\r\n");
    }

    /**
     * A quoted cell. An apostrophe prevents spreadsheets from reading a value of the file as a
     * formula.
     */
    private static String cell(String text) {
        return '"' + SpreadsheetText.escapeFormulaUnlessNumber(text).replace("\"", "\"\"") + '"';
    }
}
