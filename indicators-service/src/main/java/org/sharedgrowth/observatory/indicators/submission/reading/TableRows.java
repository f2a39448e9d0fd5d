package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a format other than comma-separated text, in order. */
public interface TableRows extends Closeable {
    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws UnreadableFile if the file is damaged or unsafe to parse
     */
    boolean next() throws IOException;

    /** Number of cells in the row. */
    int width();

    /** A cell of the row; null if it is missing. */
    @Nullable String cell(int column);

    /**
     * Position of the row as users see it: a line, a row of a sheet, or the number of the
     * observation.
     */
    long position();
}
