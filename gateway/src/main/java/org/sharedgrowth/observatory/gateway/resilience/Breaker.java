package org.sharedgrowth.observatory.gateway.resilience;

/**
 * Stops sending requests to a node that fails. It opens after {@value #IN_A_ROW} broken connections
 * in a row, or if half of the last {@value #WINDOW} broke, or after {@value #WINDOW} server errors
 * in a row. That many server errors are required so that one operation that always fails does not
 * block the others. It also opens if {@value #IN_A_ROW} requests were answered by other nodes
 * instead and this node answered none in that time. After a pause, one request probes whether the
 * node has recovered. Answers such as 404 are not failures, and a timeout says nothing about the
 * node: {@link NodeBreaker} counts it only for the operation.
 */
public final class Breaker {
    /** The outcome of an attempt. */
    public enum Outcome {
        ANSWERED,
        /** A status of 500 or more: perhaps the request's fault, perhaps the node's. */
        SERVER_ERROR,
        /** The answer was cut off or malformed: the node's fault. */
        BROKEN,
        /** No answer before the deadline of the operation. */
        TIMED_OUT,
        /** Nothing listens at the node's address. */
        NOT_LISTENING,
        /**
         * Another node, which got the request later, answered first; this one did not answer within
         * another second.
         */
        OVERTAKEN,
        /** The client disconnected. */
        UNKNOWN;

        /** Whether the outcome counts as a failure of the node. */
        public boolean failed() {
            return this == SERVER_ERROR || this == BROKEN || this == NOT_LISTENING;
        }
    }

    private static final int IN_A_ROW = 5;
    private static final int WINDOW = 20;
    private static final int MASK = (1 << WINDOW) - 1;
    private static final int ROW_MASK = (1 << IN_A_ROW) - 1;

    /** A node with fewer failures than this in the window is never an outlier. */
    private static final int MIN_OUTLIER_FAILURES = 5;

    private static final long FIRST_PAUSE = 1_000_000_000L;

    private static final int MAX_DOUBLINGS = 5;
    private static final long PROBE_TIMEOUT = 30_000_000_000L;

    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    private volatile State state = State.CLOSED;

    /**
     * One bit for each attempt in the window, set if the attempt failed; the lowest bit is the
     * latest attempt.
     */
    private volatile int failures;

    /** Like {@link #failures}, but a bit is set if the connection broke or nothing listened. */
    private int broken;

    private volatile int overtaken;

    /** While open or probing: when the next probe may be sent. */
    private long nextProbeAt;

    /** How often the breaker has opened since it was last closed. */
    private int timesOpened;

    private volatile boolean notListening;

    /** Whether a request could be sent now; changes nothing. */
    public boolean wouldAdmit(long now) {
        return state == State.CLOSED || isDue(now);
    }

    private synchronized boolean isDue(long now) {
        return state == State.CLOSED || now - nextProbeAt >= 0;
    }

    /** Whether this request may be sent: while open, the first after the pause is the probe. */
    public boolean admit(long now) {
        if (state == State.CLOSED) {
            return true;
        }
        synchronized (this) {
            if (state == State.CLOSED) {
                return true;
            }
            if (now - nextProbeAt < 0) {
                return false;
            }
            state = State.PROBING;
            nextProbeAt = now + PROBE_TIMEOUT;
            return true;
        }
    }

    /**
     * Records an outcome.
     *
     * @param jitter between 0 and 1, so that gateways do not probe in step
     */
    public void record(Outcome outcome, long now, double jitter) {
        if (outcome == Outcome.ANSWERED
                && failures == 0
                && overtaken == 0
                && state == State.CLOSED) {
            return; // nothing to reset
        }
        recordLocked(outcome, now, jitter);
    }

    private synchronized void recordLocked(Outcome outcome, long now, double jitter) {
        if (outcome == Outcome.UNKNOWN || outcome == Outcome.TIMED_OUT) {
            if (state == State.PROBING) {
                nextProbeAt = now; // the probe had no clear outcome: another one may be sent
            }
            return;
        }
        if (outcome == Outcome.OVERTAKEN) {
            recordOvertaken(now, jitter);
            return;
        }
        if (outcome == Outcome.ANSWERED || outcome == Outcome.SERVER_ERROR) {
            overtaken = 0;
        }
        boolean succeeded = outcome == Outcome.ANSWERED;
        notListening = outcome == Outcome.NOT_LISTENING;
        if (state == State.PROBING) {
            if (succeeded) {
                close();
            } else {
                open(now, jitter);
            }
            return;
        }
        failures = (failures << 1 | (succeeded ? 0 : 1)) & MASK;
        broken = (broken << 1 | (outcome == Outcome.BROKEN || notListening ? 1 : 0)) & MASK;
        boolean dead =
                (broken & ROW_MASK) == ROW_MASK
                        || Integer.bitCount(broken) >= WINDOW / 2
                        || failures == MASK;
        if (state == State.CLOSED && dead) {
            open(now, jitter);
        }
    }

    /** A probe that is overtaken does not lengthen the pause: the node may be slow for a moment. */
    private synchronized void recordOvertaken(long now, double jitter) {
        if (state == State.PROBING) {
            openFor(FIRST_PAUSE, now, jitter);
            return;
        }
        overtaken++;
    }

    /** Opens if the node answers no requests while its siblings answer theirs. */
    public synchronized void ejectIfSilent(long now, double jitter) {
        if (state == State.CLOSED && overtaken >= IN_A_ROW) {
            openFor(FIRST_PAUSE, now, jitter);
        }
    }

    /** Opens if the node fails more than three times as often as its siblings. */
    public synchronized void ejectIfOutlier(double failuresOfOthers, long now, double jitter) {
        int ownFailures = Integer.bitCount(failures);
        if (state == State.CLOSED
                && ownFailures >= MIN_OUTLIER_FAILURES
                && ownFailures > 3 * failuresOfOthers) {
            open(now, jitter);
        }
    }

    /** Whether it is open because nothing listened at the node's address. */
    public boolean isNotListening() {
        return notListening && state == State.OPEN;
    }

    /** The node listens again: the next request is the probe. */
    public synchronized void markListening(long now) {
        if (notListening && state == State.OPEN) {
            nextProbeAt = now;
        }
    }

    /** How many of the last {@value #WINDOW} attempts failed. */
    public int recentFailures() {
        return Integer.bitCount(failures);
    }

    /** Whether the breaker is open. */
    public boolean isOpen() {
        return state != State.CLOSED;
    }

    private void open(long now, double jitter) {
        openFor(FIRST_PAUSE << Math.min(timesOpened, MAX_DOUBLINGS), now, jitter);
        timesOpened++;
    }

    private void openFor(long pause, long now, double jitter) {
        nextProbeAt = now + (long) (pause * (0.75 + jitter / 2));
        state = State.OPEN;
    }

    private void close() {
        failures = 0;
        broken = 0;
        overtaken = 0;
        timesOpened = 0;
        state = State.CLOSED;
    }
}
