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
 * Watches that a body comes at the rate that is asked and ends in time, whoever it is for. Runs on
 * the request's event loop only.
 */
public final class BodyPace {
    /** How slow a body may be; the limits of the data path hold for our own forms too. */
    public interface Rules {
        /** How often a body is looked at that must come with {@link #bodyRate()} at least. */
        @WithDefault("5s")
        Duration bodyPause();

        /** Bytes a second. A client that sends slower keeps a connection from others. */
        @WithDefault("1000")
        long bodyRate();

        /** A whole body: 100 MB over a line of one megabit a second. */
        @WithDefault("15m")
        Duration bodyTime();
    }

    private final Vertx vertx;
    private final long looks;
    private final long end;
    private long before;

    private BodyPace(
            Vertx vertx,
            Rules rules,
            LongSupplier count,
            BooleanSupplier heldBack,
            Consumer<Problem> late) {
        this.vertx = vertx;
        long pause = rules.bodyPause().toMillis();
        long least = rules.bodyRate() * pause / 1000;
        looks =
                vertx.setPeriodic(
                        pause,
                        id -> {
                            long now = count.getAsLong();
                            boolean slow = now - before < least;
                            before = now;
                            if (!heldBack.getAsBoolean() && slow) {
                                stop();
                                late.accept(Problems.tooSlow(rules.bodyRate()));
                            }
                        });
        end =
                vertx.setTimer(
                        rules.bodyTime().toMillis(),
                        id -> {
                            stop();
                            late.accept(Problems.notWholeInTime(rules.bodyTime()));
                        });
    }

    /**
     * Begins to watch, until it is stopped or the body is late.
     *
     * @param count how many bytes came
     * @param heldBack whether we held the body back ourselves since this was asked last
     * @param late is told at most once
     */
    public static BodyPace watch(
            Vertx vertx,
            Rules rules,
            LongSupplier count,
            BooleanSupplier heldBack,
            Consumer<Problem> late) {
        return new BodyPace(vertx, rules, count, heldBack, late);
    }

    /** The body is here, or nobody wants it any more. */
    public void stop() {
        vertx.cancelTimer(looks);
        vertx.cancelTimer(end);
    }
}
