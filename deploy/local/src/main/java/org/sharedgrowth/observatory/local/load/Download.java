package org.sharedgrowth.observatory.local.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Fetches a file by https. An interrupted download goes on where it stopped if the server can tell
 * that the file is still the same; the caller is always given the whole file.
 */
final class Download {
    private static final int MAX_ATTEMPTS = 4;

    /**
     * How to fetch.
     *
     * @param maxSize greatest file that is taken, in bytes
     * @param patience how long to wait for an answer, and for each further part of it
     * @param loopbackHttp whether http is taken too, from this machine only; for tests
     */
    record Settings(long maxSize, Duration patience, boolean loopbackHttp) {
        /** As much as the service takes in one file. */
        static final Settings STANDARD = new Settings(512L << 20, Duration.ofSeconds(60), false);

        boolean allows(URI address) {
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null
                    && (scheme.equals("https")
                            || (scheme.equals("http") && isLoopback(address) && loopbackHttp));
        }

        private static boolean isLoopback(URI address) {
            return InetAddress.getLoopbackAddress().getHostAddress().equals(address.getHost());
        }
    }

    private final Path directory;
    private final Settings settings;

    /**
     * Downloads into a directory.
     *
     * @param directory where what has arrived is kept; made if absent
     */
    Download(Path directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Fetches the file.
     *
     * @param note is told how far it is
     * @return the whole file; until it is deleted, it need not be fetched again
     * @throws DownloadFailed saying why, and what the same command would do next time
     */
    Fragment fetch(URI address, Consumer<String> note) throws DownloadFailed, IOException {
        Fragment fragment = Fragment.of(directory, address);
        HttpClient http =
                HttpClient.newBuilder()
                        .connectTimeout(settings.patience())
                        .followRedirects(HttpClient.Redirect.NEVER) // each is looked at first
                        .build();
        try {
            fetch(new Transfer(http, settings, address, fragment, note), fragment, address);
            return fragment;
        } catch (DownloadFailed e) {
            if (fragment.length() == 0) {
                fragment.delete();
            }
            throw e;
        } finally {
            http.shutdownNow();
        }
    }

    /** Goes on after each interruption as long as something arrives. */
    private static void fetch(Transfer transfer, Fragment fragment, URI address)
            throws DownloadFailed, IOException {
        for (int attempt = 1; ; attempt++) {
            long before = fragment.length();
            try {
                transfer.run();
                return;
            } catch (IOException e) {
                long kept = fragment.length();
                if (kept <= before || attempt == MAX_ATTEMPTS) {
                    throw new DownloadFailed(
                            "the download of "
                                    + address
                                    + " stopped: "
                                    + reason(e)
                                    + ". Nothing was loaded; the same command "
                                    + (kept > 0
                                            ? "goes on after " + Transfer.megabytes(kept)
                                            : "begins anew"));
                }
            }
        }
    }

    /** What went wrong first. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }
}
