package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.io.IOException;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/** Reads the rows of a file one by one, and adds findings for errors. */
public interface TableReader {
    /** Reads the scanner's current row. */
    void read(CsvScanner row) throws IOException;
}
