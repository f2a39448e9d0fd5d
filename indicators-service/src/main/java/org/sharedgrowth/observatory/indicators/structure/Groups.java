package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members of country groups, from all hierarchies of areas.
 *
 * @param members countries at any depth by group, in hierarchy order; without those that belong to
 *     the group only for a limited time
 * @param groups groups by country, in hierarchy order, the widest first; likewise without
 *     memberships of limited time
 * @param dated members of groups by day, where the hierarchy states days
 */
record Groups(
        Map<String, Set<String>> members, Map<String, List<String>> groups, DatedGroups dated) {

    static Groups of(List<Artefact> hierarchies, List<Codelist> areas) {
        Groups groups = new Groups(new LinkedHashMap<>(), new LinkedHashMap<>(), new DatedGroups());
        for (Artefact hierarchy : hierarchies) {
            if (hierarchy.definition() instanceof Definition.Tree tree
                    && areas.stream()
                            .anyMatch(list -> list.id().id().equals(tree.codelist().id().id()))) {
                tree.roots().forEach(root -> groups.add(root, List.of(), areas));
                groups.dated.add(tree, code -> isCountry(code, areas));
            }
        }
        return groups;
    }

    private void add(Definition.Node node, List<String> above, List<Codelist> areas) {
        if (node.validFrom() != null || node.validTo() != null) {
            return;
        }
        if (isCountry(node.code(), areas)) {
            List<String> known = groups.computeIfAbsent(node.code(), _ -> new ArrayList<>());
            for (String group : above) {
                members.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(node.code());
                if (!known.contains(group)) {
                    known.add(group);
                }
            }
        }
        List<String> path = new ArrayList<>(above);
        path.add(node.code());
        node.children().forEach(child -> add(child, path, areas));
    }

    private static boolean isCountry(String code, List<Codelist> areas) {
        for (Codelist list : areas) {
            Item item = list.find(code);
            if (item != null) {
                return item.annotation("KIND").filter("country"::equals).isPresent();
            }
        }
        return false;
    }
}
