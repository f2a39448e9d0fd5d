package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A node shuts down while it checks files and while clients are waiting for events: no accepted
 * file is lost, and waiting clients do not delay the shutdown.
 */
@ExtendWith(Suite.class)
class PlannedShutdownTest {
    private static final String CHANGES = "/api/indicators/v1/changes";
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";
    private static final int FILES = 5;
    private static final Set<String> FINAL_STATES = Set.of("READY", "REJECTED");

    /** Maximum time from the shutdown signal to the end of a stream. */
    private static final int STREAM_SECONDS = 2;

    /** Maximum time until a stream begins. */
    private static final int BEGIN_SECONDS = 10;

    /** Settings under which a node's files are lost when it ends, as in a pod. */
    private static final Map<String, String> POD =
            Map.of(
                    "OBSERVATORY_SUBMISSION_CHECKS",
                    "1",
                    "OBSERVATORY_SUBMISSION_SPOOL_IS_KEPT",
                    "false",
                    "OBSERVATORY_SUBMISSION_FINISH_WITHIN",
                    "28S");

    /**
     * A file of half a million figures, whose check takes a second. Two of them keep the next files
     * waiting, even if a busy machine needs a second to open the streams.
     */
    private static final String LARGE = file(1500);

    private static final String SMALL = file(2019);
    private static final Callers CALLERS = new Callers();

    private static Node finishingNode;
    private static Node hastyNode;
    private static Node nodeWithKeptFiles;
    private static Node gateway;

    @BeforeAll
    static void begin() {
        finishingNode = new Node("indicators", 10, POD);
        Map<String, String> noTime = new HashMap<>(POD);
        noTime.put("OBSERVATORY_SUBMISSION_FINISH_WITHIN", "0S");
        noTime.put("QUARKUS_SHUTDOWN_DELAY", "0S"); // during which checks would continue
        hastyNode = new Node("indicators", 12, noTime);
        nodeWithKeptFiles =
                new Node("indicators", 14, Map.of("OBSERVATORY_SUBMISSION_CHECKS", "1"));
        gateway = new Node("gateway", 18);
        List.of(finishingNode, hastyNode, nodeWithKeptFiles, gateway).forEach(Node::awaitReady);
    }

    @AfterAll
    static void end() {
        List.of(finishingNode, hastyNode, nodeWithKeptFiles, gateway).forEach(Node::close);
    }

    @Test
    void checksAreFinishedAndStreamsEndAtOnce() throws Exception {
        List<String> accepted = send(finishingNode);
        CompletableFuture<Answer> poll = poll(finishingNode);
        CompletableFuture<Answer> changes = follow(finishingNode, CHANGES);
        CompletableFuture<Answer> check =
                follow(finishingNode, SUBMISSIONS + "/" + accepted.getLast() + "/events");
        assertTrue(isBeingChecked(accepted.getLast()), "some files are still to be checked");

        finishingNode.sendShutdownSignal();

        assertTrue(endOf(changes).body().contains("\nretry:"), "the stream can be opened again");
        assertTrue(endOf(check).body().contains("\nretry:"), "the stream can be opened again");
        assertNoNews(endOf(poll));
        finishingNode.awaitEnd();
        for (String id : accepted) {
            assertEquals("READY", state(id), id);
            withdraw(id);
        }
    }

    @Test
    void uncheckedFilesThatWouldBeLostAreRejectedAtShutdown() {
        List<String> accepted = send(hastyNode);
        assertTrue(isBeingChecked(accepted.getLast()), "some files cannot be checked in time");

        hastyNode.sendShutdownSignal();
        hastyNode.awaitEnd();

        assertTrue(
                FINAL_STATES.containsAll(
                        accepted.stream().map(PlannedShutdownTest::state).toList()));
        assertEquals("REJECTED", state(accepted.getLast()));
        String report = SUBMISSIONS + "/" + accepted.getLast() + "/report";
        JsonNode finding = Http.get(report, contributor()).json().path("items").path(0);
        assertEquals("upload-lost", finding.path("code").asText());
        assertEquals("Send it again.", finding.path("hint").asText());
        accepted.forEach(PlannedShutdownTest::withdraw);
    }

    @Test
    void aKilledNodeChecksItsFilesAfterItsRestart() {
        List<String> accepted = send(nodeWithKeptFiles);
        assertTrue(isBeingChecked(accepted.getLast()), "some files are still to be checked");

        nodeWithKeptFiles.kill();
        nodeWithKeptFiles.restart();

        Pause.until(
                Duration.ofSeconds(20),
                "the files are checked",
                () -> accepted.stream().noneMatch(PlannedShutdownTest::isBeingChecked));
        for (String id : accepted) {
            assertEquals("READY", state(id), id);
            withdraw(id);
        }
    }

