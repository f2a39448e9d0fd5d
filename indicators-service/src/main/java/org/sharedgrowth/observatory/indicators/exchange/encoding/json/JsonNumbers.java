package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.PeriodNumbers;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ValueNumbers;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The indexes of codes, periods and attribute values for one structure of a message, assigned in
 * order of appearance; and the data sets with that structure.
 */
final class JsonNumbers {
    private final Content content;
    private final JsonTexts texts;
    private @Nullable FlowSnapshot snapshot;
    private boolean severalSnapshots;
    private final int[] @Nullable [] codeIndexes;
    private final int[] lastNumbers;
    private final int[] lastIndexes;
    private final ValueNumbers[] codes;
    private final PeriodNumbers periods = new PeriodNumbers();
    private final ValueNumbers[] seriesValues;
    private final ValueNumbers[] observationValues;
    private final List<Integer> dataSets = new ArrayList<>();

    JsonNumbers(Content content, JsonTexts texts) {
        this.content = content;
        this.texts = texts;
        Dsd dsd = content.flow().structure();
        int dimensions = dsd.dimensions().size();
        this.codeIndexes = new int[dimensions][];
        this.lastNumbers = new int[dimensions];
        this.lastIndexes = new int[dimensions];
        forgetNumbers();
        this.codes = numbers(dimensions);
        this.seriesValues = numbers(content.parts().seriesAttributes().size());
        this.observationValues = new ValueNumbers[content.parts().observationAttributes().size()];
        for (int i = 0; i < observationValues.length; i++) {
            int attribute = content.parts().observationAttributes().get(i);
            boolean coded = dsd.observationAttributes().get(attribute).codelist() != null;
            observationValues[i] = new ValueNumbers(!coded);
        }
    }

    private static ValueNumbers[] numbers(int count) {
        ValueNumbers[] numbers = new ValueNumbers[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = new ValueNumbers(false);
        }
        return numbers;
    }

    /**
     * The index of a code among the codes that have appeared in the dimension.
     *
     * @param number position of the code among {@link FlowSnapshot#codes}
     */
    int codeIndex(FlowSnapshot from, int dimension, int number) {
        if (from != snapshot) {
            // A different snapshot may number its codes differently.
            severalSnapshots = snapshot != null;
            forgetNumbers();
            snapshot = from;
        }
        if (number == lastNumbers[dimension]) {
            return lastIndexes[dimension];
        }
        int index = index(from, dimension, number);
        lastNumbers[dimension] = number;
        lastIndexes[dimension] = index;
        return index;
    }

    private int index(FlowSnapshot from, int dimension, int number) {
        int[] indexes = codeIndexes[dimension];
        if (indexes == null && lastNumbers[dimension] >= 0) {
            // The table is needed only once there is a second code.
            indexes = new int[from.codes(dimension).size()];
            Arrays.fill(indexes, -1);
            indexes[lastNumbers[dimension]] = lastIndexes[dimension];
            codeIndexes[dimension] = indexes;
        }
        if (indexes != null && indexes[number] >= 0) {
            return indexes[number];
        }
        String code = from.codes(dimension).get(number);
        int index =
                severalSnapshots ? codes[dimension].number(code) : codes[dimension].append(code);
        if (indexes != null) {
            indexes[number] = index;
        }
        return index;
    }

    private void forgetNumbers() {
        Arrays.fill(codeIndexes, null);
        Arrays.fill(lastNumbers, -1);
    }

    /** Whether the snapshot differs from the one last used. */
    boolean differsFromLast(FlowSnapshot from) {
        return !from.equals(snapshot);
    }

    Content content() {
        return content;
    }

    JsonTexts texts() {
        return texts;
    }

    ValueNumbers codes(int dimension) {
        return codes[dimension];
    }

    PeriodNumbers periods() {
        return periods;
    }

    /** The values of a series attribute, by its position in {@link Parts#seriesAttributes()}. */
    ValueNumbers seriesValues(int attribute) {
        return seriesValues[attribute];
    }

    /**
     * The values of an observation attribute, by its position in {@link
     * Parts#observationAttributes()}.
     */
    ValueNumbers observationValues(int attribute) {
        return observationValues[attribute];
    }

    List<Integer> dataSets() {
        return dataSets;
    }
}
