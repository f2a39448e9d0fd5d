package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An additional node is killed while it computes. The suite's own node, which is frozen until then,
 * finishes the computation.
 */
@ExtendWith(Suite.class)
class LostNodeTest {
    private static final String DATABASE = "indicators";

    /** A flow of the seed that is derived from others: the gap between women and men. */
    private static final String FLOW = "DF_NET_GAP";

    private static final String CSV =
            "/sdmx/3.0/data/dataflow/DIGOBS/" + FLOW + "/+/*.KEN.*?format=csvdata";

    /**
     * A node looks for work every half second. One that waited too long for the lost node's locks
     * tries again after 30 seconds.
     */
    private static final Duration TAKEOVER_TIMEOUT = Duration.ofSeconds(45);

    /** Preparing ranks takes a few seconds, because their code is not compiled yet. */
    private static final Duration PREPARATION_TIMEOUT = Duration.ofSeconds(30);

    /** Whether a node has computed the flow and waits for the lock to record the result. */
    private static final String IS_WAITING_TO_WRITE =
            """
            select count(*) > 0 from pg_locks l join pg_class c on c.oid = l.relation
            where c.relname = 'derived_release' and not l.granted
            """;

    /** The stored content of the flow: the newest version of each series. */
    private static final String STORED_CONTENT =
            """
            select string_agg(key || ' ' || encode(content_hash, 'hex'), ' ' order by key) from (
                select distinct on (s.id) s.key, v.content_hash
                from series s join series_version v on v.series_id = s.id
                join release r on r.submission = v.submission
                where s.flow = 'DF_NET_GAP:1' order by s.id, r.id desc) newest
            """;

    private static final String COMPUTATIONS =
            "select count(*) from derived_release where code = 'DF_NET_GAP'";

    /**
     * Counts the series versions that no release shows: those that an interrupted computation would
     * leave behind.
     */
    private static final String ORPHANS =
            """
            select count(*) from series_version v join series s on s.id = v.series_id
            where s.flow = 'DF_NET_GAP:1'
                and not exists (select from release r where r.submission = v.submission)
            """;

    private static final String RUNS = "/api/indicators/v1/index-runs";

    /** Enough draws for several parts, each of which takes 400 ms. */
    private static final int DRAWS = 60_000;

    /** Deletes the stored run, and counts what it deletes. */
    private static final String DELETE_RUN =
            """
            with gone as (
                delete from analysis_run where kind = 'ranks' and total = %d returning id)
            select count(*) from gone
            """
                    .formatted(DRAWS);

    private static @Nullable Node node;

    private final String token = new OfficeProgram("nso-ken").token();

    /** Starts the node, or restarts it after a test has killed it. */
    @BeforeEach
    void start() {
        if (node == null) {
            node = new Node("indicators", 10);
        } else {
            node.restart();
        }
        node.awaitReady();
    }

    @AfterAll
    static void end() throws SQLException {
        if (node != null) {
            node.close();
        }
        Releases.release(deletion());
        // A separate release deletes the derived figure. Wait for that release, so that it does not
        // happen during another test class.
        Pause.until(TAKEOVER_TIMEOUT, "the figures of 1941 are gone", () -> gap() == null);
    }

    private static Node nodeToLose() {
        Node started = node;
        if (started == null) {
            throw new IllegalStateException("no node");
        }
        return started;
    }

    @Test
    void ranksArePreparedAfterTheStart() {
        Pause.until(
                PREPARATION_TIMEOUT,
                "the ranks of HDI are prepared",
                () -> nodeToLose().output().matches("(?s).*ranks prepared indices=\\[.*HDI.*"));
    }

    @Test
    void aDerivedFlowIsComputedByAnotherNode() throws SQLException {
        releaseGap("20", "30", "-10");
        releaseGap("25", "30", "-5");
        String expected = Postgres.value(DATABASE, STORED_CONTENT);
        String expectedCsv = csv();
        releaseGap("20", "30", "-10");
        String before = csv();
        assertNotEquals(expected, Postgres.value(DATABASE, STORED_CONTENT));
        long computations = Long.parseLong(Postgres.value(DATABASE, COMPUTATIONS));
        String next = Releases.send(rows("25", "30"));

        // The node has written its figures but cannot commit them, because the test locks a table.
        try (Connection connection = Postgres.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table derived_release in share mode");
            try (FrozenPart _ = new FrozenPart("indicators")) {
                Answer released =
                        Http.send(
                                Releases.releaseRequest(
                                        nodeToLose().request(Releases.releasePath(next)), next));
                assertEquals(200, released.status(), released::toString);
                Pause.until(
                        TAKEOVER_TIMEOUT, "the node computes", () -> isWaitingToWrite(connection));
                nodeToLose().kill();
            }
            assertEquals(before, csv(), "nothing that the lost node wrote is public");
            connection.rollback();
        }
        awaitGap("-5");

        assertEquals(expected, Postgres.value(DATABASE, STORED_CONTENT), "the same bytes");
        assertEquals(expectedCsv, csv());
        assertEquals("0", Postgres.value(DATABASE, ORPHANS));
        assertEquals(
                computations + 1,
                Long.parseLong(Postgres.value(DATABASE, COMPUTATIONS)),
                "one release, by the node that finished");
    }

