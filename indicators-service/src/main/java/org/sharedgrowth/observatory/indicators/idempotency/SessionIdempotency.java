package org.sharedgrowth.observatory.indicators.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.change.Deadline;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.tokens.Sha256;

/** {@link Idempotency} for effects that use a Hibernate session. */
@ApplicationScoped
public class SessionIdempotency {
    private static final String FIND =
            """
            select encode(payload_hash, 'hex'), status, cast(body as text) from idempotency
            where client = :client and operation = :operation and key = :key
            """;

    private static final String ADD =
            """
            insert into idempotency (client, operation, key, payload_hash, status, body, created_at)
            values (:client, :operation, :key, decode(:hash, 'hex'), :status,
                cast(cast(:body as text) as jsonb), now())
            """;

    private final Idempotency idempotency;
    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Duration timeLimit;

    /**
     * @param timeLimit time limit for a request to take effect, including the wait for a connection
     */
    SessionIdempotency(
            Idempotency idempotency,
            Mutiny.SessionFactory sessions,
            ObjectMapper json,
            @ConfigProperty(name = "observatory.write-timeout") Duration timeLimit) {
        this.idempotency = idempotency;
        this.sessions = sessions;
        this.json = json;
        this.timeLimit = timeLimit;
    }

    /**
     * Runs the effect and stores its answer in one transaction. If the request was answered before,
     * that answer is returned instead. An effect that fails or takes too long is rolled back.
     *
     * @param payload everything in the request except its key
     * @see Idempotency#once
     */
    public <T> Uni<Answer<T>> once(
            KeyedRequest request,
            byte[] payload,
            Class<T> type,
            Function<Mutiny.Session, Uni<Answer<T>>> effect) {
        String hash = HexFormat.of().formatHex(Sha256.of(payload));
        return Uni.createFrom()
                .item(() -> Deadline.in(timeLimit))
                .chain(deadline ->
                        sessions.withTransaction(session ->
                                lock(session, request)
                                        .invoke(deadline::requireNotPassed)
                                        .chain(() -> find(session, request))
                                        .chain(found ->
                                                found == null
                                                        ? run(session, request, hash, effect)
                                                        : Uni.createFrom()
                                                                .item(() ->
                                                                        replay(
                                                                                request, hash,
                                                                                found, type)))
                                        .call(session::flush)
                                        .invoke(deadline::requireNotPassed)));
    }

    /**
     * The stored answer to an earlier copy of the same request; null if there is none.
     *
     * @param payload as in {@link #once}
     * @param type type of the answer's body
     * @see Idempotency#earlierAnswer
     */
    public <T> Uni<@Nullable Answer<T>> earlierAnswer(
            KeyedRequest request, byte[] payload, Class<T> type) {
        return idempotency.earlierAnswer(request, Sha256.of(payload), type);
    }

    private <T> Uni<Answer<T>> run(
            Mutiny.Session session,
            KeyedRequest request,
            String hash,
            Function<Mutiny.Session, Uni<Answer<T>>> effect) {
        return effect.apply(session).call(answer -> add(session, request, hash, answer));
    }

    private static Uni<Void> lock(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", request.lockId())
                .getSingleResult()
                .invoke(locked -> {
                    if (!locked) {
                        throw request.inProgressProblem();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Object @Nullable []> find(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("client", request.client())
                .setParameter("operation", request.operation())
                .setParameter("key", request.key())
                .getSingleResultOrNull();
    }

    private Uni<Integer> add(
            Mutiny.Session session, KeyedRequest request, String hash, Answer<?> answer) {
        return session.createNativeQuery(ADD)
                .setParameter("client", request.client())
                .setParameter("operation", request.operation())
                .setParameter("key", request.key())
                .setParameter("hash", hash)
                .setParameter("status", answer.status())
                .setParameter("body", toJson(answer.body()))
                .executeUpdate();
    }

    private <T> Answer<T> replay(KeyedRequest request, String hash, Object[] found, Class<T> type) {
        if (!hash.equals(found[0])) {
            throw request.keyReusedProblem();
        }
        try {
            return new Answer<>(
                    ((Number) found[1]).intValue(),
                    json.readValue(String.valueOf(found[2]), type),
                    true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable stored answer to " + request.key(), e);
        }
    }

    private String toJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
