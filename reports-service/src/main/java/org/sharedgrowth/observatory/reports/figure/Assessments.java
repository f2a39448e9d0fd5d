package org.sharedgrowth.observatory.reports.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedgrowth.observatory.reports.document.Verdict;

/** Stores the newest assessment of every published version and the cursor in the change feed. */
@ApplicationScoped
public class Assessments {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final TypeReference<List<StalenessView.StaleSentence>> STALE =
            new TypeReference<>() {};

    private final Pool pool;
    private final ObjectMapper json;

    Assessments(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * One stored assessment.
     *
     * @param release the release that was assessed
     * @param at time of the assessment
     * @param stale the sentences that raised an alarm
     */
    public record StoredAssessment(
            long release, OffsetDateTime at, List<StalenessView.StaleSentence> stale) {}

    /** The assessments of these publications; a publication that was never assessed has none. */
    public Uni<Map<UUID, StoredAssessment>> find(List<UUID> publications) {
        return pool.preparedQuery(
                        "select publication_id, release_id, assessed_at, stale::text"
                                + " from assessment where publication_id = any($1)")
                .execute(Tuple.of(publications.toArray(UUID[]::new)))
                .map(this::readRows);
    }

    private Map<UUID, StoredAssessment> readRows(RowSet<Row> rows) {
        Map<UUID, StoredAssessment> found = new HashMap<>();
        for (Row row : rows) {
            found.put(
                    row.getUUID(0),
                    new StoredAssessment(
                            row.getLong(1), row.getOffsetDateTime(2), read(row.getString(3))));
        }
        return found;
    }

    /** Stores an assessment unless a newer release was assessed already. Blocks. */
    void store(UUID publication, long release, List<Verdict> verdicts) {
        List<StalenessView.StaleSentence> stale = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.kind().isAlarm()) {
                stale.add(StalenessView.StaleSentence.of(verdict));
            }
        }
        pool.preparedQuery(
                        """
                        insert into assessment (publication_id, release_id, assessed_at, stale)
                        values ($1, $2, statement_timestamp(), $3::text::jsonb)
                        on conflict (publication_id) do update
                        set release_id = excluded.release_id,
                            assessed_at = excluded.assessed_at,
                            stale = excluded.stale
                        where assessment.release_id <= excluded.release_id
                        """)
                .execute(Tuple.of(publication, release, write(stale)))
                .await()
                .atMost(TIMEOUT);
    }

    /** The last release read from the feed, 0 at first. Blocks. */
    long cursor() {
        return pool.query("select cursor from follower")
                .execute()
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Moves the cursor forward, never back. Blocks. */
    void moveCursor(long release) {
        pool.preparedQuery("update follower set cursor = $1, moved_at = now() where cursor < $1")
                .execute(Tuple.of(release))
                .await()
                .atMost(TIMEOUT);
    }

    private List<StalenessView.StaleSentence> read(String text) {
        try {
            return json.readValue(text, STALE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored assessment cannot be parsed", e);
        }
    }

    private String write(List<StalenessView.StaleSentence> stale) {
        try {
            return json.writeValueAsString(stale);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment cannot be written as JSON", e);
        }
    }
}
