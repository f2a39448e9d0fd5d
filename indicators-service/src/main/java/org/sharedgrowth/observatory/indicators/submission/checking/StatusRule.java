package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines which observation statuses are allowed with a value and which without one. */
public final class StatusRule {
    /** The attribute with the status. */
    public static final String ATTRIBUTE = "OBS_STATUS";

    /** The status of a value that is given without a status. */
    public static final String NORMAL = "A";

    private static final Set<String> WITH_VALUE =
            Set.of("A", "B", "D", "E", "F", "G", "I", "N", "P", "U", "V", "W");
    private static final Set<String> WITHOUT_VALUE = Set.of("O", "L", "M", "Q", "H");

    private static final String FORECAST = "F";

    private StatusRule() {}

    /**
     * Whether a value with the status may belong to a future period; unknown codes are always
     * allowed.
     */
    public static boolean mayBeForecast(@Nullable String status) {
        return status != null && (status.equals(FORECAST) || !WITH_VALUE.contains(status));
    }

    /**
     * Whether the status is allowed with or without a value; unknown codes are always allowed, and
     * a missing status only with a value.
     */
    public static boolean fits(@Nullable String status, boolean hasValue) {
        if (status == null) {
            return hasValue;
        }
        return !(hasValue ? WITHOUT_VALUE : WITH_VALUE).contains(status);
    }
}
