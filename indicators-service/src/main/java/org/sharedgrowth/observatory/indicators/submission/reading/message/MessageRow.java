package org.sharedgrowth.observatory.indicators.submission.reading.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.LineFaults;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * The row that a message reader fills with the values of a data set, a series and an observation,
 * by component id. Ids become columns in order of appearance, after the columns for structure and
 * action, as in SDMX-CSV.
 */
public final class MessageRow {
    /** The level that a value belongs to. */
    enum Level {
        DATA_SET(0),
        SERIES(1),
        OBSERVATION(2);

        private final int depth;

        Level(int depth) {
            this.depth = depth;
        }
    }

    /** More than any structure has; limited because each column costs time in every row. */
    private static final int MAX_COLUMNS = 256;

    public static final String TIME = "TIME_PERIOD";
    public static final String VALUE = "OBS_VALUE";
    private static final String STRUCTURE = "STRUCTURE";
    private static final String STRUCTURE_ID = "STRUCTURE_ID";
    private static final String ACTION = "ACTION";
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][A-Za-z0-9_@$-]{0,99}");

    private final FileLimits limits;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final @Nullable String[][] cells = new @Nullable String[Level.values().length][64];

    /** Number of characters on each level; compared with the limit of bytes as an approximation. */
    private final long[] lengths = new long[Level.values().length];

    private boolean deletes;

    public MessageRow(FileLimits limits) {
        this.limits = limits;
        List.of(STRUCTURE, STRUCTURE_ID, ACTION).forEach(id -> columns.put(id, columns.size()));
    }

    /** The ids found so far, as a header. */
    public List<String> columns() {
        return new ArrayList<>(columns.keySet());
    }

    int width() {
        return columns.size();
    }

    /**
     * The index of a component's column. Adds the column if it does not exist yet; it may then stay
     * empty.
     */
    public int column(String id, long position) throws UnreadableFile {
        Integer known = columns.get(id);
        if (known != null) {
            return known;
        }
        if (!COMPONENT.matcher(id).matches()) {
            throw new UnreadableFile(
                    "malformed-id",
                    position,
                    t -> t.notComponentId(Excerpt.of(id)),
                    FileText::nameComponents);
        }
        int column = columns.size();
        if (column == MAX_COLUMNS) {
            throw new UnreadableFile(
                    "too-many-columns",
                    position,
                    t -> t.tooManyComponents(String.valueOf(MAX_COLUMNS)),
                    FileText::onlyComponents);
        }
        columns.put(id, column);
        for (int level = 0; level < cells.length; level++) {
            if (column == cells[level].length) {
                cells[level] = Arrays.copyOf(cells[level], 2 * column);
            }
        }
        return column;
    }

    /** Begins a data set. */
    void start(StructureName structure, String action) {
        Arrays.stream(Level.values()).forEach(this::clear);
        @Nullable String[] head = cells[Level.DATA_SET.depth];
        head[0] = structure.kind();
        head[1] = structure.id();
        head[2] = action;
        lengths[Level.DATA_SET.depth] = (long) structure.id().length() + action.length();
        deletes = action.equalsIgnoreCase("delete");
    }

    /** Whether the action of the data set is Delete. */
    public boolean deletes() {
        return deletes;
    }

    /** Clears the values of a level. */
    void clear(Level level) {
        Arrays.fill(cells[level.depth], null);
        lengths[level.depth] = 0;
    }

    /**
     * Sets a value.
     *
     * @param position position in the file
     * @throws UnreadableFile if the component already has a value, on whichever level, or if the
     *     row becomes too long
     */
    void put(Level level, String id, String text, long position) throws UnreadableFile {
        put(level, column(id, position), text, position);
    }

    void put(Level level, int column, String text, long position) throws UnreadableFile {
        if (cell(column) != null) {
            throw new UnreadableFile(
                    "said-twice",
                    position,
                    t -> t.givenTwice(columns().get(column)),
                    FileText::giveOnce);
        }
        cells[level.depth][column] = text;
        lengths[level.depth] += text.length();
        if (lengths[0] + lengths[1] + lengths[2] > limits.lineBytes()) {
            throw LineFaults.tooLong(position, limits);
        }
    }

    @Nullable String cell(int column) {
        for (int level = cells.length - 1; level >= 0; level--) {
            String text = cells[level][column];
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
