package org.sharedgrowth.observatory.indicators.submission;

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
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;

/** Check reports as they were stored. Whose they are is looked at before. */
@ApplicationScoped
class Reports {
    private static final String COLUMNS =
            """
            select severity, row_number, column_name, value, code, reason, hint, occurrences
            from finding where submission = $1
            """;

    private final Pool pool;

    Reports(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<FindingView>> page(UUID submission, Paging paging) {
        int size = paging.size();
        long offset = paging.offset();
        return pool.preparedQuery(COLUMNS + " order by position limit $2 offset $3")
                .execute(Tuple.of(submission, size, offset))
                .map(Reports::findings)
                .chain(findings ->
                        count(submission)
                                .map(total ->
                                        paging.of(
                                                findings.stream().map(FindingView::of).toList(),
                                                total,
                                                null)));
    }

    /** All of a report: twenty thousand lines at most. */
    Uni<List<Finding>> all(UUID submission) {
        return pool.preparedQuery(COLUMNS + " order by position")
                .execute(Tuple.of(submission))
                .map(Reports::findings);
    }

    /** The finding at which a check of an unreadable file ended. */
    Uni<Finding> last(UUID submission) {
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
                            row.getLong("occurrences")));
        }
        return findings;
    }
}
