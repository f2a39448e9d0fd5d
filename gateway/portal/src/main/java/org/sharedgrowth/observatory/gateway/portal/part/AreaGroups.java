package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/**
 * The groups that an area belongs to.
 *
 * @param areas all areas
 */
public record AreaGroups(Area area, List<Area> areas) {
    /** The code of the whole world. */
    public static final String WORLD = "001";

    private static final Set<String> CONTINENTS = Set.of("002", "009", "019", "142", "150");
    private static final Set<String> INCOMES = Set.of("LIC", "LMC", "UMC", "HIC");

    /** Groups by status at the United Nations, which are not regions. */
    private static final Set<String> STATUSES = Set.of("199", "432", "722");

    /** The economies of a group. */
    public Set<String> members(String group) {
        return areas.stream()
                .filter(one -> !one.isGroup())
                .filter(one ->
                        group.equals(WORLD)
                                || one.partOf().stream().anyMatch(of -> of.code().equals(group)))
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    /** The continent; empty if there is none. */
    public Optional<Code> continent() {
        return area.partOf().stream()
                .filter(group -> CONTINENTS.contains(group.code()))
                .findFirst();
    }

    /** The smallest region that also contains other economies; empty if there is none. */
    public Optional<Code> region() {
        return area.partOf().stream()
                .filter(group -> isRegion(group.code()))
                .filter(group -> members(group.code()).size() > 1)
                .min(Comparator.comparingInt(group -> members(group.code()).size()));
    }

    /** The income group; empty if there is none. */
    public Optional<Code> income() {
        return area.partOf().stream().filter(group -> INCOMES.contains(group.code())).findFirst();
    }

    /**
     * The groups by region, income and status, without the world and without groups that only one
     * publisher uses.
     */
    public List<Code> named() {
        return area.partOf().stream()
                .filter(group ->
                        isRegion(group.code())
                                || INCOMES.contains(group.code())
                                || STATUSES.contains(group.code()))
                .toList();
    }

    private static boolean isRegion(String code) {
        return code.matches("[0-9]{3}") && !code.equals(WORLD) && !STATUSES.contains(code);
    }
}
