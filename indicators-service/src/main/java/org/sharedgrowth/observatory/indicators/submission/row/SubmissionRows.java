package org.sharedgrowth.observatory.indicators.submission.row;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads and changes submissions on the event loop. */
@ApplicationScoped
public class SubmissionRows {
    private static final String FIND = "select " + Columns.ALL + " from submission where id = $1";

    private static final String FIND_AND_LOCK = FIND + " for update";

    /** {@code provider} is the office. */
    private static final String FROM_OFFICE =
            " from submission where provider = $1 and ($2::text is null or state = $2)";

    private static final String PAGE =
            "select " + Columns.ALL + FROM_OFFICE + " order by number desc limit $3 offset $4";

    private static final String COUNT = "select count(*)" + FROM_OFFICE;

    private static final String ADD =
            """
            insert into submission (id, version, flow, provider, areas, skip_unknown, node, state,
                submitted_by, submitted_name, submitted_at, file_name, reason, replaces)
            values ($1, 0, $2, $3, $4, $5, $6, 'RECEIVED', $7, $8, $9, $10, $11, $12)
            """;

    private static final String RELEASE =
            """
            update submission
            set state = 'RELEASED', version = version + 1, released_by = $3, released_at = $4,
                release_id = $5
            where id = $1 and version = $2
            """;

    private static final String WITHDRAW =
            """
            update submission
            set withdrawn_from = case state
                    when 'REJECTED' then 'REJECTED'
                    when 'READY' then 'READY'
                    when 'SCHEDULED' then 'READY'
                end,
                withdrawn_at = clock_timestamp(), state = 'WITHDRAWN', version = version + 1
            where id = $1 and version = $2
            """;

    private static final String RESTORE =
            """
            update submission
            set state = withdrawn_from, withdrawn_from = null, withdrawn_at = null,
                announced = false, version = version + 1
            where id = $1 and version = $2
            """;

    private static final String REJECT =
            """
            update submission
            set state = 'REJECTED', version = version + 1, announced = false, review = $3,
                review_reason = $4, reviewed_by = $5, reviewed_at = $6
            where id = $1 and version = $2
            """;

    /** A page of an office's submissions, and their total number. */
    public record FoundSubmissions(List<Submission> submissions, long total) {}

    private final Pool pool;

    SubmissionRows(Pool pool) {
        this.pool = pool;
    }

    /** Finds a submission; null if there is none. */
    public Uni<@Nullable Submission> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(SubmissionRows::first);
    }

    /** Finds a submission and locks its row until the transaction ends; null if there is none. */
    public Uni<@Nullable Submission> findAndLock(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery(FIND_AND_LOCK)
                .execute(Tuple.of(id))
                .map(SubmissionRows::first);
    }

    /**
     * Submissions of an office, the newest first.
     *
     * @param state a state, or null for all
     */
    public Uni<FoundSubmissions> list(
            String provider, @Nullable SubmissionState state, int size, long offset) {
        String name = state == null ? null : state.name();
        return pool.withConnection(connection ->
                connection
                        .preparedQuery(PAGE)
                        .execute(Tuple.of(provider, name, size, offset))
                        .map(SubmissionRows::all)
                        .chain(submissions ->
                                connection
                                        .preparedQuery(COUNT)
                                        .execute(Tuple.of(provider, name))
                                        .map(rows -> rows.iterator().next().getLong(0))
                                        .map(total -> new FoundSubmissions(submissions, total))));
    }

    /** Records a submission whose file has arrived. */
    public Uni<Submission> add(SqlConnection transaction, NewSubmission submission) {
        Tuple values =
                Tuple.from(
                        Arrays.asList(
                                submission.id(),
                                submission.flow(),
                                submission.office().id(),
                                String.join(",", submission.office().areas()),
                                submission.skipUnknown(),
                                submission.node(),
                                submission.sender().subject(),
                                submission.sender().name(),
                                submission.sender().at().atOffset(ZoneOffset.UTC),
                                submission.fileName(),
                                submission.reason(),
                                submission.replaces()));
        return write(transaction, ADD, values);
    }

    /**
     * Marks a submission as released.
     *
     * @param by name of the person who released it
     */
    public Uni<Submission> release(
            SqlConnection transaction, Submission current, String by, Release release) {
        return write(
                transaction,
                RELEASE,
                Tuple.of(
                        current.id(),
                        current.version(),
                        by,
                        release.recordedAt().atOffset(ZoneOffset.UTC),
                        release.id()));
    }

    /**
     * Marks a submission as withdrawn. Its data rows, if any, are kept for {@link
     * org.sharedgrowth.observatory.indicators.submission.lifecycle.SetAside#RETENTION}.
     */
    public Uni<Submission> withdraw(SqlConnection transaction, Submission current) {
        return write(transaction, WITHDRAW, Tuple.of(current.id(), current.version()));
    }

    /**
     * Returns a withdrawn submission to the state in {@code withdrawn_from}, which is READY for one
     * that was scheduled. The caller must have checked that its data rows still exist.
     */
    public Uni<Submission> restore(SqlConnection transaction, Submission current) {
        return write(transaction, RESTORE, Tuple.of(current.id(), current.version()));
    }

    /** Marks a submission as rejected by a reviewer and deletes its data rows. */
    public Uni<Submission> reject(
            SqlConnection transaction, Submission current, Submission.Review review) {
        return write(
                        transaction,
                        REJECT,
                        Tuple.of(
                                current.id(),
                                current.version(),
                                review.outcome(),
                                review.reason(),
                                review.by(),
                                review.at().atOffset(ZoneOffset.UTC)))
                .call(() -> deleteVersions(transaction, current));
    }

    /** Deletes data rows that will not be released. */
    private static Uni<Void> deleteVersions(SqlConnection transaction, Submission current) {
        return delete(transaction, "series_version", current)
                .chain(() -> delete(transaction, "source_version", current));
    }

    private static Uni<Void> delete(SqlConnection transaction, String table, Submission current) {
        return transaction
                .preparedQuery("delete from " + table + " where submission = $1")
                .execute(Tuple.of(current.number()))
                .replaceWithVoid();
    }

    /**
     * Runs a statement that writes one row.
     *
     * @return the new row; fails with 409 if the row was changed since it was read
     */
    static Uni<Submission> write(SqlConnection transaction, String sql, Tuple values) {
        return transaction
                .preparedQuery(sql + " returning " + Columns.ALL)
                .execute(values)
                .map(rows -> {
                    Submission written = first(rows);
                    if (written == null) {
                        throw changedMeanwhile();
                    }
                    return written;
                });
    }

    static @Nullable Submission first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : Columns.read(rows.iterator().next());
    }

    private static List<Submission> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Columns::read).toList();
    }

    private static Problem changedMeanwhile() {
        return new Problem(
                ProblemType.CHANGED_MEANWHILE,
                SubmissionText.localized(SubmissionText::changedMeanwhile));
    }
}
