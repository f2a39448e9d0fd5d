package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.References.Relation;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameter {@code references}. */
public final class ReferencesReader {
    private ReferencesReader() {}

    /**
     * Reads the parameter.
     *
     * @param texts values of the parameter; their results are combined
     * @param kinds the kinds of artefacts by their names in the dialect
     * @param ancestors whether the dialect supports {@code ancestors}
     */
    public static References read(
            List<String> texts, Map<String, List<Kind>> kinds, boolean ancestors) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        List<Kind> found = new ArrayList<>();
        for (String text : texts) {
            Set<Relation> related = relations(text, ancestors);
            if (related != null) {
                relations.addAll(related);
            } else if (kinds.containsKey(text)) {
                found.addAll(kinds.get(text));
            } else if (!Kinds.UNSUPPORTED.contains(text)) {
                throw Problem.parameter(
                        "references",
                        text,
                        "give none, children, descendants, parents, parentsandsiblings, "
                                + (ancestors ? "ancestors, " : "")
                                + "all or a type of structure.");
            }
        }
        return new References(relations, found);
    }

    private static @Nullable Set<Relation> relations(String text, boolean ancestors) {
        return switch (text) {
            case "none" -> Set.of();
            case "children" -> Set.of(Relation.CHILDREN);
            case "descendants" -> Set.of(Relation.DESCENDANTS);
            case "parents" -> Set.of(Relation.PARENTS);
            case "parentsandsiblings" -> Set.of(Relation.PARENTS_AND_SIBLINGS);
            case "ancestors" -> ancestors ? Set.of(Relation.ANCESTORS) : null;
            case "all" -> Set.of(Relation.DESCENDANTS, Relation.PARENTS_AND_SIBLINGS);
            default -> null;
        };
    }
}
