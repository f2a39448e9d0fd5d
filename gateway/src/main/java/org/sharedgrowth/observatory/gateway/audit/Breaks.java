package org.sharedgrowth.observatory.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Logs breaks in audit chains, and counts them for the alert. */
@Singleton
class Breaks {
    private static final Logger LOG = Logger.getLogger(Breaks.class);

    /** How a break was found. */
    enum Source {
        /** Writing to this gateway's own chain. */
        WRITING,
        /** Checking the newest entries of this gateway's own chain. */
        NEWEST,
        /** Checking all chains. */
        ALL
    }

    private final Map<Source, Integer> counts = new ConcurrentHashMap<>();

    Breaks(MeterRegistry registry) {
        registry.gauge("gateway.audit.broken", this, Breaks::count);
    }

    private int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Stores the number of breaks that a check has found. */
    void record(Source source, int count) {
        counts.put(source, count);
    }

    static void log(UUID chain, long seq) {
        LOG.errorf("The audit chain %s is broken at entry %d", chain, seq);
    }

    static void logLost(Head lost) {
        LOG.errorf(
                "The audit chain %s is broken at entry %d: it is missing, or its hash differs"
                        + " from the one that another chain recorded",
                lost.chain(), lost.seq());
    }
}
