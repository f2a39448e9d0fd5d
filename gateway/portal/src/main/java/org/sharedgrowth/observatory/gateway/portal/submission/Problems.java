package org.sharedgrowth.observatory.gateway.portal.submission;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRows;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Mark;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Problem;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Sheet;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.SheetCell;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.SheetRow;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes the findings of a check as a list of things to correct, and as marks in the file. */
final class Problems {
    private static final Set<String> INDICATOR_HEADERS = Set.of("indicator", "indicator code");

    /**
     * Rules whose findings are about a code that exists, so that it can be replaced by its name.
     */
    private static final Set<String> ABOUT_KNOWN_CODE = Set.of("foreign-area", "not-agreed");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");

    private static final Set<String> AREA_HEADERS =
            Set.of("area", "ref_area", "country code", "country", "economy");

    /**
     * The codes that a file may contain.
     *
     * @param indicators empty if they could not be read
     */
    record Codes(List<Code> indicators, List<Code> areas) {}

    private final FileText text;
    private final Formats formats;
    private final Listing<Finding> findings;
    private final FileRows file;
    private final Codes codes;
    private final Map<String, String> names = new HashMap<>();

    Problems(
            FileText text, Formats formats, Listing<Finding> findings, FileRows file, Codes codes) {
        this.text = text;
        this.formats = formats;
        this.findings = findings;
        this.file = file;
        this.codes = codes;
        codes.indicators().forEach(code -> names.put(code.code(), code.name()));
        codes.areas().forEach(code -> names.put(code.code(), code.name()));
    }

    /** The findings to correct or to check, in the order of the report. */
    List<Problem> list() {
        Set<Long> shown = Set.copyOf(file.rows().stream().map(FileRow::row).distinct().toList());
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : findings.items()) {
            boolean marked = finding.row() != null && shown.contains(finding.row());
            problems.add(problem(finding, number(problems.size()), marked));
        }
        return problems;
    }

    private int number(int index) {
        return Math.max(0, findings.page() - 1) * findings.pageSize() + index + 1;
    }

    private Problem problem(Finding finding, int number, boolean marked) {
        boolean unknown = finding.rule().startsWith("unknown-");
        List<Code> known = unknown ? codesOf(finding.header()) : List.of();
        String value = requireNonNullElse(finding.value(), "");
        return new Problem(
                number,
                cssClass(finding),
                sign(finding),
                marked,
                place(finding),
                value,
                withNames(requireNonNullElse(finding.reason(), ""), finding),
                NearestCode.of(value, known)
                        .map(code -> text.meant(Markup.code(code.code()), code.name()))
                        .stream()
                        .toList(),
                known.isEmpty() ? "" : codesAddress(finding.header()),
                requireNonNullElse(finding.hint(), ""),
                finding.occurrences() > 1 ? text.times(finding.occurrences()) : "");
    }

    /**
     * The text with the names of indicators and areas in place of their codes. The value that was
     * sent stays as it is, unless it is known to be a code that exists.
     */
    private String withNames(String text, Finding finding) {
        boolean keepsSentCode = !ABOUT_KNOWN_CODE.contains(finding.rule());
        return CODE.matcher(text)
                .replaceAll(found -> {
                    String code = found.group();
                    boolean isSentCode = keepsSentCode && code.equals(finding.value());
                    return Matcher.quoteReplacement(
                            isSentCode ? code : names.getOrDefault(code, code));
                });
    }

    private List<Code> codesOf(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        if (INDICATOR_HEADERS.contains(name)) {
            return codes.indicators();
        }
        return AREA_HEADERS.contains(name) ? codes.areas() : List.of();
    }

    private static String codesAddress(String column) {
        return INDICATOR_HEADERS.contains(column.strip().toLowerCase(Locale.ROOT))
                ? "/indicators"
                : "/countries";
    }

    private String place(Finding finding) {
        Long row = finding.row();
        if (row == null) {
            return text.inWholeFile();
        }
        return finding.header().isEmpty()
                ? text.atRow(row)
                : text.atRowAndColumn(row, finding.header());
    }

    private static String cssClass(Finding finding) {
        return finding.error() ? "wrong" : "ask";
    }

    private static String sign(Finding finding) {
        return finding.error() ? "✕" : "?";
    }

    /**
     * The file with its marks.
     *
     * @param total number of rows of the file
     */
    Sheet sheet(long total) {
        Map<Long, Map<Integer, List<Mark>>> marks = new HashMap<>();
        for (int i = 0; i < findings.items().size(); i++) {
            Finding finding = findings.items().get(i);
            if (finding.row() != null) {
                marks.computeIfAbsent(finding.row(), row -> new HashMap<>())
                        .computeIfAbsent(column(finding), column -> new ArrayList<>())
                        .add(mark(finding, number(i)));
            }
        }
        long hidden = total - file.rows().size();
        return new Sheet(
                file.columns(),
                file.rows().stream()
                        .map(row -> row(row, marks.getOrDefault(row.row(), Map.of())))
                        .toList(),
                hidden > 0 ? text.notShown(hidden) : "");
    }

    private Mark mark(Finding finding, int number) {
        return new Mark(
                number,
                sign(finding),
                finding.error() ? text.fault(number) : text.question(number));
    }

    /**
     * Position of the finding's column in the file; -1 if the finding is about the whole row or the
     * file has no such column.
     */
    private int column(Finding finding) {
        for (int i = 0; i < file.columns().size(); i++) {
            if (file.columns().get(i).strip().equalsIgnoreCase(finding.header())) {
                return i;
            }
        }
        return -1;
    }

    private SheetRow row(FileRow row, Map<Integer, List<Mark>> marks) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            List<Mark> cellMarks = marks.getOrDefault(i, List.of());
            String text = row.cells().get(i);
            cells.add(new SheetCell(text, name(i, text), cssClass(cellMarks), cellMarks));
        }
        return new SheetRow(formats.number(row.row()), marks.getOrDefault(-1, List.of()), cells);
    }

    /** The name of a code in the column of indicators or areas; empty if there is none. */
    private String name(int column, String code) {
        boolean named =
                column < file.columns().size() && !codesOf(file.columns().get(column)).isEmpty();
        return named ? names.getOrDefault(code.strip(), "") : "";
    }

    private static String cssClass(List<Mark> marks) {
        if (marks.isEmpty()) {
            return "";
        }
        boolean fault = marks.stream().anyMatch(mark -> mark.sign().equals("✕"));
        return fault ? "wrong" : "ask";
    }

    /** Whether the report may contain codes of areas, so that their names are needed. */
    static boolean needsAreaNames(@Nullable List<Finding> findings) {
        return findings != null && !findings.isEmpty();
    }
}
