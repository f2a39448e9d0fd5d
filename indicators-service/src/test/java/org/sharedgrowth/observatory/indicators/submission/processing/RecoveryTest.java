package org.sharedgrowth.observatory.indicators.submission.processing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.queue.RowQueue;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.submission.SubmissionRequests;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.row.Job;
import org.sharedgrowth.observatory.indicators.submission.row.Submission.Figures;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Recovery from the state that a killed node leaves; each test creates this state itself. */
@QuarkusTest
class RecoveryTest {
    private static final String INSERT_SUBMISSION =
            """
            insert into submission (id, version, flow, provider, areas, skip_unknown, node, attempts,
                state, submitted_by, submitted_name, submitted_at)
            values (?, 0, 'DF_DIGITAL', 'NSO_KEN', 'KEN', false, ?, ?, ?, 's', 'somebody',
                now() - cast(? as interval))
            """;

    @Inject SmallWorld smallWorld;
    @Inject AgroalDataSource database;
    @Inject Spool spool;
    @Inject CheckQueue queue;
    @Inject Recovery recovery;
    @Inject ResultWriter writer;
    @Inject WorkerRows rows;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void anInterruptedCheckIsRepeated() throws Exception {
        UUID id = insertSubmission(spool.node(), "CHECKING", 1, "1 minute");
        Files.writeString(
                spool.file(id),
                "indicator,area,period,value\nICT_SKILLS,KEN,1971,1\n",
                StandardCharsets.UTF_8);
        sweep(id);
        SubmissionRequests.get(contributor("KEN"), id.toString(), "")
                .body("state", equalTo("READY"));
        assertFalse(Files.exists(spool.file(id)));
    }

    @Test
    void aMissingFileIsRejectedWithTheReason() throws Exception {
        UUID id = insertSubmission(spool.node(), "RECEIVED", 0, "1 minute");
        sweep(id);
        assertRejectedAs("upload-lost", id);
    }

    @Test
    void unfinishedFilesOfOtherNodesAreRejectedAfterAnHour() throws Exception {
        UUID old = insertSubmission("another node", "CHECKING", 1, "2 hours");
        UUID recent = insertSubmission("another node", "CHECKING", 1, "2 minutes");
        recovery.sweep();
        assertRejectedAs("upload-lost", old);
        SubmissionRequests.get(contributor("KEN"), recent.toString(), "")
                .body("state", equalTo("CHECKING"));
    }

    @Test
    void filesOfANodeThatStoppedReportingAreRejectedInMinutes() throws Exception {
        UUID lost = insertSubmission("a lost node", "CHECKING", 1, "7 minutes");
        UUID working = insertSubmission("a node that works", "CHECKING", 1, "7 minutes");
        UUID unknown =
                insertSubmission("a node of the previous version", "CHECKING", 1, "7 minutes");
        insertNodeReport("a lost node", "6 minutes");
        insertNodeReport("a node that works", "4 minutes");
        recovery.sweep(); // rejects no file, because the spool of the tests survives restarts
        SubmissionRequests.get(contributor("KEN"), lost.toString(), "")
                .body("state", equalTo("CHECKING"));
        recovery.rejectFilesOfLostNodes();
        assertRejectedAs("upload-lost", lost);
        SubmissionRequests.get(contributor("KEN"), working.toString(), "")
                .body("state", equalTo("CHECKING"));
        SubmissionRequests.get(contributor("KEN"), unknown.toString(), "")
                .body("state", equalTo("CHECKING"));
    }

    @Test
    void noReleaseIsDueExactlyWhenNoneIsPlanned() throws Exception {
        RowQueue.Outlook outlook = rows.outlook();
        assertEquals(outlook.waiting() == 0, outlook.next() == Long.MAX_VALUE);
    }

    @Test
    void aNodeReportsItself() throws Exception {
        insertNodeReport(spool.node(), "6 minutes");
        recovery.sweep();
        assertEquals(
                1,
                count(
                        "select count(*) from check_node where node = '"
                                + spool.node()
                                + "' and seen_at > now() - interval '1 minute'"));
    }

