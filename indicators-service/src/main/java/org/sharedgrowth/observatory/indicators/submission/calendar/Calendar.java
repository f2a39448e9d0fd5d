package org.sharedgrowth.observatory.indicators.submission.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** What everybody may know of releases that are to come. */
@ApplicationScoped
class Calendar {
    /** Two submissions of an office for one flow and instant are one line: how many is its own. */
    private static final String ANNOUNCED =
            """
            select flow, provider, release_at from submission
            where state = 'SCHEDULED' and announced and ($1::text is null or flow = $1)
            group by flow, provider, release_at
            """;

    private final Pool pool;

    Calendar(Pool pool) {
        this.pool = pool;
    }

    /**
     * The next first.
     *
     * @param flow of this dataflow only, null for all
     */
    Uni<Page<AnnouncedRelease>> list(@Nullable String flow, Paging paging) {
        int size = paging.size();
        long offset = paging.offset();
        return pool.preparedQuery(
                        ANNOUNCED + " order by release_at, flow, provider limit $2 offset $3")
                .execute(Tuple.of(flow, size, offset))
                .map(Calendar::announced)
                .chain(items ->
                        pool.preparedQuery("select count(*) from (" + ANNOUNCED + ") as announced")
                                .execute(Tuple.of(flow))
                                .map(rows -> rows.iterator().next().getLong(0))
                                .map(total -> paging.of(items, total, null)));
    }

    private static List<AnnouncedRelease> announced(RowSet<Row> rows) {
        List<AnnouncedRelease> announced = new ArrayList<>(rows.size());
        for (Row row : rows) {
            announced.add(
                    new AnnouncedRelease(
                            row.getString("flow"),
                            row.getString("provider"),
                            row.getOffsetDateTime("release_at").toInstant()));
        }
        return announced;
    }
}
