package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two services on one database. Every release sets all cells of some series to the same value, so a
 * response with two values would mix two releases.
 */
@ExtendWith(Suite.class)
class ReplicasTest {
    private static final List<String> INDICATORS = List.of("IT_NET_USER_ZS", "IT_CEL_SETS_P2");
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 1940;
    private static final int RELEASES = 6;
    private static final int VALUE = 12;

    /** Deletes the cells. */
    private static final int GONE = 0;

    private static final String HEADER = "indicator,area,period,value\n";
    private static final String DELETING =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,"
                    + "UNIT_MEASURE,UNIT_MULT,DECIMALS\n";
    private static final String CELLS =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN."
                    + String.join("+", INDICATORS)
                    + "._T._T._T._T._T?format=csvdata&c%5BTIME_PERIOD%5D=ge:"
                    + FIRST_YEAR
                    + "+le:"
                    + LAST_YEAR;

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicLong answers = new AtomicLong();
    private final Queue<String> mixed = new ConcurrentLinkedQueue<>();

    @Test
    void aReleaseIsServedByTheOtherWithinASecondAndNoAnswerMixesTwo() throws Exception {
        // Bypasses the gateway, whose quota would soon be used up.
        String first = "http://127.0.0.1:" + (Suite.running().port() + 1);
        try (Node replica = new Node("indicators", 10);
                ExecutorService readers = Executors.newFixedThreadPool(4)) {
            replica.awaitReady();
            release(1);
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                reading.add(readers.submit(() -> read(first)));
                reading.add(readers.submit(() -> read(replica.address())));
            }
            Duration longest = Duration.ZERO;
            for (int value = 2; value <= RELEASES; value++) {
                release(value);
                Duration took = untilServed(replica.address(), Integer.toString(value));
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            going.set(false);
            for (Future<?> reader : reading) {
                reader.get();
            }
            release(GONE);
            assertEquals(List.of(), List.copyOf(mixed));
            assertTrue(answers.get() > 100, answers + " answers were looked at");
            assertTrue(longest.toMillis() < 1000, "the slowest came after " + longest);
        }
    }

    private void read(String origin) {
        while (going.get()) {
            Answer answer = cells(origin);
            if (answer.status() != 200 || values(answer).size() != 1) {
                mixed.add(answer.toString());
            }
            answers.incrementAndGet();
        }
    }

    private static Answer cells(String origin) {
        return Http.send(Http.request(origin, CELLS).version(HttpClient.Version.HTTP_1_1));
    }

    /** The distinct values of the cells. */
    private static List<String> values(Answer csv) {
        return csv.body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[VALUE])
                .distinct()
                .toList();
    }

    private static Duration untilServed(String origin, String value) {
        Instant begin = Instant.now();
        while (!values(cells(origin)).equals(List.of(value))) {
            if (Duration.between(begin, Instant.now()).toSeconds() > 10) {
                throw new AssertionError("the replica does not follow");
            }
            Pause.millis(5);
        }
        return Duration.between(begin, Instant.now());
    }

    private static void release(int value) {
        StringBuilder csv = new StringBuilder(value == GONE ? DELETING : HEADER);
        for (String indicator : INDICATORS) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                if (value == GONE) {
                    csv.append("dataflow,DIGOBS:DF_DIGITAL(1.0.0),D,A,KEN,").append(indicator);
                    csv.append(",_T,_T,_T,_T,_T,").append(year).append(",,,,,,\n");
                } else {
                    csv.append(indicator).append(",KEN,").append(year).append(',').append(value);
                    csv.append('\n');
                }
            }
        }
        Releases.release(csv.toString());
    }
}
