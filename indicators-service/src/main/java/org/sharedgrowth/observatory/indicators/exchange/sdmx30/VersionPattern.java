package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/**
 * The version of an artefact as a query gives it: exact, {@code *} for all, {@code +} and {@code ~}
 * for the latest, or one sign in a part: {@code 1.+.0} any minor, {@code 1.2+.3} from 1.2.3 within
 * major 1.
 */
final class VersionPattern {
    private static final Pattern FORM =
            Pattern.compile(
                    "([*+~]|latest|all)|([0-9]{1,6}|[+~])([+~]?)(\\.([0-9]{1,6}|[+~])[+~]?){1,2}");

    private final String text;

    private VersionPattern(String text) {
        this.text = text;
    }

    static VersionPattern of(String text) {
        long signs = text.chars().filter(c -> c == '+' || c == '~').count();
        if (!FORM.matcher(text).matches() || signs > 1) {
            throw Problem.parameter(
                    "version",
                    text,
                    "give x.y.z, + for the latest, * for all, or one sign in a part.");
        }
        return new VersionPattern(text);
    }

    /** Whether this version, the newest of its artefact, is among those meant. */
    boolean matchesNewest(String version) {
        if (!Character.isDigit(text.charAt(0)) && text.indexOf('.') < 0) {
            return true;
        }
        String[] wanted = text.split("\\.");
        String[] parts = version.split("\\.");
        if (wanted.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean open = wanted[i].endsWith("+") || wanted[i].endsWith("~");
            if (open && wanted[i].length() > 1) {
                return isFrom(wanted, parts, i);
            }
            if (!open && !wanted[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the parts from a position on are these or higher ones. */
    private static boolean isFrom(String[] wanted, String[] parts, int position) {
        for (int i = position; i < parts.length; i++) {
            int least = Integer.parseInt(wanted[i].replaceAll("[+~]", ""));
            int part = Integer.parseInt(parts[i]);
            if (part != least) {
                return part > least;
            }
        }
        return true;
    }
}
