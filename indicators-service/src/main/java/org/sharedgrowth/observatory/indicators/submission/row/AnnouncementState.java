package org.sharedgrowth.observatory.indicators.submission.row;

/** What became of an announced release. */
public enum AnnouncementState {
    /** It is still planned. */
    PLANNED,
    /** The office cancelled it, or no longer announces it. */
    CANCELLED,
    /** The data was released. */
    RELEASED
}
