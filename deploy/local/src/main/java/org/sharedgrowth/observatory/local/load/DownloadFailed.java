package org.sharedgrowth.observatory.local.load;

/** A file could not be downloaded from its address. */
final class DownloadFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DownloadFailed(String message) {
        super(message);
    }
}
