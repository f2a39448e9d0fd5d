package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.util.List;

/**
 * A table that is being read.
 *
 * @param skipped names of the files in the zip that hold no data
 * @param source what its rows come from
 */
public record FileTable(Header header, CsvScanner rows, List<String> skipped, Closeable source) {}
