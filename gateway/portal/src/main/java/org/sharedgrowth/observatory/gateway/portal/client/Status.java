package org.sharedgrowth.observatory.gateway.portal.client;

/** Observation statuses ({@code CL_OBS_STATUS}) in plain words. */
public final class Status {
    private Status() {}

    /** Empty for a normal value; never empty for a missing one. */
    public static String words(String code) {
        return switch (code) {
            case "A", "" -> "";
            case "B" -> "break in series";
            case "D" -> "definition differs";
            case "E" -> "estimated";
            case "F" -> "forecast";
            case "G" -> "experimental";
            case "H" -> "holiday";
            case "I" -> "imputed";
            case "J" -> "derogation";
            case "K" -> "included in another category";
            case "L" -> "not collected";
            case "M" -> "cannot exist";
            case "N" -> "not significant";
            case "O" -> "missing";
            case "P" -> "provisional";
            case "Q" -> "suppressed";
            case "S" -> "special event";
            case "U" -> "low reliability";
            case "V" -> "not validated";
            case "W" -> "includes another category";
            default -> "status " + code;
        };
    }
}
