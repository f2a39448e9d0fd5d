package org.sharedgrowth.observatory.indicators.submission.reading;

/** Refusals of files because of a line that cannot be read. */
public final class LineFaults {
    private LineFaults() {}

    public static Unreadable tooLong(long row, FileLimits limits) {
        return new Unreadable(
                "line-too-long",
                row,
                t -> t.lineTooLong(String.valueOf(row), String.valueOf(limits.lineBytes())),
                FileText::oneRecordALine);
    }

    public static Unreadable tooManyColumns(long row, FileLimits limits) {
        return new Unreadable(
                "too-many-columns",
                row,
                t -> t.tooManyColumns(String.valueOf(row), String.valueOf(limits.columns())),
                FileText::oneRowEach);
    }

    static Unreadable notText(long row) {
        return new Unreadable(
                "not-text", row, t -> t.notText(String.valueOf(row)), FileText::sendUtf8);
    }

    static Unreadable notUtf8(long row) {
        return new Unreadable(
                "not-utf8", row, t -> t.notUtf8(String.valueOf(row)), FileText::saveAsUtf8);
    }

    static Unreadable unclosedQuote(long row) {
        return new Unreadable(
                "unclosed-quote",
                row,
                t -> t.unclosedQuote(String.valueOf(row)),
                FileText::closeQuote);
    }
}
