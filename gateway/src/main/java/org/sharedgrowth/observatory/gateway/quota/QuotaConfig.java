package org.sharedgrowth.observatory.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Requests in a window, of all gateways together. Addresses are those of connections; behind a load
 * balancer {@code quarkus.http.proxy} says whose word about them counts.
 */
@ConfigMapping(prefix = "gateway.quota")
interface QuotaConfig {
    @WithDefault("60s")
    Duration window();

    Limits guest();

    Limits user();

    Limits machine();

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

    /** The limiter's failure mode. */
    enum WhenUnknown {
        OPEN,
        CLOSED
    }
}
