package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.IOException;
import java.io.InputStream;

/** Opens the unpacked text of a table, any number of times. */
interface TextSource {
    InputStream open() throws IOException;
}