    /** The killed node has stored some draws; the result equals that of an uninterrupted run. */
    @Test
    void aLongRunIsFinishedByAnotherNode() throws SQLException {
        String request =
                """
                {"kind": "ranks", "index": "HDI", "draws": %d, "seed": 17}
                """
                        .formatted(DRAWS);
        JsonNode expected = result(begin(Http.request(RUNS), request));
        // The same request would be answered from the stored run.
        assertEquals("1", Postgres.value(DATABASE, DELETE_RUN));

        Answer startedRun;
        try (FrozenPart _ = new FrozenPart("indicators")) {
            startedRun = begin(nodeToLose().request(RUNS), request);
            Pause.until(TAKEOVER_TIMEOUT, "a part is done", () -> drawsDone(startedRun) > 0);
            nodeToLose().kill();
        }
        long drawsDone = drawsDone(startedRun);
        assertTrue(0 < drawsDone && drawsDone < DRAWS, () -> "killed after " + drawsDone);

        assertEquals(expected, result(startedRun));
    }

    private Answer begin(HttpRequest.Builder target, String body) {
        Answer startedRun =
                Http.send(
                        OfficeProgram.authorized(target, "POST", RUNS, token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(202, startedRun.status(), startedRun::toString);
        return startedRun;
    }

    /** How many draws are stored. */
    private static long drawsDone(Answer startedRun) {
        try {
            return Long.parseLong(
                    Postgres.value(
                            DATABASE,
                            "select done from analysis_run where id = '%s'"
                                    .formatted(startedRun.json().path("id").asText())));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the run is done, and returns the ranks. */
    private JsonNode result(Answer startedRun) {
        String run = RUNS + "/" + startedRun.json().path("id").asText();
        Pause.until(
                TAKEOVER_TIMEOUT,
                "the run is done",
                () -> get(run).json().path("state").asText().equals("DONE"));
        JsonNode ranks = get(run).json().path("ranks");
        assertTrue(ranks.path("items").size() > 100, ranks::toString);
        return ranks;
    }

    private Answer get(String path) {
        return Http.send(OfficeProgram.authorized(Http.request(path), "GET", path, token));
    }

    private static boolean isWaitingToWrite(Connection connection) {
        try {
            return Postgres.value(connection, IS_WAITING_TO_WRITE).equals("t");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void releaseGap(String women, String men, String gap) {
        Releases.release(rows(women, men));
        awaitGap(gap);
    }

    private static void awaitGap(String expected) {
        Pause.until(TAKEOVER_TIMEOUT, "the gap is " + expected, () -> expected.equals(gap()));
    }

    private static @Nullable String gap() {
        String target =
                "/api/indicators/v1/observations?flow=" + FLOW + "&area=KEN&from=1941&to=1941";
        JsonNode items = Http.send(Http.request(target)).json().path("items");
        return items.isEmpty() ? null : items.get(0).path("value").asText();
    }

    /** The figures of Kenya; a node that was frozen may need a moment. */
    private static String csv() {
        Pause.until(
                TAKEOVER_TIMEOUT,
                "figures are served",
                () -> Http.send(Http.request(CSV)).status() == 200);
        String body = Http.send(Http.request(CSV)).body();
        assertTrue(body.contains("1941"), body);
        return body;
    }

    private static String rows(String women, String men) {
        return """
        indicator,area,sex,period,value
        IT_NET_USER_ZS,KEN,F,1941,%s
        IT_NET_USER_ZS,KEN,M,1941,%s
        """
                .formatted(women, men);
    }

    private static String deletion() {
        StringBuilder csv =
                new StringBuilder(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,"
                                + "URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                                + "CONF_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\n");
        for (String sex : new String[] {"F", "M"}) {
            csv.append("dataflow,DIGOBS:DF_DIGITAL(1.0.0),D,A,KEN,IT_NET_USER_ZS,").append(sex);
            csv.append(",_T,_T,_T,_T,1941,,,,,,\n");
        }
        return csv.toString();
    }
}
