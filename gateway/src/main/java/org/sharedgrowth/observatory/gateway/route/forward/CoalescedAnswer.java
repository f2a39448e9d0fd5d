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

/** What an answer means for those who wait for it too, and what they know means for it. */
final class CoalescedAnswer {
    private final @Nullable Flight flight;
    private final HttpServerRequest request;
    private @Nullable Copy copy;

    CoalescedAnswer(Optional<Flight> flight, HttpServerRequest request) {
        this.flight = flight.orElse(null);
        this.request = request;
    }

    /** What to give instead of an answer of which the head is there. */
    Optional<CachedAnswer> instead(HttpClientResponse answer) {
        if (flight == null) {
            return Optional.empty();
        }
        int status = answer.statusCode();
        flight.answered(answer.headers());
        if (status == 304) {
            return flight.unchanged();
        }
        return status >= 500 ? flight.failed() : Optional.empty();
    }

    /** What to give instead of saying that there is no answer. */
    Optional<CachedAnswer> insteadOfFailure(Throwable failure) {
        dropCopy();
        if (flight == null) {
            return Optional.empty();
        }
        // Those who wait would only wait for the same again.
        boolean late = Failures.isTimeout(failure) || failure instanceof AllNodesDown;
        return late ? flight.unanswered(failure) : flight.failed();
    }

    /** The whole answer is there; the client may turn out to have it already. */
    void whole(HttpServerResponse response, Buffer body) {
        if (flight == null) {
            return;
        }
        if (response.getStatusCode() != 200) {
            unkept(response.getStatusCode());
            return;
        }
        flight.whole(response.headers(), body);
        if (Validators.known(request.headers(), response.headers())) {
            response.setStatusCode(304);
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }

    /** Wants a copy of an answer that is passed on in pieces; none when it would not be kept. */
    Optional<Copy> copy(HttpServerResponse response) {
        if (flight == null) {
            return Optional.empty();
        }
        if (response.getStatusCode() != 200 || !flight.mayKeep(response.headers())) {
            unkept(response.getStatusCode());
            return Optional.empty();
        }
        // As they are now: once a head of HTTP/2 is written, its status is one of its headers.
        MultiMap head = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        Copy begun = new Copy(flight, head);
        copy = begun;
        return Optional.of(begun);
    }

    /** What was answered before is no longer right, unless the service only failed. */
    private void unkept(int status) {
        if (flight != null && status < 500) {
            flight.replaced();
        } else {
            lost();
        }
    }

    private void dropCopy() {
        if (copy != null) {
            copy.drop();
        }
    }

    /** Who asked is gone, and with them the answer for the others. */
    void deserted() {
        dropCopy();
        if (flight != null) {
            flight.deserted();
        }
    }

    /** There is nothing to share. */
    void lost() {
        dropCopy();
        if (flight != null) {
            flight.lost();
        }
    }
}
