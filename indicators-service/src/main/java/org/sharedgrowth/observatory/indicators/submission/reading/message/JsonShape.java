package org.sharedgrowth.observatory.indicators.submission.reading.message;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * The meaning of the indexes in SDMX-JSON data sets: one {@code structure} of a message. Names and
 * other texts that are only displayed are skipped.
 */
final class JsonShape {
    /** Maximum length of all stored texts together, in characters, with an overhead for each. */
    private static final long MAX_CHARACTERS = 64L << 20;

    /**
     * Puts an array of data into the row: the first element belongs to the first component, and so
     * on; the last components may have no element.
     */
    static void put(
            List<Part> parts,
            List<@Nullable String> elements,
            MessageRow.Level level,
            JsonText json,
            MessageRow row)
            throws UnreadableFile {
        if (elements.size() > parts.size()) {
            throw json.broken(t ->
                    t.valuesOfComponents(
                            String.valueOf(elements.size()), String.valueOf(parts.size())));
        }
        for (int i = 0; i < elements.size(); i++) {
            parts.get(i).put(elements.get(i), level, json, row);
        }
    }

    /**
     * A dimension, attribute or measure.
     *
     * @param column the column of its values
     * @param values values by index; null if the structure lists none and data contains the values
     *     themselves
     */
    record Part(int column, @Nullable List<@Nullable String> values) {
        /** Puts the value of a data element into the row; nothing if it is null. */
        void put(@Nullable String element, MessageRow.Level level, JsonText json, MessageRow row)
                throws UnreadableFile {
            String text = element;
            if (element != null && values != null) {
                int index = element.matches("[0-9]{1,8}") ? Integer.parseInt(element) : -1;
                if (index < 0 || index >= values.size()) {
                    throw json.broken(
                            t -> t.notIndexOfValue(Excerpt.of(element), row.columns().get(column)));
                }
                text = values.get(index);
            }
            if (text != null) {
                row.put(level, column, text, json.line());
            }
        }
    }

    /** Components by the level on which data contains them. */
    record Levels(List<Part> ofDataSet, List<Part> ofSeries, List<Part> ofObservation) {
        Levels() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    final Levels dimensions = new Levels();
    final Levels measures = new Levels();
    final Levels attributes = new Levels();
    private final List<Integer> dataSets = new ArrayList<>();
    private final MessageRow row;

    /** A counter, shared by all structures of the message, of the characters stored so far. */
    private final long[] characters;

    /** Default values of attributes, by column. */
    private final Map<Integer, String> defaults = new HashMap<>();

    private boolean namesMeasures;
    private @Nullable StructureName name;

    private JsonShape(MessageRow row, long[] characters) {
        this.row = row;
        this.characters = characters;
    }

