package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;

/**
 * Writes the keys of series as indexes of their codes. Consecutive series mostly differ in one
 * dimension; the parts before and after it are then written at once.
 */
final class JsonKeys {
    private final JsonNumbers numbers;
    private final int without;
    private final int[] last;
    private final int[] codes;
    private final ByteSink before = new ByteSink(32);
    private final ByteSink after = new ByteSink(32);
    private int varying;

    /**
     * @param without position of a dimension that is left out, or -1 to write all
     */
    JsonKeys(JsonNumbers numbers, int without) {
        this.numbers = numbers;
        this.without = without;
        this.last = new int[numbers.content().flow().structure().dimensions().size()];
        this.codes = new int[last.length];
        this.varying = without == 0 ? 1 : 0;
        Arrays.fill(last, -1);
    }

    void write(FlowSnapshot snapshot, int ordinal, ByteSink out) {
        snapshot.codeNumbers(ordinal, codes);
        int differs = -1;
        int count = 0;
        for (int d = 0; d < codes.length; d++) {
            if (codes[d] != last[d] && d != without) {
                differs = d;
                count++;
            }
        }
        if (count > 1 || (count == 1 && differs != varying) || numbers.isOther(snapshot)) {
            varying = count == 0 ? varying : differs;
            writeFixedParts(snapshot, ordinal);
        }
        System.arraycopy(codes, 0, last, 0, codes.length);
        out.put(before).integer(numbers.code(snapshot, ordinal, varying)).put(after);
    }

    private void writeFixedParts(FlowSnapshot snapshot, int ordinal) {
        before.clear();
        after.clear();
        for (int d = 0; d < codes.length; d++) {
            if (d == without || d == varying) {
                continue;
            }
            int index = numbers.code(snapshot, ordinal, d);
            if (d < varying) {
                before.integer(index).put(':');
            } else {
                after.put(':').integer(index);
            }
        }
    }
}
