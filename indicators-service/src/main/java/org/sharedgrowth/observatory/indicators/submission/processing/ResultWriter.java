package org.sharedgrowth.observatory.indicators.submission.processing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.database.LongStatements;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.report.StoredWording;
import org.sharedgrowth.observatory.indicators.submission.row.Job;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;

/**
 * Stores the outcome of a check. Blocking, for worker threads: the reactive driver does not support
 * COPY.
 */
@ApplicationScoped
class ResultWriter {
    /** Temporary table for the new series of one check; dropped at the end of the transaction. */
    private static final String NEW_SERIES =
            "create temporary table new_series (id bigint, flow text, key text) on commit drop";

    /**
     * Usually all series exist or all are new, so one anti-join is faster than {@code on conflict}
     * for each row.
     */
    private static final String ADD_SERIES =
            """
            insert into series (id, flow, key) select id, flow, key from new_series n
            where not exists (select from series s where s.id = n.id)
            on conflict (id) do nothing
            """;

    private static final String ADD_SOURCE =
            """
            insert into shown_source
                (submission, position, origin, source, figures, first_row, row_numbers)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_ROW =
            "insert into file_row (submission, position, row_number, cells) values (?, ?, ?, ?)";

    private final AgroalDataSource database;

    ResultWriter(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Stores everything that a check found, and the new state, in one transaction.
     *
     * @return whether it was stored; false if the submission was withdrawn meanwhile
     */
    boolean end(Job job, CheckEnd end) throws SQLException {
        try (Connection connection = database.getConnection();
                LongStatements _ = LongStatements.on(connection)) {
            connection.setAutoCommit(false);
            try {
                CheckResult result = end.result();
                writeFindings(connection, job.id(), result.findings().report());
                writeSources(connection, job.id(), result.sources());
                writeRows(connection, job.id(), end.excerpt());
                writeVersions(connection, job, end);
                boolean stored = writeState(connection, job, end);
                if (stored) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return stored;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    static void writeFindings(Connection connection, UUID id, List<Finding> report)
            throws SQLException {
        if (report.isEmpty()) {
            return;
        }
        try (BinaryCopy copy =
                new BinaryCopy(
                        connection,
                        "finding (submission, position, severity, row_number, column_name, value,"
                                + " code, reason, hint, occurrences, wording)")) {
            for (int i = 0; i < report.size(); i++) {
                Finding finding = report.get(i);
                copy.row(11);
                copy.uuid(id);
                copy.integer(i);
                copy.text(finding.severity().name().toLowerCase(Locale.ROOT));
                copy.bigint(finding.row());
                copy.text(finding.column());
                copy.text(finding.value());
                copy.text(finding.code());
                copy.text(finding.reason());
                copy.text(finding.hint());
                copy.bigint(finding.occurrences());
                copy.text(StoredWording.write(Objects.requireNonNull(finding.wording())));
            }
            copy.end();
        }
    }

    private static void writeSources(Connection connection, UUID id, List<ShownSource> sources)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_SOURCE)) {
            for (int i = 0; i < sources.size(); i++) {
                ShownSource source = sources.get(i);
                insert.setObject(1, id);
                insert.setInt(2, i);
                insert.setString(3, source.origin().name().toLowerCase(Locale.ROOT));
                insert.setString(4, source.source());
                insert.setLong(5, source.figures());
                insert.setLong(6, source.firstRow());
                insert.setString(7, source.rows());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Stores the rows of the excerpt; the header is stored as row 0. */
    private static void writeRows(Connection connection, UUID id, FileExcerpt excerpt)
            throws SQLException {
        if (excerpt.rows().isEmpty()) {
            return;
        }
        List<FileExcerpt.Row> rows = new ArrayList<>();
        rows.add(new FileExcerpt.Row(0, excerpt.columns()));
        rows.addAll(excerpt.rows());
        try (PreparedStatement insert = connection.prepareStatement(ADD_ROW)) {
            for (int i = 0; i < rows.size(); i++) {
                insert.setObject(1, id);
                insert.setInt(2, i);
                insert.setLong(3, rows.get(i).number());
                insert.setArray(4, connection.createArrayOf("text", rows.get(i).cells().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeVersions(Connection connection, Job job, CheckEnd end)
            throws SQLException {
        if (!end.shownVersions().isEmpty()) {
            String dataKey = Objects.requireNonNull(end.dataKey());
            List<SeriesVersion> shown = sortById(end.shownVersions());
            writeSeries(connection, dataKey, shown);
            writeVersions(connection, "series_version", job.number(), shown);
        }
        if (!end.ownVersions().isEmpty()) {
            writeVersions(connection, "source_version", job.number(), sortById(end.ownVersions()));
        }
    }

    /** Sorts by primary key, so that the index grows at one end and writers cannot deadlock. */
    private static List<SeriesVersion> sortById(List<SeriesVersion> versions) {
        return versions.stream().sorted(Comparator.comparingLong(SeriesVersion::id)).toList();
    }

    private static void writeVersions(
            Connection connection, String table, long submission, List<SeriesVersion> versions)
            throws SQLException {
        try (BinaryCopy copy =
                new BinaryCopy(
                        connection,
                        table
                                + " (series_id, submission, observation_count, content_hash,"
                                + " observations, public_print)")) {
            for (SeriesVersion version : versions) {
                copy.row(6);
                copy.bigint(version.id());
                copy.bigint(submission);
                copy.integer(version.observations());
                copy.bytes(version.hash());
                copy.bytes(version.packed());
                copy.bigint(version.publicRows().fingerprint());
            }
            copy.end();
        }
    }

    /**
     * Adds the new series, except for those that an earlier submission has already added without
     * being released.
     */
    private static void writeSeries(
            Connection connection, String dataKey, List<SeriesVersion> versions)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(NEW_SERIES);
            try (BinaryCopy copy = new BinaryCopy(connection, "new_series (id, flow, key)")) {
                for (SeriesVersion version : versions) {
                    if (version.added()) {
                        copy.row(3);
                        copy.bigint(version.id());
                        copy.text(dataKey);
                        copy.text(version.key());
                    }
                }
                copy.end();
            }
            statement.execute(ADD_SERIES);
        }
    }

    private static boolean writeState(Connection connection, Job job, CheckEnd end)
            throws SQLException {
        CheckResult result = end.result();
        Lifecycle.Decision decision =
                Lifecycle.decide(
                        SubmissionState.CHECKING, new Lifecycle.Command.EndCheck(result.isGood()));
        if (!(decision instanceof Lifecycle.Decision.Moved(SubmissionState state))) {
            throw new IllegalStateException("a check cannot end in " + decision);
        }
        return WorkerRows.end(
                connection,
                job,
                state,
                new Submission.Checked(
                        end.format(),
                        end.dataKey(),
                        end.baseRelease(),
                        result.rows(),
                        result.observations(),
                        result.added(),
                        result.revised(),
                        result.unchanged(),
                        end.publicCounts(),
                        end.figures(),
                        result.findings().errors(),
                        result.findings().warnings()));
    }
}
