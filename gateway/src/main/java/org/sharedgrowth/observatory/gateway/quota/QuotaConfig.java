package org.sharedgrowth.observatory.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Requests in a window, of all gateways together; one whose answer costs much counts as several.
 * Addresses are those of connections; behind a load balancer {@code quarkus.http.proxy} says whose
 * word about them counts.
 */
@ConfigMapping(prefix = "gateway.quota")
interface QuotaConfig {
    @WithDefault("60s")
    Duration window();

    Limits guest();

    Limits user();

    Limits machine();

    Cost cost();

    /**
     * Callers remembered, as many again of other gateways; the longest unseen are forgotten first.
     * Each takes 700 bytes, and somebody with many addresses can fill it.
     */
    @WithDefault("20000")
    int callers();

    /**
     * How many gateways there are; each grants its share of the limits then. Without it they count
     * one another, and what callers ask, in the database.
     */
    OptionalInt replicas();

    @WithDefault("5s")
    Duration heartbeat();

    /** How often gateways tell one another what callers asked. */
    @WithDefault("1s")
    Duration exchange();

    /** Who was not heard of for so long is gone; nor do we know the others then. */
    @WithDefault("15s")
    Duration silence();

    /** What becomes of reads while the number of gateways is unknown. */
    @WithDefault("open")
    WhenUnknown reads();

    /** What becomes of writes then. */
    @WithDefault("closed")
    WhenUnknown writes();

    /** Of one tier. */
    interface Limits {
        int data();

        int structures();
    }

    /** What an answer counts as, and how much of one caller's is under way at once. */
    interface Cost {
        /** Time of a service that counts as one request more. */
        @WithDefault("5ms")
        Duration time();

        /** Bytes of an answer that count as one request more. */
        @WithDefault("100000")
        long bytes();

        /** Requests that one counts as, at least, when its client takes it back. */
        @WithDefault("20")
        int reset();

        /**
         * Requests of HTTP/2 that a network may take back in a window before its connection is
         * closed.
         */
        @WithDefault("200")
        int resets();

        /** Time of a service that one caller's reads may be expected to take together. */
        @WithDefault("500ms")
        Duration atOnce();

        /** Reads of one caller that wait until enough of its earlier ones have ended. */
        @WithDefault("100")
        int waiting();
    }

    /** The limiter's failure mode. */
    enum WhenUnknown {
        OPEN,
        CLOSED
    }
}
