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
 * The answers that are kept, and the questions that are being asked. A copy is given unasked for a
 * second. While the service fails it is given on, until it is known that something newer is public:
 * by a change that passed through this gateway, or by the number of a newer release in any answer.
 */
@Singleton
public class AnswerCache {
    /** Where a service names its newest public release; clients do not see it. */
    private static final CharSequence RELEASE = HttpHeaders.createOptimized("observatory-release");

    /** What is to be done about a question. */
    public sealed interface Found {
        /** Give this. */
        record Hit(CachedAnswer answer) implements Found {}

        /** Ask, and tell the others. */
        record Lead(Flight flight) implements Found {}

        /** Somebody asks already; wait for what becomes of that. */
        record Follow(Future<CoalescingOutcome> landing) implements Found {}
    }

    private final CacheConfig config;
    private final Cache<CacheKey, CachedAnswer> kept;
    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLong newestRelease = new AtomicLong(CachedAnswer.NO_RELEASE);
    private volatile long doubted = System.nanoTime();
    private final CopySpace copies;

    AnswerCache(CacheConfig config) {
        this.config = config;
        this.copies = new CopySpace(config.copies().asLongValue());
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(config.size().asLongValue())
                        .weigher(
                                (CacheKey key, CachedAnswer answer) -> key.size() + answer.weight())
                        // Waking another thread would take longer than the little there is to do.
                        .executor(Runnable::run)
                        .build();
    }

    /** Whether answers are kept at all. */
    public boolean enabled() {
        return config.enabled();
    }

    /** Looks a question up. */
    public Found find(CacheKey key) {
        CachedAnswer answer = kept.getIfPresent(key);
        long present = generation.get();
        if (answer != null && fresh(answer, present)) {
            return new Found.Hit(answer);
        }
        Flight own = new Flight(this, key, answer, present, false);
        Flight running = flights.putIfAbsent(key, own);
        if (running == null) {
            return new Found.Lead(own);
        }
        if (running.generation() == present) {
            return new Found.Follow(running.outcome());
        }
        // That one began before a change: its answer may be of before.
        flights.put(key, own);
        return new Found.Lead(own);
    }

    /** Looks the head of an answer up; nobody waits for the answer to a question for a head. */
    public Found findHead(CacheKey key) {
        CachedAnswer answer = kept.getIfPresent(key);
        long present = generation.get();
        return answer != null && fresh(answer, present)
                ? new Found.Hit(answer)
                : new Found.Lead(new Flight(this, key, answer, present, true));
    }

    private boolean fresh(CachedAnswer answer, long present) {
        return answer.origin().generation() == present
                && answer.born() - doubted > 0
                && answer.fresh(System.nanoTime());
    }

    /** Something was made public through this gateway: nothing kept is given again. */
    public void changed() {
        generation.incrementAndGet();
    }

    /**
     * Something may have been made public: nothing kept is given again unasked. While the service
     * fails, nobody knows of anything newer.
     */
    public void doubted() {
        doubted = System.nanoTime();
    }

    /** The release that a service's answer shows; {@code NO_RELEASE} when it names none. */
    static long release(MultiMap headers) {
        String named = headers.get(RELEASE);
        return named != null && named.matches("[0-9]{1,18}")
                ? Long.parseLong(named)
                : CachedAnswer.NO_RELEASE;
    }

    /** A service has this release. */
    void learnRelease(long release) {
        newestRelease.accumulateAndGet(release, Math::max);
    }

    /** Whether an answer may be given while the service fails. */
    boolean usable(CachedAnswer answer) {
        CachedAnswer.Origin origin = answer.origin();
        boolean overtaken =
                origin.generation() != generation.get()
                        || (origin.release() != CachedAnswer.NO_RELEASE
                                && origin.release() < newestRelease.get());
        return !overtaken && answer.usable(System.nanoTime());
    }

    /**
     * @param bound whether the service named the release that it shows
     */
    Optional<Freshness> life(MultiMap headers, boolean bound) {
        return Freshness.of(headers, bound, config);
    }

    CopySpace copies() {
        return copies;
    }

    long largest() {
        return config.largest().asLongValue();
    }

    /** Keeps the answer, unless that to a later question is there. */
    void keep(CacheKey key, CachedAnswer answer) {
        kept.asMap().merge(key, answer, (a, b) -> a.born() - b.born() > 0 ? a : b);
    }

    /** What was answered to questions up to that time is right no more. */
    void forget(CacheKey key, long asked) {
        kept.asMap()
                .computeIfPresent(key, (same, answer) -> answer.born() - asked > 0 ? answer : null);
    }

    void over(CacheKey key, Flight flight) {
        flights.remove(key, flight);
    }
}
