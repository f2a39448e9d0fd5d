package org.sharedgrowth.observatory.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Limits on requests in a window, for all gateways together; expensive requests count as several.
 * The addresses of guests are taken from connections; behind a load balancer {@code
 * quarkus.http.proxy} decides which forwarded address is trusted.
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
     * Maximum number of callers kept in memory, and likewise of callers that only other gateways
     * have seen; those seen rarely or long ago are removed first. Each takes about 700 bytes. A
     * client with many addresses can reach this number.
     */
    @WithDefault("20000")
    int callers();

    /**
     * If set, the number of gateways; each one grants its share of the limits. By default the
     * gateways determine their number, and share how much each caller has used, through the
     * database.
     */
    OptionalInt replicas();

    @WithDefault("5s")
    Duration heartbeat();

    /** How often gateways share how much each caller has used. */
    @WithDefault("1s")
    Duration exchange();

    /**
     * A gateway that has not been seen for this long counts as gone; if this gateway cannot reach
     * the database for this long, the number of gateways is unknown.
     */
    @WithDefault("15s")
    Duration silence();

    /** How reads are handled while the number of gateways is unknown. */
    @WithDefault("open")
    WhenUnknown reads();

    /** How writes are handled while the number of gateways is unknown. */
    @WithDefault("closed")
    WhenUnknown writes();

    /** The limits of one tier. */
    interface Limits {
        int data();

        int structures();
    }

    /** The cost of answers, and the limit on work in progress for one caller. */
    interface Cost {
        /** Time of a service that counts as one additional request. */
        @WithDefault("5ms")
        Duration time();

        /** Bytes of an answer that count as one additional request. */
        @WithDefault("100000")
        long bytes();

        /** Minimum number of requests that a cancelled one counts as. */
        @WithDefault("20")
        @WithName("reset")
        int cancelledCost();

        /**
         * Number of HTTP/2 requests that a network may cancel in a window before its connection is
         * closed.
         */
        @WithDefault("200")
        @WithName("resets")
        int maxCancelled();

        /** Limit on the expected service time of one caller's reads in progress. */
        @WithDefault("500ms")
        @WithName("at-once")
        Duration maxInProgress();

        /** Maximum number of reads of one caller that wait for its earlier ones. */
        @WithDefault("100")
        int waiting();
    }

    /** Behaviour while the number of gateways is unknown. */
    enum WhenUnknown {
        OPEN,
        CLOSED
    }
}
