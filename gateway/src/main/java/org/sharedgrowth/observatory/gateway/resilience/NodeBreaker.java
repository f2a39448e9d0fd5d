package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

/**
 * Blocks requests to a node that fails, and requests for one operation to a node that does not
 * answer that operation in time. The two are counted separately: a slow query or a release that
 * waits for a lock does not mean that the node is down, and while the database is not available,
 * operations that do not need it still work. An operation that has recently answered other requests
 * is not blocked because of one slow query.
 */
public final class NodeBreaker {
    /** An answer within this time shows that the operation works. */
    private static final long RECENT_NANOS = 4_000_000_000L;

    private final Breaker connections = new Breaker();

    /** Breakers of operations that have timed out, by operation id. */
    private final ConcurrentMap<String, Breaker> operations = new ConcurrentHashMap<>();

    /** When each operation was last answered, by id. */
    private final ConcurrentMap<String, Long> lastAnswered = new ConcurrentHashMap<>();

    /** Whether a request for the operation could be sent now; changes nothing. */
    public boolean wouldAdmit(String operation, long now) {
        Breaker operationBreaker = operations.get(operation);
        return connections.wouldAdmit(now)
                && (operationBreaker == null || operationBreaker.wouldAdmit(now));
    }

    /** Whether this request for the operation may be sent; it may become a probe. */
    public boolean admit(String operation, long now) {
        Breaker operationBreaker = operations.get(operation);
        if (operationBreaker == null) {
            return connections.admit(now);
        }
        if (!operationBreaker.wouldAdmit(now) || !connections.admit(now)) {
            return false;
        }
        if (operationBreaker.admit(now)) {
            return true;
        }
        connections.record(Outcome.UNKNOWN, now, 0); // another request became the probe
        return false;
    }

    /**
     * Records an outcome.
     *
     * @param jitter between 0 and 1, so that gateways do not probe in step
     */
    public void record(String operation, Outcome outcome, long now, double jitter) {
        connections.record(outcome, now, jitter);
        if (outcome == Outcome.TIMED_OUT) {
            operations
                    .computeIfAbsent(operation, first -> new Breaker())
                    .record(
                            answeredRecently(operation, now) ? Outcome.UNKNOWN : Outcome.BROKEN,
                            now,
                            jitter);
            return;
        }
        if (outcome == Outcome.ANSWERED) {
            lastAnswered.put(operation, now);
        }
        Breaker operationBreaker = operations.get(operation);
        if (operationBreaker != null) {
            boolean inTime = outcome == Outcome.ANSWERED || outcome == Outcome.SERVER_ERROR;
            operationBreaker.record(inTime ? Outcome.ANSWERED : Outcome.UNKNOWN, now, jitter);
        }
    }

    /**
     * Whether the operation has recently answered other requests. If it has, only this query was
     * slow, and the operation is not blocked.
     */
    private boolean answeredRecently(String operation, long now) {
        Long last = lastAnswered.get(operation);
        return last != null && now - last < RECENT_NANOS;
    }

    /** Opens if the node answers no requests while its siblings answer theirs. */
    public void ejectIfSilent(long now, double jitter) {
        connections.ejectIfSilent(now, jitter);
    }

    /** Opens if the node fails more than three times as often as its siblings. */
    public void ejectIfOutlier(double failuresOfOthers, long now, double jitter) {
        connections.ejectIfOutlier(failuresOfOthers, now, jitter);
    }

    /** Whether it is open because nothing listened at the node's address. */
    public boolean isNotListening() {
        return connections.isNotListening();
    }

    /** The node listens again: the next request is the probe. */
    public void markListening(long now) {
        connections.markListening(now);
    }

    /** How many of the node's last 20 requests failed, not counting timeouts. */
    public int recentFailures() {
        return connections.recentFailures();
    }

    /** Whether requests for this operation are blocked, even if others are not. */
    public boolean isOpen(String operation) {
        Breaker operationBreaker = operations.get(operation);
        return operationBreaker != null && operationBreaker.isOpen();
    }

    /** Whether all requests are blocked. */
    public boolean isOpen() {
        return connections.isOpen();
    }
}
