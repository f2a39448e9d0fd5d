package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The indexes that stand for codes, periods and attribute values of one content of a message, given
 * in order of appearance; and the data sets it shapes.
 */
final class JsonNumbers {
    private final Content content;
    private @Nullable FlowSnapshot snapshot;
    private boolean severalSnapshots;
    private int[][] codeIndexes;
    private final ValueNumbers[] codes;
    private final PeriodNumbers periods = new PeriodNumbers();
    private final ValueNumbers[] seriesValues;
    private final ValueNumbers[] observationValues;
    private final List<Integer> dataSets = new ArrayList<>();

    JsonNumbers(Content content) {
        this.content = content;
        Dsd dsd = content.flow().structure();
        int dimensions = dsd.dimensions().size();
        this.codeIndexes = new int[dimensions][];
        this.codes = numbers(dimensions);
        this.seriesValues = numbers(content.parts().seriesAttributes().size());
        this.observationValues =
                content.parts().observationAttributes().stream()
                        .map(a -> dsd.observationAttributes().get(a).codelist())
                        .map(codelist -> new ValueNumbers(codelist == null))
                        .toArray(ValueNumbers[]::new);
    }

    private static ValueNumbers[] numbers(int count) {
        return Stream.generate(() -> new ValueNumbers(false))
                .limit(count)
                .toArray(ValueNumbers[]::new);
    }

    /** Position of a series' code among those that have appeared in the dimension. */
    int code(FlowSnapshot of, int ordinal, int dimension) {
        if (of != snapshot) {
            // Another snapshot may number its codes otherwise.
            severalSnapshots = snapshot != null;
            codeIndexes = new int[codeIndexes.length][];
            snapshot = of;
        }
        int[] indexes = codeIndexes[dimension];
        if (indexes == null) {
            indexes = new int[of.codes(dimension).size()];
            Arrays.fill(indexes, -1);
            codeIndexes[dimension] = indexes;
        }
        int number = of.codeNumber(ordinal, dimension);
        if (indexes[number] < 0) {
            String code = of.code(ordinal, dimension);
            indexes[number] =
                    severalSnapshots
                            ? codes[dimension].number(code)
                            : codes[dimension].append(code);
        }
        return indexes[number];
    }

    Content content() {
        return content;
    }

    ValueNumbers codes(int dimension) {
        return codes[dimension];
    }

    PeriodNumbers periods() {
        return periods;
    }

    /** By position in {@link Parts#seriesAttributes()}. */
    ValueNumbers seriesValues(int attribute) {
        return seriesValues[attribute];
    }

    /** By position in {@link Parts#observationAttributes()}. */
    ValueNumbers observationValues(int attribute) {
        return observationValues[attribute];
    }

    List<Integer> dataSets() {
        return dataSets;
    }
}
