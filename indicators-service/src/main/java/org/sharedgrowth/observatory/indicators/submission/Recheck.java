package org.sharedgrowth.observatory.indicators.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Structures;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;

/**
 * Checks the changes of a submission that is due once more, against what is public now. Blocking.
 * Everything happens in one transaction that holds the submission's row: no other node, and nobody
 * of the office, can come between.
 */
@ApplicationScoped
class Recheck {
    private static final String CLAIM =
            """
            select number, version, attempts, flow, provider, areas, skip_unknown, data_key,
                base_release
            from submission
            where id = ? and state = 'SCHEDULED' and release_at <= clock_timestamp()
            for update skip locked
            """;

    /** What the office itself has; of series that others send, too, with what it had before. */
    private static final String VERSIONS =
            """
            select s.key, v.observations, v.shared, case when v.shared then (
                select h.observations from source_history h
                where h.series_id = v.series_id and h.provider = ? and h.release <= ?
                order by h.release desc limit 1) end as before
            from (
                select series_id, observations, true as shared from source_version
                where submission = ?
                union all
                select o.series_id, o.observations, false from series_version o
                where o.submission = ? and not exists (
                    select from source_version x
                    where x.series_id = o.series_id and x.submission = o.submission)) v
            join series s on s.id = v.series_id order by s.key collate "C"
            """;

    private static final String RENEW =
            """
            update submission
            set version = version + 1, base_release = ?, series_added = ?, series_revised = ?,
                series_unchanged = ?
            where id = ?
            """;

    private static final String RETURN =
            """
            update submission
            set state = 'REJECTED', version = version + 1, announced = false, error_count = ?,
                warning_count = 0
            where id = ?
            """;

    private final AgroalDataSource database;
    private final Structures structures;
    private final SeriesStore store;
    private final FileCheck check;
    private final Spool spool;

    Recheck(
            AgroalDataSource database,
            Structures structures,
            SeriesStore store,
            FileCheck check,
            Spool spool) {
        this.database = database;
        this.structures = structures;
        this.store = store;
        this.check = check;
        this.spool = spool;
    }

    /** How it ended. */
    enum End {
        /** Its changes hold; it can be released as it now is. */
        GOOD,
        /** They do not; it is back at the desk of its office. */
        RETURNED,
        /** Another node is at it, or nothing is to be done any more. */
        NOT_OURS
    }

    /**
     * Checks it.
     *
     * @param keys of series that another release touched, for the report
     */
    End run(UUID id, List<String> keys) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                End end = run(connection, id, keys);
                connection.commit();
                return end;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private End run(Connection connection, UUID id, List<String> keys)
            throws SQLException, IOException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, id);
            try (ResultSet row = claim.executeQuery()) {
                if (!row.next()) {
                    return End.NOT_OURS;
                }
                return store(connection, job(id, row), check(connection, id, row), keys);
            }
        }
    }

    private CheckEnd check(Connection connection, UUID id, ResultSet row)
            throws SQLException, IOException {
        Job job = job(id, row);
        Path file = spool.file(UUID.randomUUID());
        try {
            Dataflow flow = structures.current().dataflow(job.flow());
            if (flow != null) {
                long base = row.getLong("base_release");
                ReleasedSeries compared =
                        new ReleasedSeries(store.at(row.getString("data_key"), base));
                restate(connection, job, base, flow, compared, file);
            }
            return check.check(job, file, (phase, done, total) -> {});
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void restate(
            Connection connection,
            Job job,
            long base,
            Dataflow flow,
            ReleasedSeries compared,
            Path file)
            throws SQLException, IOException {
        try (Writer out = Files.newBufferedWriter(file);
                PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            Restatement statement = new Restatement(out, flow);
            select.setString(1, job.provider());
            select.setLong(2, base);
            select.setLong(3, job.number());
            select.setLong(4, job.number());
            select.setFetchSize(1000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getString(1);
                    byte[] before =
                            rows.getBoolean("shared")
                                    ? rows.getBytes("before")
                                    : before(compared, key);
                    statement.add(
                            key,
                            before == null ? null : SeriesCodec.decode(before),
                            SeriesCodec.decode(rows.getBytes(2)));
                }
            }
        }
    }

    private static byte @Nullable [] before(ReleasedSeries compared, String key) {
        int ordinal = compared.find(key);
        return ordinal < 0 ? null : compared.packed(new int[] {ordinal})[0];
    }

    private static End store(Connection connection, Job job, CheckEnd end, List<String> keys)
            throws SQLException {
        CheckResult result = end.result();
        delete(connection, "delete from series_version where submission = ?", job.number());
        delete(connection, "delete from source_version where submission = ?", job.number());
        if (result.isGood() && !result.versions().isEmpty()) {
            ResultWriter.writeVersions(connection, job, end);
            try (PreparedStatement update = connection.prepareStatement(RENEW)) {
                update.setLong(1, end.baseRelease());
                update.setInt(2, result.added());
                update.setInt(3, result.revised());
                update.setInt(4, result.unchanged());
                update.setObject(5, job.id());
                update.executeUpdate();
            }
            return End.GOOD;
        }
        List<Finding> report = report(result, keys);
        delete(connection, "delete from finding where submission = ?", job.id());
        ResultWriter.writeFindings(connection, job.id(), report);
        try (PreparedStatement update = connection.prepareStatement(RETURN)) {
            update.setLong(1, result.findings().errors() + 1);
            update.setObject(2, job.id());
            update.executeUpdate();
        }
        return End.RETURNED;
    }

    /** Why it was not released, then each error; their lines would be of a file nobody has. */
    private static List<Finding> report(CheckResult result, List<String> keys) {
        List<Finding> report = new ArrayList<>();
        report.add(
                error(
                        "release-missed",
                        "",
                        "",
                        "It was not released at its instant: since its check these series were"
                                + " released anew, and its changes do not hold against them or"
                                + " change nothing any more: "
                                + String.join(", ", keys),
                        "Send the file again, so that it is compared with what is public now."));
        for (Finding finding : result.findings().report()) {
            if (finding.severity() == Finding.Severity.ERROR) {
                report.add(
                        error(
                                finding.code(),
                                finding.column(),
                                finding.value(),
                                finding.reason(),
                                finding.hint()));
            }
        }
        return report;
    }

    private static Finding error(
            String code, String column, String value, String reason, String hint) {
        return new Finding(Finding.Severity.ERROR, 0, column, value, code, reason, hint, 1);
    }

    private static void delete(Connection connection, String sql, Object of) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, of);
            delete.executeUpdate();
        }
    }

    private static Job job(UUID id, ResultSet row) throws SQLException {
        return new Job(
                id,
                row.getLong("number"),
                row.getInt("version"),
                row.getInt("attempts"),
                row.getString("flow"),
                row.getString("provider"),
                Set.of(row.getString("areas").split(",", -1)),
                row.getBoolean("skip_unknown"));
    }
}
