package org.sharedgrowth.observatory.reports.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.CanonicalJson;
import org.sharedgrowth.observatory.service.change.Deadline;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Executes a request at most once. */
@ApplicationScoped
public class Idempotency {
    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Duration maxTime;

    /**
     * @param maxTime maximum time until a request takes effect, including the wait for a
     *     connection; less than the gateway's 20 seconds
     */
    Idempotency(
            Mutiny.SessionFactory sessions,
            ObjectMapper json,
            @ConfigProperty(name = "observatory.write-timeout") Duration maxTime) {
        this.sessions = sessions;
        this.json = json;
        this.maxTime = maxTime;
    }

    /**
     * The result of a request.
     *
     * @param status HTTP status
     * @param location address of the created resource, or null
     * @param etag its entity tag, or null
     * @param body the response body
     */
    public record Outcome(
            int status, @Nullable String location, @Nullable String etag, Object body) {}

    /**
     * Runs the work and records it in one transaction, or repeats the stored answer. Work that
     * fails or takes too long changes nothing.
     *
     * @param payload everything in the request except its key
     */
    public Uni<Response> run(
            KeyedRequest request, String payload, Function<Mutiny.Session, Uni<Outcome>> work) {
        String hash = CanonicalJson.sha256(payload);
        return Uni.createFrom()
                .item(() -> Deadline.in(maxTime))
                .chain(deadline ->
                        sessions.withTransaction(session ->
                                lock(session, request)
                                        .invoke(deadline::requireNotPassed)
                                        .chain(() -> deleteOld(session))
                                        .chain(() -> runOrRepeat(session, request, hash, work))
                                        .invoke(deadline::requireNotPassed)));
    }

    private static Uni<Integer> deleteOld(Mutiny.Session session) {
        return session.createNativeQuery(
                        "delete from idempotency where stored_at < now() - interval '48 hours'")
                .executeUpdate();
    }

    private static Uni<Void> lock(Mutiny.Session session, KeyedRequest request) {
        String all = request.client() + "\n" + request.operation() + "\n" + request.key();
        return session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:name, 7))",
                        Boolean.class)
                .setParameter("name", all)
                .getSingleResult()
                .invoke(locked -> {
                    if (!Boolean.TRUE.equals(locked)) {
                        throw request.inProgressProblem();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Response> runOrRepeat(
            Mutiny.Session session,
            KeyedRequest request,
            String hash,
            Function<Mutiny.Session, Uni<Outcome>> work) {
        return session.createNativeQuery(
                        "select payload_sha256, status, location, etag, body from idempotency"
                                + " where client = :client and operation = :operation and"
                                + " key = :key",
                        Object[].class)
                .setParameter("client", request.client())
                .setParameter("operation", request.operation())
                .setParameter("key", request.key())
                .getResultList()
                .chain(rows ->
                        rows.isEmpty()
                                ? work.apply(session)
                                        .chain(outcome -> store(session, request, hash, outcome))
                                : Uni.createFrom().item(replay(request, hash, rows)));
    }

    private Uni<Response> store(
            Mutiny.Session session, KeyedRequest request, String hash, Outcome outcome) {
        String body = write(outcome.body());
        return session.createNativeQuery(
                        """
                        insert into idempotency
                            (client, operation, key, payload_sha256, status, location, etag, body)
                        values (:client, :operation, :key, :payload, :status, :location, :etag,
                            :body)
                        on conflict (client, operation, key) do update
                        set payload_sha256 = excluded.payload_sha256, status = excluded.status,
                            location = excluded.location, etag = excluded.etag,
                            body = excluded.body, stored_at = now()
                        """)
                .setParameter("client", request.client())
                .setParameter("operation", request.operation())
                .setParameter("key", request.key())
                .setParameter("payload", hash)
                .setParameter("status", outcome.status())
                .setParameter("location", outcome.location())
                .setParameter("etag", outcome.etag())
                .setParameter("body", body)
                .executeUpdate()
                .map(n ->
                        response(outcome.status(), outcome.location(), outcome.etag(), body)
                                .build());
    }

    private static Response replay(KeyedRequest request, String hash, List<Object[]> rows) {
        Object[] row = rows.getFirst();
        if (!hash.equals(row[0])) {
            throw request.keyReusedProblem();
        }
        int status = ((Number) row[1]).intValue();
        return response(status, (String) row[2], (String) row[3], String.valueOf(row[4]))
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private static Response.ResponseBuilder response(
            int status, @Nullable String location, @Nullable String etag, String body) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return response;
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view cannot be written as JSON", e);
        }
    }
}
