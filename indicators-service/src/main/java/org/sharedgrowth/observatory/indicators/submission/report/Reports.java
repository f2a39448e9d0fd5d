package org.sharedgrowth.observatory.indicators.submission.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;
import org.sharedgrowth.observatory.indicators.submission.checking.SourceOrigin;
import org.sharedgrowth.observatory.messages.Language;

/** Reads stored check reports. The caller checks access first. */
@ApplicationScoped
public class Reports {
    private static final String COLUMNS =
            """
            select severity, row_number, column_name, value, code, reason, hint, occurrences,
                wording
            from finding where submission = $1
            """;

    private static final String SOURCES =
            """
            select origin, source, figures, first_row, row_numbers
            from shown_source where submission = $1 order by position
            """;

    private static final String ROWS =
            "select row_number, cells from file_row where submission = $1 order by position";

    private final Pool pool;

    Reports(Pool pool) {
        this.pool = pool;
    }

    public Uni<CheckReportPage> page(UUID submission, Paging paging, Language language) {
        int size = paging.size();
        long offset = paging.offset();
        int number = paging.number();
        return pool.preparedQuery(COLUMNS + " order by position limit $2 offset $3")
                .execute(Tuple.of(submission, size, offset))
                .map(Reports::findings)
                .chain(findings ->
                        count(submission)
                                .chain(total ->
                                        sources(submission)
                                                .map(sources ->
                                                        page(
                                                                number, size, total, findings,
                                                                sources, language))));
    }

    private static CheckReportPage page(
            int number,
            int size,
            long total,
            List<Finding> findings,
            List<ShownSource> sources,
            Language language) {
        return new CheckReportPage(
                number,
                size,
                total,
                findings.stream().map(finding -> FindingView.of(finding, language)).toList(),
                sources.stream().map(ShownSourceView::of).toList());
    }

    /** The rows of the file that are shown beside the findings; none if there are no findings. */
    public Uni<FileRowsView> rows(UUID submission) {
        return pool.preparedQuery(ROWS).execute(Tuple.of(submission)).map(Reports::rows);
    }

    private static FileRowsView rows(RowSet<Row> found) {
        List<String> columns = List.of();
        List<FileRowsView.FileRow> rows = new ArrayList<>(found.size());
        for (Row row : found) {
            List<String> cells = List.of(row.getArrayOfStrings("cells"));
            long number = row.getLong("row_number");
            if (number == 0) {
                columns = cells;
            } else {
                rows.add(new FileRowsView.FileRow(number, cells));
            }
        }
        return new FileRowsView(columns, rows);
    }

    /** The complete report, about twenty thousand findings at most. */
    public Uni<String> csv(UUID submission, Language language) {
        return pool.preparedQuery(COLUMNS + " order by position")
                .execute(Tuple.of(submission))
                .map(Reports::findings)
                .chain(findings ->
                        sources(submission)
                                .map(sources -> CheckReportCsv.of(findings, sources, language)));
    }

    private Uni<List<ShownSource>> sources(UUID submission) {
        return pool.preparedQuery(SOURCES)
                .execute(Tuple.of(submission))
                .map(rows -> {
                    List<ShownSource> sources = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        sources.add(
                                new ShownSource(
                                        SourceOrigin.valueOf(
                                                row.getString("origin").toUpperCase(Locale.ROOT)),
                                        row.getString("source"),
                                        row.getLong("figures"),
                                        row.getLong("first_row"),
                                        row.getString("row_numbers")));
                    }
                    return sources;
                });
    }

    /** The finding that ended the check of an unreadable file. */
    public Uni<Finding> refusal(UUID submission) {
        return pool.preparedQuery(COLUMNS + " order by position desc limit 1")
                .execute(Tuple.of(submission))
                .map(rows -> findings(rows).getFirst());
    }

    private Uni<Long> count(UUID submission) {
        return pool.preparedQuery("select count(*) from finding where submission = $1")
                .execute(Tuple.of(submission))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<Finding> findings(RowSet<Row> rows) {
        List<Finding> findings = new ArrayList<>(rows.size());
        for (Row row : rows) {
            findings.add(
                    new Finding(
                            Finding.Severity.valueOf(
                                    row.getString("severity").toUpperCase(Locale.ROOT)),
                            row.getLong("row_number"),
                            row.getString("column_name"),
                            row.getString("value"),
                            row.getString("code"),
                            row.getString("reason"),
                            row.getString("hint"),
                            StoredWording.read(row.getJsonObject("wording")),
                            row.getLong("occurrences")));
        }
        return findings;
    }
}
