package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

/**
 * Keeps requests from a node that fails, and requests for one operation from a node that does not
 * answer that operation in time. The two are counted apart: a slow query or a release that waits
 * for a lock does not make a node dead, and while the database does not answer, what needs no
 * database goes on. Nor is an operation that answered others lately kept away for one slow
 * question.
 */
public final class NodeBreaker {
    /** In nanoseconds. */
    private static final long LATELY = 4_000_000_000L;

    private final Breaker connections = new Breaker();

    /** Of operations that timed out at least once, by id: no more than the contract has. */
    private final ConcurrentMap<String, Breaker> operations = new ConcurrentHashMap<>();

    /** When each operation was last answered, by id. */
    private final ConcurrentMap<String, Long> answered = new ConcurrentHashMap<>();

    /** Whether a request for the operation could be sent now; changes nothing. */
    public boolean wouldAdmit(String operation, long now) {
        Breaker own = operations.get(operation);
        return connections.wouldAdmit(now) && (own == null || own.wouldAdmit(now));
    }

    /** Whether this request for the operation may be sent; it may become a probe. */
    public boolean admit(String operation, long now) {
        Breaker own = operations.get(operation);
        if (own == null) {
            return connections.admit(now);
        }
        if (!own.wouldAdmit(now) || !connections.admit(now)) {
            return false;
        }
        if (own.admit(now)) {
            return true;
        }
        connections.record(Outcome.UNKNOWN, now, 0); // another request became the probe
        return false;
    }

    /**
     * Takes an outcome in.
     *
     * @param jitter between 0 and 1, so that gateways do not probe in step
     */
    public void record(String operation, Outcome outcome, long now, double jitter) {
        connections.record(outcome, now, jitter);
        if (outcome == Outcome.TIMED_OUT) {
            operations
                    .computeIfAbsent(operation, first -> new Breaker())
                    .record(
                            answeredLately(operation, now) ? Outcome.UNKNOWN : Outcome.BROKEN,
                            now,
                            jitter);
            return;
        }
        if (outcome == Outcome.ANSWERED) {
            answered.put(operation, now);
        }
        Breaker own = operations.get(operation);
        if (own != null) {
            boolean inTime = outcome == Outcome.ANSWERED || outcome == Outcome.SERVER_ERROR;
            own.record(inTime ? Outcome.ANSWERED : Outcome.UNKNOWN, now, jitter);
        }
    }

    /** Then the question was slow, not the operation: it is not kept from those who ask others. */
    private boolean answeredLately(String operation, long now) {
        Long last = answered.get(operation);
        return last != null && now - last < LATELY;
    }

    /** Opens for a node that answers nothing while its siblings answer instead. */
    public void ejectIfSilent(long now, double jitter) {
        connections.ejectIfSilent(now, jitter);
    }

    /** Opens for a node that fails three times as often as its siblings do. */
    public void ejectIfOutlier(double failuresOfOthers, long now, double jitter) {
        connections.ejectIfOutlier(failuresOfOthers, now, jitter);
    }

    /** Whether it is closed to a node where nobody listened. */
    public boolean isAway() {
        return connections.isAway();
    }

    /** Somebody listens there again: the next request is the probe. */
    public void back(long now) {
        connections.back(now);
    }

    /** How many of the node's last 20 requests failed, time-outs apart. */
    public int recentFailures() {
        return connections.recentFailures();
    }

    /** Whether requests for this operation alone are kept away now. */
    public boolean isOpen(String operation) {
        Breaker own = operations.get(operation);
        return own != null && own.isOpen();
    }

    /** Whether all requests are kept away now. */
    public boolean isOpen() {
        return connections.isOpen();
    }
}
