package org.sharedgrowth.observatory.local.data;

import java.nio.file.Path;

/** The directory given as data directory holds something that is not a suite's data. */
public final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOurs(Path path) {
        super(
                path
                        + " is not empty and holds no suite's data. Name an empty or new directory"
                        + " with --data.");
    }
}
