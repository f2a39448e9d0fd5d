package org.sharedgrowth.observatory.indicators.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.as;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Many people act at the same time, and each gets a response that describes the result. */
@QuarkusTest
@Timeout(60)
class ConcurrentRequestsTest {
    private static final String ROW = "indicator,area,period,value\n%s,%s,%d,1\n";
    private static final List<String> OFFICES = List.of("KEN", "BRA", "CHN");

    /**
     * Combined with the offices and three sexes, these give each of 36 submissions its own series.
     */
    private static final List<String> INDICATORS =
            List.of("IT_NET_USER_ZS", "IT_CEL_SETS_P2", "COVERAGE_4G", "ICT_SKILLS");

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void thirtySixConcurrentReleasesSucceed() throws Exception {
        List<Callable<Integer>> releases = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String office : OFFICES) {
            for (int i = 0; i < 12; i++) {
                String sex = List.of("F", "M", "_T").get(i % 3);
                String id =
                        submitValidFile(
                                contributor(office), row(office, INDICATORS.get(i / 3), sex));
                ids.add(office + " " + id);
                releases.add(() -> release(office, id));
            }
        }

        assertEquals(Map.of(200, 36), sendAtOnce(releases));
        for (String each : ids) {
            String[] words = each.split(" ", -1);
            assertEquals("RELEASED", state(words[0], words[1]), each);
        }
    }

    @Test
    void concurrentReleasesOfOneSubmissionMakeOneRelease() throws Exception {
        String id = submitValidFile(contributor("KEN"), ROW.formatted("COVERAGE_4G", "KEN", 1921));

        Map<Integer, Integer> answers =
                sendAtOnce(Collections.nCopies(20, () -> release("KEN", id)));

        assertEquals(Map.of(200, 1, 409, 19), answers);
        assertEquals("RELEASED", state("KEN", id));
    }

    @Test
    void oneOfManyConcurrentChangesOfAPlanSucceeds() throws Exception {
        String id = submitValidFile(contributor("KEN"), ROW.formatted("COVERAGE_4G", "KEN", 1922));
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));
        String tag =
                schedule(reviewer("KEN"), id, at, false).statusCode(202).extract().header("ETag");
        List<Callable<Integer>> moves = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String other = at.plusSeconds(i).toString();
            moves.add(() ->
                    as(reviewer("KEN"))
                            .header("If-Match", tag)
                            .queryParam("releaseAt", other)
                            .put(SubmissionRequests.PATH + "/" + id + "/schedule")
                            .statusCode());
        }

        assertEquals(Map.of(200, 1, 412, 19), sendAtOnce(moves));

        String moved = SubmissionRequests.get(reviewer("KEN"), id, "").extract().header("ETag");
        List<Callable<Integer>> withdrawalAndCancellation =
                List.of(
                        () ->
                                SubmissionRequests.withdraw(contributor("KEN"), id, moved)
                                        .extract()
                                        .statusCode(),
                        () ->
                                as(reviewer("KEN"))
                                        .header("If-Match", moved)
                                        .delete(SubmissionRequests.PATH + "/" + id + "/schedule")
                                        .statusCode());
        Map<Integer, Integer> answers = sendAtOnce(withdrawalAndCancellation);
        assertEquals(1, answers.get(200), answers.toString());
    }

    private static String row(String office, String indicator, String sex) {
        return "indicator,area,sex,period,value\n"
                + indicator
                + ","
                + office
                + ","
                + sex
                + ",1920,1\n";
    }

    private static int release(String office, String id) {
        return withIdempotencyKey(reviewer(office))
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .statusCode();
    }

    private static String state(String office, String id) {
        return SubmissionRequests.get(contributor(office), id, "").extract().path("state");
    }

    /** Sends the requests at the same time; counts the answers with each status. */
    private static Map<Integer, Integer> sendAtOnce(List<Callable<Integer>> requests)
            throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        return answers;
    }
}
