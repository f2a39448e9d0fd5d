package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.e2e.ReleaseLoop.Confirmed;

/**
 * Deletes the database's files while releases are being published, restores a base backup and the
 * archive up to an instant, and compares the states. It is run by {@code deploy/k8s/drill}, not
 * with the other tests.
 */
@ExtendWith(Suite.class)
class RestoreDrill {
    /** The same value as in deploy/k8s/components/backup. */
    private static final Duration ARCHIVE_TIMEOUT = Duration.ofSeconds(60);

    /** Archiving starts after {@link #ARCHIVE_TIMEOUT} at the latest and takes a moment. */
    private static final Duration MAX_LOSS = ARCHIVE_TIMEOUT.plusSeconds(30);

    /**
     * Maximum number of attempts to find an instant around which nothing is written; the gateways
     * write to the database every few seconds.
     */
    private static final int MAX_TRIES = 30;

    private static final Duration MAX_DURATION = Duration.ofMinutes(15);
    private static final List<String> REQUESTS =
            List.of(
                    "/api/indicators/v1/releases?pageSize=5",
                    "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=CHN,KEN,BRA",
                    "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                            + "A.KEN.IT_NET_USER_ZS._T._T._T._T._T?format=csvdata",
                    "/api/reports/v1/reports");

    @TempDir private Path folder;

    /**
     * The state at the instant to restore to.
     *
     * @param answers answers to the requests in {@link #REQUESTS}
     */
    private record Checkpoint(Instant at, long release, RowHash hash, List<String> answers) {}

    /** The state at the time of the loss. */
    private record Loss(Instant at, List<Confirmed> confirmed, RowHash hash) {}

