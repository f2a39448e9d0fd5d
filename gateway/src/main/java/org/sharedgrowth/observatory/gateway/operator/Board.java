package org.sharedgrowth.observatory.gateway.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Where each gateway writes how it fares, and reads how the others do. */
@Singleton
class Board {
    private static final Logger LOG = Logger.getLogger(Board.class);

    private static final String TELL =
            """
            INSERT INTO gateway_state (gateway, state, seen_at) VALUES ($1, $2::text::jsonb, now())
            ON CONFLICT (gateway) DO UPDATE SET state = excluded.state, seen_at = now()
            """;
    private static final String READ =
            "SELECT state::text FROM gateway_state WHERE gateway <> $1"
                    + " AND seen_at > now() - $2::bigint * interval '1 millisecond'";
    private static final String FORGET =
            "DELETE FROM gateway_state WHERE gateway = $1 OR seen_at < now() - interval '1 hour'";

    private final Pool pool;
    private final Vertx vertx;
    private final OwnState own;
    private final OperatorConfig config;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final UUID self = UUID.randomUUID();
    private volatile long timer;

    Board(Pool pool, Vertx vertx, OwnState own, OperatorConfig config, ObjectMapper mapper) {
        this.pool = pool;
        this.vertx = vertx;
        this.own = own;
        this.config = config;
        this.writer = mapper.writerFor(GatewayState.class);
        // While versions change, a newer gateway may tell more.
        this.reader =
                mapper.readerFor(GatewayState.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(0, config.pause().toMillis(), id -> tell());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
        pool.preparedQuery(FORGET)
                .execute(Tuple.of(self))
                .onFailure(failure -> LOG.debug("Our line stays until it is old", failure));
    }

    private void tell() {
        try {
            pool.preparedQuery(TELL)
                    .execute(Tuple.of(self, writer.writeValueAsString(own.now())))
                    .onFailure(failure -> LOG.debug("The others are not told", failure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own state cannot be written", e);
        }
    }

    /** This gateway, first, and the others that were heard of lately. */
    Future<List<GatewayState>> all() {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(self, config.silence().toMillis()))
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .map(this::withOwn);
    }

    private List<GatewayState> withOwn(RowSet<Row> rows) {
        List<GatewayState> all = new ArrayList<>(alone());
        for (Row row : rows) {
            try {
                all.add(reader.readValue(row.getString(0)));
            } catch (JsonProcessingException e) {
                LOG.warnf("A gateway tells what we do not understand: %s", e.getMessage());
            }
        }
        return all;
    }

    /** This gateway, without the others. */
    List<GatewayState> alone() {
        return List.of(own.now());
    }
}
