package org.sharedgrowth.observatory.analysis.index.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object; reading a wrong field adds a fault. */
final class Fields {
    private final JsonNode object;
    private final String node;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String node, List<Fault> faults) {
        this.object = object;
        this.node = node;
        this.faults = faults;
        if (!object.isObject()) {
            fault(Fault.Kind.WRONG_TYPE, node);
        }
    }

    void fault(Fault.Kind kind, String value) {
        faults.add(new Fault(node, kind, value));
    }

    private @Nullable JsonNode field(String name, Predicate<JsonNode> type) {
        known.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!type.test(value)) {
            fault(Fault.Kind.WRONG_TYPE, name);
            return null;
        }
        return value;
    }

    private void require(String name) {
        if (!object.has(name)) {
            fault(Fault.Kind.MISSING_FIELD, name);
        }
    }

    @Nullable String textOrNull(String name) {
        JsonNode value = field(name, JsonNode::isTextual);
        return value == null ? null : value.textValue();
    }

    String text(String name) {
        require(name);
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    @Nullable Double numberOrNull(String name) {
        JsonNode value = field(name, Fields::isFinite);
        return value == null ? null : value.doubleValue();
    }

    double number(String name) {
        require(name);
        return number(name, 0);
    }

    double number(String name, double defaultValue) {
        Double number = numberOrNull(name);
        return number == null ? defaultValue : number;
    }

    @Nullable Integer integerOrNull(String name) {
        JsonNode value = field(name, JsonNode::canConvertToExactIntegral);
        if (value != null && !value.canConvertToInt()) {
            fault(Fault.Kind.WRONG_TYPE, name);
            return null;
        }
        return value == null ? null : value.intValue();
    }

    int integer(String name, int defaultValue) {
        Integer number = integerOrNull(name);
        return number == null ? defaultValue : number;
    }

    int integer(String name) {
        require(name);
        return integer(name, 0);
    }

    boolean flag(String name, boolean defaultValue) {
        JsonNode value = field(name, JsonNode::isBoolean);
        return value == null ? defaultValue : value.booleanValue();
    }

    /**
     * The enum constant that the field names, in capitals or, if {@code lower}, in small letters;
     * null if the field is absent. A field that names no constant is a fault, and the result is
     * null too.
     */
    <E extends Enum<E>> @Nullable E wordOrNull(String name, Class<E> type, boolean lower) {
        String text = textOrNull(name);
        if (text == null) {
            return null;
        }
        for (E word : type.getEnumConstants()) {
            if (text.equals(lower ? word.name().toLowerCase(Locale.ROOT) : word.name())) {
                return word;
            }
        }
        fault(Fault.Kind.WRONG_TYPE, name);
        return null;
    }

    <E extends Enum<E>> E word(String name, Class<E> type, boolean lower) {
        require(name);
        E word = wordOrNull(name, type, lower);
        return word == null ? type.getEnumConstants()[0] : word;
    }

    List<String> texts(String name) {
        JsonNode array = field(name, value -> areAll(value, JsonNode::isTextual));
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(text -> texts.add(text.textValue()));
        }
        return texts;
    }

    List<Double> numbers(String name) {
        JsonNode array = field(name, value -> areAll(value, Fields::isFinite));
        List<Double> numbers = new ArrayList<>();
        if (array != null) {
            array.forEach(number -> numbers.add(number.doubleValue()));
        }
        return numbers;
    }

    Map<String, String> textByName(String name) {
        JsonNode map = field(name, value -> value.isObject() && areTexts(value));
        Map<String, String> texts = new LinkedHashMap<>();
        if (map != null) {
            map.properties().forEach(each -> texts.put(each.getKey(), each.getValue().textValue()));
        }
        return texts;
    }

    /** The objects of an array; empty if the field is absent. */
    List<Fields> objects(String name) {
        JsonNode array = field(name, value -> areAll(value, JsonNode::isObject));
        List<Fields> objects = new ArrayList<>();
        if (array != null) {
            array.forEach(each -> objects.add(new Fields(each, node, faults)));
        }
        return objects;
    }

    /** The object of the field; its faults are reported for the given node. */
    @Nullable Fields object(String name, String nodeName) {
        require(name);
        JsonNode value = field(name, JsonNode::isObject);
        return value == null ? null : new Fields(value, nodeName, faults);
    }

    /** The objects that are the fields of an object, by name. */
    Map<String, Fields> objectByName(String name) {
        JsonNode map = field(name, JsonNode::isObject);
        Map<String, Fields> objects = new LinkedHashMap<>();
        if (map != null) {
            map.properties()
                    .forEach(each ->
                            objects.put(
                                    each.getKey(),
                                    new Fields(each.getValue(), each.getKey(), faults)));
        }
        return objects;
    }

    /** Adds a fault for every field that was not read. */
    void reportUnknownFields() {
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        fault(Fault.Kind.UNKNOWN_FIELD, name);
                    }
                });
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static boolean areAll(JsonNode array, Predicate<JsonNode> type) {
        return array.isArray() && array.valueStream().allMatch(type);
    }

    private static boolean areTexts(JsonNode map) {
        return map.valueStream().allMatch(JsonNode::isTextual);
    }
}