    /**
     * Reads a structure, starting at its opening brace.
     *
     * @param row the row to which its components are added as columns
     * @param characters number of characters in earlier structures; increased here
     */
    static JsonShape read(JsonText json, MessageRow row, long[] characters) throws IOException {
        JsonShape shape = new JsonShape(row, characters);
        json.enter(JsonToken.START_OBJECT);
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "links" -> shape.name = structureInLinks(json, characters);
                case "dimensions" -> shape.levels(json, shape.dimensions, false);
                case "dataSets" -> {
                    json.enter(JsonToken.START_ARRAY);
                    while (json.element()) {
                        addSize(0, characters, json);
                        shape.dataSets.add(json.index());
                    }
                }
                case "measures" -> {
                    shape.levels(json, shape.measures, false);
                    shape.namesMeasures = true;
                }
                case "attributes" -> shape.levels(json, shape.attributes, true);
                default -> json.skip();
            }
        }
        if (!shape.namesMeasures) {
            // Version 1.0 has exactly one measure, without a name.
            int column = row.column(MessageRow.VALUE, json.line());
            shape.measures.ofObservation.add(new Part(column, null));
        }
        return shape;
    }

    /** Numbers of the data sets that use this structure. */
    List<Integer> dataSets() {
        return dataSets;
    }

    /** The name of the structure of its data; null if not given. */
    @Nullable StructureName name() {
        return name;
    }

    /** Puts the default attribute values into a row that does not delete. */
    void putDefaults(JsonText json) throws UnreadableFile {
        if (row.deletes()) {
            return;
        }
        for (Map.Entry<Integer, String> entry : defaults.entrySet()) {
            if (row.cell(entry.getKey()) == null) {
                row.put(
                        MessageRow.Level.OBSERVATION,
                        entry.getKey(),
                        entry.getValue(),
                        json.line());
            }
        }
    }

    /**
     * The structure named by the links, or null.
     *
     * @param characters number of characters stored so far; increased here
     */
    static @Nullable StructureName structureInLinks(JsonText json, long[] characters)
            throws IOException {
        StructureName found = null;
        json.enter(JsonToken.START_ARRAY);
        while (json.element()) {
            String relation = null;
            String urn = null;
            json.enter(JsonToken.START_OBJECT);
            for (String member = json.member(); member != null; member = json.member()) {
                switch (member) {
                    case "rel" -> relation = json.scalar();
                    case "urn" -> urn = json.scalar();
                    default -> json.skip();
                }
            }
            StructureName named = urn == null ? null : StructureName.ofUrn(urn);
            boolean ofData =
                    StructureName.DATAFLOW.equals(relation)
                            || "provisionagreement".equals(relation);
            if (found == null && ofData && named != null) {
                addSize(named.kind().length() + named.id().length(), characters, json);
                found = named;
            }
        }
        return found;
    }

    /**
     * @param optional whether data may omit the components that have defaults
     */
    private void levels(JsonText json, Levels levels, boolean optional) throws IOException {
        json.enter(JsonToken.START_OBJECT);
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "dataSet" -> parts(json, levels.ofDataSet, optional);
                case "series" -> parts(json, levels.ofSeries, optional);
                case "observation" -> parts(json, levels.ofObservation, optional);
                default -> refuseUnlessEmpty(json, member);
            }
        }
    }

    /** Skips a member that is not supported if it is empty, else refuses the message. */
    static void refuseUnlessEmpty(JsonText json, String member) throws IOException {
        JsonToken opening = json.token();
        if (opening == JsonToken.VALUE_NULL) {
            return;
        }
        if (!opening.isStructStart()) {
            throw json.broken(FileText::noObjectOrArray);
        }
        JsonToken next = json.next();
        if (next != JsonToken.END_ARRAY && next != JsonToken.END_OBJECT) {
            throw new UnreadableFile(
                    "groups",
                    json.line(),
                    t -> t.groupAttributes(Excerpt.of(member)),
                    FileText::giveWithSeries);
        }
    }

    private void parts(JsonText json, List<Part> parts, boolean optional) throws IOException {
        json.enter(JsonToken.START_ARRAY);
        while (json.element()) {
            String id = null;
            String defaultValue = null;
            List<@Nullable String> values = null;
            json.enter(JsonToken.START_OBJECT);
            for (String member = json.member(); member != null; member = json.member()) {
                switch (member) {
                    case "id" -> id = json.scalar();
                    case "values" -> values = values(json);
                    case "default" -> defaultValue = json.scalar();
                    default -> json.skip();
                }
            }
            if (id == null) {
                throw json.broken(FileText::componentWithoutId);
            }
            addSize(defaultValue == null ? 0 : defaultValue.length(), characters, json);
            int column = row.column(id, json.line());
            parts.add(new Part(column, values));
            if (defaultValue != null && optional) {
                defaults.put(column, defaultValue);
            }
        }
    }

    private List<@Nullable String> values(JsonText json) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        json.enter(JsonToken.START_ARRAY);
        while (json.element()) {
            String text = json.token() == JsonToken.START_OBJECT ? value(json) : json.scalar();
            addSize(text == null ? 0 : text.length(), characters, json);
            values.add(text);
        }
        return values;
    }

    /** Counts stored characters; even an empty entry costs memory. */
    static void addSize(int length, long[] characters, JsonText json) throws UnreadableFile {
        characters[0] += 32 + length;
        if (characters[0] > MAX_CHARACTERS) {
            throw new UnreadableFile(
                    "too-many-texts",
                    json.line(),
                    t -> t.tooManyCharacters(String.valueOf(MAX_CHARACTERS)),
                    FileText::sendInParts);
        }
    }

    /**
     * The id of a code, or the value of a text (in version 1.0 its name); null if there is none.
     */
    private static @Nullable String value(JsonText json) throws IOException {
        String id = null;
        String value = null;
        String name = null;
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "id" -> id = json.scalar();
                case "value" -> value = json.scalar();
                case "name" -> name = json.scalar();
                default -> json.skip();
            }
        }
        if (id != null) {
            return id;
        }
        return value == null ? name : value;
    }
}
