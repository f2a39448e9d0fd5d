package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Classification.UnclassifiedCodes;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Selects countries by the groups that contain them: {@code region=EAS;SAS&incomeLevel=LIC}. */
public record CountryFilter(Catalogue catalogue, GroupConfig groups) {
    /** Names of its parameters in lower case. */
    static final Set<String> PARAMETERS =
            List.of(Classification.values()).stream()
                    .map(Classification::parameter)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * Codes of the countries that, for each requested classification, are in one of its requested
     * groups.
     *
     * @param filters groups joined by semicolons, by parameter
     * @return the codes; null if no classification limits the countries
     * @throws Problem 400 for a group that does not belong to the classification, or whose
     *     countries are not known
     */
    public @Nullable Set<String> countries(Map<String, String> filters) {
        Set<String> chosen = null;
        for (Classification classification : Classification.values()) {
            String codes = filters.get(classification.parameter());
            if (codes != null && !codes.equalsIgnoreCase("all")) {
                Set<String> members = new LinkedHashSet<>();
                for (String code : codes.split(";", -1)) {
                    members.addAll(members(classification, code));
                }
                if (chosen == null) {
                    chosen = members;
                } else {
                    chosen.retainAll(members);
                }
            }
        }
        return chosen;
    }

    private Set<String> members(Classification classification, String code) {
        UnclassifiedCodes unclassified = classification.unclassifiedCodes();
        if (unclassified != null && unclassified.contains(code)) {
            return unclassifiedCountries(classification);
        }
        String area = catalogue.areaCode(code.toUpperCase(Locale.ROOT));
        if (area == null || !isOf(classification, area)) {
            throw Problem.parameter(
                    classification.parameter(),
                    code,
                    "give a code of /v2/" + classification.parameter() + ".");
        }
        Set<String> members = catalogue.members(area);
        if (members.isEmpty()) {
            throw Problem.parameter(
                    classification.parameter(),
                    code,
                    "the countries in this group are not known; give another group.");
        }
        return members;
    }

    /**
     * Whether a group belongs to a classification; a group in no other classification is a region.
     */
    private boolean isOf(Classification classification, String area) {
        if (classification != Classification.REGION) {
            return classification.groups(groups).contains(area);
        }
        return CountryCodes.all(catalogue)
                .anyMatch(item -> item.id().equals(area) && isRegion(item));
    }

    /** Whether the World Bank would list a group among the regions. */
    boolean isRegion(Item item) {
        return CountryCodes.isGroup(item)
                && !groups.incomeLevels().contains(item.id())
                && !groups.lendingTypes().contains(item.id());
    }

    private Set<String> unclassifiedCountries(Classification classification) {
        Set<String> classified = new HashSet<>();
        classification.groups(groups).forEach(group -> classified.addAll(catalogue.members(group)));
        return CountryCodes.all(catalogue)
                .filter(item -> !CountryCodes.isGroup(item) && !classified.contains(item.id()))
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