    @Test
    void aGatewayEndsStreamsAndLongPollsAtOnce() throws Exception {
        CompletableFuture<Answer> poll = poll(gateway);
        CompletableFuture<Answer> changes = stream(gateway, CHANGES, new CompletableFuture<>());
        Pause.millis(500);

        gateway.sendShutdownSignal();

        assertEquals(200, endOf(changes).status());
        assertNoNews(endOf(poll));
        gateway.awaitEnd();
    }

    /**
     * Sends files, which the node accepts. At least the last one is not checked before this
     * returns.
     */
    private static List<String> send(Node node) {
        List<String> accepted = new ArrayList<>();
        String path = SUBMISSIONS + "?flow=DF_DIGITAL";
        String token = contributor();
        for (int i = 0; i < FILES; i++) {
            HttpRequest.Builder request =
                    OfficeProgram.authorized(node.request(path), "POST", path, token)
                            .header("Content-Type", "text/csv")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Prefer", "wait=0")
                            .POST(HttpRequest.BodyPublishers.ofString(i < 2 ? LARGE : SMALL));
            Answer answer = Http.send(request);
            assertEquals(202, answer.status(), answer::toString);
            accepted.add(answer.json().path("id").asText());
        }
        return accepted;
    }

    /**
     * A file with figures of a survey by population group, for every year from the first to 2019.
     */
    private static String file(int first) {
        StringBuilder csv = new StringBuilder();
        csv.append("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,");
        csv.append("INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,");
        csv.append("OBS_STATUS,CONF_STATUS,SOURCE\n");
        for (String group : groups()) {
            for (int year = first; year < 2020; year++) {
                csv.append("dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,MOB_OWN,");
                csv.append(group).append(',').append(year).append(",50,PT,0,1,A,F,Survey\n");
            }
        }
        return csv.toString();
    }

    private static Set<String> groups() {
        Set<String> all = new TreeSet<>();
        for (String sex : List.of("_T", "F", "M")) {
            for (String age : List.of("_T", "Y15T24", "Y25T54", "Y55T74", "Y_GE15", "Y_GE65")) {
                for (String place : List.of("_T", "U", "R")) {
                    for (String income : List.of("_T", "Q1", "Q2", "Q3", "Q4", "Q5")) {
                        for (String disability : List.of("_T", "PD", "PWD")) {
                            all.add(String.join(",", sex, age, place, income, disability));
                        }
                    }
                }
            }
        }
        return all;
    }

    /**
     * Requests a stream of events and waits until it has begun, since a node that shuts down
     * accepts no more connections. The answer completes when the stream has ended.
     */
    private static CompletableFuture<Answer> follow(Node node, String path) throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Answer> answer = stream(node, path, begun);
        begun.get(BEGIN_SECONDS, TimeUnit.SECONDS);
        return answer;
    }

    private static CompletableFuture<Answer> stream(
            Node node, String path, CompletableFuture<Void> begun) {
        String target = path.equals(CHANGES) ? path + "?after=" + newestCursor() : path;
        HttpRequest.Builder request =
                OfficeProgram.authorized(node.request(target), "GET", path, contributor())
                        .header("Accept", "text/event-stream");
        return Http.sendAsync(request, begun);
    }

    private static CompletableFuture<Answer> poll(Node node) {
        String target = CHANGES + "?after=" + newestCursor() + "&wait=25";
        return Http.sendAsync(node.request(target), new CompletableFuture<>());
    }

    private static Answer endOf(CompletableFuture<Answer> answer) throws Exception {
        return answer.get(STREAM_SECONDS, TimeUnit.SECONDS);
    }

    private static void assertNoNews(Answer poll) {
        assertEquals(200, poll.status(), poll::toString);
        assertEquals(newestCursor(), poll.json().path("cursor").asLong());
        assertTrue(poll.json().path("releases").isEmpty(), poll::toString);
    }

    private static long newestCursor() {
        return Http.get(CHANGES + "?after=0").json().path("cursor").asLong();
    }

    private static boolean isBeingChecked(String id) {
        return !FINAL_STATES.contains(state(id));
    }

    private static String state(String id) {
        Answer answer = Http.get(SUBMISSIONS + "/" + id, contributor());
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().path("state").asText();
    }

    private static void withdraw(String id) {
        String path = SUBMISSIONS + "/" + id;
        Http.send(
                OfficeProgram.authorized(Http.request(path), "DELETE", path, contributor())
                        .header("If-Match", "*")
                        .DELETE());
    }

    private static String contributor() {
        return CALLERS.program("nso-ken");
    }
}
