package org.sharedgrowth.observatory.gateway.portal.release;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Office;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.messages.CountryClock;

/** The names of offices and data sets; a code without a name is shown unchanged. */
public final class OfficeNames {
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, String> flows = new HashMap<>();

    /** The names of these offices, of their data sets and of computed series. */
    public OfficeNames(Listing<Office> all, Listing<DerivedFlows.Flow> computed) {
        for (Office office : all.items()) {
            offices.put(office.id(), office);
            office.dataSets().forEach(flow -> flows.put(flow.code(), flow.name()));
        }
        computed.items().forEach(flow -> flows.put(flow.code(), flow.name()));
    }

    /** All offices. */
    public List<Office> all() {
        return List.copyOf(offices.values());
    }

    /** The names of data sets by code. */
    public Map<String, String> flows() {
        return flows;
    }

    /** The data sets to choose from, sorted by name. */
    public List<Choice> flowChoices(String chosen, Comparator<String> order) {
        return flows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .map(flow ->
                        new Choice(flow.getKey(), flow.getValue(), flow.getKey().equals(chosen)))
                .toList();
    }

    /** Whether an office has this id. */
    public boolean hasOffice(String id) {
        return offices.containsKey(id);
    }

    /** The name of an office. */
    public String office(@Nullable String id) {
        String code = requireNonNullElse(id, "");
        Office office = offices.get(code);
        return office == null ? code : office.name();
    }

    /** The name of a data set. */
    public String flow(@Nullable String id) {
        String code = requireNonNullElse(id, "");
        return requireNonNullElse(flows.get(code), code);
    }

    /**
     * Whether an office may send figures for the area with this code; an office that is not limited
     * to some areas may send figures for all.
     */
    public boolean maySend(@Nullable String id, String area) {
        Office office = offices.get(requireNonNullElse(id, ""));
        return office != null
                && (office.places().isEmpty()
                        || office.places().stream().anyMatch(place -> place.code().equals(area)));
    }

    /**
     * The time zone of the office's country; none unless it sends figures for exactly one country
     * whose time zone is known.
     */
    public Optional<ZoneId> timeZone(@Nullable String id) {
        Office office = offices.get(requireNonNullElse(id, ""));
        if (office == null || office.places().size() != 1) {
            return Optional.empty();
        }
        String iso2 = office.places().getFirst().iso2();
        return iso2 == null ? Optional.empty() : CountryClock.of(iso2);
    }
}
