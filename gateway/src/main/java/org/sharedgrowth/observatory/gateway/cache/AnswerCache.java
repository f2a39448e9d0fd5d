package org.sharedgrowth.observatory.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cached answers, and the requests in progress that others wait for. A cached answer is used for a
 * second without asking the service. While the service fails it is used for longer, until a newer
 * release is known: from a change that passed through this gateway, or from the release number in
 * any answer.
 */
@Singleton
public class AnswerCache {
    /** Header in which a service names its newest public release; not forwarded to clients. */
    private static final CharSequence RELEASE = HttpHeaders.createOptimized("observatory-release");

    /** The result of looking up a request. */
    public sealed interface Found {
        /** Send this answer. */
        record Hit(CachedAnswer answer) implements Found {}

        /** Send the request, and share the answer with others that wait. */
        record Lead(Flight flight) implements Found {}

        /** The same request is already in progress; wait for its outcome. */
        record Follow(Future<CoalescingOutcome> outcome) implements Found {}
    }

    private final CacheConfig config;
    private final Cache<CacheKey, CachedAnswer> answers;
    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLong newestRelease = new AtomicLong(CachedAnswer.NO_RELEASE);

    /** Answers that were requested before this time have to be revalidated. */
    private volatile long revalidateBefore = System.nanoTime();

    private final CopySpace copies;

    AnswerCache(CacheConfig config) {
        this.config = config;
        this.copies = new CopySpace(config.copies().asLongValue());
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(config.size().asLongValue())
                        .weigher(
                                (CacheKey key, CachedAnswer answer) -> key.size() + answer.weight())
                        // Run on the calling thread: waking another one would take longer.
                        .executor(Runnable::run)
                        .build();
    }

    /** Whether answers are cached at all. */
    public boolean enabled() {
        return config.enabled();
    }

    /** Looks up a request. */
    public Found find(CacheKey key) {
        CachedAnswer answer = answers.getIfPresent(key);
        long currentGeneration = generation.get();
        if (answer != null && isFresh(answer, currentGeneration)) {
            return new Found.Hit(answer);
        }
        Flight newFlight = new Flight(this, key, answer, currentGeneration, false);
        Flight running = flights.putIfAbsent(key, newFlight);
        if (running == null) {
            return new Found.Lead(newFlight);
        }
        if (running.generation() == currentGeneration) {
            return new Found.Follow(running.outcome());
        }
        // The other request began before a change, so its answer may be outdated.
        flights.put(key, newFlight);
        return new Found.Lead(newFlight);
    }

    /**
     * Looks up a request whose answer has to stay fresh for a while: half-way through that time,
     * one request asks the service again while the others still use the cached answer.
     */
    public Found findLasting(CacheKey key) {
        CachedAnswer answer = answers.getIfPresent(key);
        long currentGeneration = generation.get();
        if (answer == null || !isFresh(answer, currentGeneration)) {
            return find(key);
        }
        if (answer.isHalfExpired(System.nanoTime())) {
            Flight newFlight = new Flight(this, key, answer, currentGeneration, false);
            if (flights.putIfAbsent(key, newFlight) == null) {
                return new Found.Lead(newFlight);
            }
        }
        return new Found.Hit(answer);
    }

    /** Looks up a HEAD request; no other request waits for its answer. */
    public Found findHead(CacheKey key) {
        CachedAnswer answer = answers.getIfPresent(key);
        long currentGeneration = generation.get();
        return answer != null && isFresh(answer, currentGeneration)
                ? new Found.Hit(answer)
                : new Found.Lead(new Flight(this, key, answer, currentGeneration, true));
    }

    private boolean isFresh(CachedAnswer answer, long currentGeneration) {
        return answer.origin().generation() == currentGeneration
                && isUnchangedSince(currentGeneration, answer.requestedNanos())
                && answer.isFresh(System.nanoTime());
    }

    /**
     * The time, by {@link System#nanoTime()}, until which {@link #find} returns the same answer
     * without a request to the service; not later than now if it would send one.
     */
    public long freshUntil(CacheKey key) {
        CachedAnswer answer = answers.getIfPresent(key);
        return answer != null && isFresh(answer, generation.get())
                ? answer.freshUntil()
                : System.nanoTime();
    }

    /** The number of publications that passed through this gateway. */
    public long generation() {
        return generation.get();
    }

    /**
     * Whether nothing can have been published since a given time, as far as this gateway knows.
     *
     * @param oldGeneration the generation at that time
     * @param nanos that time, by {@link System#nanoTime()}
     */
    public boolean isUnchangedSince(long oldGeneration, long nanos) {
        return oldGeneration == generation.get() && nanos - revalidateBefore > 0;
    }

    /**
     * Something was published through this gateway: cached answers are revalidated before they are
     * used, and none of them is used while the service fails.
     */
    public void beginGeneration() {
        generation.incrementAndGet();
    }

    /**
     * Something may have been published: cached answers are revalidated before they are used. While
     * the service fails they may still be used, because no newer release is known.
     */
    public void revalidateAll() {
        revalidateBefore = System.nanoTime();
    }

    /** The newest release that a service's answer names; {@code NO_RELEASE} if it names none. */
    static long release(MultiMap headers) {
        String named = headers.get(RELEASE);
        return named != null && named.matches("[0-9]{1,18}")
                ? Long.parseLong(named)
                : CachedAnswer.NO_RELEASE;
    }

    /** Records that a service has published this release. */
    void learnRelease(long release) {
        newestRelease.accumulateAndGet(release, Math::max);
    }

    /** The cached answer if it may be given while the service does not answer; empty otherwise. */
    public Optional<CachedAnswer> findUsable(CacheKey key) {
        return Optional.ofNullable(answers.getIfPresent(key)).filter(this::isUsable);
    }

    /** Whether an answer may be given while the service fails. */
    boolean isUsable(CachedAnswer answer) {
        CachedAnswer.Origin origin = answer.origin();
        boolean outdated =
                origin.generation() != generation.get()
                        || (origin.release() != CachedAnswer.NO_RELEASE
                                && origin.release() < newestRelease.get());
        return !outdated && answer.isUsable(System.nanoTime());
    }

    /**
     * How long an answer with these headers may be used; empty if it may not be cached.
     *
     * @param hasRelease whether the service named the release of its data
     */
    Optional<Freshness> freshness(MultiMap headers, boolean hasRelease) {
        return Freshness.of(headers, hasRelease, config);
    }

    CopySpace copies() {
        return copies;
    }

    long maxAnswerSize() {
        return config.maxAnswerSize().asLongValue();
    }

    /** Caches the answer, unless the cached one belongs to a later request. */
    void keep(CacheKey key, CachedAnswer answer) {
        answers.asMap()
                .merge(key, answer, (a, b) -> a.requestedNanos() - b.requestedNanos() > 0 ? a : b);
    }

    /** Removes the cached answer, unless it was requested after that time. */
    void forget(CacheKey key, long requestedNanos) {
        answers.asMap()
                .computeIfPresent(
                        key,
                        (same, answer) ->
                                answer.requestedNanos() - requestedNanos > 0 ? answer : null);
    }

    void remove(CacheKey key, Flight flight) {
        flights.remove(key, flight);
    }
}
