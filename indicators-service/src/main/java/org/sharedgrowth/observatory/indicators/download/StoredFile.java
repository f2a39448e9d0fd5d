package org.sharedgrowth.observatory.indicators.download;

import java.nio.file.Path;

/**
 * A file that is complete.
 *
 * @param size in bytes
 * @param tag value of {@code ETag}: strong, because it is derived from the bytes
 */
record StoredFile(Path path, long size, String tag) {}
