package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Writes and reads parameters and names as JSON for table rows; equal objects give equal texts. */
final class ParameterJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParameterJson() {}

    static String write(DerivedParameters parameters) {
        return write(parameters.values());
    }

    static String write(Names names) {
        return write(new TreeMap<>(names.texts()));
    }

    private static String write(SortedMap<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static DerivedParameters parameters(String json) {
        return DerivedParameters.of(read(json));
    }

    static Names names(String json) {
        return new Names(read(json));
    }

    private static SortedMap<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
