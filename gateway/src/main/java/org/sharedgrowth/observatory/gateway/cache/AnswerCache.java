package org.sharedgrowth.observatory.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** The answers that are kept, and the questions that are being asked. */
@Singleton
public class AnswerCache {
    /** What is to be done about a question. */
    public sealed interface Found {
        /** Give this. */
        record Hit(CachedAnswer answer) implements Found {}

        /** Ask, and tell the others. */
        record Lead(Flight flight) implements Found {}

        /** Somebody asks already; wait for what becomes of that. */
        record Follow(Future<Landing> landing) implements Found {}
    }

    private final CacheConfig config;
    private final Cache<CacheKey, CachedAnswer> kept;
    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
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
        if (answer != null && answer.generation() == present && answer.fresh(System.nanoTime())) {
            return new Found.Hit(answer);
        }
        Flight own = new Flight(this, key, answer, present);
        Flight running = flights.putIfAbsent(key, own);
        if (running == null) {
            return new Found.Lead(own);
        }
        if (running.generation() == present) {
            return new Found.Follow(running.landed());
        }
        // That one began before a change: its answer may be of before.
        flights.put(key, own);
        return new Found.Lead(own);
    }

    /** Something was changed through this gateway: nothing kept is given again unasked. */
    public void changed() {
        generation.incrementAndGet();
    }

    Optional<Life> life(MultiMap headers) {
        return Life.of(headers, config);
    }

    CopySpace copies() {
        return copies;
    }

    long largest() {
        return config.largest().asLongValue();
    }

    /** Whether something was changed since. */
    boolean changedSince(long formerGeneration) {
        return generation.get() != formerGeneration;
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
