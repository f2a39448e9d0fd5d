package org.sharedgrowth.observatory.indicators.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.submission.processing.MissedRelease;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Planned releases are made on time; the running service also makes those of these tests. */
@QuarkusTest
class ReleaseClockTest {
    private static final String HEADER = "indicator,area,period,value\n";

    /** Key of the lock under which releases are numbered. */
    private static final long CHAIN_LOCK = 0x52454c45415345L;

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Inject SmallWorld smallWorld;
    @Inject AgroalDataSource database;
    @Inject DueRelease due;
    @Inject MissedRelease missed;
    @Inject MeterRegistry registry;

    /** A release in the hash chain. */
    private record RecordedRelease(
            Instant publishedAt, Instant recordedAt, Instant plannedAt, String releasedBy) {}

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aReleaseIsNotMadeBeforeItsTime() throws Exception {
        String id = submitAndSchedule("BRA", "COVERAGE_4G,BRA,1941,1\n", Duration.ofHours(1));
        assertEquals(new DueRelease.Outcome.NotDueHere(), attempt(id));
        assertFalse(missed.giveBack(UUID.fromString(id), List.of()));
        SubmissionRequests.get(reviewer("BRA"), id, "").body("schedule", notNullValue());
    }

    /** The planned time of withdrawn, returned or released submissions is kept for the record. */
    @ParameterizedTest
    @ValueSource(strings = {"READY", "REJECTED", "WITHDRAWN", "RELEASED"})
    void releasesNoLongerPlannedAreNotMade(String state) throws Exception {
        String id = submitAndSchedule("BRA", "COVERAGE_4G,BRA,1948,1\n", Duration.ofDays(1));
        String past = "', release_at = clock_timestamp() - interval '1 minute'";
        execute("update submission set state = '" + state + past, id);

        assertEquals(new DueRelease.Outcome.NotDueHere(), attempt(id));
        assertFalse(missed.giveBack(UUID.fromString(id), List.of()));
        assertEquals(List.of(), readReleases(id));
    }

