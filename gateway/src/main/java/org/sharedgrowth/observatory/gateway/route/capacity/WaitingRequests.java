package org.sharedgrowth.observatory.gateway.route.capacity;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.operation.Draining;

/**
 * Those requests that wait for news, by long polls or streams of events. All of them are told when
 * the program begins to drain: it would wait for them.
 */
@Singleton
public class WaitingRequests {
    /** How long a service is asked to hold its answer back. */
    private static final Pattern WAIT = Pattern.compile("(?<name>[?&]wait=)[^&]*");

    /** What has to be done with one, and on which event loop. */
    private record Stop(Context loop, Runnable action) {
        void run() {
            loop.runOnContext(now -> action.run());
        }
    }

    private final Map<ConcurrencySlot, Stop> all = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Draining draining;

    WaitingRequests(Vertx vertx, Draining draining) {
        this.vertx = vertx;
        this.draining = draining;
        draining.begins().subscribe().with(begun -> all.values().forEach(Stop::run));
    }

    /**
     * Adds one, which has to be {@link #remove removed} when it is over.
     *
     * @param stop is run on the calling event loop when the program drains, possibly twice
     */
    void add(ConcurrencySlot slot, Runnable stop) {
        Stop told = new Stop(vertx.getOrCreateContext(), stop);
        all.put(slot, told);
        if (draining.hasBegun()) {
            told.run();
        }
    }

    void remove(ConcurrencySlot slot) {
        all.remove(slot);
    }

    /** The target of a long poll that is answered at once; empty if it is no long poll. */
    public static Optional<String> withoutWait(String target) {
        Matcher wait = WAIT.matcher(target);
        return wait.find()
                ? Optional.of(wait.replaceAll(found -> found.group("name") + "0"))
                : Optional.empty();
    }
}
