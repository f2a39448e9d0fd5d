package org.sharedgrowth.observatory.indicators.submission.reading;

/** Refusals of files because of a line that cannot be read. */
public final class LineFaults {
    private LineFaults() {}

    public static Unreadable tooLong(long row, FileLimits limits) {
        return new Unreadable(
                "line-too-long",
                row,
                "Line " + row + " is longer than " + limits.lineBytes() + " bytes.",
                "Send comma-separated text with one record on each line.");
    }

    public static Unreadable tooManyColumns(long row, FileLimits limits) {
        return new Unreadable(
                "too-many-columns",
                row,
                "Line " + row + " has more than " + limits.columns() + " columns.",
                "Send one row for each observation, or one column for each year.");
    }

    static Unreadable notText(long row) {
        return new Unreadable(
                "not-text",
                row,
                "Line " + row + " contains a zero byte, so it is not a text file.",
                "Send comma-separated UTF-8 text, plain or compressed with gzip or zip.");
    }

    static Unreadable notUtf8(long row) {
        return new Unreadable(
                "not-utf8",
                row,
                "Line " + row + " is not valid UTF-8.",
                "Save the file as UTF-8 and send it again.");
    }

    static Unreadable unclosedQuote(long row) {
        return new Unreadable(
                "unclosed-quote",
                row,
                "The quote opened on line "
                        + row
                        + " is not closed within the maximum length of a record.",
                "Close it. A quote inside a quoted cell must be doubled.");
    }
}
