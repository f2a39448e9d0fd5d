package org.sharedgrowth.observatory.indicators.submission.checking;

/** Why a figure of a file is to show the source that it shows. */
public enum SourceOrigin {
    /** The file says so. */
    STATED,
    /** The file names none, and the value is new or another: the office stands for it. */
    OWN,
    /** The file names none, and the value is the released one, whose source stays. */
    KEPT;

    /** Of a figure, by what the file says of it. */
    public static SourceOrigin of(boolean stated, boolean changed) {
        if (stated) {
            return STATED;
        }
        return changed ? OWN : KEPT;
    }
}