    @Test
    void aReleaseIsMadeOnlyOnceByManyNodes() throws Exception {
        String id = submitAndSchedule("BRA", "COVERAGE_4G,BRA,1942,1\n", Duration.ofSeconds(2));
        Callable<Integer> node =
                () -> {
                    int released = 0;
                    Instant end = Instant.now().plusSeconds(3);
                    while (Instant.now().isBefore(end)) {
                        released += attempt(id) instanceof DueRelease.Outcome.Released ? 1 : 0;
                    }
                    return released;
                };
        int released = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : nodes.invokeAll(List.of(node, node, node))) {
                released += one.get();
            }
        }
        assertTrue(released <= 1, released + " times");
        List<RecordedRelease> made = readReleases(id);
        assertEquals(1, made.size());
        RecordedRelease release = made.getFirst();
        assertEquals(release.recordedAt, release.publishedAt);
        assertFalse(release.recordedAt.isBefore(release.plannedAt), release + " is early");
        assertTrue(
                release.recordedAt.isBefore(release.plannedAt.plusSeconds(1)),
                release + " is late");
        assertEquals("reviewer-bra", release.releasedBy);
        SubmissionRequests.get(contributor("BRA"), id, "")
                .body("state", equalTo("RELEASED"))
                .body("schedule", nullValue());
    }

    @Test
    void theServiceMakesSeveralReleasesOnTime() throws Exception {
        List<String> ids = new ArrayList<>();
        for (String indicator : List.of("COVERAGE_4G", "ICT_SKILLS", "IT_NET_USER_ZS")) {
            ids.add(submitValidFile(contributor("KEN"), HEADER + indicator + ",KEN,1943,1\n"));
        }
        Instant at = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
        for (String id : ids) {
            schedule(reviewer("KEN"), id, at, false).statusCode(202);
        }
        for (String id : ids) {
            await(id, "KEN", "RELEASED");
            RecordedRelease made = readReleases(id).getFirst();
            assertFalse(made.recordedAt.isBefore(at), made + " is early");
            assertTrue(made.recordedAt.isBefore(at.plusSeconds(1)), made + " is late");
        }
    }

    @Test
    void overdueReleasesAreMadeAndDatedWhenTheyAreMade() throws Exception {
        String id = submitAndSchedule("KEN", "COVERAGE_4G,KEN,1944,1\n", Duration.ofDays(1));
        execute("update submission set release_at = clock_timestamp() - interval '1 hour'", id);
        await(id, "KEN", "RELEASED");
        RecordedRelease made = readReleases(id).getFirst();
        assertEquals(made.recordedAt, made.publishedAt);
        assertTrue(made.publishedAt.isAfter(made.plannedAt.plus(Duration.ofMinutes(59))));
    }

    @Test
    void conflictingReleasesAreReturnedToTheirOffice() throws Exception {
        double before = registry.get("observatory.releases.returned").counter().count();
        String text = HEADER + "LIVESTREAM_USERS,CHN,1945,1\n";
        String id = submitValidFile(contributor("CHN"), text);
        SubmissionRequests.get(reviewer("CHN"), id, "/report").body("sources", not(empty()));
        schedule(reviewer("CHN"), id, Instant.now().plusSeconds(2), true).statusCode(202);
        String otherFile = HEADER + "LIVESTREAM_USERS,CHN,1946,2\n";
        release(reviewer("CHN"), submitValidFile(contributor("CHN"), otherFile)).statusCode(200);

        await(id, "CHN", "REJECTED");
        SubmissionRequests.get(reviewer("CHN"), id, "")
                .body("errors", equalTo(1))
                .body("schedule", nullValue());
        SubmissionRequests.get(reviewer("CHN"), id, "/report")
                .body("items.code", equalTo(List.of("release-missed")))
                .body("items.reason[0]", containsString("LIVESTREAM_USERS"))
                .body("sources", equalTo(List.of()));
        assertEquals(List.of(), readReleases(id));
        assertEquals(before + 1, registry.get("observatory.releases.returned").counter().count());
    }

    @Test
    void waitingAndOverdueReleasesAreReported() throws Exception {
        String id = submitAndSchedule("KEN", "COVERAGE_4G,KEN,1946,1\n", Duration.ofDays(1));
        awaitGauge("observatory.releases.planned", 1);
        // Another transaction locks the chain of releases, so that the overdue release cannot be
        // made.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + CHAIN_LOCK + ")");
            execute("update submission set release_at = now() - interval '2 minutes'", id);
            awaitGauge("observatory.releases.overdue", 1);
            connection.rollback();
        }
        await(id, "KEN", "RELEASED");
    }

    @Test
    void rowsLockedByAnotherNodeAreSkipped() throws Exception {
        String id = submitAndSchedule("KEN", "COVERAGE_4G,KEN,1947,1\n", Duration.ofDays(1));
        // The chain is locked, so that the service, once it has locked the row, keeps it locked.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + CHAIN_LOCK + ")");
            execute("update submission set release_at = now() - interval '1 second'", id);
            Instant end = Instant.now().plus(TIMEOUT);
            while (!isLocked(id)) {
                assertTrue(Instant.now().isBefore(end), "the service does not lock " + id);
                pause();
            }
            Instant start = Instant.now();
            assertEquals(new DueRelease.Outcome.NotDueHere(), attempt(id));
            assertTrue(Instant.now().isBefore(start.plusSeconds(1)), "waited for a locked row");
            connection.rollback();
        }
        await(id, "KEN", "RELEASED");
        assertEquals(1, readReleases(id).size());
    }

    private boolean isLocked(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select 1 from submission where id = ? for update skip locked")) {
            select.setObject(1, UUID.fromString(id));
            return !select.executeQuery().next();
        }
    }

    private DueRelease.Outcome attempt(String id) {
        return due.release(UUID.fromString(id)).await().atMost(TIMEOUT);
    }

    private static String submitAndSchedule(String country, String row, Duration delay) {
        String id = submitValidFile(contributor(country), HEADER + row);
        schedule(reviewer(country), id, Instant.now().plus(delay), false).statusCode(202);
        return id;
    }

    private static void await(String id, String country, String state) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (!SubmissionRequests.get(reviewer(country), id, "")
                .extract()
                .path("state")
                .equals(state)) {
            assertTrue(
                    Instant.now().isBefore(end),
                    () ->
                            id
                                    + SubmissionRequests.get(reviewer(country), id, "/report")
                                            .extract()
                                            .asString());
            pause();
        }
    }

    private void awaitGauge(String name, double min) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (registry.get(name).gauge().value() < min) {
            assertTrue(Instant.now().isBefore(end), name);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String update, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(update + " where id = ?")) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    private List<RecordedRelease> readReleases(String id) throws SQLException {
        List<RecordedRelease> made = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select r.published_at, r.recorded_at, s.release_at, s.released_by"
                                        + " from release r join submission s on s.number ="
                                        + " r.submission where s.id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    made.add(
                            new RecordedRelease(
                                    rows.getObject(1, OffsetDateTime.class).toInstant(),
                                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    rows.getObject(3, OffsetDateTime.class).toInstant(),
                                    rows.getString(4)));
                }
            }
        }
        return made;
    }
}
