package org.sharedgrowth.observatory.indicators.submission.row;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.queue.RowQueue;
import org.sharedgrowth.observatory.indicators.queue.RowQueue.Outlook;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SetAside;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/** Reads and changes submissions on the threads of workers and timers. Blocking. */
@ApplicationScoped
public class WorkerRows {
    private static final String UNFINISHED =
            "select id from submission where state in ('RECEIVED', 'CHECKING') and node = ?";

    private static final String REJECT =
            """
            with lost as (
                update submission
                set state = 'REJECTED', version = version + 1, error_count = 1
                where state in ('RECEIVED', 'CHECKING') and %s
                returning id)
            insert into finding (submission, position, severity, row_number, column_name, value,
                code, reason, hint, wording)
            select id, 0, 'error', 0, '', '', ?, ?, ?, ?::json from lost
            """;

    /**
     * A check usually takes seconds or minutes, so one that has not ended after an hour is lost.
     */
    private static final String REJECT_ORPHANS =
            REJECT.formatted("node <> ? and submitted_at < now() - interval '1 hour'");

    private static final String REJECT_FILES_OF_LOST_NODES =
            REJECT.formatted(
                    """
                    node <> ? and node in (
                        select node from check_node where seen_at < now() - interval '5 minutes')\
                    """);

    private static final String REJECT_UNFINISHED = REJECT.formatted("node = ?");

    private static final String REPORT =
            """
            with forgotten as (
                delete from check_node where seen_at < now() - interval '1 day' and node <> ?)
            insert into check_node (node, seen_at) values (?, now())
            on conflict (node) do update set seen_at = now()
            """;

    private static final String BEGIN =
            """
            update submission
            set state = 'CHECKING', version = version + 1, attempts = attempts + 1
            where id = ? and node = ? and state in ('RECEIVED', 'CHECKING')
            returning number, version, attempts, flow, provider, areas, skip_unknown,
                submitted_at
            """;

    private static final String END =
            """
            update submission
            set state = ?, version = version + 1, format = ?, data_key = ?, base_release = ?,
                row_count = ?,
                observation_count = ?, series_added = ?, series_revised = ?, series_unchanged = ?,
                error_count = ?, warning_count = ?, public_series_added = ?,
                public_series_revised = ?, public_observations = ?, figures_added = ?,
                figures_revised = ?, figures_deleted = ?, figures_restated = ?
            where id = ? and version = ? and state = 'CHECKING'
            """;

    private static final String OUTLOOK =
            """
            select count(*) as waiting,
                count(*) filter (where release_at < clock_timestamp() - interval '1 minute')
                    as overdue,
                ceil(extract(epoch from min(release_at) - clock_timestamp()) * 1000) as next
            from submission where state = 'SCHEDULED'
            """;

    private static final String DUE =
            """
            select id from submission where state = 'SCHEDULED' and release_at <= clock_timestamp()
            order by release_at, number
            """;

    private static final String REJECT_DUE =
            """
            update submission
            set state = 'REJECTED', version = version + 1, announced = false, error_count = 1,
                warning_count = 0
            where id = ? and state = 'SCHEDULED' and release_at <= clock_timestamp()
            returning number
            """;

    /**
     * Ends the time in which withdrawn submissions can be restored, and deletes their data rows.
     */
    private static final String DELETE_WITHDRAWN_DATA =
            """
            with old as (
                update submission set withdrawn_from = null
                where withdrawn_from is not null and withdrawn_at < now() - ? * interval '1 day'
                returning number),
            deleted as (delete from series_version where submission in (select number from old))
            delete from source_version where submission in (select number from old)
            """;

    /**
     * The reason why a check will never end, for its report.
     *
     * @param wording reason and hint as JSON
     */
    public record Loss(String code, String reason, String hint, String wording) {}

    private final AgroalDataSource database;

    WorkerRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Submissions whose check a node has not finished. */
    public List<UUID> unfinished(String node) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNFINISHED)) {
            select.setString(1, node);
            return RowQueue.ids(select);
        }
    }

    /** Rejects the unfinished submissions of a node; returns their number. */
    public int rejectUnfinished(String node, Loss loss) throws SQLException {
        return reject(REJECT_UNFINISHED, node, loss);
    }

    /** Rejects submissions that nodes other than this one have not finished within an hour. */
    public int rejectOrphans(String node, Loss loss) throws SQLException {
        return reject(REJECT_ORPHANS, node, loss);
    }

    /** Records that a node is running, so that other nodes leave its files to it. */
    public void report(String node) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REPORT)) {
            insert.setString(1, node);
            insert.setString(2, node);
            insert.executeUpdate();
        }
    }

    /**
     * Rejects the unfinished submissions of other nodes that have not reported for five minutes;
     * returns their number.
     */
    public int rejectFilesOfLostNodes(String node, Loss loss) throws SQLException {
        return reject(REJECT_FILES_OF_LOST_NODES, node, loss);
    }

    /** Starts a check; null if this node no longer has to check the submission. */
    public @Nullable Job begin(UUID id, String node) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(BEGIN)) {
            update.setObject(1, id);
            update.setString(2, node);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                return new Job(
                        id,
                        row.getLong("number"),
                        row.getInt("version"),
                        row.getInt("attempts"),
                        row.getString("flow"),
                        row.getString("provider"),
                        Set.of(row.getString("areas").split(",", -1)),
                        row.getBoolean("skip_unknown"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant());
            }
        }
    }

    /**
     * Stores the result of a check, including its public counts.
     *
     * @return whether it was stored; false if the row was changed since the check began
     */
    public static boolean end(
            Connection connection, Job job, SubmissionState state, Submission.Checked checked)
            throws SQLException {
        Release.Counts counts = Objects.requireNonNull(checked.publicCounts());
        Submission.Figures figures = Objects.requireNonNull(checked.figures());
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setString(1, state.name());
            update.setString(2, checked.format());
            update.setString(3, checked.dataKey());
            update.setObject(4, checked.baseRelease());
            update.setLong(5, checked.rows());
            update.setLong(6, checked.observations());
            update.setInt(7, checked.added());
            update.setInt(8, checked.revised());
            update.setInt(9, checked.unchanged());
            update.setLong(10, checked.errors());
            update.setLong(11, checked.warnings());
            update.setInt(12, counts.seriesAdded());
            update.setInt(13, counts.seriesRevised());
            update.setLong(14, counts.observations());
            update.setLong(15, figures.added());
            update.setLong(16, figures.revised());
            update.setLong(17, figures.deleted());
            update.setLong(18, figures.restated());
            update.setObject(19, job.id());
            update.setInt(20, job.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Deletes the data rows of submissions that were withdrawn too long ago to be restored. */
    public void deleteWithdrawnData() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_WITHDRAWN_DATA)) {
            delete.setLong(1, SetAside.RETENTION.toDays());
            delete.executeUpdate();
        }
    }

    /** The number of planned releases, how many are overdue, and when the next is due. */
    public Outlook outlook() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OUTLOOK)) {
            row.next();
            long next = row.getLong("next");
            boolean nothingWaits = row.wasNull();
            return new Outlook(
                    row.getInt("waiting"),
                    row.getInt("overdue"),
                    nothingWaits ? Long.MAX_VALUE : next);
        }
    }

    /** Submissions whose release is due, the earliest first. */
    public List<UUID> due() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            return RowQueue.ids(select);
        }
    }

    /**
     * Rejects a submission whose planned release was due and could not be made.
     *
     * @return number of the submission, or null if the release was moved or cancelled
     */
    public static @Nullable Long rejectDue(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REJECT_DUE)) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Long.valueOf(row.getLong(1)) : null;
            }
        }
    }

    private int reject(String statement, String node, Loss loss) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, node);
            update.setString(2, loss.code());
            update.setString(3, loss.reason());
            update.setString(4, loss.hint());
            update.setString(5, loss.wording());
            return update.executeUpdate();
        }
    }
}
