package org.sharedgrowth.observatory.indicators.submission.reading.message;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.TableRows;
import org.sharedgrowth.observatory.indicators.submission.reading.message.MessageRow.Level;

/**
 * Reads the observations of an SDMX-JSON data message, in series or flat. A series without
 * observations becomes a row without a period. Rows are numbered from 1, and findings name this
 * number.
 */
public final class JsonRows implements TableRows {
    /** The element that contains the next token. */
    private enum Context {
        NOTHING,
        MESSAGE,
        DATA,
        DATA_SETS,
        DATA_SET,
        ALL_SERIES,
        SERIES,
        OBSERVATIONS,
        END
    }

    private final JsonText json;
    private final JsonHead head;
    private final MessageRow row;
    private final FileLimits limits;
    private final List<@Nullable String> elements = new ArrayList<>();
    private Context context = Context.NOTHING;

    /** The element that contains the observations, to which the reader returns after them. */
    private Context observationsParent = Context.DATA_SET;

    private @Nullable JsonShape shape;
    private int dataSets;
    private boolean anyObservation;
    private long position;

    /**
     * @param head the head of the same message, which has already been read
     * @param row receives the values; the same row that was passed to the head
     */
    public JsonRows(InputStream in, JsonHead head, MessageRow row, FileLimits limits)
            throws IOException {
        this.json = new JsonText(in, limits);
        this.head = head;
        this.row = row;
        this.limits = limits;
    }

    @Override
    public boolean next() throws IOException {
        while (context != Context.END) {
            if (step()) {
                position++;
                return true;
            }
        }
        return false;
    }

    @Override
    public int width() {
        return row.width();
    }

    @Override
    public @Nullable String cell(int column) {
        return row.cell(column);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Processes the next token; returns whether a row is complete. */
    private boolean step() throws IOException {
        switch (context) {
            case NOTHING -> {
                json.next();
                context = Context.MESSAGE;
            }
            case MESSAGE -> inMessage();
            case DATA -> inData();
            case DATA_SETS -> {
                if (json.element()) {
                    shape = head.begin(dataSets++, json);
                    context = Context.DATA_SET;
                } else {
                    context = Context.DATA;
                }
            }
            case DATA_SET -> inDataSet();
            case ALL_SERIES -> inAllSeries();
            case SERIES -> {
                return inSeries();
            }
            case OBSERVATIONS -> {
                return inObservations();
            }
            case END -> {
                // End of the data.
            }
        }
        return false;
    }

    private void inMessage() throws IOException {
        String member = json.member();
        if (member == null) {
            context = Context.END;
        } else if (member.equals("data")) {
            context = Context.DATA;
        } else {
            json.skip();
        }
    }

    private void inData() throws IOException {
        String member = json.member();
        if (member == null) {
            context = Context.MESSAGE;
        } else if (member.equals("dataSets")) {
            context = Context.DATA_SETS;
        } else {
            json.skip();
        }
    }

    private void inDataSet() throws IOException {
        String member = json.member();
        if (member == null) {
            context = Context.DATA_SETS;
        } else if (member.equals(JsonHead.SERIES)) {
            json.enter(JsonToken.START_OBJECT);
            context = Context.ALL_SERIES;
        } else if (member.equals(JsonHead.OBSERVATIONS)) {
            row.clear(Level.SERIES);
            openObservations(Context.DATA_SET);
        } else {
            json.skip();
        }
    }

    private void inAllSeries() throws IOException {
        String key = json.member();
        if (key == null) {
            context = Context.DATA_SET;
            return;
        }
        row.clear(Level.OBSERVATION);
        row.clear(Level.SERIES);
        key(key, shape().dimensions.ofSeries(), Level.SERIES);
        json.enter(JsonToken.START_OBJECT);
        anyObservation = false;
        context = Context.SERIES;
    }

    private boolean inSeries() throws IOException {
        String member = json.member();
        if (member == null) {
            context = Context.ALL_SERIES;
            row.clear(Level.OBSERVATION);
            if (!anyObservation) {
                shape().putDefaults(json);
            }
            return !anyObservation;
        }
        switch (member) {
            case JsonHead.ATTRIBUTES -> {
                json.scalars(elements, limits.columns());
                if (anyObservation && !elements.isEmpty()) {
                    throw json.broken(FileText::attributesTooLate);
                }
                JsonShape.put(shape().attributes.ofSeries(), elements, Level.SERIES, json, row);
            }
            case JsonHead.OBSERVATIONS -> openObservations(Context.SERIES);
            default -> json.skip();
        }
        return false;
    }

    private void openObservations(Context outside) throws IOException {
        json.enter(JsonToken.START_OBJECT);
        observationsParent = outside;
        context = Context.OBSERVATIONS;
    }

    private boolean inObservations() throws IOException {
        String key = json.member();
        if (key == null) {
            context = observationsParent;
            return false;
        }
        anyObservation = true;
        row.clear(Level.OBSERVATION);
        key(key, shape().dimensions.ofObservation(), Level.OBSERVATION);
        json.scalars(elements, limits.columns());
        int measures = Math.min(shape().measures.ofObservation().size(), elements.size());
        JsonShape.put(
                shape().measures.ofObservation(),
                elements.subList(0, measures),
                Level.OBSERVATION,
                json,
                row);
        JsonShape.put(
                shape().attributes.ofObservation(),
                elements.subList(measures, elements.size()),
                Level.OBSERVATION,
                json,
                row);
        shape().putDefaults(json);
        return true;
    }

    /** Reads the indexes of a key such as {@code 0:3:1}. */
    private void key(String key, List<JsonShape.Part> dimensions, Level level) throws IOException {
        int from = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            boolean last = d == dimensions.size() - 1;
            int to = last ? key.length() : key.indexOf(':', from);
            if (to < from) {
                throw json.broken(t -> t.keyTooShort(Excerpt.of(key)));
            }
            dimensions.get(d).put(key.substring(from, to), level, json, row);
            from = to + 1;
        }
    }

    private JsonShape shape() {
        if (shape == null) {
            throw new IllegalStateException("outside any data set");
        }
        return shape;
    }
}
