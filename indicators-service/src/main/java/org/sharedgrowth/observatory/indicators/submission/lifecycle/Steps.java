package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Reads the recorded steps of submissions. Access must be checked by the caller. */
@ApplicationScoped
public class Steps {
    private static final String PAGE =
            """
            select state_before, state, review, at, actor, role, reason, release_at
            from submission_step where submission = $1
            order by revision limit $2 offset $3
            """;

    private static final String COUNT =
            "select count(*) from submission_step where submission = $1";

    private final Pool pool;

    Steps(Pool pool) {
        this.pool = pool;
    }

    /** A page of a submission's steps, oldest first. */
    public Uni<Page<StepView>> page(UUID submission, Paging paging) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(submission, paging.size(), paging.offset()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(Steps::view).toList())
                .chain(steps -> count(submission).map(total -> paging.of(steps, total, null)));
    }

    private Uni<Long> count(UUID submission) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(submission))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static StepView view(Row row) {
        String before = row.getString("state_before");
        OffsetDateTime releaseAt = row.getOffsetDateTime("release_at");
        return new StepView(
                StepView.action(
                        before == null ? null : SubmissionState.valueOf(before),
                        SubmissionState.valueOf(row.getString("state")),
                        row.getString("review")),
                row.getString("actor"),
                row.getString("role"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("reason"),
                releaseAt == null ? null : releaseAt.toInstant());
    }
}
