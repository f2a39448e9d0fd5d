package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.cache.CacheKey;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.cache.CoalescingOutcome;
import org.sharedgrowth.observatory.gateway.cache.Validators;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.HeaderRules;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/** Answers from what is kept, or sends on and shares the answer with all who ask the same. */
@Singleton
public class CachedReads {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** RFC 9211. */
    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("Cache-Status");

    private static final CharSequence STALE =
            HttpHeaders.createOptimized("observatory; fwd=stale; detail=\"the service fails\"");

    private final AnswerCache cache;
    private final Changes changes;
    private final Forwarder forwarder;
    private final Accounts accounts;
    private final RouteConfig config;

    CachedReads(
            AnswerCache cache,
            Changes changes,
            Forwarder forwarder,
            Accounts accounts,
            RouteConfig config) {
        this.accounts = accounts;
        this.config = config;
        this.cache = cache;
        this.changes = changes;
        this.forwarder = forwarder;
    }

    public void serve(Request request, Admission.Granted granted) {
        if (request.writes()) {
            Operation operation = request.operation().orElseThrow();
            forwarder.forward(
                    request.answering(status -> changes.answered(operation, status)), granted);
            return;
        }
        if (!cache.enabled() || !shared(request, granted)) {
            forwarder.forward(request, granted);
            return;
        }
        Optional<CacheKey> key = key(request.http());
        if (key.isEmpty()) {
            forwarder.forward(request, granted);
            return;
        }
        ask(request, granted, key.get());
    }

    private void ask(Request request, Admission.Granted granted, CacheKey key) {
        AnswerCache.Found found =
                request.http().method().equals(HttpMethod.HEAD)
                        ? cache.findHead(key)
                        : cache.find(key);
        switch (found) {
            case AnswerCache.Found.Hit hit -> give(request, granted, hit.answer(), false);
            case AnswerCache.Found.Lead lead ->
                    forwarder.forward(request.leading(lead.flight()), granted);
            case AnswerCache.Found.Follow follow ->
                    OwnLoop.then(
                            follow.landing().timeout(patience(request), TimeUnit.MILLISECONDS),
                            landed -> request.guarded(() -> landed(request, granted, key, landed)));
        }
    }

    /** Whoever waits for somebody else's answer has no more time than who asks for it. */
    private long patience(Request request) {
        return request.left(request.timeout(config)).toMillis();
    }

    /** Of the headers as they travel: not those that are for the client's connection alone. */
    private static Optional<CacheKey> key(HttpServerRequest request) {
        Set<String> takenBack = HeaderRules.takenBack(request.headers());
        return CacheKey.of(request.uri(), request.headers(), name -> !takenBack.contains(name));
    }

    private void landed(
            Request request,
            Admission.Granted granted,
            CacheKey key,
            AsyncResult<CoalescingOutcome> landed) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (landed.failed()) {
            request.refuse(Outages.late(request.route().upstream().name()));
            return;
        }
        switch (landed.result()) {
            case CoalescingOutcome.Shared shared -> give(request, granted, shared.answer(), false);
            case CoalescingOutcome.Stale stale -> give(request, granted, stale.answer(), true);
            case CoalescingOutcome.Unanswered none ->
                    request.refuse(
                            Failures.problem(request.route().upstream(), none.failure(), true));
            case CoalescingOutcome.NotShared alone -> forwarder.forward(request, granted);
            case CoalescingOutcome.Deserted deserted -> ask(request, granted, key);
        }
    }

    /** Only what a guest reads, whole, and what does not wait for news. */
    private static boolean shared(Request request, Admission.Granted granted) {
        return request.reads()
                && granted.caller().isGuest()
                && granted.token().isEmpty()
                && request.size().none()
                && READS.contains(request.http().method());
    }

    /**
     * Gives what is kept instead of an answer that may have begun and broken off.
     *
     * @return bytes of the body that are sent
     */
    static int giveInstead(HttpServerRequest request, CachedAnswer answer, boolean stale) {
        Problem.takeBack(request.response());
        return give(request, answer, stale);
    }

    private void give(
            Request request, Admission.Granted granted, CachedAnswer answer, boolean stale) {
        int bytes = give(request.http(), answer, stale);
        accounts.given(request, granted.counted(), bytes);
    }

    /**
     * Writes what is kept, or only that the client has it already.
     *
     * @param stale whether it is given because the service fails, which the client is told
     * @return bytes of the body that are sent
     */
    private static int give(HttpServerRequest request, CachedAnswer answer, boolean stale) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        for (Map.Entry<CharSequence, CharSequence> header : answer.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.set(HttpHeaders.AGE, Long.toString(answer.age(System.nanoTime())));
        if (stale) {
            headers.set(CACHE_STATUS, STALE);
        }
        if (Validators.known(request.headers(), headers)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return 0;
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()));
            response.setStatusCode(200).end();
            return 0;
        }
        response.setStatusCode(200).end(answer.body());
        return answer.body().length();
    }
}
