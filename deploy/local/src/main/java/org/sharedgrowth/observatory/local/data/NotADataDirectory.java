package org.sharedgrowth.observatory.local.data;

import java.nio.file.Path;

/** The given directory contains something other than a suite's data. */
public final class NotADataDirectory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotADataDirectory(Path path) {
        super(
                path
                        + " is not empty and does not contain data of a suite. Name an empty or new"
                        + " directory with --data.");
    }
}
