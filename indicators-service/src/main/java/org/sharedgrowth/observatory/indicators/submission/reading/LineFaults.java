package org.sharedgrowth.observatory.indicators.submission.reading;

/** Refusals of files because of a line that cannot be read. */
public final class LineFaults {
    private LineFaults() {}

    public static UnreadableFile tooLong(long row, FileLimits limits) {
        return new UnreadableFile(
                "line-too-long",
                row,
                t -> t.lineTooLong(String.valueOf(row), String.valueOf(limits.lineBytes())),
                FileText::oneRecordALine);
    }

    public static UnreadableFile tooManyColumns(long row, FileLimits limits) {
        return new UnreadableFile(
                "too-many-columns",
                row,
                t -> t.tooManyColumns(String.valueOf(row), String.valueOf(limits.columns())),
                FileText::oneRowPerObservation);
    }

    static UnreadableFile notText(long row) {
        return new UnreadableFile(
                "not-text", row, t -> t.notText(String.valueOf(row)), FileText::sendUtf8);
    }

    static UnreadableFile notUtf8(long row) {
        return new UnreadableFile(
                "not-utf8", row, t -> t.notUtf8(String.valueOf(row)), FileText::saveAsUtf8);
    }

    static UnreadableFile unclosedQuote(long row) {
        return new UnreadableFile(
                "unclosed-quote",
                row,
                t -> t.unclosedQuote(String.valueOf(row)),
                FileText::closeQuote);
    }
}
