package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.Columns;

/**
 * The scores of an index. Rows are in the order of the inputs: by period, then by area.
 *
 * @param definition the version that was evaluated
 * @param inputs the inputs as given
 * @param score the unrounded score of each row, or the reason why there is none
 * @param printed the scores with the decimals of the definition, NaN where there is none
 * @param ranks among the areas of the same period, 1 = best; equal scores share the smallest rank;
 *     0 for rows without a score
 * @param bands labels by row; null if there is no score or no band
 * @param nodes values of all nodes that the score or another result needs, by name
 */
public record Scores(
        Definition definition,
        Columns inputs,
        NodeValues score,
        double[] printed,
        int[] ranks,
        List<@Nullable String> bands,
        Map<String, NodeValues> nodes) {

    /** The values of a node of the definition. */
    public NodeValues node(String name) {
        NodeValues values = nodes.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no values of node " + name);
        }
        return values;
    }

    /** Approximate memory in bytes, not counting the inputs. */
    public long bytes() {
        long bytesPerRow = Double.BYTES + Integer.BYTES + Long.BYTES;
        long bytes = score.bytes() + bytesPerRow * ranks.length;
        for (NodeValues values : nodes.values()) {
            bytes += values.bytes();
        }
        return bytes;
    }
}
