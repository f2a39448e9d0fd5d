package org.sharedgrowth.observatory.indicators.submission.row;

/** What became of an announced release. */
public enum AnnouncementState {
    /** It is to come. */
    PLANNED,
    /** The office cancelled it, or no longer announces it. */
    CANCELLED,
    /** It was made. */
    RELEASED
}
