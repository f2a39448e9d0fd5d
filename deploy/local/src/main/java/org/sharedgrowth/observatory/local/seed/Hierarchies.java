package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of areas: one hierarchy of area codes for each classification, and hierarchies that
 * combine several.
 */
final class Hierarchies {
    private static final int MAX_LEVELS = 10;

    private final Tables tables;

    Hierarchies(Tables tables) {
        this.tables = tables;
    }

    ArrayNode hierarchies() {
        ArrayNode hierarchies = Sdmx.array();
        for (Row row : tables.rows("hierarchies")) {
            String id = row.get("id");
            ObjectNode hierarchy = Sdmx.artefact(id, Sdmx.AGENCY, Sdmx.VERSION, row);
            if (!hierarchy.has("annotations")) {
                Sdmx.annotate(hierarchy, "NOTE", "The aggregate rules point to these groups.");
            }
            hierarchy.put("hasFormalLevels", false);
            ArrayNode trees = hierarchy.putArray("hierarchicalCodes");
            String combined = row.get("trees");
            for (String source :
                    combined.isEmpty() ? List.of(id) : List.of(combined.split(";", -1))) {
                trees.addAll(trees(source));
            }
            trees.addAll(datedTrees(id));
            hierarchies.add(hierarchy);
        }
        return hierarchies;
    }

    /**
     * Associates the hierarchy of regions with the code list of areas, in all dataflows. If the
     * association named a dataflow as its context, it would be returned with that dataflow, and
     * pysdmx would read it as the hierarchy of a dimension.
     */
    ArrayNode associations(Schemes schemes) {
        Row row = schemes.row("hierarchyassociation");
        ObjectNode association = Sdmx.artefact(row.get("id"), Sdmx.AGENCY, row.get("version"), row);
        association.put(
                "linkedHierarchy",
                Sdmx.urn("codelist.Hierarchy", Sdmx.AGENCY, "HCL_M49", Sdmx.VERSION));
        association.put("linkedObject", Sdmx.codelist("CL_AREA"));
        return Sdmx.array().add(association);
    }

    private ArrayNode trees(String hierarchy) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Set<String> contained = new LinkedHashSet<>();
        for (Row row : tables.rows("groups")) {
            if (!row.get("hierarchy").equals(hierarchy)) {
                continue;
            }
            members.computeIfAbsent(row.get("group"), group -> new LinkedHashSet<>())
                    .add(row.get("member"));
            contained.add(row.get("member"));
        }
        ArrayNode roots = Sdmx.array();
        members.keySet().stream()
                .filter(group -> !contained.contains(group))
                .forEach(group -> roots.add(node(group, members, 0)));
        return roots;
    }

    /** Groups of a hierarchy whose members belong to them in some years only. */
    private ArrayNode datedTrees(String hierarchy) {
        Map<String, ObjectNode> groups = new LinkedHashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (Row row : tables.rows("dated_groups")) {
            if (row.get("hierarchy").equals(hierarchy)) {
                ObjectNode member = node(row.get("member"), Map.of(), 0);
                int occurrence =
                        occurrences.merge(
                                row.get("group") + " " + row.get("member"), 1, Integer::sum);
                if (occurrence > 1) {
                    member.put("id", row.get("member") + "_" + occurrence);
                }
                member.put("validFrom", row.get("valid_from") + "-01-01T00:00:00Z");
                member.put("validTo", row.get("valid_to") + "-12-31T23:59:59Z");
                groups.computeIfAbsent(row.get("group"), group -> node(group, Map.of(), 0))
                        .withArray("hierarchicalCodes")
                        .add(member);
            }
        }
        ArrayNode trees = Sdmx.array();
        groups.values().forEach(trees::add);
        return trees;
    }

    private static ObjectNode node(String code, Map<String, Set<String>> members, int depth) {
        if (depth > MAX_LEVELS) {
            throw new IllegalStateException("groups.csv: " + code + " contains itself");
        }
        ObjectNode node = Sdmx.object().put("id", code);
        node.put("code", Sdmx.urn("codelist.Code", Sdmx.AGENCY, "CL_AREA", Sdmx.VERSION, code));
        Set<String> below = members.getOrDefault(code, Set.of());
        if (!below.isEmpty()) {
            ArrayNode children = node.putArray("hierarchicalCodes");
            below.forEach(member -> children.add(node(member, members, depth + 1)));
        }
        return node;
    }
}
