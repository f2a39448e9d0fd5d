package org.sharedgrowth.observatory.reports.document;

/**
 * A position in one of the two parts of a draft.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The beginning of a part. */
    public static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return line == other.line
                ? Integer.compare(column, other.column)
                : Integer.compare(line, other.line);
    }
}
