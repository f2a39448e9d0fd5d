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
 * Downloads a file by https. An interrupted download is resumed if the server confirms that the
 * file is unchanged; the caller always gets the whole file.
 */
final class Download {
    private static final int MAX_ATTEMPTS = 4;

    /**
     * The settings of a download.
     *
     * @param maxSize maximum size of the file in bytes
     * @param timeout how long to wait for an answer, and for each further part of it
     * @param loopbackHttp whether http is accepted too, from this machine only; for tests
     */
    record Settings(long maxSize, Duration timeout, boolean loopbackHttp) {
        /** For real downloads, with the maximum size that the service accepts. */
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
     * @param directory where the received part is stored; created if absent
     */
    Download(Path directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Fetches the file.
     *
     * @param note receives the progress
     * @return the whole file; it is kept for the next call if the server sent a validator
     * @throws DownloadFailed with the reason, and what the same command would do next time
     */
    Fragment fetch(URI address, Consumer<String> note) throws DownloadFailed, IOException {
        Fragment fragment = Fragment.of(directory, address);
        HttpClient http =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER) // each address is checked first
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

    /** Resumes after an interruption if bytes were received, with a limit for all attempts. */
    private static void fetch(Transfer transfer, Fragment fragment, URI address)
            throws DownloadFailed, IOException {
        for (int attempt = 1; ; attempt++) {
            long before = fragment.length();
            try {
                transfer.run();
                return;
            } catch (IOException e) {
                long resumableBytes = fragment.length();
                if (resumableBytes <= before || attempt == MAX_ATTEMPTS) {
                    throw new DownloadFailed(
                            "the download of "
                                    + address
                                    + " stopped: "
                                    + reason(e)
                                    + ". Nothing was loaded; the same command "
                                    + (resumableBytes > 0
                                            ? "continues after "
                                                    + Transfer.megabytes(resumableBytes)
                                            : "starts from the beginning"));
                }
            }
        }
    }

    /** The message of the root cause. */
    private static String reason(Throwable failure) {
        Throwable rootCause = failure;
        while (rootCause.getCause() != null) {
            rootCause = rootCause.getCause();
        }
        return rootCause.getMessage() == null
                ? rootCause.getClass().getSimpleName()
                : rootCause.getMessage();
    }
}
