package org.sharedgrowth.observatory.gateway.server;

import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/**
 * Checks that a body arrives fast enough and ends in time. Runs on the request's event loop only.
 */
public final class BodyPace {
    /** The limits on slow bodies; they apply to the gateway's own forms too. */
    public interface Rules {
        /** How often the rate of a body is checked. */
        @WithDefault("5s")
        Duration bodyPause();

        /** Minimum rate in bytes a second. Slower clients would block connections. */
        @WithDefault("1000")
        long bodyRate();

        /** Maximum time for a whole body: 100 MB at one megabit a second. */
        @WithDefault("15m")
        Duration bodyTime();
    }

    private final Vertx vertx;
    private final long rateTimer;
    private final long endTimer;
    private long previousCount;

    private BodyPace(
            Vertx vertx,
            Rules rules,
            LongSupplier count,
            BooleanSupplier heldBack,
            Consumer<Problem> onTooSlow) {
        this.vertx = vertx;
        long pause = rules.bodyPause().toMillis();
        long min = rules.bodyRate() * pause / 1000;
        rateTimer =
                vertx.setPeriodic(
                        pause,
                        id -> {
                            long currentCount = count.getAsLong();
                            boolean slow = currentCount - previousCount < min;
                            previousCount = currentCount;
                            if (!heldBack.getAsBoolean() && slow) {
                                stop();
                                onTooSlow.accept(Problems.bodyTooSlow(rules.bodyRate()));
                            }
                        });
        endTimer =
                vertx.setTimer(
                        rules.bodyTime().toMillis(),
                        id -> {
                            stop();
                            onTooSlow.accept(Problems.bodyTimedOut(rules.bodyTime()));
                        });
    }

    /**
     * Starts checking a body, until it is stopped or the body is too slow or takes too long.
     *
     * @param count number of bytes received so far
     * @param heldBack whether the gateway itself paused the body since the last call
     * @param onTooSlow called at most once, when the body is too slow or takes too long
     */
    public static BodyPace watch(
            Vertx vertx,
            Rules rules,
            LongSupplier count,
            BooleanSupplier heldBack,
            Consumer<Problem> onTooSlow) {
        return new BodyPace(vertx, rules, count, heldBack, onTooSlow);
    }

    /** Stops checking: the body is complete or no longer needed. */
    public void stop() {
        vertx.cancelTimer(rateTimer);
        vertx.cancelTimer(endTimer);
    }
}
