package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.cache.CacheKey;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.cache.CoalescingOutcome;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.route.capacity.Accounts;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.HeaderRules;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/**
 * Answers reads from the cache, or forwards them and shares the answer among identical requests.
 * Changes do not pass through this class.
 */
@Singleton
public class CachedReads {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final long MARGIN_MILLIS = 100;

    private final AnswerCache cache;
    private final Forwarder forwarder;
    private final Accounts accounts;
    private final RouteConfig config;

    CachedReads(AnswerCache cache, Forwarder forwarder, Accounts accounts, RouteConfig config) {
        this.cache = cache;
        this.forwarder = forwarder;
        this.accounts = accounts;
        this.config = config;
    }

    /** Answers a request that changes nothing. */
    public void serve(Request request, Admission.Granted granted) {
        if (!cache.enabled() || !isShared(request, granted)) {
            forwarder.forward(request, granted);
            return;
        }
        Optional<CacheKey> key = key(request.http());
        if (key.isEmpty()) {
            forwarder.forward(request, granted);
            return;
        }
        find(request, granted, key.get());
    }

    private void find(Request request, Admission.Granted granted, CacheKey key) {
        AnswerCache.Found found =
                request.http().method().equals(HttpMethod.HEAD)
                        ? cache.findHead(key)
                        : cache.find(key);
        switch (found) {
            case AnswerCache.Found.Hit hit -> write(request, granted, hit.answer(), false);
            case AnswerCache.Found.Lead lead ->
                    forwarder.forward(request.withFlight(lead.flight()), granted);
            case AnswerCache.Found.Follow follow ->
                    OwnLoop.onComplete(
                            follow.outcome().timeout(timeoutMillis(request), TimeUnit.MILLISECONDS),
                            outcome -> request.guard(() -> follow(request, granted, key, outcome)));
        }
    }

    /**
     * Maximum time to wait for the answer to an identical request: the request's own remaining time
     * plus a margin, so that a timeout of the other request is noticed first.
     */
    private long timeoutMillis(Request request) {
        return request.remaining(request.timeout(config)).toMillis() + MARGIN_MILLIS;
    }

    /**
     * Builds the key from the forwarded headers only, without those about the client's connection.
     */
    private static Optional<CacheKey> key(HttpServerRequest request) {
        Set<String> dropped = HeaderRules.hopByHopNames(request.headers());
        return CacheKey.of(request.uri(), request.headers(), name -> !dropped.contains(name));
    }

    private void follow(
            Request request,
            Admission.Granted granted,
            CacheKey key,
            AsyncResult<CoalescingOutcome> outcome) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (outcome.failed()) {
            cache.findUsable(key)
                    .ifPresentOrElse(
                            answer -> write(request, granted, answer, true),
                            () ->
                                    request.refuse(
                                            Outages.readTimedOut(
                                                    request.route().upstream().name())));
            return;
        }
        switch (outcome.result()) {
            case CoalescingOutcome.Shared shared -> write(request, granted, shared.answer(), false);
            case CoalescingOutcome.Stale stale -> write(request, granted, stale.answer(), true);
            case CoalescingOutcome.Unanswered none ->
                    request.refuse(
                            Failures.problem(request.route().upstream(), none.failure(), true));
            case CoalescingOutcome.NotShared alone -> forwarder.forward(request, granted);
            case CoalescingOutcome.Abandoned abandoned -> find(request, granted, key);
        }
    }

    /** Only quick reads of guests without a body share answers; long polls do not. */
    private static boolean isShared(Request request, Admission.Granted granted) {
        return request.isQuickRead()
                && granted.caller().isGuest()
                && granted.token().isEmpty()
                && request.size().isZero()
                && READS.contains(request.http().method());
    }

    private void write(
            Request request, Admission.Granted granted, CachedAnswer answer, boolean stale) {
        int bytes = CachedAnswerWriter.write(request.http(), answer, stale);
        accounts.chargeCached(request, granted.counted(), bytes);
    }
}
