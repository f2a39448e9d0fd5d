package org.sharedgrowth.observatory.e2e;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Cells of Kenya that exist only for tests. Each release gives all of them the same value, so an
 * answer with two different values mixes two releases.
 */
final class TestCells {
    /** Stands for no value: the cells are deleted. */
    static final int DELETED = 0;

    private static final List<String> INDICATORS = List.of("IT_NET_USER_ZS", "IT_CEL_SETS_P2");
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 1940;
    private static final int VALUE_COLUMN = 12;

    private static final String HEADER = "indicator,area,period,value\n";
    private static final String DELETION_HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,"
                    + "UNIT_MEASURE,UNIT_MULT,DECIMALS\n";
    private static final String PATH =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN."
                    + String.join("+", INDICATORS)
                    + "._T._T._T._T._T?format=csvdata&c%5BTIME_PERIOD%5D=ge:"
                    + FIRST_YEAR
                    + "+le:"
                    + LAST_YEAR;

    private TestCells() {}

    /** Requests all cells from a server. */
    static Answer fetch(String origin) {
        return Http.send(Http.request(origin, PATH).version(HttpClient.Version.HTTP_1_1));
    }

    /** The distinct values of the cells in an answer. */
    static List<String> values(Answer csv) {
        return csv.body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[VALUE_COLUMN])
                .distinct()
                .toList();
    }

    /** Waits at most ten seconds until a server returns this value; returns the time it took. */
    static Duration waitUntilServed(String origin, int value) {
        Instant begin = Instant.now();
        while (!values(fetch(origin)).equals(List.of(Integer.toString(value)))) {
            if (Duration.between(begin, Instant.now()).toSeconds() > 10) {
                throw new AssertionError(origin + " does not serve the released value");
            }
            Pause.millis(5);
        }
        return Duration.between(begin, Instant.now());
    }

    /** Releases the value for all cells, through the suite's own gateway. */
    static void release(int value) {
        Releases.release(file(value));
    }

    /** A CSV file that gives all cells this value, or deletes them. */
    static String file(int value) {
        StringBuilder csv = new StringBuilder(value == DELETED ? DELETION_HEADER : HEADER);
        for (String indicator : INDICATORS) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                if (value == DELETED) {
                    csv.append("dataflow,DIGOBS:DF_DIGITAL(1.0.0),D,A,KEN,").append(indicator);
                    csv.append(",_T,_T,_T,_T,_T,").append(year).append(",,,,,,\n");
                } else {
                    csv.append(indicator).append(",KEN,").append(year).append(',').append(value);
                    csv.append('\n');
                }
            }
        }
        return csv.toString();
    }
}
