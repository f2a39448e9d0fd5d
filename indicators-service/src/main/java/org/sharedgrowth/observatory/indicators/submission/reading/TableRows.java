package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that is written as something else than comma-separated text; gives its rows in order. */
public interface TableRows extends Closeable {
    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws Unreadable if the file is broken or hostile
     */
    boolean next() throws IOException;

    /** How many cells the row has. */
    int width();

    /** A cell of the row; null if it says nothing there. */
    @Nullable String cell(int column);

    /** Where the row stands, as people find it: a line, a row of a sheet, the nth observation. */
    long place();
}
