package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.cache.Validators;
import org.sharedgrowth.observatory.gateway.upstream.AllNodesDown;
import org.sharedgrowth.observatory.gateway.upstream.Failures;

/** Shares a service's answer with identical waiting requests and with the cache. */
final class CoalescedAnswer {
    private final @Nullable Flight flight;
    private final HttpServerRequest request;
    private @Nullable Copy copy;

    CoalescedAnswer(Optional<Flight> flight, HttpServerRequest request) {
        this.flight = flight.orElse(null);
        this.request = request;
    }

    /** Finds a cached answer to send instead of the service's; empty if the service's is sent. */
    Optional<CachedAnswer> findSubstitute(HttpClientResponse answer) {
        if (flight == null) {
            return Optional.empty();
        }
        int status = answer.statusCode();
        flight.learnRelease(answer.headers());
        if (status == 304) {
            return flight.renew();
        }
        return status >= 500 ? flight.fail() : Optional.empty();
    }

    /** Finds a cached answer to send instead of reporting a failure; empty if there is none. */
    Optional<CachedAnswer> findSubstituteForFailure(Throwable failure) {
        dropCopy();
        if (flight == null) {
            return Optional.empty();
        }
        // If true, the waiting requests would fail in the same way.
        boolean unanswered = Failures.isTimeout(failure) || failure instanceof AllNodesDown;
        return unanswered ? flight.failUnanswered(failure) : flight.fail();
    }

    /** Shares the whole answer; the client gets status 304 if it has that answer already. */
    void share(HttpServerResponse response, Buffer body) {
        if (flight == null) {
            return;
        }
        if (response.getStatusCode() != 200) {
            forget(response.getStatusCode());
            return;
        }
        flight.complete(response.headers(), body);
        if (Validators.isCurrent(request.headers(), response.headers())) {
            response.setStatusCode(304);
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }

    /** Starts a copy of an answer that is sent in chunks; empty if it would not be cached. */
    Optional<Copy> beginCopy(HttpServerResponse response) {
        if (flight == null) {
            return Optional.empty();
        }
        if (response.getStatusCode() != 200 || !flight.mayCache(response.headers())) {
            forget(response.getStatusCode());
            return Optional.empty();
        }
        // Copied now: after the head is written over HTTP/2, its status is one of the headers.
        MultiMap head = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        Copy begun = new Copy(flight, head);
        copy = begun;
        return Optional.of(begun);
    }

    /** Removes the cached answer, unless the service merely failed. */
    private void forget(int status) {
        if (flight != null && status < 500) {
            flight.replace();
        } else {
            end();
        }
    }

    private void dropCopy() {
        if (copy != null) {
            copy.drop();
        }
    }

    /**
     * Ends the sharing because the client disconnected; waiting requests do not get this answer.
     */
    void abandon() {
        dropCopy();
        if (flight != null) {
            flight.abandon();
        }
    }

    /** Ends the sharing without an answer. */
    void end() {
        dropCopy();
        if (flight != null) {
            flight.end();
        }
    }
}
