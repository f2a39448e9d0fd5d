package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/**
 * The groups that an area belongs to.
 *
 * @param members of all groups
 */
public record AreaGroups(Area area, GroupMembers members) {
    /** The code of the whole world. */
    public static final String WORLD = "001";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");
    private static final Set<String> CONTINENTS = Set.of("002", "009", "019", "142", "150");
    private static final Set<String> INCOMES = Set.of("LIC", "LMC", "UMC", "HIC");

    /** Groups by status at the United Nations, which are not regions. */
    private static final Set<String> STATUSES = Set.of("199", "432", "722");

    /** Finds the groups of an area among all areas. */
    public static AreaGroups of(Area area, List<Area> areas) {
        return new AreaGroups(area, GroupMembers.of(areas));
    }

    /** The economies of a group. */
    public Set<String> members(String group) {
        return members.of(group);
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
        return NUMBER.matcher(code).matches() && !code.equals(WORLD) && !STATUSES.contains(code);
    }
}
