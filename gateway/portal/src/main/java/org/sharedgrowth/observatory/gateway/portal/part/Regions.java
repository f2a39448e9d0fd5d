package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;

/** Codes of groups of countries, by kind of group, as in the code list of areas. */
public final class Regions {
    /** Code of the whole world. */
    public static final String WORLD = "001";

    private static final String SUB_SAHARAN_AFRICA = "202";
    private static final String LATIN_AMERICA_AND_THE_CARIBBEAN = "419";

    /** Groups of countries by income. */
    public static final Set<String> INCOMES = Set.of("LIC", "LMC", "UMC", "HIC", "MIC", "LMY");

    /** Least developed, landlocked developing, and small island developing countries. */
    public static final Set<String> STATUSES = Set.of("199", "432", "722");

    /** The continents of the United Nations' standard M49, each with its subregions. */
    public static final Map<String, List<String>> CONTINENTS = continents();

    private static final Set<String> SUBREGIONS =
            CONTINENTS.values().stream().flatMap(List::stream).collect(Collectors.toSet());

    private Regions() {}

    private static Map<String, List<String>> continents() {
        Map<String, List<String>> continents = new LinkedHashMap<>();
        continents.put("002", List.of("015", "011", "017", "014", "018"));
        continents.put("019", List.of("021", "013", "029", "005"));
        continents.put("142", List.of("145", "143", "034", "030", "035"));
        continents.put("150", List.of("154", "155", "151", "039"));
        continents.put("009", List.of("053", "054", "057", "061"));
        return continents;
    }

    /** Address of the page of a country or of a group. */
    public static String page(Area area) {
        return page(area.code(), area.isGroup());
    }

    /**
     * Address of the page of an area of which only the code is known. Whether it is a country or a
     * group is guessed from the code; the page redirects if the guess is wrong.
     */
    public static String page(String code) {
        return page(code, code.matches("[0-9]+") || INCOMES.contains(code));
    }

    private static String page(String code, boolean group) {
        return Target.of(group ? "/groups" : "/countries", code).toString();
    }

    /** Whether a group is a subregion: every country is in at most one. */
    public static boolean isSubregion(String code) {
        return SUBREGIONS.contains(code);
    }

    /** Whether a group is a region of any size. */
    public static boolean isRegion(String code) {
        return isSubregion(code)
                || CONTINENTS.containsKey(code)
                || Set.of(WORLD, SUB_SAHARAN_AFRICA, LATIN_AMERICA_AND_THE_CARIBBEAN)
                        .contains(code);
    }
}
