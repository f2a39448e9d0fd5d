package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Selects the versions of an artefact that a query requests. In SDMX 3.0, a query gives an exact
 * version, {@code *} for all versions, {@code +} or {@code ~} for the latest one, or a version with
 * one such sign in one of its parts: {@code 1.+.0} is the latest version 1.x.0 with any x, {@code
 * 1.2+.3} the latest from 1.2.3 on with the major number 1. Drafts are chosen only by their exact
 * version or by {@code ~}.
 */
public interface VersionChoice {
    /** Every released version. */
    VersionChoice ALL = VersionChoice::onlyReleased;

    /** The highest version, drafts included. */
    VersionChoice LATEST = VersionChoice::last;

    /**
     * The highest released version with three numbers; versions with two numbers are not stable.
     */
    VersionChoice LATEST_STABLE =
            versions ->
                    last(onlyReleased(versions).stream().filter(VersionChoice::isStable).toList());

    /**
     * Picks versions.
     *
     * @param versions versions of one artefact, lowest first
     */
    List<ArtefactId> of(List<ArtefactId> versions);

    /** Exactly this version. */
    static VersionChoice exactly(String version) {
        return versions -> versions.stream().filter(id -> id.version().equals(version)).toList();
    }

    /** Reads a version in a query for structures. */
    static VersionChoice ofStructure(String text) {
        VersionChoice choice = text.length() > 1 && text.indexOf('*') >= 0 ? null : find(text);
        if (choice == null && !text.matches("[0-9]+([.][0-9]+)*+(-draft)?")) {
            throw Problem.parameter(
                    "version",
                    text,
                    "give x.y.z, + or ~ for the latest, * for all, or a version with one such"
                            + " sign in one part.");
        }
        return choice == null ? exactly(text) : choice;
    }

    /**
     * Reads a version in a data query, in which {@code *} may also replace a part. Versions with
     * the same major number share their data; so "all versions" means the newest version of each
     * major number, and no row is returned twice.
     */
    static VersionChoice ofData(String text) {
        VersionChoice choice = find(text);
        if (choice == null && !text.matches("[0-9]{1,6}([.][0-9]{1,6}){1,2}")) {
            throw Problem.parameter(
                    "version",
                    text,
                    "give x.y.z, + for the latest, * for all, or a version with one such sign in"
                            + " one part.");
        }
        if (choice == null) {
            return exactly(text);
        }
        return text.equals("all") || text.indexOf('*') >= 0
                ? versions -> newestOfEachMajor(choice.of(versions))
                : choice;
    }

    /** Parses a version with a sign, {@code all} or {@code latest}; null for other texts. */
    private static @Nullable VersionChoice find(String text) {
        return switch (text) {
            case "*", "all" -> ALL;
            case "+", "latest" -> LATEST_STABLE;
            case "~" -> LATEST;
            default -> pattern(text);
        };
    }

    private static @Nullable VersionChoice pattern(String text) {
        Matcher matcher = VersionPattern.FORM.matcher(text);
        if (!matcher.matches() || text.chars().filter(c -> "+~*".indexOf(c) >= 0).count() != 1) {
            return null;
        }
        VersionPattern signed = VersionPattern.of(text);
        boolean drafts = text.indexOf('~') >= 0;
        boolean all = text.indexOf('*') >= 0;
        return versions -> {
            List<ArtefactId> matching =
                    (drafts ? versions : onlyReleased(versions))
                            .stream()
                                    .filter(id -> signed.matches(id.released().version()))
                                    .toList();
            return all ? matching : last(matching);
        };
    }

    private static List<ArtefactId> onlyReleased(List<ArtefactId> versions) {
        return versions.stream().filter(id -> !id.isDraft()).toList();
    }

    private static boolean isStable(ArtefactId id) {
        return id.version().chars().filter(c -> c == '.').count() == 2;
    }

    private static List<ArtefactId> last(List<ArtefactId> versions) {
        return versions.isEmpty() ? versions : List.of(versions.getLast());
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

    /**
     * The parts of a version pattern.
     *
     * @param parts the numbers of the parts; 0 for a part that has only a sign
     * @param sign position of the part with the sign
     * @param open whether the part with the sign has no number
     */
    record VersionPattern(int[] parts, int sign, boolean open) {
        private static final Pattern FORM =
                Pattern.compile("([0-9]{1,6}[+~]?|[+~*])(\\.([0-9]{1,6}[+~]?|[+~*])){1,2}");

        static VersionPattern of(String text) {
            String[] texts = text.split("\\.", -1);
            int[] parts = new int[texts.length];
            int sign = 0;
            boolean open = false;
            for (int i = 0; i < texts.length; i++) {
                String digits = texts[i].replaceAll("[+~*]", "");
                if (digits.length() < texts[i].length()) {
                    sign = i;
                    open = digits.isEmpty();
                }
                parts[i] = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            }
            return new VersionPattern(parts, sign, open);
        }

        boolean matches(String version) {
            String[] texts = version.split("\\.", -1);
            if (texts.length != parts.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                int part = Integer.parseInt(texts[i]);
                boolean free = open && i == sign;
                if (!open && i >= sign && part != parts[i]) {
                    return part > parts[i];
                }
                if (!free && part != parts[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
