package org.sharedgrowth.observatory.analysis.index.draws;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;

/** Replaces the goalposts of definitions. */
final class Goalposts {
    private Goalposts() {}

    /**
     * A definition whose minmax nodes have the goalposts of the minmax nodes of the same name in
     * another definition.
     *
     * @param from the source of the goalposts
     * @param base the source of everything else
     */
    static Definition of(Definition from, Definition base) {
        return from.equals(base)
                ? base
                : Weights.mapped(base, (name, node) -> replaced(node, from.allNodes().get(name)));
    }

    private static Node replaced(Node node, @Nullable Node other) {
        if (other == null
                || !(node.operator() instanceof Operator.MinMax base)
                || !(other.operator() instanceof Operator.MinMax source)) {
            return node;
        }
        Operator changed =
                new Operator.MinMax(
                        base.of(),
                        source.lo(),
                        source.hi(),
                        base.direction(),
                        base.clip(),
                        base.scale(),
                        base.log(),
                        source.scope());
        return new Node(changed, node.label(), node.unit(), node.decimals());
    }
}
