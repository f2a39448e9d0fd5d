package org.sharedgrowth.observatory.indicators.analysis.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Computes runs part by part. The row is locked while a part is computed, and updated in the same
 * transaction; if the node fails before the commit, the part is computed again. Blocking.
 */
@ApplicationScoped
class RunWorker {
    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    /**
     * Computing time of a part, which is also about the longest time for which a cancellation has
     * to wait.
     */
    private static final Duration PART = Duration.ofMillis(400);

    /** How long one run may compute before others get a turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    /**
     * Maximum number of attempts to compute a part; an attempt in which the node crashes also
     * counts.
     */
    private static final int MAX_ATTEMPTS = 4;

    /**
     * Counts an attempt before the part's transaction begins, so that attempts in which the node
     * crashes also count.
     */
    private static final String ATTEMPT =
            """
            update analysis_run set attempts = attempts + 1
            where id = (
                select id from analysis_run where id = ? and state in ('WAITING', 'RUNNING')
                for update skip locked)
            returning attempts
            """;

    private static final String LOCK =
            """
            select kind, request, progress from analysis_run
            where id = ? and state in ('WAITING', 'RUNNING') for update skip locked
            """;

    private static final String CONTINUE =
            """
            update analysis_run
            set version = version + case state when 'WAITING' then 1 else 0 end,
                state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()),
                attempts = 0, done = ?, progress = ?
            where id = ?
            """;

    private static final String END =
            """
            update analysis_run
            set version = version + 1, state = 'DONE',
                started_at = coalesce(started_at, clock_timestamp()), ended_at = clock_timestamp(),
                attempts = 0, done = total, progress = null, result = ?
            where id = ?
            """;

    private static final String FAIL =
            """
            update analysis_run
            set version = version + 1, state = 'FAILED', ended_at = clock_timestamp(),
                progress = null, failure = ?
            where id = ? and state in ('WAITING', 'RUNNING')
            """;

    private final AgroalDataSource database;
    private final Map<String, RunKind> kinds;

    RunWorker(AgroalDataSource database, @Any Instance<RunKind> kinds) {
        this.database = database;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(RunKind::name, k -> k));
    }

    /** Computes a run until it ends, is cancelled or has used up its turn. */
    void run(UUID id) throws SQLException {
        long end = System.nanoTime() + TURN.toNanos();
        RunWork work = null;
        do {
            int attempts = countAttempt(id);
            if (attempts == 0) {
                return;
            }
            if (attempts > MAX_ATTEMPTS) {
                giveUp(id);
                return;
            }
            try {
                work = part(id, work);
            } catch (Problem refused) {
                fail(id, refused.detail());
                return;
            }
        } while (work != null && System.nanoTime() - end < 0);
    }

    /**
     * Computes one part.
     *
     * @param begun the computation if this node has computed the previous part; null to prepare it
     * @return the computation; null if it has ended, or if another node computes it
     */
    @Nullable RunWork part(UUID id, @Nullable RunWork begun) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                RunWork work = lock(connection, id, begun);
                if (work != null) {
                    work.advance(PART.toNanos());
                    store(connection, id, work);
                }
                connection.commit();
                return work == null || work.done() >= work.total() ? null : work;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private @Nullable RunWork lock(Connection connection, UUID id, @Nullable RunWork begun)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                RunKind kind = kinds.get(row.getString("kind"));
                if (kind == null) {
                    throw new IllegalStateException("unknown kind " + row.getString("kind"));
                }
                return begun != null
                        ? begun
                        : kind.begin(row.getString("request"), row.getBytes("progress"));
            }
        }
    }

    private static void store(Connection connection, UUID id, RunWork work) throws SQLException {
        boolean ended = work.done() >= work.total();
        try (PreparedStatement update = connection.prepareStatement(ended ? END : CONTINUE)) {
            int next = 1;
            if (ended) {
                update.setString(next++, work.result());
            } else {
                update.setLong(next++, work.done());
                update.setBytes(next++, work.progress());
            }
            update.setObject(next, id);
            update.executeUpdate();
        }
    }

    /** The number of this attempt; 0 if the run has ended, or another node computes it. */
    private int countAttempt(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(ATTEMPT)) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private void giveUp(UUID id) throws SQLException {
        fail(id, "a part of the computation failed " + MAX_ATTEMPTS + " times");
        LOG.errorf("gave up on run id=%s", id);
    }

    private void fail(UUID id, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(FAIL)) {
            update.setString(1, reason);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
