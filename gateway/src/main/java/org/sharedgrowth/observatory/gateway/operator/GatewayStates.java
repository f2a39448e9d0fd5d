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
import org.sharedgrowth.observatory.gateway.portal.operator.GatewayState;

/** Publishes the state of this gateway in the database, and reads the states of the others. */
@Singleton
class GatewayStates {
    private static final Logger LOG = Logger.getLogger(GatewayStates.class);

    private static final String UPSERT =
            """
            INSERT INTO gateway_state (gateway, state, seen_at) VALUES ($1, $2::text::jsonb, now())
            ON CONFLICT (gateway) DO UPDATE SET state = excluded.state, seen_at = now()
            """;
    private static final String READ =
            "SELECT state::text FROM gateway_state WHERE gateway <> $1"
                    + " AND seen_at > now() - $2::bigint * interval '1 millisecond'";
    private static final String DELETE_OLD =
            "DELETE FROM gateway_state WHERE gateway = $1 OR seen_at < now() - interval '1 hour'";

    private final Pool pool;
    private final Vertx vertx;
    private final OwnState own;
    private final OperatorConfig config;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final UUID gatewayId = UUID.randomUUID();
    private volatile long timer;

    GatewayStates(
            Pool pool, Vertx vertx, OwnState own, OperatorConfig config, ObjectMapper mapper) {
        this.pool = pool;
        this.vertx = vertx;
        this.own = own;
        this.config = config;
        this.writer = mapper.writerFor(GatewayState.class);
        // During an upgrade, newer gateways may publish additional fields.
        this.reader =
                mapper.readerFor(GatewayState.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(0, config.pause().toMillis(), id -> publish());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
        pool.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(gatewayId))
                .onFailure(failure ->
                        LOG.debug(
                                "The row of this gateway was not deleted; it expires by itself",
                                failure));
    }

    private void publish() {
        try {
            pool.preparedQuery(UPSERT)
                    .execute(Tuple.of(gatewayId, writer.writeValueAsString(own.now())))
                    .onFailure(failure ->
                            LOG.debug("The state of this gateway cannot be published", failure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The state of this gateway cannot be written as JSON", e);
        }
    }

    /**
     * The state of this gateway, followed by those of the other gateways that published recently.
     */
    Future<List<GatewayState>> all() {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(gatewayId, config.silence().toMillis()))
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .map(this::withOwnState);
    }

    private List<GatewayState> withOwnState(RowSet<Row> rows) {
        List<GatewayState> all = new ArrayList<>(onlyThisGateway());
        for (Row row : rows) {
            try {
                all.add(reader.readValue(row.getString(0)));
            } catch (JsonProcessingException e) {
                LOG.warnf(
                        "The state that another gateway published cannot be read: %s",
                        e.getMessage());
            }
        }
        return all;
    }

    /** Only the state of this gateway. */
    List<GatewayState> onlyThisGateway() {
        return List.of(own.now());
    }
}
