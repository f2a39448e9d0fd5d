package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.cache.CacheKey;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.cache.CoalescingOutcome;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/**
 * Sends the requests to services that a page needs. Answers to guests are cached like those to API
 * clients, so that pages work while a service is not available, and many simultaneous readers of
 * one page cause only one request.
 */
@Singleton
record CachedCalls(Calls calls, AnswerCache cache, Operations operations, Vertx vertx) {
    /** Separates the cached answers for pages from those for clients, which have other headers. */
    private static final String KEY_PREFIX = "page ";

    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    /**
     * Sends a read request; fails with {@link UpstreamFailed} or {@link Overloaded}. An answer with
     * an error status is not a failure.
     *
     * @param lasting whether the answer has to stay fresh for a while
     */
    Future<Answer> get(Upstream upstream, String target, MultiMap headers, boolean lasting) {
        Optional<CacheKey> key = key(target, headers);
        if (key.isEmpty() || !cache.enabled()) {
            return request(upstream, target, headers);
        }
        return switch (lasting ? cache.findLasting(key.get()) : cache.find(key.get())) {
            case AnswerCache.Found.Hit hit -> Future.succeededFuture(answer(hit.answer()));
            case AnswerCache.Found.Lead lead -> lead(upstream, target, headers, lead.flight());
            case AnswerCache.Found.Follow follow ->
                    onOwnContext(follow.outcome())
                            .compose(outcome -> useOutcome(upstream, target, headers, outcome));
        };
    }

    /**
     * The time, by {@link System#nanoTime()}, until which {@link #get} returns the same answer
     * without a request; not later than now if it would send one.
     */
    long freshUntil(String target, MultiMap headers) {
        return key(target, headers).map(cache::freshUntil).orElseGet(System::nanoTime);
    }

    /** Empty if the request carries a token: answers to signed-in people are not cached. */
    private static Optional<CacheKey> key(String target, MultiMap headers) {
        return CacheKey.of(KEY_PREFIX + target, headers, name -> true);
    }

    /** Makes a change; fails with {@link UpstreamFailed} only. */
    Future<Answer> send(Upstream upstream, Change change, String target, MultiMap headers) {
        return calls.send(
                upstream,
                change.operation().id(),
                change.operation().method(),
                target,
                headers,
                Buffer.buffer());
    }

    private Future<Answer> request(Upstream upstream, String target, MultiMap headers) {
        Optional<Operation> operation = operation(target);
        String id = operation.map(Operation::id).orElse("");
        return PageSlots.sendInSlot(
                upstream,
                operation.map(Operation::priority).orElse(Priority.READ),
                () ->
                        operation.map(Operation::quick).orElse(true)
                                ? calls.get(upstream, id, target, headers)
                                : calls.getWithLongTimeout(upstream, id, target, headers));
    }

    private Optional<Operation> operation(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return operations.find(HttpMethod.GET, path) instanceof Operations.Found.One one
                ? Optional.of(one.operation())
                : Optional.empty();
    }

    private Future<Answer> lead(Upstream upstream, String target, MultiMap headers, Flight flight) {
        String tag = flight.etag();
        if (tag != null) {
            headers.set(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return request(upstream, target, headers).transform(result -> finish(flight, result));
    }

    private static Future<Answer> finish(Flight flight, AsyncResult<Answer> result) {
        if (result.failed()) {
            Throwable failure = result.cause();
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return flight.failUnanswered(cause)
                    .map(cached -> Future.succeededFuture(answer(cached)))
                    .orElseGet(() -> Future.failedFuture(failure));
        }
        Answer answer = result.result();
        flight.learnRelease(answer.headers());
        if (answer.status() == NOT_MODIFIED) {
            return Future.succeededFuture(flight.renew().map(CachedCalls::answer).orElse(answer));
        }
        if (answer.status() >= 500) {
            return Future.succeededFuture(flight.fail().map(CachedCalls::answer).orElse(answer));
        }
        if (answer.status() == OK && flight.isSmall(answer.body())) {
            flight.complete(answer.headers(), answer.body());
        } else {
            flight.replace();
        }
        return Future.succeededFuture(answer);
    }

    private Future<Answer> useOutcome(
            Upstream upstream, String target, MultiMap headers, CoalescingOutcome outcome) {
        return switch (outcome) {
            case CoalescingOutcome.Shared shared -> Future.succeededFuture(answer(shared.answer()));
            case CoalescingOutcome.Stale stale -> Future.succeededFuture(answer(stale.answer()));
            case CoalescingOutcome.Unanswered none ->
                    Future.failedFuture(new UpstreamFailed(upstream, none.failure(), true));
            case CoalescingOutcome.NotShared alone -> request(upstream, target, headers);
            case CoalescingOutcome.Abandoned abandoned -> request(upstream, target, headers);
        };
    }

    private static Answer answer(CachedAnswer cached) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        cached.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        return new Answer(OK, headers, cached.body());
    }

    /**
     * Completes on the event loop of this request, because the future may complete on the event
     * loop of another request.
     */
    private <T> Future<T> onOwnContext(Future<T> elsewhere) {
        PromiseInternal<T> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        elsewhere.onComplete(here);
        return here.future();
    }
}
