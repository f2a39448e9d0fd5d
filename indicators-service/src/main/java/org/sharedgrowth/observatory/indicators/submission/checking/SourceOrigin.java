package org.sharedgrowth.observatory.indicators.submission.checking;

/** The origin of the source that a figure of a file will show after its release. */
public enum SourceOrigin {
    /** The file gives it. */
    STATED,
    /**
     * The file gives no source, and the value is new or changed: the office is shown as the source.
     */
    OWN,
    /** The file gives no source, and the value is unchanged: the released source is kept. */
    KEPT;

    /** The origin for a figure of a file. */
    public static SourceOrigin of(boolean stated, boolean changed) {
        if (stated) {
            return STATED;
        }
        return changed ? OWN : KEPT;
    }
}
