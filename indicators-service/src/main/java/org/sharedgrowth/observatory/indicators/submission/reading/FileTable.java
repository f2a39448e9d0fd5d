package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.util.List;

/**
 * A table that is being read.
 *
 * @param skipped names of the files of a zip, or sheets of a workbook, that contain no data
 * @param source what has to be closed after the rows have been read
 */
public record FileTable(Header header, CsvScanner rows, List<String> skipped, Closeable source) {}
