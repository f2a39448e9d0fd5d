package org.sharedgrowth.observatory.indicators.submission.checking;

/** Why a figure of a file will show its source. */
public enum SourceOrigin {
    /** The file gives it. */
    STATED,
    /** The file gives none, and the value is new or changed: the office is shown. */
    OWN,
    /** The file gives none, and the value is the released one, whose source is kept. */
    KEPT;

    /** The origin for a figure of a file. */
    public static SourceOrigin of(boolean stated, boolean changed) {
        if (stated) {
            return STATED;
        }
        return changed ? OWN : KEPT;
    }
}
