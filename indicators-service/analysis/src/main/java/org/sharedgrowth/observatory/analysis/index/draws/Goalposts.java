package org.sharedgrowth.observatory.analysis.index.draws;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;

/** Replaces the goalposts of definitions. */
final class Goalposts {
    private Goalposts() {}

    /**
     * A definition with the goalposts of another one, where both have a minmax of the same name.
     *
     * @param from the source of the goalposts
     * @param base the source of everything else
     */
    static Definition of(Definition from, Definition base) {
        return from.equals(base)
                ? base
                : Weights.mapped(base, (name, node) -> replaced(node, from.all().get(name)));
    }

    private static Node replaced(Node node, @Nullable Node other) {
        if (other == null
                || !(node.operator() instanceof Operator.MinMax mine)
                || !(other.operator() instanceof Operator.MinMax others)) {
            return node;
        }
        Operator changed =
                new Operator.MinMax(
                        mine.of(),
                        others.lo(),
                        others.hi(),
                        mine.direction(),
                        mine.clip(),
                        mine.scale(),
                        mine.log(),
                        others.scope());
        return new Node(changed, node.label(), node.unit(), node.decimals());
    }
}
