package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.HashMap;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Definition;

/**
 * Gives ids to the codes below one code of a hierarchy. The id of a code's first occurrence is the
 * code itself; later occurrences have a number appended.
 */
public final class NodeIds {
    private final Map<String, Integer> occurrences = new HashMap<>();

    /** The id of the next code. */
    public String of(Definition.Node node) {
        int occurrence = occurrences.merge(node.code(), 1, Integer::sum);
        return occurrence == 1 ? node.code() : node.code() + "_" + occurrence;
    }
}
