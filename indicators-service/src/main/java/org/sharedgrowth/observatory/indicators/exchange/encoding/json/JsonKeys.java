package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;

/**
 * Writes the keys of series as indexes of their codes. Consecutive series mostly differ in one
 * dimension only; in this case the parts of the key before and after that dimension are each
 * written in one step.
 */
final class JsonKeys {
    private final JsonNumbers indexes;
    private final int omitted;
    private final int[] last;
    private final int[] codes;
    private final ByteSink before = new ByteSink(32);
    private final ByteSink after = new ByteSink(32);
    private int varying;

    /**
     * @param omitted position of a dimension that is left out; -1 to write all dimensions
     */
    JsonKeys(JsonNumbers indexes, int omitted) {
        this.indexes = indexes;
        this.omitted = omitted;
        this.last = new int[indexes.content().flow().structure().dimensions().size()];
        this.codes = new int[last.length];
        this.varying = omitted == 0 ? 1 : 0;
        Arrays.fill(last, -1);
    }

    void write(FlowSnapshot snapshot, int ordinal, ByteSink out) {
        snapshot.codeNumbers(ordinal, codes);
        int differs = -1;
        int count = 0;
        for (int d = 0; d < codes.length; d++) {
            if (codes[d] != last[d] && d != omitted) {
                differs = d;
                count++;
            }
        }
        if (count > 1 || (count == 1 && differs != varying) || indexes.differsFromLast(snapshot)) {
            varying = count == 0 ? varying : differs;
            writeFixedParts(snapshot);
        }
        System.arraycopy(codes, 0, last, 0, codes.length);
        out.put(before).integer(indexes.codeIndex(snapshot, varying, codes[varying])).put(after);
    }

    private void writeFixedParts(FlowSnapshot snapshot) {
        before.clear();
        after.clear();
        for (int d = 0; d < codes.length; d++) {
            if (d == omitted || d == varying) {
                continue;
            }
            int index = indexes.codeIndex(snapshot, d, codes[d]);
            if (d < varying) {
                before.integer(index).put(':');
            } else {
                after.put(':').integer(index);
            }
        }
    }
}
