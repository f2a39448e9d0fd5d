package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A read request to a service that is in progress. The client request that started it reports its
 * outcome once; identical requests wait for it.
 */
public final class Flight {
    private final AnswerCache cache;
    private final CacheKey key;
    private final @Nullable CachedAnswer old;
    private final long start = System.nanoTime();
    private final long generation;
    private final boolean head;
    private final Promise<CoalescingOutcome> outcome = Promise.promise();
    private long release = CachedAnswer.NO_RELEASE;

    /**
     * @param old the cached answer, which the service may confirm; null if there is none
     * @param generation generation of the published data when the request began
     * @param head whether only the head of the answer is requested, which cannot be used for a full
     *     request
     */
    Flight(
            AnswerCache cache,
            CacheKey key,
            @Nullable CachedAnswer old,
            long generation,
            boolean head) {
        this.head = head;
        this.cache = cache;
        this.key = key;
        this.old = old;
        this.generation = generation;
    }

    /** Completes when the read ends. */
    Future<CoalescingOutcome> outcome() {
        return outcome.future();
    }

    long generation() {
        return generation;
    }

    /** The entity tag for revalidating the cached answer; null if that is not possible. */
    public @Nullable String etag() {
        return old == null || head ? null : old.etag();
    }

    /** Stores the release that the service's answer names; called before that answer is used. */
    public void learnRelease(MultiMap headers) {
        release = AnswerCache.release(headers);
        cache.learnRelease(release);
    }

    /** Whether an answer with these headers may be cached. */
    public boolean mayCache(MultiMap headers) {
        return !head && cache.freshness(headers, hasRelease()).isPresent();
    }

    private boolean hasRelease() {
        return release != CachedAnswer.NO_RELEASE;
    }

    /**
     * Reserves memory for one more chunk of an answer; false if the answer would be too large, or
     * if other copies use all the memory.
     *
     * @param reserved bytes reserved for it so far
     */
    public boolean takeSpace(long reserved, long bytes) {
        return reserved + bytes <= cache.maxAnswerSize() && cache.copies().take(bytes);
    }

    /** Whether a complete answer is small enough to be cached. */
    public boolean isSmall(Buffer body) {
        return body.length() <= cache.maxAnswerSize();
    }

    /** Releases the memory reserved for an answer. */
    public void giveSpaceBack(long bytes) {
        cache.copies().giveBack(bytes);
    }

    /** Ends the read with the whole answer and the headers that were forwarded. */
    public void complete(MultiMap headers, Buffer body) {
        if (head) {
            end();
            return;
        }
        CachedAnswer.Origin origin = new CachedAnswer.Origin(start, generation, release);
        Optional<CachedAnswer> cached =
                cache.freshness(headers, hasRelease())
                        .map(freshness -> CachedAnswer.of(headers, body, freshness, origin));
        cached.ifPresentOrElse(answer -> cache.keep(key, answer), () -> cache.forget(key, start));
        conclude(cached);
    }

    /** Ends the read with an answer that cannot be cached; the cached one is no longer valid. */
    public void replace() {
        cache.forget(key, start);
        conclude(Optional.empty());
    }

    /** Ends the read because the service confirmed the cached answer, which is returned. */
    public Optional<CachedAnswer> renew() {
        Optional<CachedAnswer> renewed =
                Optional.ofNullable(old)
                        .map(answer ->
                                answer.renewed(
                                        new CachedAnswer.Origin(start, generation, release)));
        renewed.ifPresent(answer -> cache.keep(key, answer));
        conclude(renewed);
        return renewed;
    }

    /**
     * Ends the read because the service failed. The cached answer may be used instead, if it is not
     * too old and nothing has been published since.
     */
    public Optional<CachedAnswer> fail() {
        return useStale(new CoalescingOutcome.NotShared());
    }

    /**
     * Like {@link #fail}, for a service that did not answer in time or is known to be unavailable:
     * if no cached answer is usable, the waiting requests fail too and are not sent.
     */
    public Optional<CachedAnswer> failUnanswered(Throwable failure) {
        return useStale(new CoalescingOutcome.Unanswered(failure));
    }

    private Optional<CachedAnswer> useStale(CoalescingOutcome none) {
        Optional<CachedAnswer> stale =
                Optional.ofNullable(old).filter(answer -> cache.isUsable(answer));
        conclude(stale.<CoalescingOutcome>map(CoalescingOutcome.Stale::new).orElse(none));
        return stale;
    }

    /** Ends the read without an answer to share. */
    public void end() {
        conclude(Optional.empty());
    }

    /** Ends the read because the client that started it disconnected. */
    public void abandon() {
        conclude(new CoalescingOutcome.Abandoned());
    }

    /**
     * Detaches the waiting requests, which no longer get the answer of this read and have to ask
     * again; the request that began the read continues it alone.
     *
     * @return a copy for the request that began it, which may still revalidate the cached answer or
     *     use it
     */
    public Flight detach() {
        abandon();
        return new Flight(cache, key, old, generation, head);
    }

    private void conclude(Optional<CachedAnswer> answer) {
        conclude(
                answer.<CoalescingOutcome>map(CoalescingOutcome.Shared::new)
                        .orElseGet(CoalescingOutcome.NotShared::new));
    }

    private void conclude(CoalescingOutcome result) {
        cache.remove(key, this);
        outcome.tryComplete(result);
    }
}
