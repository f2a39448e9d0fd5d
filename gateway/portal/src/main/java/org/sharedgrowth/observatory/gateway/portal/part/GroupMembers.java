package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/** The economies of each group. */
public final class GroupMembers {
    private final Map<String, Set<String>> byGroup = new HashMap<>();

    private GroupMembers() {}

    /** Finds the members among all areas. */
    public static GroupMembers of(List<Area> areas) {
        GroupMembers members = new GroupMembers();
        for (Area area : areas) {
            if (!area.isGroup()) {
                members.add(AreaGroups.WORLD, area);
                for (Code group : area.partOf()) {
                    members.add(group.code(), area);
                }
            }
        }
        return members;
    }

    private void add(String group, Area area) {
        byGroup.computeIfAbsent(group, code -> new HashSet<>()).add(area.code());
    }

    /** The codes of a group's economies; none if there is no such group. Must not be modified. */
    public Set<String> of(String group) {
        return byGroup.getOrDefault(group, Set.of());
    }
}