    @Test
    void filesLostAtAShutdownAreRejectedAtOnce() throws Exception {
        UUID ours = insertSubmission(spool.node(), "RECEIVED", 0, "1 second");
        UUID others = insertSubmission("another node", "CHECKING", 1, "1 second");
        recovery.rejectOwn();
        assertRejectedAs("upload-lost", ours);
        SubmissionRequests.get(contributor("KEN"), others.toString(), "")
                .body("state", equalTo("CHECKING"));
    }

    @Test
    void aFileThatKeepsFailingIsRejected() throws Exception {
        UUID id = insertSubmission(spool.node(), "CHECKING", 2, "1 minute");
        // A directory cannot be read as a file; that is neither an error in the file nor a refusal.
        Files.createDirectory(spool.file(id));
        sweep(id);
        assertRejectedAs("check-failed", id);
    }

    @Test
    void aFileThatKillsTheProcessIsRejected() throws Exception {
        UUID id = insertSubmission(spool.node(), "CHECKING", 3, "1 minute");
        Files.writeString(spool.file(id), "indicator,area,period,value\nICT_SKILLS,KEN,1971,1\n");
        sweep(id);
        assertRejectedAs("check-failed", id);
        assertFalse(Files.exists(spool.file(id)));
    }

    @Test
    void withdrawingDuringACheckLeavesNoVersions() throws Exception {
        UUID id = insertSubmission(spool.node(), "RECEIVED", 0, "1 minute");
        Job job = rows.begin(id, spool.node());
        assertNotNull(job);
        SubmissionRequests.withdraw(contributor("KEN"), id.toString(), "*").statusCode(200);
        SeriesVersion version =
                new SeriesVersion(
                        7,
                        "A.KEN.X",
                        new byte[] {1},
                        new byte[32],
                        new PublicFingerprint.PublicRows(1, 1),
                        1,
                        true);
        CheckResult result =
                new CheckResult(new Findings(), true, 1, 1, 0, List.of(version), List.of());
        assertFalse(
                writer.end(
                        job,
                        new CheckEnd(
                                result,
                                result.versions(),
                                Release.Counts.NONE,
                                Figures.NONE,
                                List.of(),
                                "long CSV",
                                "DF_DIGITAL:1",
                                0,
                                FileExcerpt.NONE)));
        assertEquals(0, count("select count(*) from series_version where series_id = 7"));
        assertEquals(0, count("select count(*) from series where id = 7"));
        assertNull(rows.begin(id, spool.node()));
    }

    @Test
    void abandonedUploadsAreRemoved() throws IOException {
        UUID orphan = UUID.randomUUID();
        UUID awaited = UUID.randomUUID();
        Files.writeString(spool.file(orphan), "x");
        Files.writeString(spool.file(awaited), "x");
        spool.removeOthers(java.util.Set.of(awaited));
        assertFalse(Files.exists(spool.file(orphan)));
        assertTrue(Files.exists(spool.file(awaited)));
        spool.remove(awaited);
    }

    private void sweep(UUID id) {
        recovery.sweep();
        queue.add(id).await(Duration.ofSeconds(20)).await().indefinitely();
    }

    private static void assertRejectedAs(String code, UUID id) {
        SubmissionRequests.get(contributor("KEN"), id.toString(), "")
                .body("state", equalTo("REJECTED"))
                .body("errors", equalTo(1));
        SubmissionRequests.get(contributor("KEN"), id.toString(), "/report")
                .body("items[0].code", equalTo(code));
    }

    private UUID insertSubmission(String node, String state, int attempts, String ago)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT_SUBMISSION)) {
            insert.setObject(1, id);
            insert.setString(2, node);
            insert.setInt(3, attempts);
            insert.setString(4, state);
            insert.setString(5, ago);
            insert.executeUpdate();
        }
        return id;
    }

    private void insertNodeReport(String node, String ago) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into check_node (node, seen_at)"
                                        + " values (?, now() - cast(? as interval)) on conflict"
                                        + " (node) do update set seen_at = excluded.seen_at")) {
            insert.setString(1, node);
            insert.setString(2, ago);
            insert.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
