package org.sharedgrowth.observatory.contract;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameter that a client meant by an unknown name. An unknown name resembles a known one
 * if they differ only in case and punctuation or in one or two letters, or if other data services
 * use the unknown name for the same purpose ({@code vintage_date} for {@code asOf}).
 */
public final class SimilarNames {
    /** Shorter names resemble each other too easily to be compared letter by letter. */
    private static final int MIN_COMPARED_LENGTH = 5;

    /** Names of at least this length may differ in two letters. */
    private static final int MIN_LENGTH_FOR_TWO = 8;

    private static final String AS_OF = "asOf";

    /** The {@link #distanceClass} of names that do not resemble each other. */
    private static final int NO_RESEMBLANCE = 3;

    /**
     * The parameters meant by names of other services; the key is the name without case and
     * punctuation.
     */
    private static final Map<String, List<String>> SYNONYMS = synonyms();

    private SimilarNames() {}

    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(
                all,
                "asof asofdate asofrelease vintage vintages vintagedate vintagedates realtime"
                        + " realtimestart realtimeend realtimeperiod releasedate snapshot"
                        + " snapshotdate timetravel validat validon knownat",
                AS_OF);
        put(
                all,
                "startperiod start startdate startyear starttime observationstart since"
                        + " fromperiod fromdate fromyear timestart starttimeperiod",
                "startPeriod",
                "c[TIME_PERIOD]",
                "from",
                "date");
        put(
                all,
                "endperiod end enddate endyear endtime observationend until toperiod todate toyear"
                        + " timeend endtimeperiod",
                "endPeriod",
                "c[TIME_PERIOD]",
                "to",
                "date");
        put(
                all,
                "date year years timeperiod period periods timerange",
                "startPeriod",
                "c[TIME_PERIOD]",
                "from",
                "date");
        put(
                all,
                "updatedsince modifiedsince modifiedafter changedafter changedsince",
                "updatedAfter");
        put(all, "history withhistory", "includeHistory");
        put(all, "lastn lastnobs lastobservations latest mrv", "lastNObservations", "latest");
        put(all, "firstn firstnobs firstobservations", "firstNObservations");
        put(all, "perpage pagesize", "per_page", "pageSize");
        put(all, "language locale", "lang");
        put(all, "country countries economy geo geoarea refarea location", "area", "areas");
        put(all, "provider dataprovider publisher", "office");
        put(all, "dataflow dataset dataflowid flowref", "flow");
        put(all, "fmt outputformat fileformat responseformat", "format");
        return Map.copyOf(all);
    }

    private static void put(Map<String, List<String>> all, String names, String... meant) {
        for (String name : names.split(" ", -1)) {
            all.put(name, List.of(meant));
        }
    }

    /**
     * The known name that the client probably meant.
     *
     * @param sent a name that is not among the known ones
     * @param known the known names, compared ignoring case
     * @return null if it resembles none
     */
    public static @Nullable String findMeant(String sent, Collection<String> known) {
        String plain = normalize(sent);
        if (plain.isEmpty()) {
            return null;
        }
        for (String candidate : SYNONYMS.getOrDefault(plain, List.of())) {
            if (known.stream().anyMatch(candidate::equalsIgnoreCase)) {
                return candidate;
            }
        }
        for (String name : new TreeSet<>(known)) {
            if (isClose(plain, normalize(name))) {
                return name;
            }
        }
        return null;
    }

    /**
     * The names that a person may have meant, the closest first: those that begin with what was
     * typed, then those that contain it, then those that differ in one or two letters. Case,
     * accents and punctuation do not matter, in any script.
     */
    public static List<String> nearest(String typed, Collection<String> names, int max) {
        String plain = normalize(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .filter(name -> distanceClass(plain, normalize(name)) < NO_RESEMBLANCE)
                .sorted(
                        Comparator.comparingInt(
                                (String name) -> distanceClass(plain, normalize(name))))
                .limit(max)
                .toList();
    }

    /** Whether two names differ at most in case, accents and punctuation. */
    public static boolean isSame(String one, String other) {
        String plain = normalize(one);
        return !plain.isEmpty() && plain.equals(normalize(other));
    }

    /** 0 if the name begins with what was typed, 1 if it contains it, 2 if it is close to it. */
    private static int distanceClass(String typed, String name) {
        return name.startsWith(typed)
                ? 0
                : name.contains(typed) ? 1 : isClose(typed, name) ? 2 : NO_RESEMBLANCE;
    }

    /** Whether a parameter of this name asks for data as of an earlier date. */
    public static boolean isVintage(String sent) {
        return SYNONYMS.getOrDefault(normalize(sent), List.of()).contains(AS_OF);
    }

    /** The letters and digits of a name in lower case, without accents, in any script. */
    public static String normalize(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isClose(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < MIN_COMPARED_LENGTH) {
            return false;
        }
        int max = shorter < MIN_LENGTH_FOR_TWO ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= max && distance(one, other) <= max;
    }

    /**
     * The edit distance: the number of letters that are added, removed, changed or swapped with
     * their neighbour.
     */
    public static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : step(one, other, i, j, distances);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] distances) {
        boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
        int cost =
                Math.min(
                        distances[i - 1][j - 1] + (equal ? 0 : 1),
                        1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, distances[i - 2][j - 2] + 1) : cost;
    }
}
