package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * The earlier state and time of withdrawal of a submission whose data rows are still kept, so that
 * it can be restored.
 *
 * @param from the state to which it can be restored
 * @param at when it was withdrawn
 */
public record SetAside(SubmissionState from, Instant at) {
    /** How long the data rows are kept. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** The instant until which it can be restored. */
    public Instant until() {
        return at.plus(RETENTION);
    }
}
