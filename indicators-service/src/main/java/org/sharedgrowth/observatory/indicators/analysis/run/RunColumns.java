package org.sharedgrowth.observatory.indicators.analysis.run;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The columns of a row that stores a run. */
final class RunColumns {
    /** All columns except the result, which may be large. */
    static final String WITHOUT_RESULT =
            "id, version, kind, request, owner, state, done, total, null::text as result, failure,"
                    + " created_at, started_at, ended_at";

    static final String ALL = WITHOUT_RESULT.replace("null::text as result", "result");

    private RunColumns() {}

    static List<Run> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(RunColumns::read).toList();
    }

    static @Nullable Run first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : read(rows.iterator().next());
    }

    private static Run read(Row row) {
        return new Run(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getString("kind"),
                row.getString("request"),
                row.getString("owner"),
                RunState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                row.getString("failure"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
