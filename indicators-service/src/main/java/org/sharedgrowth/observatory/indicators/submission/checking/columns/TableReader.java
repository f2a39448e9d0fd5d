package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.io.IOException;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/** Takes the rows of a file one by one; what is wrong with them is noted on the way. */
public interface TableReader {
    /** Reads the row the scanner stands on. */
    void read(CsvScanner row) throws IOException;
}
