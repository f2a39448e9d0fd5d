package org.sharedgrowth.observatory.indicators.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Releases a file that was checked by a node of the previous version, which did not count public
 * rows.
 */
@QuarkusTest
class UncountedReleaseTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final String SUBMISSION_COUNTS =
            "select public_series_added, public_series_revised, public_observations"
                    + " from submission where id = $1";

    private static final String REMOVE_COUNTS =
            "update submission set public_series_added = null, public_series_revised = null,"
                    + " public_observations = null where id = $1";

    private static final String RELEASE_COUNTS =
            "select r.series_added, r.series_revised, r.observations from release r"
                    + " join submission s on s.number = r.submission where s.id = $1";

    @Inject SmallWorld smallWorld;
    @Inject Pool pool;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void anUncountedFileIsCountedAtItsRelease() {
        String first = "indicator,area,period,value\nCOVERAGE_4G,KEN,1950,1\n";
        release(reviewer("KEN"), submitValidFile(contributor("KEN"), first)).statusCode(200);
        String second =
                """
                indicator,area,period,sex,age,value
                COVERAGE_4G,KEN,1951,_T,_T,2
                COVERAGE_4G,KEN,1951,M,Y_GE75,3
                """;
        String id = submitValidFile(contributor("KEN"), second);
        Release.Counts checked = counts(SUBMISSION_COUNTS, id);
        assertEquals(1, checked.seriesAdded());
        assertEquals(1, checked.seriesRevised());

        query(REMOVE_COUNTS, id);
        release(reviewer("KEN"), id).statusCode(200);

        assertEquals(checked, counts(RELEASE_COUNTS, id));
    }

    private Release.Counts counts(String sql, String id) {
        Row row = query(sql, id).iterator().next();
        return new Release.Counts(row.getInteger(0), row.getInteger(1), row.getLong(2));
    }

    private Iterable<Row> query(String sql, String id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(TIMEOUT);
    }
}
