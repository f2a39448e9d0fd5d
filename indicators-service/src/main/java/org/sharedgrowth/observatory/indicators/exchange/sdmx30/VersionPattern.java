package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;

/**
 * The version of an artefact as a query gives it: exact, {@code *} for all, {@code +} and {@code ~}
 * for the latest, or one sign in a part: {@code 1.+.0} the latest with any minor number, {@code
 * 1.2+.3} the latest from 1.2.3 within major 1, {@code 1.*.0} all with any minor number.
 */
final class VersionPattern {
    private static final Pattern FORM =
            Pattern.compile(
                    "([*+~]|latest|all)"
                            + "|([0-9]{1,6}[+~]?|[+~*])(\\.([0-9]{1,6}[+~]?|[+~*])){1,2}");

    private final String text;

    private VersionPattern(String text) {
        this.text = text;
    }

    static VersionPattern of(String text) {
        long signs = text.chars().filter(c -> "+~*".indexOf(c) >= 0).count();
        if (!FORM.matcher(text).matches() || signs > 1) {
            throw Problem.parameter(
                    "version",
                    text,
                    "give x.y.z, + for the latest, * for all, or one sign in a part.");
        }
        return new VersionPattern(text);
    }

    /**
     * Those meant. Since data belongs to the major number, all versions are the newest of each
     * major number: no row is answered twice.
     *
     * @param versions of one artefact, ascending
     */
    List<ArtefactId> of(List<ArtefactId> versions) {
        return switch (text) {
            case "*", "all" -> newestOfEachMajor(versions);
            case "~" -> last(versions);
            case "+", "latest" -> last(versions.stream().filter(VersionPattern::isStable).toList());
            default -> {
                List<ArtefactId> matching =
                        versions.stream().filter(v -> matches(v.version())).toList();
                if (text.indexOf('*') >= 0) {
                    yield newestOfEachMajor(matching);
                }
                yield last(matching);
            }
        };
    }

    private static List<ArtefactId> newestOfEachMajor(List<ArtefactId> versions) {
        List<ArtefactId> newest = new ArrayList<>();
        for (ArtefactId version : versions) {
            if (!newest.isEmpty() && newest.getLast().major() == version.major()) {
                newest.removeLast();
            }
            newest.add(version);
        }
        return newest;
    }

    private static List<ArtefactId> last(List<ArtefactId> versions) {
        return versions.isEmpty() ? versions : List.of(versions.getLast());
    }

    /** Versions of two numbers are not meant to be. */
    private static boolean isStable(ArtefactId version) {
        return version.version().chars().filter(c -> c == '.').count() == 2;
    }

    private boolean matches(String version) {
        String[] wanted = text.split("\\.", -1);
        String[] parts = version.split("\\.", -1);
        if (wanted.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean open = !Character.isDigit(wanted[i].charAt(wanted[i].length() - 1));
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
