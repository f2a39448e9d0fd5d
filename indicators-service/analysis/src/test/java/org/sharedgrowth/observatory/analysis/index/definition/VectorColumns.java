package org.sharedgrowth.observatory.analysis.index.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.index.Columns;

/** The cases of a vector file, one for each area, as columns. */
final class VectorColumns {
    private VectorColumns() {}

    /**
     * One column for each input, read from the field that is mapped to it.
     *
     * @param area name of the field with the code of the area
     * @param fieldByInput names of fields by the name of the input
     */
    static Columns of(Iterable<JsonNode> cases, String area, Map<String, String> fieldByInput) {
        List<String> areas = new ArrayList<>();
        cases.forEach(testCase -> areas.add(testCase.path(area).asText()));
        List<String> inputs = List.copyOf(fieldByInput.keySet());
        double[][] values = new double[inputs.size()][areas.size()];
        for (int i = 0; i < values.length; i++) {
            int row = 0;
            for (JsonNode testCase : cases) {
                values[i][row++] =
                        testCase.path(fieldByInput.get(inputs.get(i))).asDouble(Double.NaN);
            }
        }
        return Columns.sorted(areas, inputs, values);
    }
}
