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
 * The long polls and event streams that are waiting. All of them are ended when the program shuts
 * down, because otherwise it would wait for them.
 */
@Singleton
public class WaitingRequests {
    /** The parameter for the maximum wait of a long poll. */
    private static final Pattern WAIT = Pattern.compile("(?<name>[?&]wait=)[^&]*");

    /** Ends a request on its event loop. */
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
        draining.whenBegun().subscribe().with(started -> all.values().forEach(Stop::run));
    }

    /**
     * Adds a request, which has to be {@link #remove removed} at its end.
     *
     * @param stop is run on the calling event loop when the program drains, possibly twice
     */
    void add(ConcurrencySlot slot, Runnable stop) {
        Stop entry = new Stop(vertx.getOrCreateContext(), stop);
        all.put(slot, entry);
        if (draining.hasBegun()) {
            entry.run();
        }
    }

    void remove(ConcurrencySlot slot) {
        all.remove(slot);
    }

    /**
     * The target of a long poll with a wait of 0, so that it is answered at once; empty if it is
     * not a long poll.
     */
    public static Optional<String> withoutWait(String target) {
        Matcher wait = WAIT.matcher(target);
        return wait.find()
                ? Optional.of(wait.replaceAll(found -> found.group("name") + "0"))
                : Optional.empty();
    }
}
