package org.sharedgrowth.observatory.indicators.submission.reading.message;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnknownFormat;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * Everything in an SDMX-JSON data message except its data. Members may come in any order and
 * structures usually come last, so this is read before the data.
 */
public final class JsonHead {
    /** Names of members of data sets and series. */
    static final String SERIES = "series";

    static final String OBSERVATIONS = "observations";
    static final String ATTRIBUTES = "attributes";
    private static final Set<String> MEMBERS = Set.of("meta", "data", "errors", "$schema");
    private static final int MAX_PARTS = 10_000;

    /** The metadata of a data set. */
    private static final class DataSet {
        private String action = "";
        private int structure = -1;
        private @Nullable StructureName name;
        private final List<@Nullable String> attributes = new ArrayList<>();
    }

    private final List<DataSet> dataSets = new ArrayList<>();
    private final List<JsonShape> shapes = new ArrayList<>();

    /** Index of the structure that lists a data set, by number of the data set. */
    private final Map<Integer, Integer> structureOfDataSet = new HashMap<>();

    private final MessageRow row;
    private final FileLimits limits;

    /** A counter, shared with the shapes, of the characters stored so far. */
    private final long[] characters = new long[1];

    private JsonHead(MessageRow row, FileLimits limits) {
        this.row = row;
        this.limits = limits;
    }

    /** Reads a complete message and closes it. */
    public static JsonHead read(InputStream in, MessageRow row, FileLimits limits)
            throws IOException {
        JsonHead head = new JsonHead(row, limits);
        try (JsonText json = new JsonText(in, limits)) {
            json.next();
            json.enter(JsonToken.START_OBJECT);
            boolean data = false;
            for (String member = json.member(); member != null; member = json.member()) {
                if (member.equals("data")) {
                    head.data(json);
                    data = true;
                } else {
                    json.skip();
                }
            }
            if (json.next() != null) {
                throw json.broken(FileText::textAfterEnd);
            }
            if (!data) {
                throw unknown(json);
            }
        }
        return head;
    }

    /** Checks whether a file with this beginning may be a message. */
    public static void checkHead(InputStream in, FileLimits limits) throws IOException {
        try (JsonText json = new JsonText(in, limits)) {
            if (json.next() != JsonToken.START_OBJECT || json.next() != JsonToken.FIELD_NAME) {
                throw unknown(json);
            }
            if (!MEMBERS.contains(json.name())) {
                throw unknown(json);
            }
        }
    }

    private static UnreadableFile unknown(JsonText json) {
        return UnknownFormat.refusal(json.line(), FileText::notSdmxJson);
    }

    private void data(JsonText json) throws IOException {
        json.enter(JsonToken.START_OBJECT);
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "dataSets" -> {
                    json.enter(JsonToken.START_ARRAY);
                    while (json.element()) {
                        dataSet(json);
                    }
                }
                case "structure" -> shape(json);
                case "structures" -> {
                    json.enter(JsonToken.START_ARRAY);
                    while (json.element()) {
                        shape(json);
                    }
                }
                default -> json.skip();
            }
        }
    }

    private void shape(JsonText json) throws IOException {
        if (shapes.size() == MAX_PARTS) {
            throw json.broken(t -> t.tooManyStructures(String.valueOf(MAX_PARTS)));
        }
        JsonShape shape = JsonShape.read(json, row, characters);
        for (int dataSet : shape.dataSets()) {
            structureOfDataSet.putIfAbsent(dataSet, shapes.size());
        }
        shapes.add(shape);
    }

    private void dataSet(JsonText json) throws IOException {
        if (dataSets.size() == MAX_PARTS) {
            throw json.broken(t -> t.tooManyDataSets(String.valueOf(MAX_PARTS)));
        }
        DataSet set = new DataSet();
        dataSets.add(set);
        json.enter(JsonToken.START_OBJECT);
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "action" -> {
                    set.action = Objects.requireNonNullElse(json.scalar(), "");
                    JsonShape.addSize(set.action.length(), characters, json);
                }
                case "structure" -> set.structure = json.index();
                case "links" -> set.name = JsonShape.structureInLinks(json, characters);
                case ATTRIBUTES -> {
                    json.scalars(set.attributes, limits.columns());
                    for (String text : set.attributes) {
                        JsonShape.addSize(text == null ? 0 : text.length(), characters, json);
                    }
                }
                case "dimensionGroupAttributes", "groups" ->
                        JsonShape.refuseUnlessEmpty(json, member);
                default -> json.skip();
            }
        }
    }

    /** Whether all data sets only delete. */
    public boolean onlyDeletes() {
        return dataSets.stream().allMatch(set -> set.action.equalsIgnoreCase("delete"));
    }

    /**
     * Starts a data set in the row being filled.
     *
     * @param number from 0
     * @return the meaning of its indexes
     */
    JsonShape begin(int number, JsonText json) throws IOException {
        DataSet set = dataSets.get(number);
        int structure =
                set.structure >= 0 ? set.structure : structureOfDataSet.getOrDefault(number, 0);
        if (structure >= shapes.size()) {
            throw json.broken(t -> t.noStructureOfDataSet(String.valueOf(number)));
        }
        JsonShape shape = shapes.get(structure);
        StructureName name = set.name == null ? shape.name() : set.name;
        if (name == null) {
            throw StructureName.missing(json.line());
        }
        row.start(name, set.action);
        for (JsonShape.Part dimension : shape.dimensions.ofDataSet()) {
            // A dimension on this level must have one value for all data.
            if (dimension.values() == null || dimension.values().size() != 1) {
                throw json.broken(FileText::notOneValueOfDataSet);
            }
            dimension.put("0", MessageRow.Level.DATA_SET, json, row);
        }
        JsonShape.put(
                shape.attributes.ofDataSet(), set.attributes, MessageRow.Level.DATA_SET, json, row);
        return shape;
    }
}
