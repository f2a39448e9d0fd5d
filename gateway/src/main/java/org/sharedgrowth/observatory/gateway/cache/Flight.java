package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that is being asked. Whoever began it says how it ended, once; whoever asks the same
 * meanwhile waits for that.
 */
public final class Flight {
    private final AnswerCache cache;
    private final CacheKey key;
    private final @Nullable CachedAnswer old;
    private final long begun = System.nanoTime();
    private final long generation;
    private final boolean head;
    private final Promise<CoalescingOutcome> landed = Promise.promise();
    private long release = CachedAnswer.NO_RELEASE;

    /**
     * @param head whether only the head of the answer is asked for, which nobody can be given
     *     instead of all of it
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

    /** How it ended. */
    Future<CoalescingOutcome> landed() {
        return landed.future();
    }

    long generation() {
        return generation;
    }

    /** The tag to ask with whether anything changed. */
    public @Nullable String etag() {
        return old == null || head ? null : old.etag();
    }

    /** Takes note of the release that the service's answer shows; called before the others. */
    public void answered(MultiMap headers) {
        release = AnswerCache.release(headers);
        cache.learnRelease(release);
    }

    /** Whether an answer with these headers may be kept. */
    public boolean mayKeep(MultiMap headers) {
        return !head && cache.life(headers, bound()).isPresent();
    }

    private boolean bound() {
        return release != CachedAnswer.NO_RELEASE;
    }

    /**
     * Takes the memory for one more piece of an answer; false when the answer would be larger than
     * what is kept, or when copies of other answers have it all.
     *
     * @param before bytes that were taken for it before
     */
    public boolean takeSpace(long before, long bytes) {
        return before + bytes <= cache.largest() && cache.copies().take(bytes);
    }

    /** Whether an answer that is there already is small enough to be kept. */
    public boolean isSmall(Buffer body) {
        return body.length() <= cache.largest();
    }

    /** Gives all of an answer's memory back. */
    public void giveSpaceBack(long bytes) {
        cache.copies().giveBack(bytes);
    }

    /** The whole answer is there, with the headers that were passed on. */
    public void whole(MultiMap headers, Buffer body) {
        if (head) {
            lost();
            return;
        }
        CachedAnswer.Origin origin = new CachedAnswer.Origin(begun, generation, release);
        Optional<CachedAnswer> kept =
                cache.life(headers, bound())
                        .map(life -> CachedAnswer.of(headers, body, life, origin));
        kept.ifPresentOrElse(answer -> cache.keep(key, answer), () -> cache.forget(key, begun));
        land(kept);
    }

    /** The service gave another answer than we have, and not one to keep: ours is right no more. */
    public void replaced() {
        cache.forget(key, begun);
        land(Optional.empty());
    }

    /** The service says that what we have is still right. */
    public Optional<CachedAnswer> unchanged() {
        Optional<CachedAnswer> renewed =
                Optional.ofNullable(old)
                        .map(answer ->
                                answer.again(new CachedAnswer.Origin(begun, generation, release)));
        renewed.ifPresent(answer -> cache.keep(key, answer));
        land(renewed);
        return renewed;
    }

    /**
     * The service failed: what we have may be given if it is not too old, nor overtaken by what was
     * made public since.
     */
    public Optional<CachedAnswer> failed() {
        return instead(new CoalescingOutcome.NotShared());
    }

    /** The same where the service did not answer in time, or is known not to. */
    public Optional<CachedAnswer> unanswered(Throwable failure) {
        return instead(new CoalescingOutcome.Unanswered(failure));
    }

    private Optional<CachedAnswer> instead(CoalescingOutcome none) {
        Optional<CachedAnswer> stale =
                Optional.ofNullable(old).filter(answer -> cache.usable(answer));
        land(stale.<CoalescingOutcome>map(CoalescingOutcome.Stale::new).orElse(none));
        return stale;
    }

    /** The answer is not to be shared, or there is none. */
    public void lost() {
        land(Optional.empty());
    }

    /** Whoever asked went away, and the service was not let finish. */
    public void deserted() {
        land(new CoalescingOutcome.Deserted());
    }

    private void land(Optional<CachedAnswer> answer) {
        land(
                answer.<CoalescingOutcome>map(CoalescingOutcome.Shared::new)
                        .orElseGet(CoalescingOutcome.NotShared::new));
    }

    private void land(CoalescingOutcome landing) {
        cache.over(key, this);
        landed.tryComplete(landing);
    }
}
