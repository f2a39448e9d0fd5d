package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.IOException;
import java.io.InputStream;

/** Where the text of a table is read from, unpacked, as often as it takes. */
interface TextSource {
    InputStream open() throws IOException;
}