    @Test
    void theStateAtAnInstantIsRestored() throws SQLException, IOException {
        Instant start = Instant.now();
        archiveEverything();
        BaseBackup backup;
        Checkpoint checkpoint;
        Loss loss;
        try (ReleaseLoop releases = new ReleaseLoop()) {
            releases.await(2);
            backup = backup(releases);
            releases.await(2);
            checkpoint = recordCheckpoint(releases);
            releases.await(1);
            awaitArchived();
            releases.await(2);
            releases.pause();
            try {
                saveArchive();
                loss = new Loss(Instant.now(), releases.confirmed(), RowHash.read());
            } finally {
                releases.resume();
            }
        }
        print("hash at the loss     %s, %,d rows", loss.hash().digest(), loss.hash().rows());
        assertNotEquals(
                checkpoint.hash().digest(), loss.hash().digest(), "later releases change the hash");
        Suite.running().stop();

        restoreNewestState(backup, loss);
        restoreInstant(backup, checkpoint);
        startOnRestoredData(checkpoint);
        Duration total = Duration.between(start, Instant.now());
        print("the whole drill took %.1f s", seconds(total));
        assertTrue(total.compareTo(MAX_DURATION) < 0, () -> "at most " + MAX_DURATION);
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    /** The part of the archive that survives the loss. */
    private Path survivingArchive() {
        return folder.resolve("kept");
    }

    private void archiveEverything() throws SQLException, IOException {
        Files.createDirectory(archive());
        String target = archive() + "/%f";
        Postgres.execute(
                "alter system set archive_mode = 'on'",
                "alter system set archive_timeout = '" + ARCHIVE_TIMEOUT.toSeconds() + "s'",
                "alter system set archive_command = 'test ! -f %1$s && cp %%p %1$s.part && mv %1$s.part %1$s'"
                        .formatted(target));
        Suite.running().stop();
        Suite.running().start();
    }

    private BaseBackup backup(ReleaseLoop releases) throws SQLException, IOException {
        int before = releases.confirmed().size();
        Instant start = Instant.now();
        BaseBackup backup = BaseBackup.take(folder.resolve("base"));
        print(
                "base backup          %.1f s, %,d bytes in %,d files; %d releases meanwhile",
                seconds(Duration.between(start, Instant.now())),
                backup.bytes(),
                backup.files(),
                releases.confirmed().size() - before);
        return backup;
    }

    /**
     * Finds an instant around which nothing is written, so that the hash at this instant is known.
     */
    private static Checkpoint recordCheckpoint(ReleaseLoop releases) throws SQLException {
        releases.pause();
        try {
            List<String> answers = answers();
            for (int i = 0; i < MAX_TRIES; i++) {
                RowHash before = RowHash.read();
                Instant at =
                        Instant.parse(
                                Postgres.value(
                                        "indicators",
                                        "select to_char(clock_timestamp() at time zone 'UTC',"
                                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
                RowHash after = RowHash.read();
                if (before.equals(after)) {
                    Checkpoint checkpoint = new Checkpoint(at, newestRelease(), after, answers);
                    print("instant              %s, release %d", at, checkpoint.release());
                    print("hash at the instant  %s, %,d rows", after.digest(), after.rows());
                    return checkpoint;
                }
                print("other writes: %s", before.differences(after));
            }
            throw new AssertionError("writes never pause");
        } finally {
            releases.resume();
        }
    }

    private static long newestRelease() throws SQLException {
        return Long.parseLong(Postgres.value("indicators", "select max(id) from release"));
    }

    private static List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String path : REQUESTS) {
            Answer answer = Http.get(path);
            assertEquals(200, answer.status(), answer::toString);
            answers.add(answer.body());
        }
        return answers;
    }

    /**
     * Waits until the archive contains everything written so far, without forcing a segment switch.
     */
    private static void awaitArchived() throws SQLException {
        try (Connection connection = Postgres.connect("postgres")) {
            String segment =
                    Postgres.value(connection, "select pg_walfile_name(pg_current_wal_lsn())");
            Instant start = Instant.now();
            while (newestArchivedSegment(connection).compareTo(segment) < 0) {
                Duration waited = Duration.between(start, Instant.now());
                assertTrue(waited.compareTo(MAX_LOSS) < 0, () -> segment + " is not archived");
                Pause.millis(200);
            }
        }
    }

    /** The newest segment in the archive; backup history files are named after a segment too. */
    private static String newestArchivedSegment(Connection connection) throws SQLException {
        String name =
                Postgres.value(
                        connection, "select coalesce(last_archived_wal, '') from pg_stat_archiver");
        return name.substring(0, Math.min(24, name.length()));
    }

    private void saveArchive() throws IOException {
        Files.createDirectory(survivingArchive());
        try (var segments = Files.list(archive())) {
            for (Path segment : segments.toList()) {
                if (!segment.toString().endsWith(".part")) {
                    Files.copy(segment, survivingArchive().resolve(segment.getFileName()));
                }
            }
        }
        try (var segments = Files.list(survivingArchive())) {
            print("archive              %d files", segments.count());
        }
    }

    /**
     * Restores as much as possible, and measures how much is lost if everything not archived is
     * lost.
     */
    private void restoreNewestState(BaseBackup backup, Loss loss) throws SQLException, IOException {
        restore(backup, "newest", Optional.empty());
        long newest = newestRelease();
        Suite.running().stop();
        List<Confirmed> lost =
                loss.confirmed().stream().filter(each -> each.release() > newest).toList();
        Duration time =
                lost.isEmpty() ? Duration.ZERO : Duration.between(lost.getFirst().at(), loss.at());
        print(
                "disk lost            %d of %d releases, of the last %.1f s",
                lost.size(), loss.confirmed().size(), seconds(time));
        assertTrue(time.compareTo(MAX_LOSS) < 0, () -> "at most " + MAX_LOSS);
    }

    private void restoreInstant(BaseBackup backup, Checkpoint checkpoint)
            throws SQLException, IOException {
        restore(backup, "instant", Optional.of(checkpoint.at()));
        RowHash restored = RowHash.read();
        Suite.running().stop();
        print("hash restored        %s, %,d rows", restored.digest(), restored.rows());
        assertEquals(List.of(), checkpoint.hash().differences(restored), "tables that differ");
        assertEquals(checkpoint.hash().digest(), restored.digest());
    }

    /** Replaces the data files, and starts only PostgreSQL. */
    private void restore(BaseBackup backup, String description, Optional<Instant> until)
            throws IOException {
        Files.move(Postgres.dataDirectory(), folder.resolve("before-" + description));
        Instant start = Instant.now();
        backup.restore(survivingArchive(), until);
        Duration copied = Duration.between(start, Instant.now());
        Suite.running().start("--only", "postgresql");
        print(
                "restore to the %s %.1f s, of which copying files took %.1f s and replaying the"
                        + " archive the rest",
                description, seconds(Duration.between(start, Instant.now())), seconds(copied));
    }

    /** Starts the whole suite on the restored data. */
    private static void startOnRestoredData(Checkpoint checkpoint) throws SQLException {
        Instant start = Instant.now();
        Suite.running().start();
        print("ready                %.1f s", seconds(Duration.between(start, Instant.now())));
        assertEquals(checkpoint.release(), newestRelease());
        assertEquals(checkpoint.answers(), answers());
        assertFalse(CodeFlow.token("reader").isEmpty(), "people sign in");
        assertEquals(checkpoint.release() + 1, ReleaseLoop.releaseOne(95));
        print("serves               the answers of the instant; sign-in and the next release work");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, "drill | " + format + "%n", values);
    }
}
