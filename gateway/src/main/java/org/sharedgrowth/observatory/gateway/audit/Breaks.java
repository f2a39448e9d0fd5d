package org.sharedgrowth.observatory.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Where chains are not what was written: told in the log, and counted for the alert. */
@Singleton
class Breaks {
    private static final Logger LOG = Logger.getLogger(Breaks.class);

    /** On what occasion one is found. */
    enum Look {
        /** The end of our own chain, when something is written. */
        WRITING,
        /** What our own chain has got lately. */
        NEWEST,
        /** All chains. */
        ALL
    }

    private final Map<Look, Integer> places = new ConcurrentHashMap<>();

    Breaks(MeterRegistry registry) {
        registry.gauge("gateway.audit.broken", this, Breaks::count);
    }

    private int count() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** At how many places, the last time we looked. */
    void found(Look look, int count) {
        places.put(look, count);
    }

    static void tell(UUID chain, long seq) {
        LOG.errorf("The audit chain %s is broken at entry %d", chain, seq);
    }

    static void tellMissing(Head lost) {
        LOG.errorf(
                "The audit chain %s is broken at entry %d: another chain remembers it otherwise",
                lost.chain(), lost.seq());
    }
}
