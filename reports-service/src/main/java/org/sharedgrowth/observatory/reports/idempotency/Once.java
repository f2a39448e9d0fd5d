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
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.reports.access.Refused;
import org.sharedgrowth.observatory.reports.document.CanonicalJson;

/** Executes a request at most once. */
@ApplicationScoped
public class Once {
    private static final int MAX_KEY_LENGTH = 255;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Duration most;

    /**
     * @param most maximum time until a request takes effect, including the wait for a connection;
     *     less than the gateway's 20 seconds
     */
    Once(
            Mutiny.SessionFactory sessions,
            ObjectMapper json,
            @ConfigProperty(name = "observatory.write-timeout") Duration most) {
        this.sessions = sessions;
        this.json = json;
        this.most = most;
    }

    /**
     * Identifies a request.
     *
     * @param client the caller's subject
     * @param operation the requested operation
     * @param key key chosen by the client
     * @param payload the rest of the request
     */
    public record Request(String client, String operation, String key, String payload) {
        /** Refuses a request without a usable key. */
        public static Request of(
                Caller caller, String operation, @Nullable String key, String payload) {
            if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH) {
                throw new Refused(
                        ProblemType.IDEMPOTENCY_KEY_MISSING,
                        "Send a header Idempotency-Key of 1 to 255 characters, a new one for each"
                                + " new request, the same one to repeat it.");
            }
            return new Request(
                    caller.subject(), operation, key.strip(), CanonicalJson.sha256(payload));
        }
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
     */
    public Uni<Response> run(Request request, Function<Mutiny.Session, Uni<Outcome>> work) {
        return Uni.createFrom()
                .item(() -> Deadline.in(most))
                .chain(deadline ->
                        sessions.withTransaction(session ->
                                lock(session, request)
                                        .invoke(deadline::require)
                                        .chain(() -> forget(session))
                                        .chain(() -> runOrRepeat(session, request, work))
                                        .invoke(deadline::require)));
    }

    private static Uni<Integer> forget(Mutiny.Session session) {
        return session.createNativeQuery(
                        "delete from idempotency where stored_at < now() - interval '48 hours'")
                .executeUpdate();
    }

    private static Uni<Void> lock(Mutiny.Session session, Request request) {
        String all = request.client() + "\n" + request.operation() + "\n" + request.key();
        return session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:name, 7))",
                        Boolean.class)
                .setParameter("name", all)
                .getSingleResult()
                .invoke(free -> {
                    if (!Boolean.TRUE.equals(free)) {
                        throw new Refused(
                                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                                "An earlier request with this Idempotency-Key is still in progress;"
                                        + " try again in a second.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Response> runOrRepeat(
            Mutiny.Session session, Request request, Function<Mutiny.Session, Uni<Outcome>> work) {
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
                                ? work.apply(session).chain(done -> store(session, request, done))
                                : Uni.createFrom().item(replay(request, rows)));
    }

    private Uni<Response> store(Mutiny.Session session, Request request, Outcome outcome) {
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
                .setParameter("payload", request.payload())
                .setParameter("status", outcome.status())
                .setParameter("location", outcome.location())
                .setParameter("etag", outcome.etag())
                .setParameter("body", body)
                .executeUpdate()
                .map(n ->
                        response(outcome.status(), outcome.location(), outcome.etag(), body)
                                .build());
    }

    private static Response replay(Request request, List<Object[]> rows) {
        Object[] row = rows.getFirst();
        if (!request.payload().equals(row[0])) {
            throw new Refused(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key '"
                            + request.key()
                            + "' was used before with other content; use a new one.");
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
            throw new IllegalStateException("a view is not writable", e);
        }
    }
}
